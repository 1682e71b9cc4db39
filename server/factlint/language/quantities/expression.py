"""An amount as the text writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.model.quantities import Quantity
    from factlint.model.spans import Span


@dataclass(frozen=True, slots=True)
class QuantityExpression:
    """An amount as it is written: ``start`` to ``end`` are code points of the text and hold number and unit.

    ``counted`` is the noun phrase of what is counted, as far as the order of the words tells.
    """

    start: int
    end: int
    value: Quantity
    counted: Span | None = None
