"""The lines of a file: they end at a line feed, a carriage return, or both, and at nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.model.lines import LINE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LINE_END", "Line", "line_number", "lines_of"]


class Line(NamedTuple):
    """A line's start and end in the file, its newline not included."""

    start: int
    end: int


def lines_of(text: str, start: int = 0) -> Iterator[Line]:
    """Yield the lines of ``text`` from ``start`` on; a newline at the very end begins no further line."""
    at = start
    if "\r" not in text:  # the common case, without a pattern: it matters for a book, after every keystroke
        while (end := text.find("\n", at)) >= 0:
            yield Line(at, end)
            at = end + 1
        if at < len(text):
            yield Line(at, len(text))
        return
    for newline in LINE_END.finditer(text, start):
        yield Line(at, newline.start())
        at = newline.end()
    if at < len(text):
        yield Line(at, len(text))


def line_number(text: str, offset: int) -> int:
    """Return the number, from 1, of the line that the code point at ``offset`` stands in."""
    return 1 + sum(1 for _ in LINE_END.finditer(text, 0, offset))
