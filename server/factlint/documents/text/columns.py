"""Tables of plain text: cells that stand below each other, parted by tabs, by several spaces, or by dots."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents.text.marks import TextLine

_WIDE = r"[ \u00a0]{0,40}\t[ \t\u00a0]{0,40}|[ \u00a0]{3,120}| ?\.{4,120} ?"
_GAP = re.compile(rf"(?<=\S)(?:(?P<wide>{_WIDE})|[ \u00a0]{{2}})(?=\S)")
_SENTENCE_END = re.compile(r"[.!?:;,][\"”’')\]]{0,2}$")
_TAB = 8
_FEWEST = 2
"""Rows, and columns, that a table has at least."""
_LONGEST = 60
"""Code points of a cell; what is longer is prose in newspaper columns, or a sentence after two spaces."""
_FIGURE = re.compile(r"[-+±~(]{0,2}(?:[A-Z]{0,3}[$€£¥]? ?)\d|[-–—]$|n/?a$", re.IGNORECASE)
_MAINLY = 0.65
"""Of a column of figures, the share of cells that begin with one."""
_PERIOD = re.compile(r"(?:[QH][1-4] ?)?(?:FY ?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?|[QH][1-4]", re.IGNORECASE)


class _Cell(NamedTuple):
    """A cell: its place in the file, where it stands on the screen, and whether a wide gap stands before it."""

    start: int
    end: int
    left: int
    right: int
    apart: bool


@dataclass(slots=True)
class Table:
    """A table's rows: the start and end of each cell in the file, None where there is nothing.

    All rows have as many cells; ``header`` tells whether the first row names the columns.
    """

    rows: list[list[tuple[int, int] | None]]
    header: bool


def tables_of(text: str, lines: Sequence[TextLine]) -> dict[int, tuple[int, Table]]:
    """Return the tables that ``lines`` hold: by the number of the first line of each, the number after the last one."""
    found: dict[int, tuple[int, Table]] = {}
    for first, last, run in _runs(text, lines):
        table = _table(text, run, ruled=lines[first + 1].underline)
        if table is not None:
            found[first] = last, table
    return found


def _runs(text: str, lines: Sequence[TextLine]) -> Iterator[tuple[int, int, list[list[_Cell]]]]:
    """Yield the stretches of lines that have gaps within, with their cells; a rule may stand below the first one."""
    first, run = 0, list[list[_Cell]]()
    for number, line in enumerate([*lines, None]):
        cells = _cells(text, line) if line is not None else []
        if len(cells) >= _FEWEST:
            first = first if run else number
            run.append(cells)
        elif run and not (line is not None and line.underline and len(run) == 1):
            if len(run) >= _FEWEST:
                yield first, number, run
            run = []


def _cells(text: str, line: TextLine) -> list[_Cell]:
    """Return the cells of a line; none if a gap follows the end of a sentence, as typists set it."""
    if line.blank or line.quoted or line.marker is not None:
        return []
    gaps = list(_GAP.finditer(text, line.start, line.end))
    cells: list[_Cell] = []
    start, column, apart = line.start, line.indent, False
    for gap in [*gaps, None]:
        end = line.end if gap is None else gap.start()
        words = text[start:end]
        if len(words) > _LONGEST or (gap is not None and gap["wide"] is None and _SENTENCE_END.search(words)):
            return []
        cells.append(_Cell(start, end, column, column + len(words), apart))
        if gap is not None:
            start, column, apart = gap.end(), _column(gap[0], column + len(words)), gap["wide"] is not None
    return cells


def _column(gap: str, column: int) -> int:
    """Return where on the screen a gap ends that begins in a column."""
    for character in gap:
        column = (column // _TAB + 1) * _TAB if character == "\t" else column + 1
    return column


def _table(text: str, run: Sequence[Sequence[_Cell]], *, ruled: bool) -> Table | None:
    """Return the table that lines make; None where they are set in block, which has many gaps, too."""
    gaps = [cell.apart for cells in run for cell in cells[1:]]
    if sum(gaps) * 2 < len(gaps):
        return None
    columns = _columns(run)
    if len(columns) < _FEWEST:
        return None
    rows = [[_within(cells, left, right) for left, right in columns] for cells in run]
    if sum(sum(cell is not None for cell in row) >= _FEWEST for row in rows) < _FEWEST:
        return None
    words = [["" if cell is None else text[slice(*cell)] for cell in row] for row in rows]
    return Table(rows, ruled or _is_header(words[0], words[1:]))


def _columns(run: Sequence[Sequence[_Cell]]) -> list[tuple[int, int]]:
    """Return where the columns stand on the screen: cells that stand below each other even in part are of one."""
    found: list[tuple[int, int]] = []
    for left, right in sorted((cell.left, cell.right) for cells in run for cell in cells):
        if found and left < found[-1][1]:
            found[-1] = found[-1][0], max(right, found[-1][1])
        else:
            found.append((left, right))
    return found


def _within(cells: Sequence[_Cell], left: int, right: int) -> tuple[int, int] | None:
    inside = [cell for cell in cells if left <= cell.left < right]
    return (inside[0].start, inside[-1].end) if inside else None


def _is_header(first: Sequence[str], rest: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row names the columns: words, or periods, above figures, or nothing above the labels."""
    if not first[0] and all(row[0] for row in rest):
        return True
    columns = list(zip(first, zip(*rest, strict=True), strict=True))
    above = [(name, [cell for cell in cells if cell]) for name, cells in columns]
    figures = [
        name for name, cells in above if cells and sum(map(bool, map(_FIGURE.match, cells))) >= _MAINLY * len(cells)
    ]
    return any(name and (_PERIOD.fullmatch(name) or not _FIGURE.match(name)) for name in figures)
