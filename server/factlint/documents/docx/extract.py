"""From the bytes of a Word document to its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.docx import names
from factlint.documents.docx.body import Body
from factlint.documents.docx.styles import Styles
from factlint.documents.office.archive import parts_of
from factlint.documents.office.lines import Lines
from factlint.documents.office.markup import parse
from factlint.documents.office.properties import Properties
from factlint.documents.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXT, _STYLES, _CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}


def extract(data: bytes) -> str:
    """Return the text of a Word document, one line a paragraph. Raises UnreadableError for what is none."""
    parts = parts_of(data, (_TEXT, _STYLES, _CORE, *_NOTES.values()), "Word")
    if _TEXT not in parts:
        message = "holds no text of Word; open it in a word processor and save it as .docx"
        raise UnreadableError(message)
    styles = Styles(parts.get(_STYLES))
    notes: dict[str, list[str]] = {}
    for kind, part in _NOTES.items():
        if part in parts:
            notes |= _Notes(kind, parts[part], styles).notes
    out = Lines()
    body = Body(out, styles, notes)
    parse(parts[_TEXT], body, names.PREFIXES)
    body.finish()
    if _CORE in parts:
        properties = Properties()
        parse(parts[_CORE], properties, names.PREFIXES)
        out.metadata("title", properties.first("dc:title"))
        out.metadata("author", properties.first("dc:creator"))
        out.dates(properties.first("dcterms:created"), properties.first("dcterms:modified"))
    return out.text()


class _Notes:
    """Reads the footnotes or endnotes of a document."""

    def __init__(self, kind: str, data: bytes, styles: Styles) -> None:
        self.notes: dict[str, list[str]] = {}
        self._kind = kind
        self._styles = styles
        self._key = ""
        self._out = Lines()
        self._body = Body(self._out, styles, {})
        parse(data, self, names.PREFIXES)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if name == f"w:{self._kind}":
            self._key = f"{self._kind} {attributes.get('w:id', '')}"
            self._out = Lines()
            self._body = Body(self._out, self._styles, {})
            # Lines that part the notes from the text have a type.
            if "w:type" in attributes and attributes["w:type"] != "normal":
                self._key = ""
        if self._key:
            self._body.start(name, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self._key:
            self._body.end(name)
        if self._key and name == f"w:{self._kind}":
            self._body.finish()
            self.notes[self._key] = [line.rpartition("\t")[2] for line in self._out.text().splitlines()]
            self._key = ""

    def text(self, words: str) -> None:
        """Take text."""
        if self._key:
            self._body.text(words)
