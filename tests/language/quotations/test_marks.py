"""Quotation marks alone: which characters are marks, and what stands between them."""

from __future__ import annotations

import time

import pytest

from factlint.language.quotations import find_quotation_marks
from factlint.language.quotations.marks import marked_spans


def found(text: str) -> list[str]:
    """Return the words between the marks of ``text``."""
    return [text[span.start : span.end] for span in find_quotation_marks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The kiln is cold,” she said. “Light it.”", ["The kiln is cold,", "Light it."]),
        ('"The kiln is cold," she said. "Light it."', ["The kiln is cold,", "Light it."]),
        ("‘The kiln is cold,’ she said. ‘Light it.’", ["The kiln is cold,", "Light it."]),
        ("'The kiln is cold,' she said. 'Light it.'", ["The kiln is cold,", "Light it."]),
        ("«The kiln is cold,» she said.", ["The kiln is cold,"]),
        ("»The kiln is cold,« she said.", ["The kiln is cold,"]),
        ("``The kiln is cold,'' she said.", ["The kiln is cold,"]),
        ("''The kiln is cold,'' she said.", ["The kiln is cold,"]),
        ("`The kiln is cold,' she said.", ["The kiln is cold,"]),
        ("„The kiln is cold“, she said.", ["The kiln is cold"]),
        ("“The kiln is cold“, she said.", ["The kiln is cold"]),
        ("”The kiln is cold”, she said.", ["The kiln is cold"]),
        ("“ The kiln is cold ”, she said.", ["The kiln is cold"]),
        ('the "hot"/"cold" taps ("mixers")', ["hot", "cold", "mixers"]),
        ('a word—"kiln"—and another', ["kiln"]),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    """Curly, straight, single, angle and TeX marks are read alike."""
    assert expected == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The potter's wheel isn't the potters' only tool.",
        "The potter’s wheel isn’t the potters’ only tool.",
        "Rock 'n' roll in the '90s, and 'twas fun for 'em.",
        "Music of the ‘80s and the ’90s.",
        'A kiln 6\' 2" high and 40" wide.',
        "A stray ” mark and a stray » one.",
        "An empty “” pair.",
        "",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    """Apostrophes, clipped words, inches and strays open nothing."""
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'It is the potters' kiln,' she said.", ["It is the potters' kiln,"]),
        ("‘It’s the potters’ kiln,’ she said.", ["It’s the potters’ kiln,"]),
        ("‘We was goin’ home,’ he said.", ["We was goin’ home,"]),
        ("The ‘set of rules’ and the potters’ guild.", ["set of rules"]),
        ('"The shelf is 12" wide and bare," he said.', ['The shelf is 12" wide and bare,']),
    ],
)
def test_apostrophes_and_inches_inside(text: str, expected: list[str]) -> None:
    """An apostrophe after a plural or an inch sign does not end a quotation that goes on."""
    assert expected == found(text)


def test_nested_quotations() -> None:
    """A quotation within another is found with its depth."""
    text = "“She told me ‘never’ and “not now”, twice,” he said."

    spans = find_quotation_marks(text)

    assert [("She told me ‘never’ and “not now”, twice,", 0), ("never", 1), ("not now", 1)] == [
        (text[span.start : span.end], span.depth) for span in spans
    ]


def test_outer_holds_the_marks() -> None:
    """The outer span is the content and its marks."""
    text = "He said “no” twice."

    (span,) = find_quotation_marks(text)

    assert "“no”" == text[span.outer.start : span.outer.end]


def test_quotation_over_paragraphs() -> None:
    """Each paragraph that repeats the opening mark goes on with the same quotation."""
    text = "“The kiln is cold.\n\n“The clay is dry.\n\n“Light it,” she said."

    spans = find_quotation_marks(text)

    assert [(True, False), (True, True), (False, True)] == [(span.continues, span.continued) for span in spans]
    assert ["The kiln is cold.", "The clay is dry.", "Light it,"] == found(text)


def test_quotation_over_paragraphs_without_repeated_mark() -> None:
    """A paragraph that holds only the closing mark goes on too."""
    text = "“The kiln is cold.\n\nLight it,” she said."

    assert ["The kiln is cold.", "Light it,"] == found(text)


def test_new_quotation_in_next_paragraph() -> None:
    """A closed quotation is not carried on by the next one."""
    assert not any(span.continued for span in find_quotation_marks("“The kiln is cold.”\n\n“Light it,” she said."))


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    """What is never closed ends at the paragraph's end, not later."""
    text = "He said the “kiln is cold.\n\nThe clay is dry."

    assert ["kiln is cold."] == found(text)


def test_stray_mark_costs_nothing_else() -> None:
    """A stray opening mark leaves the whole quotations of its paragraph alone."""
    assert ["Light it,"] == found("The “kiln is cold. “Light it,” she said. No more.")


def test_forgotten_closing_mark() -> None:
    """Where a second quotation opens, the first ended with its sentence."""
    assert ["The kiln is cold!", "Light it."] == found("“The kiln is cold! Later she wrote, “Light it.")


@pytest.mark.parametrize(
    "piece",
    ['"', "“", "'a ", "s' a", '" ', "‘a s’ b ", "``", "“a “b” "],
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    """No run of marks, however long, makes the reading slow."""
    started = time.process_time()

    find_quotation_marks(piece * 30_000)

    assert time.process_time() - started < 5


def test_the_same_list_whatever_follows() -> None:
    """What leans on a paragraph's marks need not be read again when only the paragraph after it changes."""
    paragraphs = ["“The kiln is cold,” she said.", "Nobody lit it."]

    first, _ = marked_spans(paragraphs)
    again, _ = marked_spans([paragraphs[0], "Nobody lit it then."])

    assert first is again


def test_another_list_where_what_follows_changes_it() -> None:
    """Words that go on in the next paragraph are told from words whose mark was forgotten."""
    opening = "She said: “The kiln is cold."

    ended, _ = marked_spans([opening, "Nobody lit it."])
    going_on, _ = marked_spans([opening, "“Light it.”"])

    assert [False, True] == [ended[0].continues, going_on[0].continues]
