"""Figures of a draft's date, of the one that it is likeliest mistaken for, and of where the sources have its own.

They tell whether it is mistaken, or only another event is told of.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.beside import any_other_amount, differ_in_amounts
from factlint.check.learned.held import NOT_THERE, NOWHERE, sum_of_odds
from factlint.check.no_rival import is_named
from factlint.check.slips import date_slip, weekday_slip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.learned.date_pair import Dated
    from factlint.check.learned.held import Against
    from factlint.model.claims import DateClaim

FARTHEST = -3.0
"""The logarithm of odds of a slip below which it tells no more."""
WEEKS, WEEK = 60, 7
"""Up to how many days two dates tell something by being whole weeks apart."""


def figures_of_mistake(
    mine: Dated, others: Sequence[Against[DateClaim]], own: Sequence[Against[DateClaim]]
) -> Mapping[str, float]:
    """Return the figures by their names.

    ``others`` are the dates that it may be mistaken for, the likeliest first, one at least; ``own`` those of the
    sources that may be the same.
    """
    best = others[0]
    told = mine.claim, mine.sentence, best.theirs.claim, best.theirs.sentence
    own_odds = max((one.odds for one in own), default=NOWHERE)
    days = _days(mine, best.theirs)
    return {
        **best.figures,
        "odds": best.odds,
        "over_all": best.odds - sum_of_odds([one.odds for one in (*others, *own)]),
        "over_next": best.odds - max((one.odds for one in others[1:]), default=NOWHERE),
        "own_odds": own_odds,
        "own": len(own),
        "own_near": max((one.figures["near"] for one in own), default=NOT_THERE),
        "slip": max(FARTHEST, _slip(mine, best.theirs)),
        "days": math.log1p(days) if days is not None else NOWHERE,
        "weeks": days is not None and days < WEEKS and not days % WEEK,
        "other_amount": any_other_amount(*told),
        "differing_amounts": differ_in_amounts(*told),
        "named": is_named(mine.value.value, best.theirs.value.value, best.theirs.sentence),
        "approximate": mine.value.value.approximate,
        "own_dates": len(mine.sentence.dates),
    }


def _slip(mine: Dated, theirs: Dated) -> float:
    if "weekday" in {mine.value.stated.granularity, theirs.value.stated.granularity}:
        return weekday_slip(mine.value, theirs.value)
    return date_slip(mine.value.value, theirs.value.value)


def _days(mine: Dated, theirs: Dated) -> int | None:
    """Return how many days lie between the beginnings of two dates; None where one of them has no year."""
    one, other = mine.value.value.interval(), theirs.value.value.interval()
    return None if one is None or other is None else abs((one[0] - other[0]).days)
