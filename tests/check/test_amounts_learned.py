"""Which amounts are compared by what was learned of them, and by which figures."""

from __future__ import annotations

import pytest

from factlint import Document, FactBase
from factlint.check.learned.amount_pair import (
    Measured,
    amounts_of,
    are_one_amount,
    figures_of_amounts,
    gives_it,
    may_be_meant,
)
from factlint.check.sources import Sources
from factlint.facts.build import draft_of

BASE = FactBase.from_documents([Document.from_text("The pier was opened. The choir sang.", name="source.md")])


def _first(text: str) -> Measured:
    """Return the first amount of a sentence."""
    (placed,) = draft_of(Document.from_text(text, name="a.txt", date="2025-06-20"), BASE._lexicon, None)
    return amounts_of(placed.unit.sentences[0])[0]


@pytest.mark.parametrize(
    ("draft", "source", "meant"),
    [
        ("The boat caught 52 seals off Ness.", "The boat caught 38 seals off Ness.", True),
        ("The boat caught 52 seals off Ness.", "The boat weighs 38 tonnes.", False),
        ("The boat caught 52 seals off Ness.", "The boat caught not 38 seals but many.", False),
        ("The boat caught 52 seals, after 38 in May.", "The boat caught 38 seals off Ness.", False),
        ("The boat caught 52 seals, 14 more than planned.", "The boat caught 38 seals off Ness.", False),
        ("Ward 3 of the clinic took in 52 seals.", "Ward 7 of the clinic took in 38 seals.", False),
        ("In 2011 the boat caught 52 seals off Ness.", "In 2024 the boat caught 38 seals off Ness.", False),
        ("The boat caught 52 seals off Ness.", "The boat caught 38 seals in May and 90 seals in June.", False),
        ("The loft is 52 metres long.", "The loft is 38 metres high.", False),
        ("The boat may catch 52 seals off Ness.", "The boat caught 38 seals off Ness.", True),
        ("The grain lost 24 percent of its price.", "The grain lost half of its price.", False),
        ("The grain lost half of its price.", "The grain lost 5.9 percent of its price.", False),
        ("The grain lost a fifth of its price.", "The grain lost 12 percent of its price.", True),
    ],
)
def test_which_amounts_may_be_meant(draft: str, source: str, *, meant: bool) -> None:
    """Not what is of another thing or time, what the draft gives beside its own, or what its own comes of."""
    assert meant == may_be_meant(_first(draft), _first(source))


@pytest.mark.parametrize(
    ("draft", "source", "one"),
    [
        ("More than 120 requests came in.", "At most 120 requests came in.", True),
        ("The grain lost a quarter of its price.", "The grain lost 25.8 percent of its price.", True),
        ("The grain lost 21 percent of its price.", "The grain lost 25.8 percent of its price.", False),
        ("The pump runs for 15 days.", "The pump runs for 15 hours.", False),
        ("The pump runs for 15 days.", "The pump runs for 360 hours.", True),
    ],
)
def test_which_amounts_are_one(draft: str, source: str, *, one: bool) -> None:
    """What differs by a bound alone, or is told in words that are no figure, is no other amount."""
    assert one == are_one_amount(_first(draft), _first(source))


def test_a_sentence_that_gives_it() -> None:
    """A sentence has an amount whose unit it leaves to another one."""
    (_, fifteen) = amounts_of(_first("Eleven days of the fifteen were dry.").sentence)

    assert gives_it(_first("Of the 15 days 11 were dry.").sentence, fifteen)
    assert not gives_it(_first("Of the 16 days 11 were dry.").sentence, fifteen)


def test_figures_leave_out_the_two_values() -> None:
    """That two amounts agree tells nothing of whether they are of one thing: that is what is to be learned."""
    mine, same, other = map(
        _first, ("The boat caught 52 seals.", "The old boat caught 52 seals.", "The old boat caught 38 seals.")
    )
    sources = Sources(BASE._library.view)

    assert figures_of_amounts(mine, same, sources) == figures_of_amounts(mine, other, sources)
