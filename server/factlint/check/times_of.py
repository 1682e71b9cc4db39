"""Of what year, quarter or month an amount is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.sources import claims_of_kind
from factlint.model.claims import ClaimKind, DateClaim

if TYPE_CHECKING:
    from factlint.model.claims import Claim, Sentence
    from factlint.model.dates import DateValue


def times_of(claim: Claim, sentence: Sentence) -> tuple[DateValue, ...]:
    """Return the years, quarters and months of which an amount is given, those that are nearer to another left out.

    What stands before all amounts is said of all of them: ``In 2022 sales were 3 million, and costs 2 million.``
    """
    amounts = [other for other in claims_of_kind(sentence, claim.kind) if other.start != claim.start]
    first = min((other.start for other in (*amounts, claim)), default=0)
    found = []
    for date in claims_of_kind(sentence, ClaimKind.DATE):
        if not isinstance(date.value, DateClaim) or not _is_period(date.value.value):
            continue
        if date.start < first or all(_gap(date, claim) <= _gap(date, other) for other in amounts):
            found.append(date.value.value)
    return tuple(found)


def _gap(one: Claim, other: Claim) -> int:
    return max(one.start - other.end, other.start - one.end)


def _is_period(date: DateValue) -> bool:
    return date.first.year is not None and date.first.day is None
