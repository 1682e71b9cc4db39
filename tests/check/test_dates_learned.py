"""Which dates are compared by what was learned of them, and by which figures."""

from __future__ import annotations

import pytest

from factlint import Document, FactBase
from factlint.check.learned.date_pair import Dated, are_one_day, dates_of, figures_of_dates, may_be_meant
from factlint.check.sources import Sources
from factlint.facts.build import draft_of

BASE = FactBase.from_documents([Document.from_text("The pier was opened. The choir sang.", name="source.md")])


def _dated(draft: str, source: str) -> tuple[Dated, Dated]:
    """Return the one date of each of two sentences."""
    mine, theirs = (
        one
        for text in (draft, source)
        for placed in draft_of(Document.from_text(text, name="a.txt", date="2025-06-20"), BASE._lexicon, None)
        for sentence in placed.unit.sentences
        for one in dates_of(sentence)
    )
    return mine, theirs


@pytest.mark.parametrize(
    ("draft", "source", "meant"),
    [
        ("The pier was opened on 3 May 2025.", "The pier was opened on 5 May 2025.", True),
        ("The table was published on 3 May 2025.", "The next table will be published on 5 May 2025.", False),
        ("The repair costs nothing until the end of 2025.", "The Lina cost 900 euros until the end of 2024.", False),
        ("The pier was opened on 3 May 2025.", "The pier was opened around 5 May 2025.", False),
    ],
)
def test_which_dates_may_be_meant(draft: str, source: str, *, meant: bool) -> None:
    """Not the next one's for that of the one that was, nor that of another thing which costs something, too."""
    assert meant == may_be_meant(*_dated(draft, source))


@pytest.mark.parametrize(
    ("draft", "source", "same"),
    [
        ("The pier was opened on 3 May 2025.", "The pier was opened on Saturday, 3 May 2025.", True),
        ("The pier was opened in May 2025.", "The pier was opened on Saturday, 3 May 2025.", True),
        ("The pier was opened on 3 May 2025.", "The pier was opened in 2025.", False),
        ("The pier was opened on 3 May 2025.", "The pier was opened on 5 May 2025.", False),
    ],
)
def test_which_dates_are_one(draft: str, source: str, *, same: bool) -> None:
    """What bears the draft's date out is the same day; a year that it only lies in is none."""
    assert same == are_one_day(*_dated(draft, source))


def test_nearness_leaves_out_the_two_values() -> None:
    """That two dates agree tells nothing of whether they are of one event: that is what is to be learned."""
    mine, same = _dated("The pier opened on 3 May 2025.", "The new pier opened on 3 May 2025.")
    _, other = _dated("The pier opened on 3 May 2025.", "The new pier opened on 5 May 2025.")
    sources = Sources(BASE._library.view)
    figures = [figures_of_dates(mine, one, sources) for one in (same, other)]

    assert figures[0]["near"] > 0
    assert figures[0] == figures[1]
