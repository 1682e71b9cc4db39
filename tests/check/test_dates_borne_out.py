"""Whether a sentence of a source has a date that bears a draft's out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint import Document, FactBase
from factlint.check.dates_borne_out import is_borne_out_by
from factlint.facts.build import draft_of

if TYPE_CHECKING:
    from factlint.model.claims import Sentence

BASE = FactBase.from_documents([Document.from_text("The pier was opened. The choir sang.", name="source.md")])


def _sentence(text: str) -> Sentence:
    placed = draft_of(Document.from_text(text, name="a.txt"), BASE._lexicon, None)
    (sentence,) = (sentence for one in placed for sentence in one.unit.sentences)
    return sentence


@pytest.mark.parametrize(
    ("draft", "source", "borne_out"),
    [
        ("The pier was opened on 3 May 2019.", "It was begun in 2011 and opened on 3 May 2019.", True),
        ("The pier was opened on 3 May 2019.", "It was begun in 2011 and opened on 5 May 2021.", False),
        ("The pier was opened on 3 May 2019.", "It was begun in 2011 and opened in 2012.", False),
        ("The pier was opened on 3 May 2019.", "It was begun in 2011 and opened on 3 May.", True),
        ("The pier was opened on 3 May.", "It was begun in 2011 and opened on 3 May 2019.", True),
        ("The pier was open since 2015.", "It was begun in 2011 and open since 2015.", True),
    ],
)
def test_any_of_its_dates_will_do(draft: str, source: str, *, borne_out: bool) -> None:
    """One of several is enough; of those without a year each is asked by itself."""
    (date,) = _sentence(draft).dates
    assert borne_out is is_borne_out_by(date, _sentence(source))
