"""Tables within a text whose cells are parted by commas or the like, a row a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents.indented import IndentedLine

    Parts = list[tuple[str, int]]
    """A cell: stretches of the file, each with its place."""


def separated_rows(text: str, lines: Sequence[IndentedLine], separator: str = ",") -> list[list[Parts]]:
    """Return the rows that stand on ``lines``: the cells of each, without quotation marks and the space around them."""
    part = re.escape(separator)
    # A tab parts cells, where it is the separator, and is no space around them.
    space = r" *+" if separator == "\t" else r"[ \t]*+"
    value = re.compile(rf'{space}(?:"((?:[^"]|"")*+)"|([^{part}]*+)){space}(?:({part})|\Z)')
    rows: list[list[Parts]] = []
    for line in lines:
        row: list[Parts] = []
        at = line.begin
        while at <= line.end and not line.blank and (cell := value.match(text, at, line.end)):
            row.append(_cell(text, *cell.span(1 if cell[1] is not None else 2)))
            if cell[3] is None:
                break
            at = cell.end()
        if row:
            rows.append(row)
    return rows


def _cell(text: str, start: int, end: int) -> Parts:
    words = text[start:end]
    inner = words.strip()
    return [(inner, start + len(words) - len(words.lstrip()))] if inner else []
