"""The tables within the cells of AsciiDoc: between borders of their own, their cells behind exclamation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.asciidoc import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents.indented import IndentedLine


class InnerTable(NamedTuple):
    """The lines of a table within a cell that begins at ``start``, and what stands above it.

    ``attributes`` are "" where there are none; so is the title, whose words begin at ``title_start``.
    """

    start: int
    lines: list[IndentedLine]
    attributes: str
    title: str
    title_start: int


def parted(text: str, lines: Sequence[IndentedLine]) -> tuple[list[IndentedLine], list[InnerTable]]:
    """Return the lines of a table without those of the tables within its cells, and these tables.

    A border that nothing closes is text of its cell.
    """
    outer: list[IndentedLine] = []
    inner: list[InnerTable] = []
    unclosed: set[str] = set()  # nothing closes a border further down either, and no line is gone through again
    at = 0
    while at < len(lines):
        line = lines[at]
        begin = _last_cell(text, line)
        border = text[begin : line.end]
        is_border = border not in unclosed and marks.INNER_TABLE.fullmatch(border)
        end = _closing(text, lines, at, border) if is_border else None
        if end is None:
            if is_border:
                unclosed.add(border)
            outer.append(line)
            at += 1
            continue
        attributes, title, title_start = _take_above(text, outer, line, begin)
        inner.append(InnerTable(begin, list(lines[at + 1 : end]), attributes, title, title_start))
        at = end + 1
    return outer, inner


def _last_cell(text: str, line: IndentedLine) -> int:
    """Return where the words behind the last bar of a line begin, or the line's own."""
    begin = line.begin
    for bar in marks.CELL.finditer(text, line.begin, line.end):
        begin = bar.end()
    return begin + len(text[begin : line.end]) - len(text[begin : line.end].lstrip())


def _closing(text: str, lines: Sequence[IndentedLine], at: int, border: str) -> int | None:
    following = range(at + 1, len(lines))
    return next((end for end in following if text[lines[end].begin : lines[end].end] == border), None)


def _take_above(text: str, outer: list[IndentedLine], line: IndentedLine, begin: int) -> tuple[str, str, int]:
    """Return the attributes and the title of the table whose border begins at ``begin`` of a line, and where that is.

    They are taken from the ends of the lines in ``outer``, to which the beginning of the border's own line is added.
    """
    attributes: list[str] = []
    title, title_start = "", begin
    while begin == line.begin and outer:
        above = outer[-1]
        start = _last_cell(text, above)
        words = text[start : above.end]
        if marks.BLOCK_ATTRIBUTES.fullmatch(words):
            attributes.append(words)
        elif marks.BLOCK_TITLE.match(words):
            title, title_start = words[1:], start + 1
        else:
            break
        line, begin = outer.pop(), start
    if begin > line.begin:
        outer.append(line._replace(end=begin))
    return "".join(reversed(attributes)), title, title_start
