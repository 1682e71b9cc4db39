"""Whether a sentence that holds the draft's value bears it out, or holds it by chance, of another thing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.sources import claims_of_kind
from factlint.model.claims import ClaimKind, DateClaim, QuantityClaim

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity

    Fit = Callable[[Claim, Sentence, Claim, Sentence, float], float]

CHANCE, DATED = 2.6, 4.0
"""By how much a claim against must fit better than one that agrees, for that one to be of something else.

More where the sentence that agrees gives a date of the draft's too.
"""


def is_by_chance(stored: Stored, case: Case, fit: Fit, same: Callable[[Claim], bool], best: float) -> bool:
    """Tell whether a sentence gives the draft's value of another thing: it fits far worse than the best one against.

    ``fit`` tells how surely two claims are of one thing, ``same`` whether a claim gives the draft's value, and ``best``
    is the fit of the best claim against. A sentence that gives another date of the draft's than the one in question, or
    the amount that stands next to it, does not do so by chance.
    """
    own = case.claim.value.value if isinstance(case.claim.value, DateClaim) else None
    dates = [date for date in case.sentence.dates if date != own]
    dated = any(date.agrees(other) for date in dates for other in stored.sentence.dates)
    if own is not None and (dated or _nearest_amount(case) in stored.sentence.quantities):
        return False
    claims = (claim for claim in claims_of_kind(stored.sentence, case.claim.kind) if same(claim))
    fits = [fit(case.claim, case.sentence, claim, stored.sentence, -math.inf) for claim in claims]
    return bool(fits) and best - max(fits) > (DATED if dated else CHANCE)


def _nearest_amount(case: Case) -> Quantity | None:
    """Return the amount that stands next to the draft's value."""
    amounts = claims_of_kind(case.sentence, ClaimKind.QUANTITY)
    nearest = min(amounts, key=lambda claim: abs(claim.start - case.claim.start), default=None)
    return nearest.value.value if nearest is not None and isinstance(nearest.value, QuantityClaim) else None
