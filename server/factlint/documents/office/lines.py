"""The text that a word processor's document is read as: one line a paragraph, numbered as the paragraphs are.

A line that is no plain paragraph begins with a mark and a tab: ``#`` a heading, ``-`` an item (``--`` one within an
item), ``>`` a quotation, ``=`` a caption, ``^`` a footnote, ``|`` the row of a table, its cells parted by tabs. At the
end stand lines of metadata: ``@date``, ``@saved``, ``@title``, ``@author``. No other line holds a tab.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factlint.documents.absolute_dates import parse_date
from factlint.documents.blocks import Piece, Reading
from factlint.documents.lines import lines_of
from factlint.documents.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Iterable

HEADING, ITEM, QUOTE, CAPTION, NOTE, ROW, PLAIN = "#", "-", ">", "=", "^", "|", ""
_DEEPEST = 12
# So far apart may the days be on which a text was begun and last saved for the second to say when it was written.
_MOST_DAYS = dt.timedelta(days=7)
# The day that a library for writing documents gives to each that states none.
_NO_DAY = dt.date(2013, 12, 23)


class Lines:
    """Writes such a text."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def add(self, mark: str, words: Iterable[str]) -> None:
        """Add a line: the words of a paragraph, or of each cell of a row; nothing if there are none."""
        cells = [" ".join(cell.split()) for cell in words]
        if any(cells):
            self._lines.append("\t".join([mark, *cells] if mark else cells))

    def item(self, depth: int, words: str) -> None:
        """Add an item that lies so deep, from 0."""
        self.add(ITEM * (min(depth, _DEEPEST) + 1), [words])

    def metadata(self, key: str, value: str) -> None:
        """Add what the document states of itself."""
        self.add(f"@{key}", [value])

    def dates(self, created: str, modified: str) -> None:
        """Add the day on which the text was saved, where it says when the text was written."""
        first, last = parse_date(created[:10]), parse_date(modified[:10])
        day = last or first
        if day and day != _NO_DAY and not (first and last and not dt.timedelta(0) <= last - first <= _MOST_DAYS):
            self.metadata("saved", day.isoformat())

    def text(self) -> str:
        """Return the text."""
        return "".join(f"{line}\n" for line in self._lines)


def read(text: str) -> Reading:
    """Read such a text; a line with a mark that is none of these is a paragraph."""
    structure = Structure(text)
    reading = Reading(structure.blocks)
    rows: list[list[list[Piece]]] = []
    for start, end in lines_of(text):
        tab = text.find("\t", start, min(end, start + _DEEPEST + 2))
        mark = text[start:tab] if tab >= 0 else PLAIN
        if rows and mark != ROW:
            structure.table(rows)
            rows = []
        if mark == ROW:
            rows.append(_cells(text, tab + 1, end))
        elif not take_metadata(reading, text[start:end]):
            _add(structure, mark, [Piece(tab + 1 if tab >= 0 else start, end)] if end > tab + 1 else [])
    structure.table(rows)
    return reading


def _cells(text: str, start: int, end: int) -> list[list[Piece]]:
    cells: list[list[Piece]] = []
    while start <= end:
        tab = text.find("\t", start, end)
        stop = end if tab < 0 else tab
        cells.append([Piece(start, stop)] if stop > start else [])
        start = stop + 1
    return cells


def _add(structure: Structure, mark: str, pieces: list[Piece]) -> None:
    if mark == HEADING:
        structure.heading(pieces)
    elif mark == CAPTION:
        structure.caption(pieces)
    elif mark == NOTE:
        structure.note(pieces)
    elif mark and not mark.strip(ITEM):
        structure.item(len(mark), pieces)
    else:
        structure.end_items()
        structure.paragraph(pieces, quoted=mark == QUOTE)


def take_metadata(reading: Reading, line: str) -> bool:
    """Take a line of metadata into ``reading``; return False for any other line."""
    mark, tab, value = line.partition("\t")
    key = mark[1:]
    if not tab or mark[:1] != "@":
        return False
    if key == "date":
        reading.date = parse_date(value)
    elif key == "saved":
        reading.saved = parse_date(value)
    elif key == "title":
        reading.title = value
    elif key == "author":
        reading.author = value
    return True
