"""Places of a draft as other programs count them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING
from urllib.parse import quote

from factlint.documents.lines import LINE_END

if TYPE_CHECKING:
    from factlint.model.findings import Finding

_BEFORE = "utf-8", "surrogatepass"


class Lines:
    """The lines of a draft's decoded file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a code point, both from 1, the column in bytes of UTF-8."""
        line = bisect_right(self._starts, offset)
        return line, len(self._text[self._starts[line - 1] : offset].encode(*_BEFORE)) + 1


def uri(path: str) -> str:
    """Return a path as a relative URI reference."""
    # A colon in the first part would make it a scheme.
    return quote(path.encode("utf-8", "surrogateescape"), safe="/~!$&'()*+,;=@")


def one(finding: Finding) -> str:
    """Return message and the likeliest fix in one sentence each."""
    fix = f" {finding.fixes[0].title}." if finding.fixes else ""
    return f"{finding.message.rstrip('.')}.{fix}"
