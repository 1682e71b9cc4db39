"""Between an editor's positions (line and column, in the units that were agreed on) and code points of a text."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol.types import Position, PositionEncodingKind, Range

from factlint.model.lines import line_starts

# How each encoding is written as bytes, and how many bytes one unit of a column takes.
_CODECS = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}


class LineIndex:
    """The lines of one text, and where an editor's positions fall in it. The text holds no lone surrogates."""

    def __init__(self, text: str, encoding: PositionEncodingKind) -> None:
        """Index ``text`` for positions whose columns count in ``encoding``."""
        self._text = text
        self._codec, self._unit = _CODECS[encoding]
        self._starts = line_starts(text)

    def offset(self, position: Position) -> int:
        """Return the code point at ``position``.

        A column past the end of its line is the line's end, a line past the last the end of the text, and a column
        inside a character the character's start: what the protocol asks for, and no reason to fail.
        """
        if position.line >= len(self._starts):
            return len(self._text)
        start, end = self._bounds(position.line)
        line = self._text[start:end]
        if line.isascii():
            return start + min(position.character, len(line))
        # The bytes of a character that was cut are left out: that is the start of the character.
        return start + len(line.encode(self._codec)[: position.character * self._unit].decode(self._codec, "ignore"))

    def position(self, offset: int) -> Position:
        """Return the position of the code point ``offset``; one inside the end of a line is that line's end."""
        offset = min(max(offset, 0), len(self._text))
        line = bisect_right(self._starts, offset) - 1
        start, end = self._bounds(line)
        before = self._text[start : min(offset, end)]
        return Position(line, len(before) if before.isascii() else len(before.encode(self._codec)) // self._unit)

    def range(self, start: int, end: int) -> Range:
        """Return the range of the code points ``start`` to ``end``."""
        return Range(self.position(start), self.position(end))

    def _bounds(self, line: int) -> tuple[int, int]:
        r"""Say where a line starts, and where its text ends: before its ``\n``, ``\r\n`` or ``\r``."""
        start = self._starts[line]
        if line + 1 == len(self._starts):
            return start, len(self._text)
        end = self._starts[line + 1] - 1
        if end > start and self._text[end - 1 : end + 1] == "\r\n":
            end -= 1
        return start, end
