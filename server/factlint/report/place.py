"""Where something stands in a file, as people read it: a line and a column, or a paragraph, or a page."""

from __future__ import annotations

from factlint.documents.extraction import counted


def place(path: str, line: int, column: int | None = None) -> str:
    """Return what follows a path: ``:4:12``, ``:4``, or of a file without lines ``, paragraph 4`` or ``, page 4``."""
    what = counted(path)
    if what != "line":
        return f", {what} {line}"
    return f":{line}" if column is None else f":{line}:{column}"
