"""An amount that no source gives, held against those that the sources give of what is most likely the same thing."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factlint.check.learned.amount_mistake import are_two, figures_of_mistake, rank, slip
from factlint.check.learned.amount_pair import figures_of_pair
from factlint.check.learned.weights import learned
from factlint.check.slots import Said, settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.check.judgement import Case
    from factlint.check.learned.weights import Model
    from factlint.check.slots import Outcome, Slot
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

FILE = "amounts.json"
LEAST = -2.0
"""The logarithm of the odds that two amounts are of one thing, below which the one is not held against the other."""
SMALLEST = 20
"""Of fewer sentences it is not known which words tell much: what was learned from articles does not hold of them."""
BAR = 0.6
"""The logarithm of the odds that the draft's is mistaken from which that is told."""


class Pair(NamedTuple):
    """An amount of a source that may be of the same thing as the draft's, with the figures of the two."""

    stored: Stored
    claim: Claim
    figures: Mapping[str, float]


class Against(NamedTuple):
    """The same, with how surely the two are of one thing (logarithm of odds)."""

    pair: Pair
    odds: float


def pairs_of(case: Case, others: Iterable[tuple[Stored, Claim]]) -> list[Pair]:
    """Return amounts of sources with the figures of each beside the draft's."""
    return [
        Pair(stored, claim, figures_of_pair(case.claim, case.sentence, claim, stored.sentence, case.sources))
        for stored, claim in others
    ]


def against_it(case: Case, pairs: Iterable[Pair], model: Model) -> list[Against]:
    """Return amounts of sources, the likeliest to be what the draft's is mistaken for first."""
    found = [Against(pair, model.odds(pair.figures)) for pair in pairs]
    return sorted(found, key=lambda one: (-rank(one.odds, case.claim, one.pair.claim), one.pair.stored.id))


def figures(case: Case, told: Sequence[Against]) -> Mapping[str, float]:
    """Return the figures of the draft's amount and the first of those against it, which must be one at least."""
    best, odds = told[0]
    second = max((one.odds for one in told if one.pair.claim.shown != best.claim.shown), default=-math.inf)
    return figures_of_mistake(case, best.stored, best.claim, best.figures, odds, second)


def likely_mistaken(case: Case, others: Sequence[tuple[Stored, Claim]], slot: Slot) -> tuple[Outcome, float] | None:
    """Return what speaks against an amount that no source bears out, and how sure that is; None where little does.

    ``others`` are the amounts that the sources give of what may be the same, ``slot`` how amounts are compared.
    """
    if case.sources.size < SMALLEST:
        return None
    pair, mistake = learned(FILE)
    told = against_it(case, pairs_of(case, others), pair)
    if not told or told[0].odds < LEAST or are_two(case, told[0].pair.stored, told[0].pair.claim):
        return None
    odds = mistake.odds(figures(case, told))
    if odds < BAR:
        return None
    known = {(one.pair.stored.sentence, one.pair.claim): one.odds for one in told}

    def fit(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, _: float) -> float:
        if (stored, source) in known and draft is case.claim:
            return known[stored, source]
        return pair.odds(figures_of_pair(draft, sentence, source, stored, case.sources))

    learned_slot = replace(slot, bar=LEAST, closeness=lambda _, other: slip(case.claim, other), fit=fit)
    outcome = settle(case, Said((), tuple(others)), learned_slot)
    return (outcome, odds) if outcome.rivals and outcome.rivals[0].claim == told[0].pair.claim else None
