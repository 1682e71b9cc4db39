"""From the XML of a Word document's text to its paragraphs. A stack of what is open, no recursion."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.documents.docx import names
from factlint.documents.docx.styles import UNREAD
from factlint.documents.office import lines
from factlint.documents.office.table import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.documents.docx.styles import Styles
    from factlint.documents.office.lines import Lines

_CHARACTERS = {"w:tab": " ", "w:br": " ", "w:cr": " ", "w:ptab": " ", "w:noBreakHyphen": "\u2011"}
_PROPERTIES = ("w:pPr", "w:numPr")
_HIDING = frozenset(("w:vanish", "w:webHidden", "w:strike", "w:dstrike"))


@dataclass(slots=True)
class _Paragraph:
    words: list[str] = field(default_factory=list)
    mark: str = lines.PLAIN
    level: int | None = None
    notes: list[str] = field(default_factory=list)
    # Its end was deleted, so that it goes on in the next one.
    open_ended: bool = False


class Body:
    """Writes the paragraphs of a part into ``out``; ``notes`` are the footnotes that it calls, by kind and number."""

    def __init__(self, out: Lines, styles: Styles, notes: Mapping[str, list[str]]) -> None:
        self._out = out
        self._styles = styles
        self._notes = notes
        self._path: list[str] = []
        self._skipped = 0
        self._paragraphs: list[_Paragraph] = []
        self._tables = Tables()
        self._hidden = False
        self._reads = False
        self._open_ended: _Paragraph | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._skipped:
            self._skipped += 1
        elif name in names.UNREAD and parent not in ("w:rPr", "w:trPr"):
            self._skipped = 1
        elif name == "w:p":
            self._open_paragraph()
        elif name == "w:tbl":
            self._tables.begin()
        elif self._tables and name in ("w:tc", "w:gridSpan", "w:del"):
            self._table(name, parent, attributes)
        elif name == "w:t":
            self._reads = True
        elif self._paragraphs:
            self._run(name, parent, attributes)

    def _open_paragraph(self) -> None:
        self._paragraphs.append(self._open_ended or _Paragraph())
        self._open_ended = None

    def _table(self, name: str, parent: str, attributes: Mapping[str, str]) -> None:
        if name == "w:tc":
            self._tables.begin_cell()
        elif name == "w:gridSpan":
            self._tables.spans(attributes.get("w:val", ""))
        elif parent == "w:trPr":
            self._tables.drop_row()
        elif parent == "w:rPr" and self._paragraphs:
            self._paragraphs[-1].open_ended = True

    def _run(self, name: str, parent: str, attributes: Mapping[str, str]) -> None:
        paragraph = self._paragraphs[-1]
        value = attributes.get("w:val")
        if name == "w:r":
            self._hidden = False
        elif name in _CHARACTERS and parent == "w:r":
            paragraph.words.append(_CHARACTERS[name])
        elif name in _HIDING and parent == "w:rPr" and self._path[-3:-2] == ["w:r"]:
            self._hidden = self._hidden or names.is_on(value)
        elif parent in _PROPERTIES:
            self._property(paragraph, name, value)
        elif name == "w:del":
            paragraph.open_ended = True
        elif name in ("w:footnoteReference", "w:endnoteReference"):
            paragraph.notes += self._notes.get(f"{name[2:-9]} {attributes.get('w:id', '')}", ())

    def _property(self, paragraph: _Paragraph, name: str, value: str | None) -> None:
        if name == "w:pStyle":
            paragraph.mark, level = self._styles.mark_of(value or "")
            paragraph.level = level if paragraph.level is None else paragraph.level
        elif name == "w:outlineLvl" and paragraph.mark == lines.PLAIN and value and value < "9":
            paragraph.mark = lines.HEADING
        elif name == "w:ilvl" and value and value.isdecimal():
            paragraph.level = int(value[:2])
        elif name == "w:numId":
            paragraph.level = None if value == "0" else paragraph.level or 0

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self._path.pop()
        if self._skipped:
            self._skipped -= 1
        elif name == "w:t":
            self._reads = False
        elif name == "w:p":
            self._close_paragraph()
        elif name == "w:tc" and self._tables:
            self._tables.end_cell()
        elif name == "w:tr" and self._tables:
            self._tables.end_row(self._out)
        elif name == "w:tbl":
            self._tables.end()

    def text(self, words: str) -> None:
        """Take text."""
        if self._reads and not self._skipped and not self._hidden and self._paragraphs:
            self._paragraphs[-1].words.append(words)

    def _close_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        words = "".join(paragraph.words)
        if paragraph.open_ended and not self._paragraphs:
            paragraph.open_ended = False
            self._open_ended = paragraph
            return
        if self._paragraphs or self._tables:
            # In a text box, which hangs within a paragraph, or in a cell.
            if self._tables:
                self._tables.add(words)
            else:
                self._out.add(lines.PLAIN, [words])
        elif paragraph.mark != UNREAD:
            if paragraph.level is not None and paragraph.mark == lines.PLAIN:
                self._out.item(paragraph.level, words)
            else:
                self._out.add(paragraph.mark, [words])
        for note in paragraph.notes:
            self._out.add(lines.NOTE, [note])

    def finish(self) -> None:
        """Write the paragraph whose end was deleted, with nothing behind it."""
        if self._open_ended:
            self._open_paragraph()
            self._close_paragraph()
