"""A date, held against those that the sources have where they say most nearly the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.learned.date_mistake import figures_of_mistake
from factlint.check.learned.date_pair import (
    are_one_day,
    dates_of,
    figures_of_dates,
    may_be_meant,
)
from factlint.check.learned.held import SMALLEST, Compared, Pair, Told, by_odds, weight_of
from factlint.check.learned.weights import learned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.judgement import Case
    from factlint.check.learned.date_pair import Dated
    from factlint.check.learned.held import Against
    from factlint.check.learned.weights import Model
    from factlint.facts.store import Stored
    from factlint.model.claims import DateClaim

FILE = "dates.json"
LEAST = -2.5
"""The logarithm of the odds that two dates are of one event, below which the one is not held against the other."""
BAR = 1.1
"""The logarithm of the odds that the draft's date is mistaken from which that is told."""
WRITTEN = frozenset({"day", "month", "year", "weekday"})
"""What a date must give itself: one that is counted from another may be read wrong, or some Thursday of a month."""
LIGHT = 0.5
"""What a sentence must share at least, by the weight of words that stand nowhere else."""


def compared_with(case: Case, mine: Dated) -> Compared[DateClaim]:
    """Return the dates of the sentences that share enough with the draft's; its own only where there are others."""
    about = list(_about(case, mine))
    others = [
        _pair(stored, mine, one, case)
        for stored in about
        # a sentence that has a date which may be the draft's has the others of something else
        if not any(_may_be_one(mine, one) for one in dates_of(stored.sentence))
        for one in dates_of(stored.sentence)
        if may_be_meant(mine, one)
    ]
    own = (
        _pair(stored, mine, one, case)
        for stored in about
        for one in dates_of(stored.sentence)
        if are_one_day(mine, one)
    )
    return Compared(others, list(own) if others else [])


def _may_be_one(mine: Dated, theirs: Dated) -> bool:
    return are_one_day(mine, theirs) or mine.value.value.agrees(theirs.value.value)


def _pair(stored: Stored, mine: Dated, theirs: Dated, case: Case) -> Pair[DateClaim]:
    return Pair(stored, theirs, figures_of_dates(mine, theirs, case.sources))


def _about(case: Case, mine: Dated) -> Iterable[Stored]:
    introduced = (term for term in case.sentence.context if ":" in term)
    for stored in case.sources.about((mine.claim.clause | case.sentence.terms).union(introduced)):
        if stored.sentence.dates and weight_of(mine, stored.sentence, case.sources) >= LIGHT:
            yield stored


def told_of(mine: Dated, compared: Compared[DateClaim], model: Model) -> Told[DateClaim] | None:
    """Return what is told of a date by those of the sources; None where its own is there, or none is of the same."""
    others = by_odds(compared.others, model)
    if not others or others[0].odds < LEAST:
        return None
    own = by_odds(compared.own, model)
    if own and own[0].odds >= others[0].odds:
        return None
    return Told(others[0], figures_of_mistake(mine, others, own))


def may_be_mistaken(case: Case, mine: Dated) -> bool:
    """Tell whether a date is claimed of something, and the sources are enough to tell by."""
    claim = mine.claim
    stated = mine.value.stated
    if case.sources.size < SMALLEST or stated.granularity not in WRITTEN or stated.first.is_of_month:
        return False
    return bool(claim.near) and not claim.rejected and claim.mood != "?"


def likely_mistaken(case: Case, mine: Dated) -> tuple[Against[DateClaim], float] | None:
    """Return the date that a draft's is mistaken for, and how sure that is; None where little tells so."""
    if not may_be_mistaken(case, mine):
        return None
    pair, mistake = learned(FILE)
    told = told_of(mine, compared_with(case, mine), pair)
    if told is None:
        return None
    odds = mistake.odds(told.figures)
    return (told.best, odds) if odds >= BAR else None
