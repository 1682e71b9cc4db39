"""Columns of tables of which nothing tells what, or when, they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.model.claims import CellPlace, Sentence


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
