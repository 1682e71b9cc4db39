"""The date, the title and the author that an HTML page states for itself."""

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
_TITLE_NAMES = frozenset(("og:title", "dc.title", "dcterms.title", "citation_title", "headline", "twitter:title"))
_AUTHOR_NAMES = frozenset(
    "author article:author dc.creator dcterms.creator citation_author parsely-author sailthru.author byl".split()
)
_ADDRESS = re.compile(r"https?:|@|^/")
_LONGEST = 300
# A time among the first blocks is the page's own; one further down is part of the story.
_BLOCKS_READ = 8


class Metadata:
    """Collects what a page says of itself. A date that it states as metadata wins over the first time that it shows."""

    def __init__(self) -> None:
        self.title = ""
        self.author = ""
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
            self._take_meta(key.lower(), " ".join(attributes.get("content", "").split())[:_LONGEST])
        elif name == "time" and self._shown is None and blocks < _BLOCKS_READ:
            self._shown = parse_date(attributes.get("datetime", ""))

    def _take_meta(self, key: str, content: str) -> None:
        if self._stated is None and key in _META_NAMES:
            self._stated = parse_date(content)
        elif not self.title and key in _TITLE_NAMES:
            self.title = content
        elif not self.author and key in _AUTHOR_NAMES and not _ADDRESS.search(content):
            self.author = content.removeprefix("By ").removeprefix("by ")

    def take_title(self, words: str) -> None:
        """Take the words of the title element, which hold only where nothing states the title by itself."""
        self.title = self.title or " ".join(words.split())[:_LONGEST]

    def take_script(self, script: str) -> None:
        """Look at a script's text: linked data holds the date of the article."""
        found = _LINKED_DATA.search(script) if self._stated is None else None
        if found:
            self._stated = parse_date(found[1])
