"""The blocks of a LaTeX document as they are being read: paragraphs, items, tables, and footnotes set aside."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.documents.assembly import plain
from factlint.documents.blocks import Block, Piece
from factlint.documents.latex import macros
from factlint.documents.units import UnitKind


@dataclass(slots=True)
class _Environment:
    """An open environment. ``lead`` introduces a list's items; ``item`` is the open item's block, once it has words."""

    name: str
    lead: int | None = None
    item: int | None = None
    item_begins: bool = False
    headers: list[str] | None = None


class Layout:
    """Takes pieces and events in the order of the file; ``blocks`` is what they make."""

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self._text = text
        self._pieces: list[Piece] = []
        self._cells: list[list[Piece]] = []
        self._environments: list[_Environment] = []
        # Words that a heading, caption or footnote within a paragraph interrupted, and footnotes to follow them.
        self._interrupted: list[list[Piece]] = []
        self._footnotes: list[Block] = []
        self._noted: set[int] = set()
        self._quotes = 0

    @property
    def in_table(self) -> bool:
        """Whether an ampersand parts cells here."""
        return bool(self._environments) and self._environments[-1].name in macros.TABLES and not self._interrupted

    def add(self, piece: Piece) -> None:
        """Add words to the current block."""
        self._pieces.append(piece)

    def begin(self, role: str) -> None:
        """Begin the words of a heading, a caption or a footnote."""
        if role != "footnote" and not self._interrupted and not self.in_table:
            self._flush()
        self._interrupted.append(self._pieces)
        self._pieces = []

    def end(self, role: str) -> None:
        """End what ``begin`` began."""
        pieces, self._pieces = self._pieces, self._interrupted.pop() if self._interrupted else []
        if role == "footnote":
            self._footnotes.append(Block(UnitKind.PARAGRAPH, pieces))
        elif plain(self._text, pieces):
            self.blocks.append(Block(UnitKind(role), pieces, quoted=self._quotes > 0))
            if role == UnitKind.CAPTION and self._environments and self._environments[-1].name in macros.TABLES:
                self._environments[-1].lead = len(self.blocks) - 1

    def end_paragraph(self) -> None:
        """End the current block, as an empty line does; within a cell or a footnote that means nothing."""
        if not self.in_table and not self._interrupted:
            self._flush()

    def begin_item(self) -> None:
        """Begin an item of the innermost list."""
        self.end_paragraph()
        if self._environments:
            self._environments[-1].item = None
            self._environments[-1].item_begins = True

    def begin_environment(self, name: str) -> None:
        """Open an environment: a list, a quote, a table, or one that means nothing to prose."""
        self.end_paragraph()
        lead = None
        if name in macros.LISTS or name in macros.TABLES:
            outer = next((one.item for one in reversed(self._environments) if one.name in macros.LISTS), None)
            lead = outer if outer is not None else self._introduction(name)
        self._environments.append(_Environment(name, lead))
        self._quotes += name in macros.QUOTES

    def end_environment(self, name: str) -> None:
        """Close the innermost environment of that name and all within it; nothing if none is open."""
        if not any(one.name == name for one in self._environments):
            self.end_paragraph()
            return
        while self._environments:
            if self.in_table:
                self.end_row()
            self.end_paragraph()
            environment = self._environments.pop()
            self._quotes -= environment.name in macros.QUOTES
            if environment.name == name:
                break

    def end_cell(self) -> None:
        """End a cell of the innermost table."""
        self._cells.append(self._pieces)
        self._pieces = []

    def end_row(self) -> None:
        """End a row of the innermost table. The first row holds the headers of the others."""
        self.end_cell()
        cells, self._cells = self._cells, []
        texts = [plain(self._text, pieces) for pieces in cells]
        if not any(texts):
            return
        table = self._environments[-1]
        headers = table.headers or []
        if table.headers is None:
            table.headers = texts
        self.blocks.append(Block(UnitKind.ROW, cells=cells, lead=table.lead, quoted=self._quotes > 0, headers=headers))
        self._release_footnotes()

    def finish(self) -> None:
        """Take what is left at the end of the file."""
        while self._interrupted:
            self._pieces = [*self._interrupted.pop(), *self._pieces]
        if self.in_table:
            self.end_row()
        self._flush()

    def _introduction(self, name: str) -> int | None:
        kinds = {UnitKind.PARAGRAPH, UnitKind.CAPTION} if name in macros.TABLES else {UnitKind.PARAGRAPH}
        # A footnote stands between the paragraph that calls it and the list that this introduces.
        last = len(self.blocks) - 1
        while last in self._noted:
            last -= 1
        return last if last >= 0 and self.blocks[last].kind in kinds else None

    def _flush(self) -> None:
        pieces, self._pieces = self._pieces, []
        if plain(self._text, pieces):
            block = Block(UnitKind.PARAGRAPH, pieces, quoted=self._quotes > 0)
            environment = next((one for one in reversed(self._environments) if one.name in macros.LISTS), None)
            if environment and environment.item_begins:
                block.kind, block.lead = UnitKind.ITEM, environment.lead
                environment.item, environment.item_begins = len(self.blocks), False
            elif environment:
                block.lead = environment.item
            self.blocks.append(block)
        self._release_footnotes()

    def _release_footnotes(self) -> None:
        self._noted.update(range(len(self.blocks), len(self.blocks) + len(self._footnotes)))
        self.blocks += self._footnotes
        self._footnotes = []
