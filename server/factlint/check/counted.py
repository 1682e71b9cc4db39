"""Whether two amounts count the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.label_words import names_too
from factlint.claims.common import is_common
from factlint.model.claims import QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from factlint.model.claims import Claim
    from factlint.model.quantities import Quantity

SCALE = 1000
"""From how many times an amount outside of a table that of a cell is given in thousands or millions."""


def same_counted(claim: Claim, other: Claim) -> bool:
    """Tell whether both count the same thing; sums and shares need name none."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    mine, theirs = claim.value.counted, other.value.counted
    if claim.value.value.kind is not QuantityKind.NUMBER:
        return True
    if other.cell is not None or claim.cell is not None:
        return _counted_in_table(claim, other)
    if not mine and not theirs:
        # of two bare numbers the very same must be said: nine of them were shallow
        whole = all(v.amount == v.amount.to_integral_value() for v in (claim.value.value, other.value.value))
        said = claim.near[:1] if claim.near and not is_common(claim.near[0]) else claim.near[:2]
        return whole and len(said) > 0 and not all(map(is_common, said)) and said == other.near[: len(said)]
    return bool(mine and theirs) and mine[0] == theirs[0]


def _counted_in_table(claim: Claim, other: Claim) -> bool:
    """Tell whether two numbers, one of them at least of a table, may count the same: the table names it somewhere."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    if _of_another_scale(claim.value.value, other.value.value):
        return False
    if claim.cell is not None and other.cell is not None:
        columns = [frozenset(cell.header) for cell in (claim.cell, other.cell)]
        return bool(columns[0] & columns[1]) or not (columns[0] and columns[1])
    cell, outside = (other.cell, claim) if other.cell is not None else (claim.cell, other)
    if cell is None or not isinstance(outside.value, QuantityClaim):
        return False
    counted = outside.value.counted or outside.near
    named = {*cell.label, *cell.header, *cell.within}
    return any(term in named for term in counted) or any(names_too(term, outside.near) for term in named)


def _of_another_scale(one: Quantity, cell: Quantity) -> bool:
    """Tell whether a cell leaves to its table in what it counts: ``€ million`` above, ``49.7`` in the cell."""
    return min(one.amount, cell.amount) * SCALE <= max(one.amount, cell.amount)
