"""What a reader hands over: the blocks of a file, each a list of pieces of the file's text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from factlint.documents.units import UnitKind


class Piece(NamedTuple):
    """The file's code points ``start`` to ``end`` as they read.

    ``reading`` is None where they read as they stand, and else what they read as: an entity's character, a space for
    a line break. ``code`` marks words of a program. Pieces of a block stand in the file's order and do not overlap.
    """

    start: int
    end: int
    reading: str | None = None
    code: bool = False


@dataclass(slots=True)
class Block:
    """A unit before its white space is tidied.

    ``lead`` is an index in the reader's list of blocks. Of a row, ``cells`` holds the pieces of each cell
    and ``headers`` as many header texts; ``pieces`` is empty then.
    """

    kind: UnitKind
    pieces: list[Piece] = field(default_factory=list)
    lead: int | None = None
    quoted: bool = False
    cells: list[list[Piece]] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """A file as its reader sees it: ``date``, ``title`` and ``author`` are what its metadata state ("" for nothing).

    ``warnings`` are (offset, what) pairs. ``saved`` is the day on which a program says that it wrote the file, which
    holds only where nothing else dates the text.
    """

    blocks: list[Block] = field(default_factory=list)
    date: dt.date | None = None
    warnings: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    author: str = ""
    saved: dt.date | None = None
