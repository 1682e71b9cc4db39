"""When: the date of an event, compared with the dates that the sources give the same event."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.check.judgement import UNKNOWN, Correction, supported
from factlint.check.slots import Slot, against, settle
from factlint.language.dates import write_like
from factlint.model.claims import ClaimKind, DateClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim
    from factlint.model.dates import DateValue

BAR = 0.45
"""The score of an alignment from which two claims are about one event."""


def compare_date(case: Case) -> Judgement | None:
    """Judge the date of an event."""
    claim = case.claim
    if claim.kind is not ClaimKind.DATE or not isinstance(claim.value, DateClaim):
        return None
    value = claim.value.value

    def holds(stored: Stored) -> bool:
        return any(supports(date, value) for date in stored.sentence.dates)

    def contradicts(_: Stored, other: Claim) -> bool:
        if not isinstance(other.value, DateClaim) or bool(value.granularity) != bool(other.value.value.granularity):
            return False
        return _contradicts(other.value.value, value)

    told = settle(case, claim.clause | case.sentence.context, Slot(holds, contradicts, _agree, BAR))
    if told.support:
        return supported("a source gives this date near the same names", told.support)
    if not told.rivals or value.bound or value.approximate or not claim.near:
        return UNKNOWN
    return against(claim, told, _corrections(claim, [rival.claim for rival in told.rivals]))


@lru_cache(maxsize=16_384)
def supports(source: DateValue, draft: DateValue) -> bool:
    """Tell whether a date of a source bears a date of the draft out.

    It does if it agrees, gives the draft's finest part, and is no open end where the draft is none.
    """
    return source.bound == draft.bound and _gives(source, draft.granularity) and source.agrees(draft)


def _gives(source: DateValue, part: str) -> bool:
    """Tell whether a date gives a part of the calendar, or something finer that decides it."""
    first = source.first
    match part:
        case "day" | "time":
            return first.day is not None
        case "weekday":
            return first.weekday is not None or first.weekday_of() is not None
        case "week" | "month":
            return first.month is not None or first.week is not None
        case "season" | "quarter" | "half":
            return first.month is not None or getattr(first, part) is not None
        case "year":
            return first.year is not None
        case _:
            return first.year is not None or first.decade is not None or first.century is not None


@lru_cache(maxsize=16_384)
def _contradicts(source: DateValue, draft: DateValue) -> bool:
    return not source.bound and not source.approximate and not source.agrees(draft)


def _agree(one: Claim, other: Claim) -> bool:
    if not isinstance(one.value, DateClaim) or not isinstance(other.value, DateClaim):
        return False
    parts = {one.value.value.granularity, other.value.value.granularity}
    return one.value.value.agrees(other.value.value) or (len(parts) > 1 and "weekday" in parts)


def _corrections(claim: Claim, others: Iterable[Claim]) -> tuple[Correction, ...]:
    texts: dict[str, None] = {}
    for other in others:
        if isinstance(other.value, DateClaim):
            try:
                texts[write_like(_completed(other.value.value, claim), claim.shown)] = None
            except ValueError:
                continue
    return tuple(Correction(claim.start, claim.end, text) for text in texts if text != claim.shown)


def _completed(value: DateValue, claim: Claim) -> DateValue:
    """Return a source's date with the year of the draft's, where the source gives none."""
    year = claim.value.value.first.year if isinstance(claim.value, DateClaim) else None
    return value.with_year(year) if year is not None else value
