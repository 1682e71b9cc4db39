"""How deep the items of AsciiDoc lie: their marks alone tell."""

from __future__ import annotations

import re

_NUMBERS = re.compile(r"\d+|\b[A-Za-z]\b|[ivxIVX]+(?=\))")


class Markers:
    """The marks of the lists that are open, outermost first."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def depth(self, marker: str) -> int:
        """Return how deep an item with this mark lies: as deep as the open list of that mark, or one deeper."""
        kind = _NUMBERS.sub("1", marker)
        if kind in self._open:
            del self._open[self._open.index(kind) + 1 :]
        else:
            self._open.append(kind)
        return len(self._open)

    def clear(self) -> None:
        """End all lists."""
        self._open.clear()
