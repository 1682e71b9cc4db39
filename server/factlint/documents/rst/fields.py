"""What a reStructuredText file states of itself in the fields at its top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.absolute_dates import DATE, date_of

if TYPE_CHECKING:
    import datetime as dt

_DATES = ("date", "published", "pubdate", "created")


class Fields:
    """Collects the date and the author that the fields of a file give."""

    def __init__(self) -> None:
        self.date: dt.date | None = None
        self.author = ""

    def take(self, name: str, words: str) -> None:
        """Look at a field; what it means to programs alone is passed over."""
        key = name.strip().lower()
        if key in _DATES and self.date is None:
            match = DATE.search(words[:200])
            self.date = date_of(match) if match else None
        elif key in ("author", "authors"):
            self.author = self.author or " ".join(words.split())
