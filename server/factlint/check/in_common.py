"""What two sentences have in common, and whether it is enough to speak of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.shared import common
from factlint.claims.common import is_common
from factlint.claims.terms import ASPECT
from factlint.model.claims import DateClaim, QuantityClaim
from factlint.model.noted import noted_last
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.model.claims import Claim, Sentence
    from factlint.model.dates import DateValue
    from factlint.model.quantities import Quantity

SMALL = 2
"""Numbers up to this one are everywhere: sharing one tells nothing."""
MOST_SHARED = 2
"""More other amounts, or dates, than this tell no more."""
LEAST_SHARED = 1.5
"""What two sentences must share: a name, another amount or date counts two, a word one, a common one half."""


def share_little(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether two sentences have too little in common to speak of one thing: to expect something, a dose."""
    words = weigh(common(sentence, stored))
    values = shared_amounts(draft, sentence, source, stored) + shared_dates(draft, sentence, source, stored)
    column = source.cell.dates if source.cell is not None else ()
    values += any(date.agrees(other) for date in column for other in sentence.dates)
    return words + MOST_SHARED * values < LEAST_SHARED


def weigh(terms: Iterable[str]) -> float:
    """Return what words tell: a name two, a word one, a common one half."""
    return sum(2.0 if ":" in term else 0.5 if is_small(term) else 1.0 for term in terms)


def telling(amounts: Iterable[Quantity], claim: Claim) -> list[Quantity]:
    """Return the amounts of a sentence that tell something beside the claim's own."""
    own = claim.value.value if isinstance(claim.value, QuantityClaim) else None
    return [q for q in amounts if q != own and not (q.kind is QuantityKind.NUMBER and abs(q.amount) <= SMALL)]


def shared_amounts(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> float:
    """Return how many other amounts both sentences give, as a share of the most that count."""
    given = telling(stored.quantities, source)
    own = telling(sentence.quantities, draft)
    shared = sum(any(q.amount == other.amount and q.agrees(other) for other in given) for q in own)
    return min(MOST_SHARED, shared) / MOST_SHARED


def shared_dates(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> float:
    """Return how many other dates both sentences give, as a share of the most that count."""
    given = other_dates(stored, source)
    shared = sum(any(give_one_date(date, other) for other in given) for date in other_dates(sentence, draft))
    return min(MOST_SHARED, shared) / MOST_SHARED


def give_one_date(one: DateValue, other: DateValue) -> bool:
    """Tell whether two dates agree; an hour does with an hour alone, for any day has it."""
    return (one.granularity == "time") == (other.granularity == "time") and one.agrees(other)


@noted_last
def other_dates(sentence: Sentence, claim: Claim) -> Sequence[DateValue]:
    """Return the dates of a sentence but that of the claim."""
    own = claim.value.value if isinstance(claim.value, DateClaim) else None
    return [date for date in sentence.dates if date != own]


def is_small(term: str) -> bool:
    """Tell whether a word tells little of what is spoken of: it is common, or an aspect (to begin)."""
    return term.startswith(ASPECT) or is_common(term)
