"""The lines of a draft that a finding lies on, cut to the width, with the span that is to be underlined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from factlint.report.cells import head, middle, tail
from factlint.report.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEWLINE = re.compile(r"\r\n|\r|\n")
_WHOLE = 4
"""A span over at most this many lines is shown whole; of a longer one, the first two and the last."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the draft: its number, and its text before, in and after the span; a ``gap`` if lines are left out."""

    number: int
    before: str
    marked: str
    after: str
    gap: bool = False

    @property
    def indent(self) -> int:
        """Cells before the span."""
        return cell_len(self.before)

    @property
    def width(self) -> int:
        """Cells of the span; at least one, so that there is something to see."""
        return max(1, cell_len(self.marked))


def excerpt(text: str, start: int, end: int, *, line: int, cells: int) -> list[Row]:
    """Return the rows of ``text`` that hold ``start`` to ``end`` (code points), each at most ``cells`` cells wide.

    ``line`` is the number of the line that ``start`` lies on.
    """
    spans = list(_lines(text, start, end))
    rows: list[Row] = []
    for index, (line_start, line_end) in enumerate(spans):
        if len(spans) > _WHOLE and 1 < index < len(spans) - 1:
            continue
        marked = text[max(start, line_start) : min(end, line_end)]
        if not marked.strip() and len(spans) > 1:
            continue
        before = text[line_start : max(start, line_start)]
        after = text[min(end, line_end) : line_end]
        gap = bool(rows) and rows[-1].number != line + index - 1
        rows.append(Row(line + index, *_fit(*_indented(before, marked), after, cells), gap=gap))
    return rows


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of every line from that of ``start`` to that of ``end``, line ends left out."""
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    while True:
        newline = _NEWLINE.search(text, line_start)
        line_end = newline.start() if newline else len(text)
        yield line_start, line_end
        if newline is None or newline.end() >= end:
            return
        line_start = newline.end()


def _indented(before: str, marked: str) -> tuple[str, str]:
    """Move white space at the start of a later line of a span out of what is marked."""
    words = marked.lstrip() or marked
    return before + marked[: len(marked) - len(words)], words


def _fit(before: str, marked: str, after: str, cells: int) -> tuple[str, str, str]:
    # Far more than fits is dropped first: a line may be a megabyte long.
    before, marked, after = clean(before[-cells * 4 :]), clean(marked), clean(after[: cells * 4])
    marked = middle(marked, cells * 3 // 4)
    room = cells - cell_len(marked)
    left = min(cell_len(before), max(room // 2, room - cell_len(after)))
    before = tail(before, left)
    return before, marked, head(after, room - cell_len(before))
