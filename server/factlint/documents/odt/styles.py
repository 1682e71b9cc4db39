"""The styles of an OpenDocument text: what a paragraph is by its style, and which words are hidden or struck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.odt import names
from factlint.documents.office import lines
from factlint.documents.office.markup import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

UNREAD = "unread"
_DEEPEST = 20


class Styles:
    """Reads the styles of any part."""

    def __init__(self, *parts: bytes) -> None:
        self.hidden: set[str] = set()
        self._parents: dict[str, str] = {}
        self._style = ""
        for part in parts:
            parse(part, self, names.PREFIXES)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if name == "style:style":
            self._style = attributes.get("style:name", "")
            self._parents[self._style] = attributes.get("style:parent-style-name", "")
        elif name == "style:text-properties" and self._style:
            struck = attributes.get("style:text-line-through-style", "none") != "none"
            struck = struck or attributes.get("style:text-line-through-type", "none") != "none"
            if struck or attributes.get("text:display") == "none":
                self.hidden.add(self._style)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == "style:style":
            self._style = ""

    def text(self, words: str) -> None:
        """Take text: there is none."""

    def mark_of(self, name: str) -> str:
        """Return the mark of a paragraph in a style (``UNREAD``: none)."""
        for _ in range(_DEEPEST):
            shown = names.plain(name)
            for pattern, mark in (
                (names.UNREAD_STYLE, UNREAD),
                (names.HEADING, lines.HEADING),
                (names.QUOTE, lines.QUOTE),
                (names.CAPTION, lines.CAPTION),
            ):
                if pattern.match(shown):
                    return mark
            if name not in self._parents:
                break
            name = self._parents[name]
        return lines.PLAIN
