"""Quotations whose speaker stands in another paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Reader

COLD = "“The kiln was cold when the crew arrived that morning.”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Maria Lopez told the council about the fire:\n\n{COLD}", "Maria Lopez"),
        (f"Lopez on the fire:\n\n{COLD}", "Lopez"),
        (f"A statement by the guild:\n\n{COLD}", "the guild"),
        (f"“It was a long night,” said Tom Cole.\n\n{COLD}", "Tom Cole"),
        (f"Tom Cole said the crew was late.\n\n{COLD}", "Tom Cole"),
        ("Lopez on the fire:\n\n> The kiln was cold when the crew arrived.", "Lopez"),
    ],
)
def test_speaker_in_the_paragraph_before(quoted: Reader, text: str, speaker: str) -> None:
    """A paragraph of somebody's words belongs to whoever was announced or had the floor."""
    last = quoted(text)[-1]

    assert (speaker, True, False) == (last.speaker, last.direct, last.scare)


def test_speaker_at_the_end_of_a_long_quotation(quoted: Reader) -> None:
    """A quotation over paragraphs whose speaker comes at its end is the speaker's from its beginning."""
    found = quoted("“The kiln was cold that morning.\n\n“The clay was dry.\n\n“We lit it,” Maria Lopez said.")

    assert ["Maria Lopez"] * 3 == [q.speaker for q in found]


def test_speaker_at_the_start_of_a_long_quotation(quoted: Reader) -> None:
    """A quotation over paragraphs stays with the speaker named before it."""
    found = quoted("Maria Lopez said: “The kiln was cold that morning.\n\n“The clay was dry.”")

    assert ["Maria Lopez"] * 2 == [q.speaker for q in found]


def test_block_quote_without_introduction_is_nobodys(quoted: Reader) -> None:
    """A block quote that nobody introduces is given to nobody."""
    (block,) = quoted("The kiln is old.\n\n> The clay was dry when the crew came.")

    assert (None, True) == (block.speaker, block.direct)


def test_transcript_names_each_turn(quoted: Reader) -> None:
    """In a transcript each turn is the speaker's who is named before it."""
    found = quoted("“LOPEZ: Was the kiln cold?\n\n“COLE: It was cold and the clay was dry.”")

    assert ["LOPEZ", "COLE"] == [q.speaker for q in found]


@pytest.mark.parametrize(
    "text",
    [
        f"> {COLD}\n>\n> — Tom Cole",
        f"The council asked both sides:\n\n> {COLD}\n>\n> — Tom Cole",
        f"{COLD}\n\n— Tom Cole, potter\n\nThe guild met on Monday.",
        "> The kiln was cold when the crew arrived that morning.\n>\n> — Tom Cole",
    ],
)
def test_speaker_on_a_line_below(quoted: Reader, text: str) -> None:
    """Words belong to the name that stands below them after a dash, on a line of its own."""
    assert ["Tom Cole"] == [q.speaker for q in quoted(text)]


def test_a_line_below_words_that_have_a_speaker(quoted: Reader) -> None:
    """A name below words that are somebody's already changes nothing."""
    assert ["Maria Lopez"] == [q.speaker for q in quoted(f"{COLD[:-2]},” Maria Lopez said.\n\n— Tom Cole\n")]
