"""The tables of reStructuredText: grids, simple ones, lists of lists, and comma-separated values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.documents.separated import separated_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents.indented import IndentedLine

    Parts = list[tuple[str, int]]
    """A cell: stretches of the file, each with its place."""

GRID_BORDER = re.compile(r"\+(?:[-=]+\+)+")
SIMPLE_BORDER = re.compile(r"={2,}(?: +={2,})+")
_RULE = re.compile(r"[-=+ ]+")
_ROW = re.compile(r"[*+-][ \t]{1,20}[*+-](?:[ \t]{1,20}|\Z)")
_CELL = re.compile(r"[*+-](?:[ \t]{1,20}|\Z)")
_OPTION = re.compile(r":[\w-]{1,40}:(?:\s|\Z)")


def grid_rows(text: str, lines: Sequence[IndentedLine]) -> list[list[Parts]]:
    """Return the rows of a table drawn with bars; the first of ``lines`` is its upper border."""
    top = lines[0]
    edges = [at - top.begin for at in range(top.begin, top.end) if text[at] == "+"]
    rows: list[list[Parts]] = []
    row: list[Parts] = [[] for _ in edges[1:]]
    for line in lines[1:]:
        if GRID_BORDER.fullmatch(text, line.begin, line.end):
            rows.append(row)
            row = [[] for _ in edges[1:]]
            continue
        first = 0
        for column, edge in enumerate(edges[1:]):
            at = line.begin + edge
            if at < line.end and text[at] not in "|+":
                continue  # The cell goes on in the next column.
            _add(text, row[first], line.begin + edges[first] + 1, min(at, line.end))
            first = column + 1
    return rows


def simple_rows(text: str, lines: Sequence[IndentedLine]) -> list[list[Parts]]:
    """Return the rows of a table whose columns stand below a border of equals signs, the first of ``lines``."""
    if not lines:
        return []
    top = lines[0]
    starts = [match.start() for match in re.finditer(r"=+", text[top.start : top.end])]
    rows: list[list[Parts]] = []
    for line in lines[1:]:
        if line.blank or _RULE.fullmatch(text, line.begin, line.end):
            continue
        # A line without words in the first column goes on with the row above.
        if not rows or line.begin < line.start + (starts[1] if len(starts) > 1 else 0):
            rows.append([[] for _ in starts])
        for column, start in enumerate(starts):
            stop = starts[column + 1] if column + 1 < len(starts) else line.end - line.start
            _add(text, rows[-1][column], line.start + start, min(line.start + stop, line.end))
    return rows


def list_rows(text: str, lines: Sequence[IndentedLine]) -> list[list[Parts]]:
    """Return the rows of a table that is written as a list of lists."""
    rows: list[list[Parts]] = []
    for line in lines:
        row = _ROW.match(text, line.begin, line.end)
        cell = _CELL.match(text, line.begin, line.end)
        if row:
            rows.append([[]])
            _add(text, rows[-1][-1], row.end(), line.end)
        elif cell and rows:
            rows[-1].append([])
            _add(text, rows[-1][-1], cell.end(), line.end)
        elif rows and not _OPTION.match(text, line.begin, line.end):
            _add(text, rows[-1][-1], line.begin, line.end)
    return rows


def csv_rows(text: str, lines: Sequence[IndentedLine]) -> list[list[Parts]]:
    """Return the rows of a table of comma-separated values, a row a line."""
    return separated_rows(text, [line for line in lines if not _OPTION.match(text, line.begin, line.end)])


def _add(text: str, cell: Parts, start: int, end: int) -> None:
    words = text[start:end]
    inner = words.strip()
    if inner and not _RULE.fullmatch(inner):
        cell.append((inner, start + len(words) - len(words.lstrip())))
