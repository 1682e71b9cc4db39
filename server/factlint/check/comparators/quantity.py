"""How many and how much: an amount, compared with the amounts that the sources give of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.language.quantities import write_number
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

BAR = 0.5
"""The score of an alignment from which two amounts are of one thing."""


def compare_count(case: Case) -> Judgement | None:
    """Judge how many of something there are."""
    return _compare(case, frozenset({QuantityKind.NUMBER}))


def compare_number(case: Case) -> Judgement | None:
    """Judge measures, durations, scores and versions."""
    kinds = {QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.SCORE, QuantityKind.VERSION}
    return _compare(case, frozenset(kinds))


def compare_money(case: Case) -> Judgement | None:
    """Judge sums of money."""
    return _compare(case, frozenset({QuantityKind.MONEY}))


def compare_percent(case: Case) -> Judgement | None:
    """Judge shares and percentage points."""
    return _compare(case, frozenset({QuantityKind.PERCENT, QuantityKind.POINTS}))


def _compare(case: Case, kinds: frozenset[QuantityKind]) -> Judgement | None:
    claim = case.claim
    if claim.kind is not ClaimKind.QUANTITY or not isinstance(claim.value, QuantityClaim):
        return None
    value = claim.value.value
    if value.kind not in kinds:
        return None
    tolerance = case.page.tolerance or 0.0
    terms = claim.clause | case.sentence.context | frozenset(claim.value.counted)
    counted = claim.value.counted[0] if claim.value.counted else None
    support = case.sources.supporting(
        terms,
        lambda stored: (counted is None or counted in stored.sentence.terms)
        and any(value.agrees(q, tolerance) for q in stored.sentence.quantities),
    )
    if support:
        return supported("a source gives this amount near the same names", support)
    if not claim.firm:
        return UNKNOWN
    best: list[tuple[float, Stored, Claim]] = []
    for stored in case.sources.about(terms | case.sentence.terms):
        for other in stored.sentence.claims:
            if not isinstance(other.value, QuantityClaim) or not other.firm:
                continue
            if not value.comparable(other.value.value) or not _same_counted(claim, other):
                continue
            fit = align(claim, case.sentence, other, stored.sentence, case.sources)
            if fit.shared > 1 and fit.score >= BAR:
                best.append((fit.score, stored, other))
    if not best:
        return UNKNOWN
    best.sort(key=lambda found: (-found[0], found[1].id))
    score, _, other = best[0]
    return conflicting(
        f"the sources give {other.shown} (fit {score:.2f})",
        [stored for _, stored, same in best if _agree(same, other)],
        Conflict(
            start=claim.start,
            end=claim.end,
            found=claim.shown,
            wanted=other.shown,
            corrections=_corrections(claim, other),
            score=score,
        ),
    )


def _same_counted(claim: Claim, other: Claim) -> bool:
    """Tell whether both count the same thing; sums and shares need name none."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    mine, theirs = claim.value.counted, other.value.counted
    if claim.value.value.kind is not QuantityKind.NUMBER:
        return bool(frozenset(claim.near) & frozenset(other.near))
    if not mine or not theirs:
        return bool(claim.near) and bool(other.near) and claim.near[0] == other.near[0]
    return mine[0] == theirs[0]


def _agree(one: Claim, other: Claim) -> bool:
    if not isinstance(one.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    return one.value.value.agrees(other.value.value)


def _corrections(claim: Claim, other: Claim) -> tuple[Correction, ...]:
    if not isinstance(other.value, QuantityClaim):
        return ()
    try:
        text = write_number(other.value.value, claim.shown)
    except ValueError:
        return ()
    return (Correction(claim.start, claim.end, text),)
