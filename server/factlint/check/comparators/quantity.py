"""How many and how much: an amount, compared with the amounts that the sources give of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.judgement import UNKNOWN, Correction, supported
from factlint.check.slots import Slot, against, settle
from factlint.language.quantities import write_number
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

BAR = 0.48
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
    number = value.kind is QuantityKind.NUMBER
    counted = claim.value.counted[0] if number and claim.value.counted else None

    def holds(stored: Stored) -> bool:
        about = counted is None or counted in stored.sentence.terms | stored.sentence.context
        return about and any(value.agrees(quantity, tolerance) for quantity in stored.sentence.quantities)

    def contradicts(_: Stored, other: Claim) -> bool:
        if not isinstance(other.value, QuantityClaim) or not value.comparable(other.value.value):
            return False
        theirs = other.value.value
        if (value.amount, value.high) == (theirs.amount, theirs.high):
            return False
        if any(theirs.agrees(quantity) for quantity in case.sentence.quantities):
            return False  # the draft gives this amount too: it must be that of something else
        return _same_counted(claim, other) and not value.agrees(theirs, tolerance)

    terms = (claim.clause or case.sentence.terms) | case.sentence.context | frozenset(claim.value.counted)
    told = settle(case, terms, Slot(holds, contradicts, _agree, BAR, lambda other: _slip(claim, other)))
    if told.support:
        return supported("a source gives this amount near the same names", told.support)
    if not told.rivals:
        return UNKNOWN
    return against(claim, told, _corrections(claim, [rival.claim for rival in told.rivals]))


SLIP = 0.12
"""What it adds to a score that the draft's digits are the source's in another order."""
TWO = 2


def _slip(claim: Claim, other: Claim) -> float:
    """Return what it tells that two amounts differ by a slip of the pen: digits changed places."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return 0.0
    mine, theirs = f"{claim.value.value.amount:f}", f"{other.value.value.amount:f}"
    return SLIP if len(mine.strip("0.")) >= TWO and sorted(mine) == sorted(theirs) else 0.0


def _same_counted(claim: Claim, other: Claim) -> bool:
    """Tell whether both count the same thing; sums and shares need name none."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    mine, theirs = claim.value.counted, other.value.counted
    if claim.value.value.kind is not QuantityKind.NUMBER:
        return True
    if not mine:
        # a bare number is compared with what a table or a sentence gives of the very same words
        return other.value.column and bool(frozenset(claim.near) & frozenset(other.near) - frozenset(theirs))
    if not theirs:
        return False
    return mine[0] == theirs[0]


def _agree(one: Claim, other: Claim) -> bool:
    if not isinstance(one.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    return one.value.value.agrees(other.value.value)


def _corrections(claim: Claim, others: Iterable[Claim]) -> tuple[Correction, ...]:
    texts: dict[str, None] = {}
    for other in others:
        if isinstance(other.value, QuantityClaim):
            try:
                texts[write_number(other.value.value, claim.shown)] = None
            except ValueError:
                continue
    return tuple(Correction(claim.start, claim.end, text) for text in texts if text != claim.shown)
