"""Whether the sources give a draft's value in another sentence than the one that speaks against it.

What fits a value best is found by the words that stand next to it, and a parser may join those wrongly. So before a
value is called wrong, whole sentences are compared: where one that has the very value shares as many words with the
draft's as the one with another value does, the draft may well have it from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.in_common import give_one_date
from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms, claims_of_kind
from factlint.model.claims import DateClaim, PlaceClaim, QuantityClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

LATER = 0.5
"""Of what the sentence against it shares, how much is enough in a later source."""
MORE = 1.05
"""Of that, how much is in a source that is no later: of two rows of tables that share as much, neither tells."""
ALSO = 3.0
"""What another date or amount that both sentences give counts beside the words."""


def told_elsewhere(case: Case, against: Sequence[Stored]) -> Iterator[Stored]:
    """Yield the other sentences of the sources that give the claim's value and are as much about the same.

    ``against`` are the sentences that give another value, the best first.
    """
    best = _weight(case, against[0])
    known = {stored.id for stored in against}
    for stored in case.sources.about(case.claim.clause | case.sentence.terms):
        claims = claims_of_kind(stored.sentence, case.claim.kind)
        if stored.id in known or not any(_is_same(case.claim, claim) for claim in claims):
            continue
        later = stored.date is not None and against[0].date is not None and stored.date > against[0].date
        later = later and not (isinstance(case.claim.value, DateClaim) and case.claim.value.is_weekday)
        if _weight(case, stored) >= best * (LATER if later else MORE):
            yield stored


def _weight(case: Case, stored: Stored) -> float:
    both = shared_terms(case.claim.clause | case.sentence.terms, all_terms(stored.sentence))
    own = case.claim.value.value if isinstance(case.claim.value, DateClaim) else None
    dates = [date for date in case.sentence.dates if date != own]
    dated = any(give_one_date(date, other) for date in dates for other in stored.sentence.dates)
    amount = case.claim.value.value if isinstance(case.claim.value, QuantityClaim) else None
    amounts = any(one in stored.sentence.quantities for one in case.sentence.quantities if one != amount)
    return case.sources.weigh(both) + ALSO * (dated + amounts)


def _is_same(mine: Claim, other: Claim) -> bool:
    """Tell whether a claim gives the very value, as a right one."""
    if other.rejected:
        return False
    one, two = mine.value, other.value
    if isinstance(one, QuantityClaim) and isinstance(two, QuantityClaim):
        a, b = one.value, two.value
        return (a.kind, a.amount, a.high, a.unit) == (b.kind, b.amount, b.high, b.unit)
    if isinstance(one, DateClaim) and isinstance(two, DateClaim):
        return bool(one.value.granularity) and one.value == two.value
    return isinstance(one, PlaceClaim) and isinstance(two, PlaceClaim) and one.place == two.place
