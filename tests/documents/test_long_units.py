"""Units too long to be read at once."""

from __future__ import annotations

from factlint.documents import Document
from factlint.documents.long_units import LONGEST


def test_a_book_on_one_line_is_cut_at_sentences() -> None:
    """No unit is longer than the limit, none is empty, nothing is lost, and each ends with a sentence."""
    text = "The ferry left on time. " * 2_000
    document = Document.from_text(text, "a.txt")
    units = [document.unit_text(index) for index in range(len(document.units))]

    assert text.strip() == " ".join(units)
    assert len(units) > 1
    assert max(map(len, units)) <= LONGEST
    assert all(unit.endswith(".") for unit in units)


def test_words_without_a_sentence_and_without_a_space() -> None:
    """Where no sentence ends a word does, and a line without either is cut all the same."""
    words = Document.from_text("ferry " * 3_000, "a.txt")
    none = Document.from_text("x" * (2 * LONGEST + 1), "a.txt")

    assert all(words.unit_text(index).endswith("ferry") for index in range(len(words.units)))
    assert [LONGEST, LONGEST, 1] == [unit.end - unit.start for unit in none.units]
