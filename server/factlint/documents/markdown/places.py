"""Where the words of a Markdown block stand in the file.

The block parser hands over a block's content without the marks of the quotes and lists around it. Each line of that
content is the end of a line of the file, which gives its place exactly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.documents.lines import Line


def located(text: str, words: str, line: Line) -> tuple[str, int] | None:
    """Return ``words``, which end the ``line``, with their place in the file; None if they are not there."""
    words = words.strip()
    place = line.start + len(text[line.start : line.end].rstrip()) - len(words)
    if place >= line.start and text.startswith(words, place):
        return words, place
    place = text.rfind(words, line.start, line.end)
    return (words, place) if place >= 0 else None
