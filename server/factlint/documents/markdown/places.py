"""Where the words of a Markdown block stand in the file.

The block parser hands over a block's content without the marks of the quotes and lists around it. Each line of that
content is the end of a line of the file, which gives its place exactly.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.documents.blocks import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.documents.lines import Line
    from factlint.documents.markdown.inline import Cut


class Content:
    """The content of a block, ``text``, and the way from its code points to the file's."""

    def __init__(self, parts: Sequence[tuple[str, int]]) -> None:
        """Join ``parts``, which are lines and the places in the file where these begin."""
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
                pieces.append(Piece(self.place(stop), self._places[line], " ", code))
            start = stop + 1


def located(text: str, words: str, line: Line) -> tuple[str, int] | None:
    """Return ``words``, which end the ``line``, with their place in the file; None if they are not there."""
    words = words.strip()
    place = line.start + len(text[line.start : line.end].rstrip()) - len(words)
    if place >= line.start and text.startswith(words, place):
        return words, place
    place = text.rfind(words, line.start, line.end)
    return (words, place) if place >= 0 else None
