"""A document: a file read, its prose, and the way back from the prose to the file."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.documents.assembly import assemble
from factlint.documents.dating import date_of_document
from factlint.documents.decoding import read_text
from factlint.documents.extraction import EXTRACTED
from factlint.documents.formats import format_of, reader_of
from factlint.documents.lines import line_number
from factlint.documents.writing import written
from factlint.model.errors import FactlintError
from factlint.model.lines import line_starts

if TYPE_CHECKING:
    from factlint.documents.file_map import FileMap
    from factlint.documents.units import Unit
    from factlint.model.spans import Span

_PAGE_END = re.compile("\f")


@dataclass(frozen=True, eq=False)
class Document:
    r"""A file read. Immutable.

    ``text`` is the decoded file, ``prose`` what a reader of it reads: the texts of the ``units`` joined by an empty
    line, without markup, every run of white space as one space, entities and the like as their character.
    ``date`` is the document's own date, if it has one; ``code`` are the spans of the prose that hold words of a
    program; ``warnings`` say in one line each what could not be read (the rest was). ``title`` and ``author`` are what
    its metadata state, "" where they do not.
    """

    name: str
    format: str
    text: str = field(repr=False)
    date: dt.date | None
    prose: str = field(repr=False)
    units: tuple[Unit, ...] = field(repr=False)
    code: tuple[Span, ...] = field(repr=False)
    warnings: tuple[str, ...]
    _file_map: FileMap = field(repr=False)
    title: str = ""
    author: str = ""

    @classmethod
    def from_text(cls, text: str, name: str, date: dt.date | str | None = None) -> Document:
        """Read ``text`` as the file ``name``: its suffix decides the format. ``date`` wins over what the text says.

        As text it is written like 2023-07-12; raises FactlintError if it is not.
        """
        format_name = format_of(name)
        reading = reader_of(format_name)(text)
        prose, units, file_map, code = assemble(text, reading.blocks)
        return cls(
            name=name,
            format=format_name,
            text=text,
            date=_day(date, name) or reading.date or date_of_document(prose, units, name) or reading.saved,
            prose=prose,
            units=units,
            code=code,
            warnings=tuple(f"{name}:{line_number(text, offset)}: {what}" for offset, what in reading.warnings),
            _file_map=file_map,
            title=reading.title,
            author=reading.author,
        )

    @classmethod
    def from_path(cls, path: Path | str, name: str | None = None, date: dt.date | str | None = None) -> Document:
        """Read the file at ``path``, under its own path as name unless ``name`` says otherwise.

        Raises FactlintError if there is no such file, or if it is a folder, unreadable, or not text, and for a date as
        text that is none.
        """
        return cls.from_text(read_text(Path(path)), name=str(path) if name is None else name, date=date)

    def span(self, start: int, end: int) -> Span:
        """Return the tightest span of the file that covers the prose ``start`` to ``end``; empty only if that is."""
        return self._file_map.span(start, end)

    @property
    def editable(self) -> bool:
        """Whether the file is text, so that offsets are its own and edits fit it."""
        return self.format not in EXTRACTED

    def owns(self, start: int, end: int) -> bool:
        """Tell whether the file's span of the prose ``start`` to ``end`` holds no words but these."""
        return self._file_map.owns(start, end)

    def written(self, words: str) -> str:
        """Return ``words`` as they are written in the file: what would be markup there is escaped."""
        return written(words, self.format)

    def place(self, offset: int) -> tuple[int, int]:
        r"""Return line and column, both from 1, of a code point of the file. Lines end at \\n, \\r\\n and \\r only."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def unit_text(self, index: int) -> str:
        """Return the prose of one unit."""
        unit = self.units[index]
        return self.prose[unit.start : unit.end]

    @cached_property
    def _line_starts(self) -> list[int]:
        if EXTRACTED.get(self.format) == "page":
            return [0, *(match.end() for match in _PAGE_END.finditer(self.text))]
        return line_starts(self.text)


def _day(date: dt.date | str | None, name: str) -> dt.date | None:
    """Return a date that may be given as text."""
    if not isinstance(date, str):
        return date
    try:
        return dt.date.fromisoformat(date)
    except ValueError:
        message = f"{name}: {date!r} is no date; write it like 2023-07-12."
        raise FactlintError(message) from None
