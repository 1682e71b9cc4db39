"""Markdown: what is markup and what is text, and where it stands."""

from __future__ import annotations

import datetime as dt

import pytest

from documents.helpers import in_file, lead, outline, read, unit


@pytest.mark.parametrize(
    ("markdown", "prose"),
    [
        ("The *big* **new** ***old*** _ship_ sails.", "The big new old ship sails."),
        ("A snake_case_name and 2 * 3 * 4.", "A snake_case_name and 2 * 3 * 4."),
        ("*a **b** c* and **open", "a b c and **open"),
        ('See [the *log*](https://x.org/a_(b) "t") and [more][r].\n\n[r]: https://y.org', "See the log and more."),
        ("He [sic] said [so].", "He [sic] said [so]."),
        ('Left ![a *ship*](s.png "x") right.', "Left right."),
        ("Fish &amp; chips, caf&eacute;, &#8220;x&#x201D; &bogus; AT&T", "Fish & chips, café, “x” &bogus; AT&T"),
        ("\\*Not\\* \\_this\\_ \\\\ one\\", "*Not* _this_ \\ one\\"),
        ("one\\\ntwo  \nthree\nfour<br>five", "one two three four five"),
        ('A<!-- hidden *x* --> <b>word</b> <span class="a>b">here</span>, 3 < 4.', "A word here, 3 < 4."),
        ("Was ~~four~~ five.", "Was five."),
        ("Sailed[^1] home.\n\n[^1]: In *May*.\n[^2]: In June.", "Sailed home.\n\nIn May.\n\nIn June."),
        ("Write to <mail@x.org>.", "Write to mail@x.org."),
        ("# Title *x* ##\n\nSub\n---\n", "Title x\n\nSub"),
        ("## The log {#log}\n", "The log"),
        ("It costs $5 and **not** $6.", "It costs $5 and not $6."),
    ],
)
def test_inline_markup(markdown: str, prose: str) -> None:
    """Markup goes, text stays."""
    assert prose == read(markdown, "a.md").prose


def test_code_blocks_and_html_blocks_are_left_out() -> None:
    """Fences, indented code and HTML blocks hold no prose."""
    text = "One.\n\n```py\nx = 1\n```\n\n    y = 2\n\n<div>\nz\n</div>\n\n~~~\nw\n~~~\n\nTwo.\n"

    assert "One.\n\nTwo." == read(text, "a.md").prose


def test_inline_code_is_marked() -> None:
    """Words of a program stay in their sentence, and are known as such."""
    document = read("Set `port = 80` or ``a`b`` or <code>x y</code> now.", "a.md")

    assert "Set port = 80 or a`b or x y now." == document.prose
    assert ["port = 80", "a`b", "x y"] == [document.prose[span.start : span.end] for span in document.code]


def test_lists() -> None:
    """Items know what introduces them: the paragraph above, or the outer item."""
    text = "Crew:\n\n1. Ada,\n   the *cook*\n2. Bo\n   - his dog\n\n   More on Bo.\n\n## Rest\n\n- [x] Cy\n- [ ] Di\n"
    document = read(text, "a.md")

    assert [
        ("paragraph", "Crew:"),
        ("item", "Ada, the cook"),
        ("item", "Bo"),
        ("item", "his dog"),
        ("paragraph", "More on Bo."),
        ("heading", "Rest"),
        ("item", "Cy"),
        ("item", "Di"),
    ] == outline(document)
    assert ["Crew:", "Bo", "Bo", None] == [lead(document, one) for one in ("Bo", "his dog", "More on Bo.", "Cy")]
    assert "Ada,\n   the *cook" == in_file(document, "Ada, the cook")


def test_quotes() -> None:
    """Block quotes are marked; an alert is set like one, but quotes nobody."""
    document = read("> “We *won*,\n> she\nsaid.”\n\n> [!NOTE]\n> Mind the step.\n\n> Again\n", "a.md")

    assert unit(document, "“We won, she said.”").quoted
    assert not unit(document, "Mind the step.").quoted
    assert unit(document, "Again").quoted
    assert "won*,\n> she" == in_file(document, "won, she")


def test_tables() -> None:
    """A row knows its cells and their headers; empty cells are left out, escaped bars are text."""
    text = "Fares:\n\n> | Line | *Fare* | Note |\n> |---|--:|---|\n> | A | 5&nbsp;€ |  |\n> | B |  | a \\| b |\n"
    document = read(text, "a.md")

    assert ["Fares:", "Line; Fare; Note", "A; 5 €", "B; a | b"] == [words for _, words in outline(document)]
    assert ("Line", "Fare") == unit(document, "A; 5 €").headers
    assert ("Line", "Note") == unit(document, "B; a | b").headers
    assert ["B", "a | b"] == [document.prose[span.start : span.end] for span in unit(document, "B; a | b").cells]
    assert "5&nbsp;€" == in_file(document, "5 €")


def test_a_table_points_at_the_paragraph_above() -> None:
    """What introduces a table is its rows' lead."""
    assert "Fares:" == lead(read("Fares:\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", "a.md"), "1; 2")


def test_front_matter() -> None:
    """It is no prose, and its date is the document's."""
    document = read("---\r\ntitle: Log\r\ndate: 2021-05-06\r\n---\r\n# Log\r\n", "a.md")

    assert dt.date(2021, 5, 6) == document.date
    assert "Log" == document.prose
    assert (5, 3) == document.place(document.span(0, 3).start)


def test_offsets_count_code_points() -> None:
    """Characters outside ASCII count as one, whatever their bytes."""
    document = read("\ufeffThe 🦦🦦 of *Kaunas Café* – e\u0301.", "a.md")

    assert "Kaunas Café" == in_file(document, "Kaunas Café")
    assert 12 == document.span(document.prose.index("Kaunas"), len(document.prose)).start
