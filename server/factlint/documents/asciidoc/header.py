"""The lines of author and revision right below the title of an AsciiDoc document."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.absolute_dates import DATE, date_of
from factlint.documents.asciidoc import marks

if TYPE_CHECKING:
    import datetime as dt


class Header(NamedTuple):
    """How many lines there are, and what they say."""

    lines: int = 0
    author: str = ""
    date: dt.date | None = None


def read_header(first: str, second: str) -> Header:
    """Read the two lines below a title; a paragraph that follows it at once is no header."""
    if not marks.AUTHOR.fullmatch(first):
        return Header()
    revision = marks.REVISION.fullmatch(second)
    date = DATE.search(revision[1]) if revision else None
    if second and not date and not second.startswith((":", "v", "//")):
        return Header()
    author = first.partition("<")[0].strip()
    return Header(2 if date or second.startswith("v") else 1, author, date_of(date) if date else None)
