"""The lines of a file whose layout is told by indents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANKS = re.compile(r"[^\S\r\n]*+")
_TAB_WIDTH = 8


class IndentedLine(NamedTuple):
    """A line: its words stand from ``begin`` to ``end``, in the column ``indent`` (from 0); of a blank line, nowhere.

    ``start`` is where the line itself begins.
    """

    start: int
    begin: int
    end: int
    indent: int

    @property
    def blank(self) -> bool:
        """Whether there is nothing on the line."""
        return self.begin == self.end


def indented_lines(text: str, start: int = 0) -> Iterator[IndentedLine]:
    """Yield the lines of ``text`` from ``start`` on; a byte order mark at the top is no part of the first."""
    for first, last in lines_of(text, start):
        if first == 0 and text.startswith("\ufeff"):
            first = 1
        blanks = _BLANKS.match(text, first, last)
        begin = blanks.end() if blanks else first
        end = begin + len(text[begin:last].rstrip())
        yield IndentedLine(first, begin, end, width_of(text, first, begin))


def width_of(text: str, start: int, end: int) -> int:
    """Return how many columns the characters of a line take, tabs counted up to the next tab stop."""
    if text.find("\t", start, end) < 0:
        return end - start
    width = 0
    for character in text[start:end]:
        width += _TAB_WIDTH - width % _TAB_WIDTH if character == "\t" else 1
    return width
