"""Figures of the draft's amount and the best of those against it, that tell whether it is mistaken for that one.

Or whether it is an amount of something that no source gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.evidence import evidence
from factlint.check.learned.held import NOT_THERE, NOWHERE, sum_of_odds
from factlint.check.slips import amount_slip, is_in_words
from factlint.model.quantities import Bound, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.learned.amount_pair import Measured
    from factlint.check.learned.held import Against
    from factlint.check.sources import Sources
    from factlint.model.claims import QuantityClaim
    from factlint.model.quantities import Quantity

LEAST, MOST = -6.0, 3.0
"""Logarithms of odds beyond these tell no more."""
FARTHEST, NEAREST = -2.0, 3.25
"""The same for how likely an amount is another, mistaken."""
PAIR = """weight forward back clause near near_back values amounts counted number marks mood put
apart names_missing names_missing_back other_names""".split()
"""The figures of a pair that tell of a mistake, too."""
DIGITS = 4
"""More digits than these tell no more."""
TIMES = 12
"""Up to how many times one amount is another by design: for each of the two, for each month."""


def slip(mine: Measured, theirs: Measured) -> float:
    """Return the logarithm of the odds that the draft's amount is a source's, mistaken, as far as it tells."""
    return _within(
        amount_slip(mine.value.value, theirs.value.value, in_words=is_in_words(mine.claim)), FARTHEST, NEAREST
    )


def figures_of_mistake(
    mine: Measured,
    others: Sequence[Against[QuantityClaim]],
    own: Sequence[Against[QuantityClaim]],
    sources: Sources,
) -> Mapping[str, float]:
    """Return the figures by their names.

    ``others`` are the amounts that it may be mistaken for, the likeliest first, one at least; ``own`` those of the
    sources that may be the same.
    """
    best, value = others[0], mine.value.value
    shown = best.theirs.claim.shown
    weighed = evidence(mine.claim, mine.sentence, best.theirs.claim, best.theirs.sentence, sources)
    return {
        **{name: best.figures[name] for name in PAIR},
        "odds": best.odds,
        "over_all": best.odds - sum_of_odds([one.odds for one in (*others, *own)]),
        "over_next": best.odds - max((one.odds for one in others if one.theirs.claim.shown != shown), default=NOWHERE),
        "own_odds": max((one.odds for one in own), default=NOWHERE),
        "own_near": max((one.figures["near"] for one in own), default=NOT_THERE),
        "slip": slip(mine, best.theirs),
        "evidence": _within(weighed, LEAST, MOST),
        "digits": min(DIGITS, _digits(value)),
        "exact": value.bound is Bound.EXACT,
        "times": _is_times(value, best.theirs.value.value),
        "own_amounts": len(mine.sentence.quantities),
        "percent": value.kind is QuantityKind.PERCENT,
        "money": value.kind is QuantityKind.MONEY,
    }


def _within(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))


def _digits(amount: Quantity) -> int:
    """Return how many digits of an amount count."""
    return len(str(amount.amount).replace(".", "").strip("0-"))


def _is_times(one: Quantity, other: Quantity) -> bool:
    """Tell whether one amount is the other several times, and may be that of several: two at 145,000 each."""
    low, high = sorted((abs(one.amount), abs(other.amount)))
    return bool(low) and one.unit == other.unit and high / low in range(2, TIMES + 1)
