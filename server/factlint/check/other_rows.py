"""Rows of tables that a sentence is not of, though what introduces it names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.shared import shared_terms
from factlint.check.sources import claims_of_kind
from factlint.model.claims import QuantityClaim

if TYPE_CHECKING:
    from factlint.model.claims import CellPlace, Claim, Sentence
    from factlint.model.quantities import Quantity

EXACT = 100
"""From here on an amount has figures enough to tell one row from another."""


def are_of_more(draft: Claim, source: Claim) -> bool:
    """Tell whether the label of the draft's row names several things, and that of the source's fewer of them."""
    cells = [claim.cell for claim in (draft, source) if claim.cell is not None]
    names = [sum(":" in term for term in set(cell.label)) for cell in cells]
    return len(names) > 1 and 0 < names[1] < names[0]


def is_of_another_row(cell: CellPlace, row: Sentence, claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a sentence that names nothing of a row itself gives an amount that the row has otherwise.

    After a sentence on the 3,910 guests of Lyde, ``The next town had 3,420 in eleven inns`` is of another one.
    """
    if not cell.label or shared_terms(frozenset(cell.label), sentence.terms):
        return False
    beside = (other for other in claims_of_kind(sentence, claim.kind) if other != claim)
    amounts = [other.value.value for other in beside if isinstance(other.value, QuantityClaim)]
    return any(_has_otherwise(row, amount) for amount in amounts if amount.amount >= EXACT)


def _has_otherwise(row: Sentence, amount: Quantity) -> bool:
    """Tell whether a row has amounts that may be compared with one, and none that agrees."""
    alike = [one for one in row.quantities if one.amount >= EXACT and one.comparable(amount)]
    return bool(alike) and not any(one.agrees(amount) for one in alike)
