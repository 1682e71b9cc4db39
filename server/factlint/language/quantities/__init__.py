"""Amounts: finding them in a text, writing them in a writer's own form."""

from __future__ import annotations

from factlint.language.quantities.bounds import bound_words
from factlint.language.quantities.compound import in_two_units
from factlint.language.quantities.expression import QuantityExpression
from factlint.language.quantities.find import find_quantities
from factlint.language.quantities.scales import scale_of
from factlint.language.quantities.write import in_pence, write_number

__all__ = [
    "QuantityExpression",
    "bound_words",
    "find_quantities",
    "in_pence",
    "in_two_units",
    "scale_of",
    "write_number",
]
