"""From lines to paragraphs: soft line breaks joined, items and quotes kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.documents.blocks import Piece
from factlint.documents.text.columns import tables_of
from factlint.documents.text.wrapping import Wrapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents.text.columns import Table
    from factlint.documents.text.marks import TextLine


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; ``underlined`` by dashes or equals signs, as headings are; a ``table``, or none."""

    lines: list[TextLine]
    underlined: bool = False
    table: Table | None = None

    @property
    def first(self) -> TextLine:
        """The first line, which holds the marker of an item."""
        return self.lines[0]

    def pieces(self) -> list[Piece]:
        """Return the lines' words with the breaks between them."""
        if not self.first.quoted:
            return [Piece(self.first.start, self.lines[-1].end)]
        pieces: list[Piece] = []
        for line in self.lines:
            if pieces:
                pieces.append(Piece(pieces[-1].end, line.start, " "))
            pieces.append(Piece(line.start, line.end))
        return pieces


def paragraphs_of(text: str, lines: Sequence[TextLine]) -> list[Paragraph]:
    """Return the paragraphs, and the tables, that ``lines`` make."""
    tables = tables_of(text, lines)
    in_tables = {number for first, (end, _) in tables.items() for number in range(first, end)}
    wrapping = Wrapping(text, [line for number, line in enumerate(lines) if number not in in_tables])
    paragraphs: list[Paragraph] = []
    current: Paragraph | None = None
    for number, line in enumerate(lines):
        if number in in_tables:
            current = None
            if number in tables:
                end, table = tables[number]
                paragraphs.append(Paragraph(list(lines[number:end]), table=table))
            continue
        if line.blank:
            if current and line.underline and len(current.lines) == 1:
                current.underlined = True
            current = None
        elif current and _continues(text, current, line, wrapping):
            current.lines.append(_unmarked(text, line))
        else:
            mid_sentence = current is not None and not _may_begin_item(text, current, line)
            current = Paragraph([_unmarked(text, line) if mid_sentence else line])
            paragraphs.append(current)
    return paragraphs


def _continues(text: str, current: Paragraph, line: TextLine, wrapping: Wrapping) -> bool:
    last = current.lines[-1]
    if line.quoted != last.quoted:
        return False
    if line.marker is not None and _may_begin_item(text, current, line):
        return False
    hanging = current.first.marker is not None and line.indent > current.first.indent
    return hanging or wrapping.joins(last, line, begun=len(current.lines) > 1)


def _may_begin_item(text: str, current: Paragraph, line: TextLine) -> bool:
    """Tell whether a marker below a line of words begins an item: "2021." may be the end of a wrapped sentence."""
    if line.marker is None or current.first.marker is not None:
        return True
    return line.marker <= 1 and text[current.lines[-1].end - 1] in ".:;!?)"


def _unmarked(text: str, line: TextLine) -> TextLine:
    """Return the line with its marker, if it has one, as part of its words."""
    if line.marker is None:
        return line
    begin = max(text.rfind("\n", 0, line.start), text.rfind("\r", 0, line.start)) + 1
    begin += len(text[begin : line.start]) - len(text[begin : line.start].lstrip(" \t>"))
    return line._replace(start=begin, marker=None)
