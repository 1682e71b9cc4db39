"""When: the date of an event, compared with the dates that the sources give the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.language.dates import write_like
from factlint.model.claims import ClaimKind, DateClaim

if TYPE_CHECKING:
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
    terms = claim.clause | case.sentence.context
    support = case.sources.supporting(
        terms, lambda stored: any(supports(date, value) for date in stored.sentence.dates), shared=1
    )
    if support:
        return supported("a source gives this date near the same names", support)
    if not claim.firm or value.bound or value.approximate or not claim.near:
        return UNKNOWN
    best: list[tuple[float, Stored, Claim]] = []
    for stored in case.sources.about(claim.clause | case.sentence.terms):
        for other in stored.sentence.claims:
            if isinstance(other.value, DateClaim) and other.firm and _contradicts(other.value.value, value):
                fit = align(claim, case.sentence, other, stored.sentence, case.sources)
                if fit.hold > 0 and fit.shared > 1 and fit.score >= BAR:
                    best.append((fit.score, stored, other))
    if not best:
        return UNKNOWN
    best.sort(key=lambda found: (-found[0], found[1].id))
    score, _, other = best[0]
    evidence = [stored for _, stored, same in best if isinstance(same.value, DateClaim)]
    return conflicting(
        f"the sources give {other.shown} (fit {score:.2f})",
        evidence,
        Conflict(
            start=claim.start,
            end=claim.end,
            found=claim.shown,
            wanted=other.shown,
            corrections=_corrections(claim, other),
            score=score,
        ),
    )


def supports(source: DateValue, draft: DateValue) -> bool:
    """Tell whether a date of a source bears a date of the draft out.

    It does if it agrees, gives the draft's finest part, and is no
    open end where the draft is none.
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


def _contradicts(source: DateValue, draft: DateValue) -> bool:
    return not source.bound and not source.approximate and not source.agrees(draft)


def _corrections(claim: Claim, other: Claim) -> tuple[Correction, ...]:
    if not isinstance(other.value, DateClaim):
        return ()
    try:
        text = write_like(other.value.value, claim.shown)
    except ValueError:
        return ()
    return (Correction(claim.start, claim.end, text),)
