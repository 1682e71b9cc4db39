"""Evidence, cut around what matters."""

from __future__ import annotations

from rich.cells import cell_len

from factlint.report.quote import cut_around, words_of

LONG = (
    "The board, which met twice in the spring and once more after the summer, said on Monday that the new bridge "
    "over the Elbe would open to trains on 14 October and to cars in the following year, if the weather holds."
)


def test_a_short_sentence_is_whole() -> None:
    """What fits is not cut, and white space of the file is one space."""
    assert cut_around("A short\n  one.", words_of("short"), (), 40).plain == "“A short one.”"


def test_a_long_sentence_is_cut_around_the_words_of_the_fix() -> None:
    """The value that the sources give stays in sight, with cuts marked on both sides."""
    quoted = cut_around(LONG, words_of("14 October"), words_of("bridge opens"), 60).plain

    assert "14 October" in quoted
    assert quoted.startswith("“…")
    assert quoted.endswith("…”")
    assert cell_len(quoted) <= 60


def test_without_words_to_go_by_the_start_is_shown() -> None:
    """A sentence that shares no word with fix or message is cut at its end."""
    assert cut_around(LONG, (), (), 40).plain == "“The board, which met twice in the…”"


def test_a_spoken_sentence_keeps_its_own_quotation_marks() -> None:
    """No marks around marks; a quotation that goes on after the sentence is closed."""
    assert cut_around("“It opened,” she said.", (), (), 60).plain == "“It opened,” she said."
    assert cut_around("“It opened.", (), (), 60).plain == "“It opened.”"


def test_words_of_the_fix_stand_out() -> None:
    """The words of the fix are bold; small words never are."""
    quoted = cut_around("It opened on the 5th of June.", words_of("the 5th of June"), (), 60)

    assert [quoted.plain[span.start : span.end] for span in quoted.spans] == ["5th", "June"]


def test_a_sentence_of_megabytes_is_quick() -> None:
    """Text without a full stop is looked at only as far as a reader would."""
    assert cell_len(cut_around("word " * 2_000_000, words_of("word"), (), 60).plain) <= 60
