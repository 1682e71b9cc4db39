"""The blocks of a file as a reader of light markup meets them, each with what introduces it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.assembly import plain
from factlint.documents.blocks import Block
from factlint.documents.units import UnitKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents.blocks import Piece


class Structure:
    """Takes headings, paragraphs, items and tables in the order of the file; ``blocks`` is what they make.

    How deep an item lies is told by a number: its indent, or the length of its mark.
    """

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self._text = text
        # The open items, outermost first: depth, index, and what introduces their list.
        self._items: list[tuple[int, int, int | None]] = []
        self._introduction: int | None = None

    @property
    def in_item(self) -> bool:
        """Whether an item is open."""
        return bool(self._items)

    def heading(self, pieces: list[Piece]) -> None:
        """Add a heading; it ends all lists."""
        self.end_items()
        self._add(Block(UnitKind.HEADING, pieces))

    def paragraph(self, pieces: list[Piece], *, quoted: bool = False) -> None:
        """Add a paragraph; within an item it goes on with that."""
        lead = self._items[-1][1] if self._items else None
        self._add(Block(UnitKind.PARAGRAPH, pieces, lead, quoted))
        self._introduction = len(self.blocks) - 1

    def caption(self, pieces: list[Piece]) -> None:
        """Add the title of a table or a figure, which introduces its rows."""
        self._add(Block(UnitKind.CAPTION, pieces))
        self._introduction = len(self.blocks) - 1

    def note(self, pieces: list[Piece]) -> None:
        """Add a footnote: it parts nothing from what stands around it."""
        introduction = self._introduction
        self._add(Block(UnitKind.PARAGRAPH, pieces))
        self._introduction = introduction

    def item(self, depth: int, pieces: list[Piece], *, quoted: bool = False) -> None:
        """Add an item of a list; it ends the items that lie as deep or deeper."""
        lead = self._introduction
        while self._items and self._items[-1][0] >= depth:
            lead = self._items.pop()[2]
        if self._items:
            lead = self._items[-1][1]
        self._items.append((depth, len(self.blocks), lead))
        self._add(Block(UnitKind.ITEM, pieces, lead, quoted))

    def end_items(self, depth: int = -1) -> None:
        """End the open items that lie at least so deep: all of them, without a depth."""
        while self._items and self._items[-1][0] >= depth:
            self._items.pop()

    def part(self) -> None:
        """Part what follows from what stands above: code, a picture or a rule lies between them."""
        self._introduction = None

    def table(
        self, rows: Sequence[list[list[Piece]]], *, quoted: bool = False, within: int | None = None
    ) -> list[int | None]:
        """Add the rows of a table, each a list of cells. The first row holds the headers of the others.

        ``within`` is the index of what introduces it, where nothing nearer does. Returns the index of each row, None of
        an empty one.
        """
        outer = self._items[-1][1] if self._items and within is None else within
        lead = outer if self._introduction is None else self._introduction
        headers: list[str] | None = None
        places: list[int | None] = []
        for cells in rows:
            texts = [plain(self._text, pieces) for pieces in cells]
            places.append(len(self.blocks) if any(texts) else None)
            if any(texts):
                self._add(Block(UnitKind.ROW, lead=lead, quoted=quoted, cells=cells, headers=headers or []))
                headers = texts if headers is None else headers
        return places

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        self._introduction = None
