"""The namespaces of OpenDocument, and what its elements and styles are to prose."""

from __future__ import annotations

import re

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES = {
    **{f"{_BASE}{name}:1.0": name for name in ("office", "text", "table", "style", "drawing", "meta")},
    "http://purl.org/dc/elements/1.1/": "dc",
}
# What was deleted, notes in the margin, tables of contents and indexes, forms, and words that no reader sees.
UNREAD = frozenset(
    """
    text:tracked-changes office:annotation office:annotation-end text:note-citation text:ruby-text text:script
    text:table-of-content text:illustration-index text:table-index text:object-index text:user-index
    text:alphabetical-index text:bibliography office:forms text:hidden-text text:hidden-paragraph
    """.split()
)
HEADING = re.compile(r"(?:heading|title|subtitle)\b", re.IGNORECASE)
QUOTE = re.compile(r"(?:quotations?|quote|block ?quote|block text)\b", re.IGNORECASE)
CAPTION = re.compile(r"(?:caption|illustration|figure|drawing|table)\Z", re.IGNORECASE)
UNREAD_STYLE = re.compile(r"preformatted|source code|code\b|contents \d|header\b|footer\b", re.IGNORECASE)
_ESCAPED = re.compile(r"_([0-9a-f]{2})_")


def plain(name: str) -> str:
    """Return the name of a style as people see it: "Heading_20_1" is "Heading 1"."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), name)
