"""What people see of findings."""

from __future__ import annotations

import io
from collections.abc import Callable
from textwrap import dedent

from rich.cells import cell_len
from rich.console import Console

from factlint.model.findings import Edit, Finding, Fix, Severity
from factlint.report.checked import Checked, CheckedDraft
from factlint.report.text import write

Maker = Callable[..., Finding]


def shown(text: str, *findings: Finding, width: int = 80, **options: object) -> str:
    """Return what is written for one draft."""
    console = Console(file=io.StringIO(), width=width, **options)
    write(Checked([CheckedDraft("drafts/a.md", text, findings)]), console)
    return console.file.getvalue()


def test_a_finding_as_a_whole(found: Maker) -> None:
    """The line, the underline with the message, the evidence and the fix, then the summary."""
    text = "# Regatta\n\nThe regatta opened in Kiel on 4 June 2021, in the rain.\n"
    finding = found(
        text, "4 June 2021", fix="5 June 2021", sources=("The Kiel regatta opened on 5 June 2021, a Saturday.",)
    )

    assert shown(text, finding) == dedent("""\
        drafts/a.md:3:31 error event-date
          3 │ The regatta opened in Kiel on 4 June 2021, in the rain.
            │                               ^^^^^^^^^^^ the sources say 5 June 2021
            │
            = source: sources/wire.txt:1 “The Kiel regatta opened on 5 June 2021, a
                      Saturday.”
            = fix: change to “5 June 2021”

        1 finding in 1 draft (1 error); 1 can be fixed with --fix.
        """)


def test_a_long_line_is_cut_around_the_span(found: Maker) -> None:
    """A paragraph on one line is cut at words on both sides of the span."""
    text = "one two three four five " * 9 + "on 4 June 2021 " + "six seven eight nine ten " * 9
    row, carets = shown(text, found(text, "4 June 2021", fix="5 June 2021")).splitlines()[1:3]

    assert row.startswith("  1 │ …")
    assert row.endswith("…")
    assert row[carets.index("^") : carets.rindex("^") + 1] == "4 June 2021"
    assert max(map(cell_len, (row, carets))) <= 80


def test_a_span_over_lines_is_underlined_on_each(found: Maker) -> None:
    """Each line of a quotation has its own underline; the message stands under the last."""
    text = "She said “we\nwill win\nthis” twice.\n"
    rows = shown(text, found(text, "“we\nwill win\nthis”", message="no source has this")).splitlines()

    assert rows[1:7] == [
        "  1 │ She said “we",
        "    │          ^^^",
        "  2 │ will win",
        "    │ ^^^^^^^^",
        "  3 │ this” twice.",
        "    │ ^^^^^ no source has this",
    ]


def test_a_span_over_many_lines_is_shortened(found: Maker) -> None:
    """Of more than four lines the first two and the last are shown, and a mark for the gap."""
    text = "a\nb\nc\nd\ne\nf\n"
    rows = shown(text, found(text, "a\nb\nc\nd\ne\nf", message="long")).splitlines()

    assert [row.strip() for row in rows[1:8]] == ["1 │ a", "│ ^", "2 │ b", "│ ^", "⋮", "6 │ f", "│ ^ long"]


def test_wide_and_combining_characters_keep_the_underline_in_place(found: Maker) -> None:
    """The carets stand under the span in cells, not in code points."""
    text = "日本 cafe\u0301 👩\u200d👧 on 4 June\n"
    row, carets = shown(text, found(text, "4 June", message="no")).splitlines()[1:3]

    assert cell_len(carets[: carets.index("^")]) == cell_len(row[: row.index("4 June")])
    assert carets.count("^") == 6


def test_crlf_and_tabs(found: Maker) -> None:
    """A carriage return is no part of the line, and a tab takes four cells in line and underline."""
    text = "First.\r\n\tOn 4 June.\r\n"
    row, carets = shown(text, found(text, "4 June", message="no")).splitlines()[1:3]

    assert row == "  2 │     On 4 June."
    assert carets == "    │        ^^^^^^ no"


def test_control_characters_are_shown_as_pictures(found: Maker) -> None:
    """Nothing in a draft, a path, a message or a source reaches the terminal as a control character."""
    evil = "\x1b]0;owned\x07\x9b31m\u202e"
    text = f"{evil} on 4 June {evil}\n"
    finding = found(text, "4 June", fix=f"5{evil}", message=evil, path=f"{evil}.md", sources=(evil,))
    seen = shown(text, finding)

    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(seen)
    assert "␛]0;owned␇" in seen
    assert "<U+202E>" in seen


def test_three_sentences_at_most_are_evidence(found: Maker) -> None:
    """More than three sentences are counted, not shown."""
    text = "On 4 June."
    seen = shown(text, found(text, "4 June", sources=tuple(f"Sentence {n}." for n in range(5))))

    assert seen.count("= source:") == 3
    assert "and 2 more sentences of the sources" in seen


def test_several_fixes(found: Maker) -> None:
    """The likeliest fix comes first, others as alternatives; one that does not replace the span shows its title."""
    text = "On 4 June."
    replace = Fix(title="Change to 5 June", edits=(Edit(start=3, end=9, text="5 June"),))
    remove = Fix(title="Take out the date", edits=(Edit(start=0, end=9, text=""),))
    seen = shown(text, found(text, "4 June", fixes=(replace, remove)))

    assert "    = fix: change to “5 June”\n       or: take out the date\n" in seen
    assert "--fix" not in seen


def test_a_message_that_does_not_fit_goes_below(found: Maker) -> None:
    """A message without room beside the carets goes below them; one that is too long for a row is broken at words."""
    text = "The regatta opened in Kiel on 4 June 2021, in the rain.\n"
    below = shown(text, found(text, "rain", message="it was dry and rather hot"), width=66).splitlines()
    broken = shown(text, found(text, "Kiel", message="it was held elsewhere " * 6), width=66).splitlines()

    assert below[2:4] == [f"    │ {'^^^^':>54}", f"    │ {'it was dry and rather hot':>60}"]
    assert len(broken) > 5
    assert (
        " ".join(row.removeprefix("    │ ") for row in broken[3:6])
        == "it was held elsewhere " * 5 + "it was held elsewhere"
    )
    assert max(map(cell_len, broken)) <= 66


def test_colours_on_a_terminal_only(found: Maker) -> None:
    """A terminal gets colours; NO_COLOR, as Rich reads it, and a file do not."""
    text = "On 4 June."
    finding = found(text, "4 June", severity=Severity.WARNING)

    assert "\x1b[1;33m4 June" in shown(text, finding, force_terminal=True, color_system="standard")
    assert "33m" not in shown(text, finding, force_terminal=True, no_color=True)
    assert "\x1b" not in shown(text, finding)


def test_a_very_long_line_is_quick(found: Maker) -> None:
    """A draft of 10 MB on one line, its span at the end, is cut without going over all of it again and again."""
    text = "word " * 2_000_000 + "on 4 June."

    assert "… word word" in shown(text, found(text, "4 June")).replace("…word", "… word")
