"""The content of a block that stands on several lines, and where each of its code points stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.blocks import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Cut(NamedTuple):
    """The content's ``start`` to ``end`` reads as ``reading``, or, if ``code``, as it stands, as words of a program."""

    start: int
    end: int
    reading: str = ""
    code: bool = False


class Content:
    """The content of a block, ``text``, and the way from its code points to the file's."""

    def __init__(self, parts: Sequence[tuple[str, int]], *, apart: bool = False) -> None:
        """Join ``parts``, which are lines and the places in the file where these begin.

        ``apart``: other words stand between them, as between the lines of a cell in a table that is drawn.
        """
        self._apart = apart
        self.text = "\n".join(words for words, _ in parts)
        self._places = [place for _, place in parts]
        self._starts: list[int] = []
        at = 0
        for words, _ in parts:
            self._starts.append(at)
            at += len(words) + 1

    def place(self, offset: int) -> int:
        """Return where in the file the code point at ``offset`` stands; that of a newline is the end of its line."""
        line = bisect_right(self._starts, offset) - 1
        return self._places[line] + offset - self._starts[line]

    def pieces(self, cuts: Iterable[Cut]) -> list[Piece]:
        """Return the content, but for what ``cuts`` take out or change, as pieces of the file."""
        pieces: list[Piece] = []
        at = 0
        for start, end, reading, code in cuts:
            if start < at:
                # Inside an earlier cut: markup within an image's description.
                continue
            self._verbatim(pieces, at, start, code=False)
            if code:
                self._verbatim(pieces, start, end, code=True)
            elif reading:
                pieces.append(Piece(self.place(start), self.place(end), reading))
            at = end
        self._verbatim(pieces, at, len(self.text), code=False)
        return pieces

    def _verbatim(self, pieces: list[Piece], start: int, end: int, *, code: bool) -> None:
        while start < end:
            line = bisect_right(self._starts, start)
            following = self._starts[line] if line < len(self._starts) else end + 1
            stop = min(end, following - 1)
            if stop > start:
                pieces.append(Piece(self.place(start), self.place(stop), None, code))
            if stop < end:
                place = self.place(stop)
                pieces.append(Piece(place, place + 1 if self._apart else self._places[line], " ", code))
            start = stop + 1
