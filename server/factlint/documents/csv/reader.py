"""Comma-separated values with their places in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.blocks import Block, Piece, Reading
from factlint.documents.csv.words import FROM, OFFICE, UNTIL, is_about, office, sentence
from factlint.documents.units import UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATORS = ",;\t|"
# What Excel writes, and reads, above the header.
_STATED = re.compile(r"\ufeff?sep=([,;\t|])(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
_QUOTED = re.compile(r'"(?P<words>[^"]*+(?:""[^"]*+)*+)"')
_PLAIN = {separator: re.compile(rf"[^{separator}\r\n]*+") for separator in _SEPARATORS}


class _Row(NamedTuple):
    """A row: where it starts, its cells (the start and end of what is in them), and what is wrong with it."""

    start: int
    cells: list[tuple[int, int]]
    wrong: str = ""


def read(text: str) -> Reading:
    """Return a sentence for each cell below the header, about the first cell of its row.

    A row that cannot be read as the header says is a warning, and left out.
    """
    reading = Reading()
    stated = _STATED.match(text)
    begins = stated.end() if stated else int(text.startswith("\ufeff"))
    rows = _rows(text, begins, stated[1] if stated else _separator(text))
    header = next(rows, None)
    if header is None or header.wrong:
        wrong = header.wrong if header else "there is no header"
        reading.warnings.append((header.start if header else 0, f"{wrong}; the first line must name the columns"))
        return reading
    if len(header.cells) == 1:
        wrong = "the header names one column; part the columns by commas, semicolons, tabs or |"
        reading.warnings.append((header.start, wrong))
        return reading
    names = [_tidy(text[start:end].replace('""', '"')) for start, end in header.cells]
    for row in rows:
        if row.wrong:
            reading.warnings.append((row.start, row.wrong))
        elif len(row.cells) != len(names):
            wrong = f"this row has {_count(len(row.cells))}, and the header {_count(len(names))}; it is left out"
            reading.warnings.append((row.start, wrong))
        else:
            reading.blocks.extend(_blocks(text, row.cells, names))
    return reading


def _blocks(text: str, cells: list[tuple[int, int]], columns: list[str]) -> Iterator[Block]:
    """Yield a sentence for each cell, about what stands in the first cell of its row."""
    words = [_tidy(text[start:end].replace('""', '"')) for start, end in cells]
    thing, *rest = zip(columns, words, cells, strict=True)
    said = {column.casefold(): cell for column, cell, _ in rest}
    start, end = (next((said[name] for name in names & said.keys() if said[name]), "") for names in (FROM, UNTIL))
    holds_office = bool(OFFICE & said.keys())
    for column, cell, (first, last) in rest if thing[1] else ():
        if not (cell and column and is_about(column, office=holds_office)):
            continue
        holds = column.casefold() in OFFICE
        line = office(thing[1], cell, start, end) if holds else sentence(thing[1], column, cell)
        yield Block(UnitKind.PARAGRAPH, [Piece(first, last, line)])


def _count(cells: int) -> str:
    return "1 cell" if cells == 1 else f"{cells} cells"


def _tidy(words: str) -> str:
    return " ".join(words.removeprefix("\ufeff").replace("_", " ").split())


def _separator(text: str) -> str:
    """Return what stands between the cells: of the usual ones, that which the first line holds most of."""
    end = _LINE_END.search(text)
    first = _QUOTED.sub("", text[: end.start()] if end else text)
    return max(_SEPARATORS, key=first.count)


def _rows(text: str, at: int, separator: str) -> Iterator[_Row]:
    """Yield the rows from a place on, but for empty ones."""
    while at < len(text):
        row, at = _row(text, at, separator)
        if row.wrong or len(row.cells) > 1 or text[row.cells[0][0] : row.cells[0][1]].strip():
            yield row


def _row(text: str, start: int, separator: str) -> tuple[_Row, int]:
    """Return the row that starts at a place, and where the next one does."""
    cells: list[tuple[int, int]] = []
    at = start
    while True:
        quoted = _QUOTED.match(text, at)
        plain = _PLAIN[separator].match(text, quoted.end() if quoted else at)
        at = plain.end() if plain else at
        if quoted:
            cells.append(quoted.span("words"))
        else:
            cells.append((plain.start() if plain else at, at))
        if quoted and plain and plain.group().strip():
            wrong = "words stand behind the closing quotation mark of a cell; double the marks within it"
            return _Row(start, cells, wrong), _next_line(text, at)
        if not quoted and text.startswith('"', cells[-1][0]):
            wrong = "a quotation mark is never closed; the row is left out"
            return _Row(start, cells, wrong), _next_line(text, start)
        if not text.startswith(separator, at):
            return _Row(start, cells), _next_line(text, at)
        at += 1


def _next_line(text: str, at: int) -> int:
    end = _LINE_END.search(text, at)
    return end.end() if end else len(text)
