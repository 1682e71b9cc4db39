"""The date that an HTML page states for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.documents.absolute_dates import parse_date

if TYPE_CHECKING:
    import datetime as dt

_META_NAMES = frozenset(
    """
    article:published_time article:published og:published_time date dc.date dc.date.issued dcterms.date dcterms.created
    pubdate publishdate publish-date publication_date datepublished parsely-pub-date sailthru.date
    """.split()
)
_LINKED_DATA = re.compile(r"\"datePublished\"\s{0,10}:\s{0,10}\"([^\"]{8,40})\"")
# A time among the first blocks is the page's own; one further down is part of the story.
_BLOCKS_READ = 8


class PageDate:
    """Collects what a page says of its date. What it states as metadata wins over the first time that it shows."""

    def __init__(self) -> None:
        self._stated: dt.date | None = None
        self._shown: dt.date | None = None

    @property
    def date(self) -> dt.date | None:
        """The page's date, if it stated any."""
        return self._stated or self._shown

    def take_tag(self, name: str, attributes: dict[str, str], blocks: int) -> None:
        """Look at a tag that stands after so many blocks of text."""
        if name == "meta":
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            if self._stated is None and key.lower() in _META_NAMES:
                self._stated = parse_date(attributes.get("content", ""))
        elif name == "time" and self._shown is None and blocks < _BLOCKS_READ:
            self._shown = parse_date(attributes.get("datetime", ""))

    def take_script(self, script: str) -> None:
        """Look at a script's text: linked data holds the date of the article."""
        found = _LINKED_DATA.search(script) if self._stated is None else None
        if found:
            self._stated = parse_date(found[1])
