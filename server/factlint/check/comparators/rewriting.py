"""Writing a source's amount in the form of the draft's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.judgement import Correction
from factlint.language.quantities import in_pence, in_two_units, write_number
from factlint.model.claims import QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.model.claims import Claim
    from factlint.model.quantities import Quantity


def corrections(claim: Claim, others: Iterable[Claim]) -> tuple[Correction, ...]:
    """Return what puts each of other amounts in the place of a draft's, the likeliest first."""
    texts: dict[str, None] = {}
    for other in others:
        if isinstance(other.value, QuantityClaim):
            if _in_other_units(claim, other):
                texts[other.shown] = None
                continue
            try:
                texts[write_number(_as_written(other.value.value, claim), claim.shown)] = None
            except ValueError:
                if other.value.value.kind is QuantityKind.PERCENT:
                    texts[other.shown] = None
    return tuple(Correction(claim.start, claim.end, text) for text in texts if text != claim.shown)


def _in_other_units(claim: Claim, other: Claim) -> bool:
    """Tell whether the number alone cannot take the other's place: miles for kilometres, 6 hours 52 minutes.

    Nor that of pence the place of one of pounds.
    """
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    mine, theirs = claim.value.value, other.value.value
    if mine.kind is QuantityKind.MONEY and claim.cell is None and other.cell is None:
        return in_pence(claim.shown) != in_pence(other.shown)
    if mine.kind not in {QuantityKind.DURATION, QuantityKind.MEASURE} or claim.cell is not None:
        return False
    return mine.unit != theirs.unit or in_two_units(claim.shown, mine) or in_two_units(other.shown, theirs)


def _as_written(value: Quantity, claim: Claim) -> Quantity:
    """Return an amount as the table of a draft writes it, whose caption says that its figures are millions."""
    one = claim.cell.one if claim.cell is not None else 1
    return value if one == 1 else replace(value, amount=value.amount / one, high=value.high and value.high / one)
