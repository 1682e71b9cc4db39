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
_LONGEST_SPAN = 3
"""Digits of the number of columns that a cell may say it spans."""


@dataclass(slots=True)
class _Table:
    """A table that is open: the cells of its row, each a list of paragraphs, and the columns of the last one."""

    cells: list[list[str]] = field(default_factory=list)
    span: int = 1
    dropped: bool = False

    def add(self, words: str) -> None:
        """Add a paragraph to the last cell."""
        if self.cells and words.strip():
            self.cells[-1].append(words)

    def taken(self) -> list[list[str]]:
        """Return the cells of the row that was read, none if it is to be left out, and begin another row."""
        cells, self.cells = self.cells, []
        dropped, self.dropped = self.dropped, False
        return [] if dropped else cells


class Tables:
    """The tables that are open, each in a cell of the one before; what an inner table holds is part of that cell."""

    def __init__(self) -> None:
        self._open: list[_Table] = []

    def __bool__(self) -> bool:
        """Whether a table is open."""
        return bool(self._open)

    def begin(self) -> None:
        """Begin a table."""
        self._open.append(_Table())

    def end(self) -> None:
        """End the table."""
        self._open.pop()

    def begin_cell(self) -> None:
        """Begin a cell."""
        if len(self._open[-1].cells) < MOST_COLUMNS:
            self._open[-1].cells.append([])

    def spans(self, columns: str) -> None:
        """Take over how many columns the cell goes."""
        self._open[-1].span = int(columns) if columns.isdecimal() and len(columns) <= _LONGEST_SPAN else 1

    def end_cell(self) -> None:
        """End the cell; the other columns that it spans stay empty."""
        table = self._open[-1]
        table.cells.extend([] for _ in range(min(table.span - 1, MOST_COLUMNS - len(table.cells))))
        table.span = 1

    def add(self, words: str) -> None:
        """Add a paragraph to the cell."""
        self._open[-1].add(words)

    def drop_row(self) -> None:
        """Leave out the row that is read."""
        self._open[-1].dropped = True

    def end_row(self, lines: Lines) -> None:
        """Write the row that was read."""
        cells = self._open[-1].taken()
        if len(self._open) > 1:
            for words in (words for cell in cells for words in cell):
                self._open[-2].add(words)
            return
        simple = all(len(cell) < 2 or sum(map(len, cell)) <= _LONGEST_CELL for cell in cells)  # noqa: PLR2004
        if simple and len(cells) > 1:
            lines.add(ROW, [" ".join(cell) for cell in cells])
            return
        for words in (words for cell in cells for words in cell):
            lines.add(PLAIN, [words])
