"""Plain text: wrapped or not, headings, items, quotes, captions."""

from __future__ import annotations

from documents.helpers import in_file, lead, outline, read, unit

WRAPPED = """\
THE OTTERS ARE BACK

By Ada Li, 2 May 2021

For the first time since the mill was closed, otters have been seen on
the lower river. The warden counted four of them in a week, and she
hopes for more.

They feed on
trout.
"""


def test_wrapped_lines_are_joined() -> None:
    """Hard-wrapped lines make one paragraph; capitals make a heading; a dateline is none."""
    document = read(WRAPPED, "river.txt")

    assert [kind for kind, _ in outline(document)] == ["heading", "paragraph", "paragraph", "paragraph"]
    assert document.unit_text(2).endswith("counted four of them in a week, and she hopes for more.")
    assert document.units[2].heading == 0


def test_a_span_may_run_over_a_line_break() -> None:
    """The way back to the file includes the break."""
    assert in_file(read(WRAPPED, "river.txt"), "seen on the lower") == "seen on\nthe lower"


def test_each_line_may_be_a_paragraph() -> None:
    """Long lines of differing lengths are paragraphs of their own, as in text copied from the web."""
    one = "The warden of the river said on Friday that the otters had come back to stay, and that she was pleased. " * 2
    two = "Anglers are less happy, since trout were scarce even before the otters came back to the lower river."
    document = read(f"{one}\n{two}\n{one}", "copy.txt")

    assert 3 == len(document.units)
    assert two == document.unit_text(1)


def test_items_have_their_lead() -> None:
    """Items point at the paragraph before the list, nested ones at the outer item."""
    document = read(
        "The team consists of:\n\n- Ada\n- Bo\n  1. his dog\n- Cy,\n  who leads\n\nThat is all of it.", "t.txt"
    )

    assert [kind for kind, _ in outline(document)] == ["paragraph", "item", "item", "item", "item", "paragraph"]
    assert lead(document, "Ada") == lead(document, "Cy, who leads") == "The team consists of:"
    assert lead(document, "his dog") == "Bo"
    assert lead(document, "That is all of it.") is None


def test_a_number_at_the_start_of_a_wrapped_line_is_no_item() -> None:
    """A sentence that ends in a number stays whole."""
    text = (
        "The number of nests in the valley rose from nine in the year before to\n"
        "12. The count was taken by hand in spring, before the leaves came out\n"
        "and hid the nests from those who counted them."
    )

    assert 1 == len(read(text, "t.txt").units)


def test_quotes_are_marked() -> None:
    """Lines behind > are quoted, without the marks."""
    document = read("She wrote to the board:\n\n> We saw\n> four otters.\n\nThey replied.", "mail.txt")

    assert unit(document, "We saw four otters.").quoted
    assert not unit(document, "They replied.").quoted


def test_headings() -> None:
    """Short lines above a paragraph are headings; a run of short lines, or the last line, is none."""
    text = "A title\n\nFirst part\n\nThe river rose in May.\n\nAda Li\n\nBo Kay\n\nCy Doe"
    kinds = {words: kind for kind, words in outline(read(text, "t.txt"))}

    assert {"A title": "heading", "First part": "heading"}.items() <= kinds.items()
    assert kinds["Ada Li"] == kinds["Cy Doe"] == "paragraph"


def test_underlined_headings_and_captions() -> None:
    """A row of dashes makes a heading, a picture's line a caption."""
    document = read("River report.\n=============\n\nPhoto: an otter. Source: the park\n\nIt rained.", "t.txt")

    assert [("heading", "River report."), ("caption", "Photo: an otter. Source: the park")] == outline(document)[:2]


def test_hidden_characters_go() -> None:
    """Soft hyphens and the byte order mark are no part of words; no-break spaces are spaces."""
    document = read("\ufeffThe ot\u00adters ate 5\u00a0fish.", "t.txt")

    assert "The otters ate 5 fish." == document.prose
    assert "ot\u00adters" == in_file(document, "otters")
    assert (1, 2) == document.place(document.span(0, 3).start)


def test_an_unknown_suffix_is_plain_text() -> None:
    """What no reader claims is read as text."""
    assert "text" == read("Otters swim.", "notes.wiki").format


def test_what_stands_before_the_words_counts_in_the_width_of_a_line() -> None:
    """Numbered and indented paragraphs that follow one another without a blank line are joined like others."""
    text = (
        "1. FERRY. The harbour master reported that the ferry would need a new berth\n"
        "140 metres long, and that the old one had only 96. Mrs Oke asked who would pay for\n"
        "Pier Two, and was told that the port had put aside a sum for it in the spring.\n"
        "2. LIGHTS. Mr Lund moved that the lamps on the mole be switched off at\n"
        "11 on weekdays and on Sundays at 10. There was no seconder, and so the motion fell.\n"
        "3. DUES. The dues are to be raised from 40 to 45 crowns a night in the year\n"
        "2020, and so on in each of the years that follow until the new pier is paid off.\n"
    )

    assert [kind for kind, _ in outline(read(text, "minutes.txt"))] == ["item", "item", "item"]


def test_wrapped_lines_may_have_a_ragged_edge() -> None:
    """A line of wrapped text that is nearly full, and ends no sentence, goes on in the next one."""
    text = (
        "The committee met in the town hall and heard that the cost of the repair to the\n"
        "bridge would be 2 million, of which the county pays half; the rest comes from the\n"
        "Rivers Fund. The chairman said that work on it would begin before the end of\n"
        "June. He was asked how long the road would be closed, and said that from\n"
        "May to July there was to be one lane, and buses would go by way of the upper town.\n"
    )

    assert ["paragraph"] == [kind for kind, _ in outline(read(text, "report.txt"))]


def test_a_wrapped_line_behind_words_in_capitals() -> None:
    """A line of running text may break off before a month, and is no heading though it begins with capitals."""
    text = (
        "The reading room is shut for a week, and nobody is to be told of it\n"
        "before the mayor has seen the plans, which are as yet in a drawer.\n\n"
        "FOR YOUR DIARY. The regatta is to be held on the lake on 9 and 10\n"
        "October; the first race is for boats of wood, and nobody knows yet\n"
        "whether there will be wind enough for the second, which is for all.\n"
    )

    assert ["paragraph", "paragraph"] == [kind for kind, _ in outline(read(text, "report.txt"))]


def test_a_wrapped_line_may_break_off_after_a_comma() -> None:
    """So does one that breaks off after a comma, as before the day of a weekday."""
    text = (
        "The reading room is shut for a week, and nobody is to be told of it\n"
        "before the mayor has seen the plans, which are as yet in a drawer.\n\n"
        "It is nearly time. The reading room opens on Monday,\n"
        "15 September; nobody knows yet, whatever we were told by the mayor,\n"
        "whether there will be chairs enough for the second, which is for all.\n"
    )

    assert ["paragraph", "paragraph"] == [kind for kind, _ in outline(read(text, "report.txt"))]


def test_a_wrapped_line_may_break_off_short() -> None:
    """A line of running text that breaks off after a word goes on, whatever room was left; a heading does not."""
    text = (
        "What was decided\n\n"
        "The vote of the council on the new bridge was as close as expected,\n"
        "and nobody would say how it might go. Professor Amelia\n"
        "Marsh-Ade, who drew it, and nobody else in the hall, was seen then\n"
        "to smile as she left the town hall that night. The mayor was not in,\n"
        "his office said, and would not say where he had been, or whether he\n"
        "would be back before the vote on the budget in April or in summer.\n"
    )

    assert ["heading", "paragraph"] == [kind for kind, _ in outline(read(text, "report.txt"))]
