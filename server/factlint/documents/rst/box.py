"""What is open while reStructuredText is read."""

from __future__ import annotations


class Box:
    """What is open at an indent: a quote, an item, the words of a directive or a footnote."""

    __slots__ = ("captions", "indent", "note", "quoted")

    def __init__(self, indent: int, *, quoted: bool = False, note: bool = False, captions: bool = False) -> None:
        self.indent = indent
        self.quoted = quoted
        self.note = note
        self.captions = captions
