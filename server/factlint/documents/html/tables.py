"""Tables: rows with their headers, and telling them from tables that only lay a page out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.documents.assembly import plain
from factlint.documents.blocks import Block
from factlint.documents.units import UnitKind

if TYPE_CHECKING:
    from factlint.documents.blocks import Piece

_WIDEST_SPAN = 50


@dataclass(slots=True, eq=False)
class Node:
    """A block and the node that introduces it: places in the list of blocks are known at the end only."""

    block: Block
    lead: Node | None = None


@dataclass(slots=True)
class Cell:
    """A cell that is being read: its nodes, how many columns it spans, and whether it is a header."""

    nodes: list[Node] = field(default_factory=list)
    columns: int = 1
    header: bool = False


@dataclass(slots=True)
class Table:
    """A table that is being read. ``lead`` is its caption, or what stands right above it."""

    lead: Node | None
    headers: list[str] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    quoted: bool = False

    def open_cell(self, name: str, attributes: dict[str, str]) -> Cell:
        """Add a cell to the row."""
        span = attributes.get("colspan", "")
        columns = int(span) if span.isdecimal() and span.isascii() and len(span) < 4 else 1  # noqa: PLR2004 - no wider
        cell = Cell(columns=min(max(columns, 1), _WIDEST_SPAN), header=name == "th")
        self.row.append(cell)
        return cell

    def close_row(self, text: str) -> list[Node]:
        """Return the row that was read as nodes: one row, or, where the table lays out a page, all that it holds."""
        cells, self.row = self.row, []
        filled = [cell for cell in cells if cell.nodes]
        simple = all(len(cell.nodes) == 1 and cell.nodes[0].block.kind is UnitKind.PARAGRAPH for cell in filled)
        if not simple or (len(cells) == 1 and not cells[0].header and not self.headers):
            return [node for cell in filled for node in cell.nodes]
        if not filled:
            return []
        pieces: list[list[Piece]] = []
        for cell in cells:
            pieces += [cell.nodes[0].block.pieces if cell.nodes else [], *([[]] * (cell.columns - 1))]
        is_header = all(cell.header for cell in filled)
        headers = [] if is_header else list(self.headers)
        if is_header:
            self.headers = []
            for cell in cells:
                self.headers += [plain(text, cell.nodes[0].block.pieces) if cell.nodes else ""] * cell.columns
        return [Node(Block(UnitKind.ROW, cells=pieces, headers=headers, quoted=self.quoted), self.lead)]
