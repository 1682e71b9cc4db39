"""Cutting a Markdown file where no block reaches over, so that of a draft being written only what changed is parsed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.documents.blocks import Block, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

# A word that begins its line, or a heading's sign, after an empty line closes every list, quote and table before it.
_CUT = re.compile(r"\n\n(?=[^\W\d_]|[\"'“‘(#])")
# But not a fence of code, nor HTML that goes on until its own end: behind one of these nothing is cut.
_FENCES = ("```", "~~~")
_OPENING = re.compile(r"<(?:[!?]|script|pre|style|textarea)", re.IGNORECASE)
_REFERENCE = "]:"


def parts_of(text: str, start: int) -> list[tuple[int, str]]:
    """Return the parts of ``text`` from ``start`` on that can be parsed each by itself, with where they begin in it."""
    if "\r" in text or _REFERENCE in text:  # a link's definition holds for the whole file
        return [(start, text[start:])]
    opening = _OPENING.search(text, start)
    last = opening.start() if opening else len(text)
    for fence in _FENCES:
        if (at := text.find(fence, start, last)) >= 0:
            last = at
    cuts = [cut.end() for cut in _CUT.finditer(text, start, last)]
    starts = [start, *cuts]
    return [(at, text[at:end]) for at, end in zip(starts, [*cuts, len(text)], strict=True)]


def placed(block: Block, start: int, blocks: int) -> Block:
    """Return a block of a part that begins at ``start`` of the file, with so many ``blocks`` before it."""
    lead = None if block.lead is None else block.lead + blocks
    cells = [_placed(cell, start) for cell in block.cells]
    return Block(block.kind, _placed(block.pieces, start), lead, block.quoted, cells, block.headers)


def _placed(pieces: Sequence[Piece], start: int) -> list[Piece]:
    return [Piece(first + start, last + start, reading, code) for first, last, reading, code in pieces]
