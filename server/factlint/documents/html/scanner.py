"""Cutting HTML into tags and text, each with its place in the file. Linear, whatever the markup.

The standard library's parser hands text over without its place, and takes square time over some broken markup.
"""

from __future__ import annotations

import re
from enum import Enum
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.blocks import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

# An attribute's value may hold ">"; the groups are atomic, so a tag that never ends is given up at once.
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/>\x00]{0,60})(?P<attributes>(?>[^<>\"']++|\"[^\"<]{0,20000}+\"|'[^'<]{0,20000}+'){0,500}+)>",
)
_LOOSE_TAG = re.compile(r"</?[A-Za-z][^<>]{0,20000}+>")
_ATTRIBUTE = re.compile(
    r"([A-Za-z_:@][\w:.-]{0,60}+)(?:\s{0,20}+=\s{0,20}+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++)))?+"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
# Elements whose content is not markup.
_RAW = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"))


class Mark(Enum):
    """What a token is."""

    OPEN = "open"
    CLOSE = "close"
    TEXT = "text"


class Token(NamedTuple):
    """A tag with its ``name`` and ``attributes`` (raw), or text; of a raw element's text, ``name`` is the element."""

    mark: Mark
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def tokens_of(text: str) -> Iterator[Token]:
    """Yield the tags and texts of an HTML file in order; comments and declarations are left out."""
    at = start = 0
    while (angle := text.find("<", at)) >= 0:
        found = _markup(text, angle)
        if found is None:
            at = angle + 1
            continue
        if angle > start:
            yield Token(Mark.TEXT, start, angle)
        token, end = found
        if token:
            yield token
            if token.mark is Mark.OPEN and token.name in _RAW:
                stop = _raw_end(text, end, token.name)
                yield Token(Mark.TEXT, end, stop, token.name)
                end = stop
        at = start = end
    if start < len(text):
        yield Token(Mark.TEXT, start, len(text))


def _markup(text: str, at: int) -> tuple[Token | None, int] | None:
    """Return the markup at an angle bracket and where it ends; None if the bracket is just a character."""
    following = text[at + 1 : at + 2]
    if following in ("!", "?"):
        closing = "-->" if text.startswith("<!--", at) else ">"
        end = text.find(closing, at + 2)
        return None, len(text) if end < 0 else end + len(closing)
    tag = _TAG.match(text, at)
    if tag:
        mark = Mark.CLOSE if tag["close"] else Mark.OPEN
        return Token(mark, at, tag.end(), tag["name"].lower(), tag["attributes"]), tag.end()
    loose = _LOOSE_TAG.match(text, at)
    return (None, loose.end()) if loose else None


def _raw_end(text: str, start: int, name: str) -> int:
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, start)
    return end.start() if end else len(text)


def attributes_of(raw: str) -> dict[str, str]:
    """Return the attributes of a tag, names in lower case, the first of a name winning."""
    attributes: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        attributes.setdefault(name.lower(), unescape(double or single or bare))
    return attributes


def closes_itself(raw: str) -> bool:
    """Tell whether the slash at the end of a tag closes it; behind a bare value it is a part of that."""
    last = raw.rsplit(None, 1)[-1] if raw.endswith("/") else ""
    return bool(last) and ("=" not in last or last[-2] in "\"'")


def text_pieces(text: str, start: int, end: int, *, code: bool = False) -> Iterator[Piece]:
    """Yield the text from ``start`` to ``end`` with each entity as its character."""
    at = start
    for entity in _ENTITY.finditer(text, start, end):
        # Old names need no semicolon; any other ampersand is one.
        if entity[0][1] != "#" and entity[0][1:] not in html5:
            continue
        if entity.start() > at:
            yield Piece(at, entity.start(), None, code)
        yield Piece(entity.start(), entity.end(), unescape(entity[0]), code)
        at = entity.end()
    if end > at:
        yield Piece(at, end, None, code)
