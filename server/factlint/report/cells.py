"""Cutting text to a width in terminal cells (a wide character takes two, a combining one none)."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells

CUT = "…"


def head(text: str, cells: int) -> str:
    """Return the start of ``text`` in at most ``cells`` cells, cut at a word where one ends, ``…`` last if cut."""
    if cell_len(text) <= cells:
        return text
    if cells <= 1:
        return CUT[:cells]
    kept = chop_cells(text, cells - 1)[0]
    space = kept.rfind(" ")
    # A word is kept whole unless that costs more than half of what there is.
    if not text[len(kept)].isspace() and space > len(kept) // 2:
        kept = kept[:space]
    return kept.rstrip() + CUT


def tail(text: str, cells: int) -> str:
    """Return the end of ``text`` in at most ``cells`` cells, cut at a word where one starts, ``…`` first if cut."""
    if cell_len(text) <= cells:
        return text
    if cells <= 1:
        return CUT[:cells]
    start = len(text)
    room = cells - 1
    # From the end, a character at a time: a code point may take no cell, so a cut by count would be off.
    while start and (room := room - cell_len(text[start - 1])) >= 0:
        start -= 1
    kept = text[start:]
    space = kept.find(" ")
    if start and not text[start - 1].isspace() and 0 <= space < len(kept) // 2:
        kept = kept[space:]
    return CUT + kept.lstrip()


def middle(text: str, cells: int) -> str:
    """Return ``text`` in at most ``cells`` cells, with ``…`` in place of its middle if it is longer."""
    if cell_len(text) <= cells:
        return text
    front = head(text, cells * 2 // 3)
    return front + tail(text, cells - cell_len(front)).removeprefix(CUT).lstrip()
