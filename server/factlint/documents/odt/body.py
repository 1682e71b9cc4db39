"""From the XML of an OpenDocument text to its paragraphs. A stack of what is open, no recursion."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.documents.odt import names
from factlint.documents.odt.styles import UNREAD
from factlint.documents.office import lines
from factlint.documents.office.table import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.documents.odt.styles import Styles
    from factlint.documents.office.lines import Lines

_CELLS = ("table:table-cell", "table:covered-table-cell")
_PARAGRAPHS = ("text:p", "text:h")
_SPACES = ("text:s", "text:tab", "text:line-break")


@dataclass(slots=True)
class _Paragraph:
    mark: str
    level: int | None = None
    note: bool = False
    words: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Body:
    """Writes the paragraphs of a text into ``out``."""

    def __init__(self, out: Lines, styles: Styles) -> None:
        self._out = out
        self._styles = styles
        self._skipped = 0
        self._in_text = False
        self._paragraphs: list[_Paragraph] = []
        self._tables = Tables()
        self._lists = 0
        self._notes = 0
        # Of each open element within a paragraph, whether its words are hidden.
        self._spans: list[bool] = []
        self._item_begins = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if self._skipped:
            self._skipped += 1
        elif name in names.UNREAD or attributes.get("text:display") == "none":
            self._skipped = 1
        elif name == "office:text":
            self._in_text = True
        elif name in _PARAGRAPHS and self._in_text:
            self._open_paragraph(name, attributes)
        elif name == "text:span":
            self._spans.append(attributes.get("text:style-name") in self._styles.hidden)
        elif name == "text:note":
            self._notes += 1
        elif name in ("text:list-item", "text:list-header"):
            self._lists += 1
            self._item_begins = True
        elif name == "table:table" or (name in _CELLS and self._tables):
            self._table(name, attributes)
        elif name in _SPACES and self._paragraphs:
            self.text(" ")

    def _table(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table:table":
            self._tables.begin()
            return
        self._tables.begin_cell()
        self._tables.spans(attributes.get("table:number-columns-repeated", "1"))

    def _open_paragraph(self, name: str, attributes: Mapping[str, str]) -> None:
        style = attributes.get("text:style-name", "")
        mark = lines.HEADING if name == "text:h" else self._styles.mark_of(style)
        level = self._lists - 1 if self._lists and self._item_begins and mark == lines.PLAIN else None
        self._item_begins = False
        self._paragraphs.append(_Paragraph(UNREAD if style in self._styles.hidden else mark, level, self._notes > 0))

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._skipped:
            self._skipped -= 1
        elif name in _PARAGRAPHS and self._in_text:
            self._close_paragraph()
        elif name == "text:span" and self._spans:
            self._spans.pop()
        elif name == "text:note":
            self._notes -= 1
        elif name in ("text:list-item", "text:list-header"):
            self._lists -= 1
        elif name in _CELLS and self._tables:
            self._tables.end_cell()
        elif name == "table:table-row" and self._tables:
            self._tables.end_row(self._out)
        elif name == "table:table" and self._tables:
            self._tables.end()

    def text(self, words: str) -> None:
        """Take text."""
        if self._paragraphs and not self._skipped and not any(self._spans[-1:]):
            self._paragraphs[-1].words.append(words)

    def _close_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        words = "".join(paragraph.words)
        if paragraph.note and self._paragraphs:
            self._paragraphs[-1].notes.append(words)
            return
        if self._tables:
            self._tables.add(words)
        elif paragraph.mark != UNREAD:
            if paragraph.level is not None:
                self._out.item(paragraph.level, words)
            else:
                self._out.add(paragraph.mark, [words])
        for note in paragraph.notes:
            self._out.add(lines.NOTE, [note])
