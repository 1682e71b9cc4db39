"""Whole dates as English text and machines write them: for the dates of documents, not for mentions in prose."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"

DATE = re.compile(
    r"(?<![\w./-])(?:"
    r"(?P<year_iso>\d{4})-(?P<month_iso>\d{2})-(?P<day_iso>\d{2})"
    r"(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?"
    rf"|(?:{_WEEKDAY},?\s{{1,3}})?(?:the\s)?(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}(?:of\s)?"
    rf"{_MONTH.format('month_second')},?\s{{1,3}}(?P<year_last>\d{{4}})"
    rf"|(?:{_WEEKDAY},?\s{{1,3}})?{_MONTH.format('month_first')}\s{{1,3}}(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?"
    rf",?\s{{1,3}}(?P<year_end>\d{{4}})"
    r")(?![\w-])",
    re.IGNORECASE,
)
# A day of a month, with or without its year.
DAY = re.compile(rf"\b(?:\d{{1,2}}\s{_MONTH.format('after')}|{_MONTH.format('before')}\s\d{{1,2}}\b)", re.IGNORECASE)


def date_of(match: re.Match[str]) -> dt.date | None:
    """Return the date that a match of ``DATE`` gives, or None if the calendar has no such day."""
    year = match["year_iso"] or match["year_last"] or match["year_end"]
    day = match["day_iso"] or match["day_first"] or match["day_second"]
    name = match["month_second"] or match["month_first"]
    month = int(match["month_iso"]) if name is None else _month(name)
    try:
        return dt.date(int(year), month, int(day))
    except ValueError:
        return None


def parse_date(text: str) -> dt.date | None:
    """Return the date that ``text`` begins with, or None."""
    match = DATE.match(text.strip())
    return date_of(match) if match else None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1
