"""The text cells of a notebook, and where each of their characters stands in the file."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.blocks import Piece
from factlint.documents.wikidata.places import Placed, items, members, placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A pair of escapes may make one character.
_RUN = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+", re.DOTALL)
_LONE = re.compile("[\ud800-\udfff]")


class _Stretch(NamedTuple):
    """Code points of the cell from ``at`` on that stand in the file from ``start`` to ``end``; one, if ``escaped``."""

    at: int
    start: int
    end: int
    escaped: bool


class Cell:
    """A cell's text as it reads, and the way from its code points to the file's."""

    def __init__(self, text: str, strings: Iterable[Placed]) -> None:
        """Join ``strings``, which stand in the file ``text``."""
        self._stretches: list[_Stretch] = []
        parts: list[str] = []
        at = 0
        for string in strings:
            for run in _RUN.finditer(text, string.start + 1, string.end - 1):
                escaped = run[0][0] == "\\"
                words = json.loads(f'"{run[0]}"') if escaped else run[0]
                parts.append(_LONE.sub("\N{REPLACEMENT CHARACTER}", words))
                self._stretches.append(_Stretch(at, run.start(), run.end(), escaped))
                at += len(words)
        self.text = "".join(parts)
        self._starts = [stretch.at for stretch in self._stretches]

    @property
    def span(self) -> tuple[int, int]:
        """Where the cell's words stand in the file; there are some."""
        return self._stretches[0].start, self._stretches[-1].end

    def place(self, offset: int) -> int:
        """Return where in the file the code point at ``offset`` begins; of the end of the text, where that is."""
        if offset >= len(self.text):
            return self._stretches[-1].end if self._stretches else 0
        stretch = self._stretches[bisect_right(self._starts, offset) - 1]
        return stretch.start if stretch.escaped else stretch.start + offset - stretch.at

    def offset(self, place: int) -> int:
        """Return the code point of the text that stands at ``place`` of the file, or next before it."""
        found = 0
        for stretch in self._stretches:
            if stretch.start > place:
                break
            inside = 0 if stretch.escaped else min(place, stretch.end) - stretch.start
            found = stretch.at + (stretch.escaped if place >= stretch.end else inside)
        return found

    def _end(self, offset: int) -> int:
        """Return where in the file the code point at ``offset`` ends."""
        stretch = self._stretches[bisect_right(self._starts, offset) - 1]
        return stretch.end if stretch.escaped else stretch.start + offset - stretch.at + 1

    def pieces(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """Yield ``pieces`` of the cell as pieces of the file, each escape as the character that it stands for."""
        for start, end, reading, code in pieces:
            if reading is not None:
                if end > start:
                    yield Piece(self.place(start), self._end(end - 1), reading, code)
                continue
            at = start
            while at < end:
                number = bisect_right(self._starts, at) - 1
                stretch = self._stretches[number]
                stop = min(end, self._starts[number + 1] if number + 1 < len(self._starts) else len(self.text))
                word = self.text[at] if stretch.escaped else None
                yield Piece(self.place(at), self._end(stop - 1), word, code)
                at = stop


def cells_of(text: str) -> Iterator[Cell]:
    """Yield the cells of Markdown that hold something.

    Raises ValueError for what is no JSON, RecursionError for what is nested too deep.
    """
    whole = placed(text, int(text.startswith("\ufeff")))
    lists = [value for key, value in members(text, whole) if key == "cells"]
    for worksheets in (value for key, value in members(text, whole) if key == "worksheets"):
        lists += [value for sheet in items(text, worksheets) for key, value in members(text, sheet) if key == "cells"]
    for cells in lists:
        for cell in items(text, cells):
            if isinstance(cell.value, dict) and cell.value.get("cell_type") in ("markdown", "heading"):
                made = Cell(text, _strings(text, cell))
                if made.text:
                    yield made


def _strings(text: str, cell: Placed) -> Iterator[Placed]:
    for key, value in members(text, cell):
        if key == "source":
            yield from (one for one in (value, *items(text, value)) if isinstance(one.value, str))
