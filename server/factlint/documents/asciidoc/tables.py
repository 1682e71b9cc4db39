"""The tables of AsciiDoc: cells behind bars, on one line or on many, or parted by commas, colons or tabs."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from factlint.documents.asciidoc import marks
from factlint.documents.asciidoc.within import parted
from factlint.documents.separated import separated_rows

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from factlint.documents.blocks import Piece
    from factlint.documents.indented import IndentedLine
    from factlint.documents.structure import Structure

    Parts = list[tuple[str, int]]


_BARS = {"|": marks.CELL, "!": marks.INNER_CELL}
_SEPARATORS = {"|": "|", "!": "!", "psv": "|", ",": ",", "csv": ",", ":": ":", "dsv": ":", "tsv": "\t"}
"""What parts the cells, by the mark of a border and by the name of a format."""


def columns_of(attributes: str) -> int:
    """Return how many columns the attributes of a table name; 0 if they do not."""
    found = marks.COLUMNS.search(attributes)
    if found is None:
        return 0
    columns = 0
    for one in (found[1] or found[2] or found[3]).replace(";", ",").split(","):
        repeated = marks.REPEATED.match(one.strip())
        columns += int(repeated[1]) if repeated else 1
    return columns


def add_table(  # noqa: PLR0913, PLR0917 - a table, and how its words are read
    structure: Structure,
    text: str,
    lines: Sequence[IndentedLine],
    mark: str,
    attributes: str,
    pieces_of: Callable[[Parts], list[Piece]],
) -> None:
    """Add a table to a structure, and behind it the tables within its cells, each introduced by its row.

    Its border begins with ``mark``, above it stand ``attributes``; ``pieces_of`` reads the words of a cell.
    """
    outer, inner = parted(text, lines) if _separator(mark, attributes) == "|" else (lines, [])
    rows = rows_of(text, outer, mark, attributes)
    places = structure.table([[pieces_of(cell) for cell in row] for row in rows])
    firsts = (next((start for cell in row for _, start in cell), None) for row in rows)
    begun = [(start, place) for start, place in zip(firsts, places, strict=True) if start is not None]
    for table in inner:
        at = bisect_left(begun, table.start, key=itemgetter(0)) - 1
        if table.title:
            structure.caption(pieces_of([(table.title, table.title_start)]))
        cells = rows_of(text, table.lines, "!", table.attributes)
        structure.table([[pieces_of(cell) for cell in row] for row in cells], within=begun[at][1] if at >= 0 else None)


def rows_of(text: str, lines: Sequence[IndentedLine], mark: str, attributes: str) -> list[list[Parts]]:
    """Return the rows of a table whose border begins with ``mark``; where no bars part the cells, those of one length.

    ``attributes`` are those that stand above it. An exclamation mark is that of a table within a cell.
    """
    separator = _separator(mark, attributes)
    if separator in _BARS:
        return _barred_rows(text, lines, columns_of(attributes), _BARS[separator])
    rows = separated_rows(text, lines, separator) if separator else []
    return [row for row in rows if len(row) == len(rows[0])]


def _separator(mark: str, attributes: str) -> str:
    """Return what parts the cells of a table; "" where they are not read."""
    named = marks.FORMAT.search(attributes)
    kind = _SEPARATORS.get(named[1] if named else mark, "")
    stated = marks.SEPARATOR.search(attributes)
    if stated and kind:
        # Cells behind another mark than the bar may go on over lines, and are not told from it.
        return "" if kind in _BARS else stated[1].replace("\\t", "\t")
    return kind


def _barred_rows(text: str, lines: Sequence[IndentedLine], columns: int, bars_of: re.Pattern[str]) -> list[list[Parts]]:
    """Return the rows of cells behind bars; without ``columns`` named, the first line tells how many there are."""
    cells: list[Parts] = []
    for line in lines:
        bars = list(bars_of.finditer(text, line.begin, line.end))
        first = bars[0].start() if bars else line.end
        if cells:
            _add(text, cells[-1], line.begin, first)
        for number, bar in enumerate(bars):
            stop = bars[number + 1].start() if number + 1 < len(bars) else line.end
            cell: Parts = []
            _add(text, cell, bar.end(), stop)
            cells.append(cell)
            # A cell over several columns leaves the others of its row empty.
            cells.extend([] for _ in range(int(bar[1] or 1) - 1))
        if bars and not columns:
            columns = len(cells)
    columns = columns or 1
    return [cells[at : at + columns] for at in range(0, len(cells), columns)]


def _add(text: str, cell: Parts, start: int, end: int) -> None:
    words = text[start:end]
    inner = words.strip()
    if inner:
        cell.append((inner, start + len(words) - len(words.lstrip())))
