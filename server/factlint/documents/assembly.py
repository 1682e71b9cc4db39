"""From a reader's blocks to prose: white space tidied, units joined, the map to the file laid."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.file_map import FileMap
from factlint.documents.foreign import is_foreign
from factlint.documents.long_units import cut
from factlint.documents.units import Unit, UnitKind
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.documents.blocks import Block, Piece

UNIT_SEPARATOR = "\n\n"
CELL_SEPARATOR = "; "

# White space that is not one plain space, and characters that nobody sees: soft hyphen, zero-width space, joiner, BOM.
_ODD = re.compile(r"\s{2,}|[^\S ]|[\u00ad\u200b\u2060\ufeff]+")
_WHITE = re.compile(r"\s+")
_HIDDEN = re.compile(r"[\u00ad\u200b\u2060\ufeff]+")
_REMEMBERED = 512
"""Of how many stretches it is remembered that they are tidy: a draft being written is laid out over and over."""


class Chunk(NamedTuple):
    """Tidied text and the stretch of the file that it comes from."""

    text: str
    start: int
    end: int
    code: bool


class Assembled(NamedTuple):
    """The prose of a document, its units, its map, and the spans of code words in the prose."""

    prose: str
    units: tuple[Unit, ...]
    file_map: FileMap
    code: tuple[Span, ...]


def tidy(text: str, pieces: Iterable[Piece]) -> list[Chunk]:
    """Return the pieces of ``text`` with every run of white space as one space, none at either end."""
    chunks: list[Chunk] = []
    spaced = True
    for chunk in _chunks(text, pieces):
        words, start, end, code = chunk
        if words[0] == " " and spaced:
            if len(words) == 1:
                continue
            one_to_one = len(words) == end - start
            words, start = words[1:], start + 1 if one_to_one else start
        chunks.append(Chunk(words, start, end, code))
        spaced = words[-1] == " "
    if chunks and spaced:
        words, start, end, code = chunks.pop()
        if len(words) > 1:
            chunks.append(Chunk(words[:-1], start, end - 1 if len(words) == end - start else end, code))
    return chunks


def _chunks(text: str, pieces: Iterable[Piece]) -> Iterator[Chunk]:
    for start, end, reading, code in pieces:
        if reading is not None:
            words = _WHITE.sub(" ", _HIDDEN.sub("", reading))
            if words and end > start:
                yield Chunk(words, start, end, code)
            continue
        if _is_tidy(words := text[start:end]):
            yield Chunk(words, start, end, code)
            continue
        at = start
        for odd in _ODD.finditer(text, start, end):
            if odd.start() > at:
                yield Chunk(text[at : odd.start()], at, odd.start(), code)
            at = odd.end()
            if odd[0][0].isspace():
                yield Chunk(" ", odd.start(), at, code)
        if end > at:
            yield Chunk(text[at:end], at, end, code)


@lru_cache(maxsize=_REMEMBERED)
def _is_tidy(words: str) -> bool:
    """Tell quickly of most stretches that nothing in them has to be tidied: of those with single spaces within."""
    return bool(words) and words == " ".join(words.split()) and (words.isascii() or not _HIDDEN.search(words))


def plain(text: str, pieces: Iterable[Piece]) -> str:
    """Return the words of the pieces of ``text``, tidied."""
    return "".join(chunk.text for chunk in tidy(text, pieces))


class _Writer:
    """Writes chunks one after the other and keeps the map."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.file_map = FileMap()
        self.code: list[Span] = []

    def write(self, chunks: Sequence[Chunk]) -> Span:
        start = len(self.file_map)
        for words, first, last, code in chunks:
            at = len(self.file_map)
            self.parts.append(words)
            self.file_map.append(len(words), first, last)
            if code:
                self.code.append(Span(at, at + len(words)))
        return Span(start, len(self.file_map))

    def separate(self, separator: str, following: int) -> None:
        """Write a separator, mapped to what stands between the last chunk and ``following``, never to nothing."""
        before = self.file_map.file_end
        self.parts.append(separator)
        self.file_map.separate(len(separator), before if before < following else before - 1, max(before, following))


def assemble(text: str, blocks: Sequence[Block]) -> Assembled:
    """Return the prose of ``blocks`` and its units; blocks without a word in them are left out."""
    writer = _Writer()
    units: list[Unit] = []
    index_of: dict[int, int] = {}
    heading: int | None = None
    for number, block in enumerate(blocks):
        groups = [tidy(text, pieces) for pieces in block.cells] if block.cells else [tidy(text, block.pieces)]
        filled = [at for at, chunks in enumerate(groups) if chunks]
        if not filled:
            continue
        if units:
            writer.separate(UNIT_SEPARATOR, groups[filled[0]][0].start)
        cells: list[Span] = []
        for at in filled:
            if cells:
                writer.separate(CELL_SEPARATOR, groups[at][0].start)
            cells.append(writer.write(groups[at]))
        is_row = block.kind is UnitKind.ROW
        words = "".join(chunk.text for at in filled for chunk in groups[at])
        index_of[number] = len(units)
        unit = Unit(
            start=cells[0].start,
            end=cells[-1].end,
            kind=block.kind,
            lead=None if block.lead is None else index_of.get(block.lead),
            heading=heading,
            quoted=block.quoted,
            foreign=is_foreign(words),
            cells=tuple(cells) if is_row else (),
            headers=tuple(block.headers[at] if at < len(block.headers) else "" for at in filled) if is_row else (),
        )
        units.extend(cut(unit, words))
        if block.kind is UnitKind.HEADING:
            heading = len(units) - 1
    return Assembled("".join(writer.parts), tuple(units), writer.file_map, tuple(writer.code))
