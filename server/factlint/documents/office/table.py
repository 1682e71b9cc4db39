"""The tables of a word processor's document, as they are read: rows, unless the table lays out a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.documents.office.lines import PLAIN, ROW

if TYPE_CHECKING:
    from factlint.documents.office.lines import Lines

MOST_COLUMNS = 200
_LONGEST_CELL = 300
"""Code points; several paragraphs that are longer make no cell but a part of the page."""


@dataclass(slots=True)
class Table:
    """A table that is open: the cells of its row, each a list of paragraphs."""

    cells: list[list[str]] = field(default_factory=list)
    dropped: bool = False

    def open_cell(self) -> None:
        """Begin a cell."""
        if len(self.cells) < MOST_COLUMNS:
            self.cells.append([])

    def leave_empty(self, count: int) -> None:
        """Leave so many columns empty: the cell before them spans them."""
        self.cells.extend([] for _ in range(min(count, MOST_COLUMNS - len(self.cells))))

    def add(self, words: str) -> None:
        """Add a paragraph to the open cell."""
        if self.cells and words.strip():
            self.cells[-1].append(words)

    def close_row(self, lines: Lines) -> None:
        """Write the row that was read."""
        cells, self.cells = self.cells, []
        if self.dropped:
            self.dropped = False
            return
        simple = all(len(cell) < 2 or sum(map(len, cell)) <= _LONGEST_CELL for cell in cells)  # noqa: PLR2004
        if simple and len(cells) > 1:
            lines.add(ROW, [" ".join(cell) for cell in cells])
            return
        for cell in cells:
            for words in cell:
                lines.add(PLAIN, [words])

    def flat(self) -> list[str]:
        """Return the paragraphs of the row that was read: those of a table within a cell."""
        cells, self.cells = self.cells, []
        return [words for cell in cells for words in cell]
