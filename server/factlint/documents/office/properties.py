"""What a document states of itself: title, author, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 1_000


class Properties:
    """Collects the text of each element of a part with metadata."""

    def __init__(self) -> None:
        self._words: dict[str, list[str]] = {}
        self._open: list[str] = []

    def start(self, name: str, _: Mapping[str, str]) -> None:
        """Take the start of an element."""
        self._open.append(name)

    def end(self, _: str) -> None:
        """Take the end of an element."""
        self._open.pop()

    def text(self, words: str) -> None:
        """Take text."""
        if self._open:
            self._words.setdefault(self._open[-1], []).append(words)

    def first(self, *names: str) -> str:
        """Return what the first of these elements that says something says; "" if none does."""
        found = (" ".join("".join(self._words.get(name, ())).split())[:_LONGEST] for name in names)
        return next((words for words in found if words), "")
