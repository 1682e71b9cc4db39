"""The date of a document where its metadata state none: a dateline or byline near its top, or the name of its file."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from factlint.documents.absolute_dates import DATE, DAY, date_of, parse_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from factlint.documents.units import Unit

# A dateline stands among the first units, and its date among the first characters of one.
_UNITS_READ = 8
_CHARACTERS_READ = 160
_LONGEST_LINE = 120
_REMEMBERED = 64
"""Of how many lines the date is remembered: those of a draft that is being written are looked at again and again."""

_CUE = re.compile(
    r"\b(?:updated|published|posted|modified|revised|dated?|issued|released|filed|compiled|written|recorded|created|edited|corrected)"
    r"(?:\s(?:on|at|in))?\s?[:\-–—]?\s?$",
    re.IGNORECASE,
)
_SEPARATOR_END = re.compile(r"[,|·•:;(/–—-]\s?$")
_SEPARATOR_START = re.compile(r"\s?(?:[,|·•;:()/–—-]|\d{1,2}[:.]\d{2}|at\s\d|$)")
_DASH_START = re.compile(r"\s?(?:\)|\([^()\n]{1,40}\))?\s?(?:[–—:|]|-{1,2}\s)")
_NEXT_SENTENCE = re.compile(r"\.\s{1,3}[\"“‘']?[A-Z\d]")
"""What follows a dateline that ends like a sentence: ``Lisbon, 6 May 2021. The river rose …``."""
_LONGEST_PLACE = 60
# Words of a dateline besides its date: places, agencies, authors. They are capitalised but for these.
_SMALL_WORDS = frozenset("by and of the in at on for last first de von van la le el al di da".split())
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?$")
_WORD = re.compile(r"[^\W\d_][\w.'’]*")
_FILE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")


def date_of_document(prose: str, units: Sequence[Unit], name: str) -> dt.date | None:
    """Return the date of a dateline near the top of ``prose``, else the one that the file's name begins with."""
    for unit in units[:_UNITS_READ]:
        line = _top(prose, unit)
        date = dateline(line) or _first_sentence(line)
        if date and (dateline(line) or not _is_diary(prose, units, date)):
            return date
    match = _FILE_DATE.match(PurePath(name).name)
    return parse_date(match[0]) if match else None


@lru_cache(maxsize=_REMEMBERED)
def dateline(line: str) -> dt.date | None:
    """Return the date of a line such as "Vilnius, Thursday 13 July 2023" or "Updated 14 July 2023, 10:05".

    None if ``line`` is something else: a sentence or a title that mentions a date is no dateline.
    """
    match = DATE.search(line)
    if not match:
        return None
    before, after = line[: match.start()].strip(), line[match.end() :]
    short = len(line) < _LONGEST_LINE and not _SENTENCE_END.search(line)
    cue = _CUE.search(before) is not None
    names = _WORD.findall(_CUE.sub("", before))
    if not all(word[0].isupper() or word in _SMALL_WORDS for word in names):
        return None
    if cue:
        return date_of(match) if short else None
    if names and not _SEPARATOR_END.search(before):
        return None
    if names and _DASH_START.match(after):
        return date_of(match)
    return date_of(match) if short and _SEPARATOR_START.match(after) else None


def _top(prose: str, unit: Unit) -> str:
    """Return the part of a unit in which a dateline stands."""
    return prose[unit.start : min(unit.end, unit.start + _CHARACTERS_READ)]


@lru_cache(maxsize=_REMEMBERED)
def _first_sentence(line: str) -> dt.date | None:
    """Return the date of a line whose first sentence is a place or a publisher and a date; None if it is not."""
    match = DATE.search(line)
    if not match or match.start() > _LONGEST_PLACE or not _NEXT_SENTENCE.match(line[match.end() :]):
        return None
    before = line[: match.start()].strip()
    names = _WORD.findall(before)
    if not names or not before.endswith(",") or not names[0][0].isupper():
        return None
    return date_of(match) if all(word[0].isupper() or word in _SMALL_WORDS for word in names) else None


def _is_diary(prose: str, units: Sequence[Unit], date: dt.date) -> bool:
    """Tell whether another paragraph begins with a date of its own: then each is an entry, and none the text's."""
    return any((other := _first_sentence(_top(prose, unit))) is not None and other != date for unit in units)


def names_day(line: str) -> bool:
    """Tell whether ``line`` is a place, an author or the like and a day: "Vilnius, Thursday 13 July"."""
    match = DAY.search(line)
    words = _WORD.findall(line) if match and len(line) < _LONGEST_LINE else []
    return bool(words) and all(word[0].isupper() or word in _SMALL_WORDS for word in words)
