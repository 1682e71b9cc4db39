"""The lines of a plain text file with what stands before their words: indents, quote marks, bullets, numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.documents.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANKS = re.compile(r"[^\S\r\n]*")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?){1,20}")
_MARKER = re.compile(r"(?:[-*•◦‣▪·●○]|(?P<number>\d{1,3})[.)]|\((?P<bracketed>\d{1,3}|[a-z])\))[ \t\u00a0]{1,8}(?=\S)")
_WORDY = re.compile(r"[^\W_]")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")


class TextLine(NamedTuple):
    """A line: ``start`` to ``end`` hold its words, markers and outer blanks not included.

    ``marker`` is None, or the number of a numbered item, or 0 of a bulleted one; ``length`` counts the code points of
    the line with indent and marker, which is what an editor wraps at. A line without a word is blank; ``underline``
    tells whether it is a row of dashes or equals signs.
    """

    start: int
    end: int
    indent: int
    quoted: bool
    marker: int | None
    length: int
    blank: bool = False
    underline: bool = False


def text_lines(text: str, start: int = 0) -> Iterator[TextLine]:
    """Yield the lines of ``text`` from ``start`` on."""
    for first, last in lines_of(text, start):
        quote = _QUOTE.match(text, first, last)
        after_quote = quote.end() if quote else first
        blanks = _BLANKS.match(text, after_quote, last)
        begin = blanks.end() if blanks else after_quote
        end = begin + len(text[begin:last].rstrip())
        if not _WORDY.search(text, begin, end):
            underline = _UNDERLINE.fullmatch(text, begin, end) is not None
            yield TextLine(begin, end, 0, quote is not None, None, end - begin, blank=True, underline=underline)
            continue
        marker = _MARKER.match(text, begin, end)
        number = int(marker["number"] or 0) if marker else None
        words = marker.end() if marker else begin
        yield TextLine(words, end, begin - after_quote, quote is not None, number, end - after_quote)
