"""Amounts that a writer worked out from others: ``a loan of 900,000 and 600,000 from reserves, or 1.5 million``."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factlint.model.quantities import Bound, QuantityKind

if TYPE_CHECKING:
    from factlint.model.claims import Sentence
    from factlint.model.quantities import Quantity

SMALL = 10
"""Below it an amount is the sum of others by chance."""
MOST = 8
"""Of how many amounts sums are made."""
ADDED = frozenset({QuantityKind.MONEY, QuantityKind.NUMBER, QuantityKind.MEASURE, QuantityKind.PERCENT})


def is_worked_out(amount: Quantity, sentence: Sentence) -> bool:
    """Tell whether an amount is the sum of two or three others of its sentence."""
    if amount.kind not in ADDED or amount.high is not None or amount.amount < SMALL:
        return False
    parts = [
        one.amount
        for one in sentence.quantities
        if one != amount and one.unit == amount.unit and one.kind is amount.kind and one.bound is Bound.EXACT
    ][:MOST]
    sums = (sum(some) for size in (2, 3) for some in combinations(parts, size))
    return any(each == amount.amount for each in sums)
