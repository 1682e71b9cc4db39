"""The styles of a Word document: what each paragraph is by its style."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.docx import names
from factlint.documents.office import lines
from factlint.documents.office.markup import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

UNREAD = "unread"
_DEEPEST = 20


class Style(NamedTuple):
    """A style: its name, the one that it is based on, its level in the outline and in a list (None: in none)."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    level: int | None = None


class Styles:
    """Reads the part ``word/styles.xml``."""

    def __init__(self, data: bytes | None) -> None:
        self._styles: dict[str, Style] = {}
        self._id = ""
        if data is not None:
            parse(data, self, names.PREFIXES)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._id = attributes.get("w:styleId", "")
            self._styles[self._id] = Style()
            return
        style = self._styles.get(self._id)
        if style is None:
            return
        if name == "w:name":
            style = style._replace(name=value)
        elif name == "w:basedOn":
            style = style._replace(based_on=value)
        elif name == "w:outlineLvl" and value.isdecimal():
            style = style._replace(outline=int(value))
        elif name == "w:numId" and value != "0" and style.level is None:
            style = style._replace(level=0)
        elif name == "w:ilvl" and value.isdecimal():
            style = style._replace(level=int(value[:2]))
        self._styles[self._id] = style

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "w:style":
            self._id = ""

    def text(self, words: str) -> None:
        """Take text: there is none."""

    def mark_of(self, id_: str) -> tuple[str, int | None]:
        """Return the mark of a paragraph in a style (``UNREAD``: none), and its level in a list."""
        style = self._styles.get(id_)
        # A document without styles names them by what they are.
        if style is None:
            return _mark(id_.replace("Heading", "heading ")), None
        level = style.level
        for _ in range(_DEEPEST):
            mark = _mark(style.name) or (lines.HEADING if style.outline is not None and style.outline < 9 else "")  # noqa: PLR2004
            if mark or style.based_on not in self._styles:
                return mark, level
            style = self._styles[style.based_on]
            level = style.level if level is None else level
        return lines.PLAIN, level


def _mark(name: str) -> str:
    for pattern, mark in (
        (names.UNREAD_STYLE, UNREAD),
        (names.HEADING, lines.HEADING),
        (names.QUOTE, lines.QUOTE),
        (names.CAPTION, lines.CAPTION),
    ):
        if pattern.match(name):
            return mark
    return lines.PLAIN
