"""Sentences that were read before, kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.reading_claims import _WORDS
from factlint.claims import read as reading
from factlint.claims import units
from factlint.claims.kept import KeptSentences
from factlint.claims.units import read_sentences, read_units
from factlint.documents import Document
from factlint.language.notes import read

if TYPE_CHECKING:
    import pytest

    from factlint.model.claims import Sentence

LONG = "{} The trustees of the harbour museum met in Cork on 3 March and talked of the old pier for hours. {}"


def test_only_the_changed_sentence_of_a_paragraph_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands far enough from the change is read as it was, at its new place."""
    monkeypatch.setattr(units, "_sentences", KeptSentences())
    anew: list[str] = []
    read_anew = reading._read

    def noted(*given: object) -> Sentence:
        sentence = read_anew(*given)  # type: ignore[arg-type]
        anew.append(sentence.text)
        return sentence

    monkeypatch.setattr(reading, "_read", noted)
    before, after = (
        "The kiln slept until the end of a long and very cold winter.",
        "It has 12 boats.",
    )
    _draft(LONG.format(before, after))
    _draft(LONG.format(f"So {before}", after))
    anew.clear()
    changed = LONG.format(f"Then {before}", after)
    found = _draft(changed)

    assert after not in anew
    assert any(text.startswith("Then") for text in anew)
    assert found == read_sentences(read(Document.from_text(changed, name="draft.txt")), _WORDS)


def test_of_a_draft_that_is_read_once_no_sentence_is_kept() -> None:
    """A folder of drafts is gone through without telling what the reading of each sentence hangs on."""
    kept = KeptSentences()
    assert not kept.begin("one.txt")
    assert not kept.begin("two.txt")
    assert kept.begin("one.txt")


def test_the_first_words_may_be_a_dateline(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sentence in another place is read anew where its place tells."""
    monkeypatch.setattr(units, "_sentences", KeptSentences())
    sentence = "CORK, 3 May – The pier was closed."
    for text in ("Nobody came.", sentence, f"Nobody came. {sentence}", sentence):
        found = _draft(text)

        assert found == read_sentences(read(Document.from_text(text, name="draft.txt")), _WORDS)


def _draft(text: str) -> list[Sentence]:
    placed = read_units(read(Document.from_text(text, name="draft.txt")), _WORDS)
    return [sentence for one in placed for sentence in one.unit.at(one.start)]
