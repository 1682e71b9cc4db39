"""Columns of tables of which nothing tells what, or when, they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.claims import QuantityClaim

if TYPE_CHECKING:
    from factlint.model.claims import CellPlace, Claim, Sentence


def columns_are_open(one: CellPlace, row: Sentence, other: CellPlace, other_row: Sentence) -> bool:
    """Tell whether nothing shows that the columns of two cells, each with its row, are one."""
    if _is_beside_times(one, row) != _is_beside_times(other, other_row):
        return True
    return _is_one_of_several(one, row) or _is_one_of_several(other, other_row)


def _is_beside_times(cell: CellPlace, row: Sentence) -> bool:
    """Tell whether a cell's column has no time of its own, and others of its table have: it may be of any of these."""
    return not cell.dates and any(claim.cell is not None and claim.cell.dates for claim in row.claims)


def _is_one_of_several(cell: CellPlace, row: Sentence) -> bool:
    """Tell whether a row has several amounts without a word for their columns."""
    bare = [claim for claim in row.claims if claim.cell is not None and not claim.cell.header]
    return not cell.header and len(bare) > 1


def is_counted_beside(cell: CellPlace, claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a column counts what a sentence counts by another amount, and not by the one in question.

    In ``12,000 pages and 400 books`` a table's pages of books are none of the books.
    """
    mine = _counted(claim)
    others = {term for other in sentence.claims if other is not claim for term in _counted(other)[:1]}
    return bool(mine) and not others.difference(mine).isdisjoint(cell.header)


def _counted(claim: Claim) -> tuple[str, ...]:
    return claim.value.counted if isinstance(claim.value, QuantityClaim) else ()
