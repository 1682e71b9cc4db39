"""A point or a period of the calendar, with only the parts that are known."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import replace
from operator import attrgetter

from factlint.model.noted import Noted, noted
from factlint.model.record import record

_SEASONS = ("SP", "SU", "FA", "WI")
# A season as wide as anybody uses the word: months before the year's January are negative, after December above 12.
_SEASON_MONTHS = ((2, 6), (5, 9), (8, 12), (-1, 15))
_PARTS = ("day", "weekday", "week", "month", "quarter", "half", "season", "year", "decade", "century", "hour")
_parts_of = attrgetter(*_PARTS)


@record
class CalendarDate(Noted):
    """One point or period of the calendar, with only the parts that the text gives or that were resolved.

    ``weekday`` counts from Monday = 0; ``week`` is the ISO week; ``decade`` is its first year.
    ``12 July`` is month and day, ``Wednesday`` a weekday alone. ``season`` is 0 for spring to 3 for winter;
    ``half`` is 1 or 2; ``century`` is the first two digits of its years (19 for the twentieth); ``hour`` and
    ``minute`` are the clock's; ``fiscal`` marks a financial year or a part of one, which no calendar bounds exactly.
    ``nth`` says which of a month's such weekdays it is, from 1, or -1 for the last: ``the first Tuesday of May``, whose
    ``day`` is known as soon as its year is.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    quarter: int | None = None
    decade: int | None = None
    season: int | None = None
    half: int | None = None
    century: int | None = None
    hour: int | None = None
    minute: int | None = None
    fiscal: bool = False
    nth: int | None = None

    @classmethod
    def of(cls, day: dt.date, weekday: int | None = None) -> CalendarDate:
        """Return the calendar's ``day``, with the ``weekday`` that the text gives it, if any."""
        return cls(year=day.year, month=day.month, day=day.day, weekday=weekday)

    @property
    def granularity(self) -> str:
        """The finest part that is known: ``day``, ``weekday``, ``week``, … ``century``, ``time``; empty for nothing."""
        return _finest(self)

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        text = {
            "month": f"{year}-{self.month or 0:02d}",
            "quarter": f"{year}-Q{self.quarter}",
            "half": f"{year}-H{self.half}",
            "season": f"{year}-{_SEASONS[self.season or 0]}",
            "week": f"{year}-W{self.week or 0:02d}",
            "weekday": f"XXXX-WXX-{(self.weekday or 0) + 1}",
            "decade": str((self.decade or 0) // 10),
            "century": str(self.century),
            "year": year,
            "time": "",
            "": "XXXX",
        }
        text["day"] = f"{year}-{f'{self.month:02d}' if self.month else 'XX'}-{self.day or 0:02d}"
        base = text["month" if self.is_of_month and self.day is None else self.granularity]
        if self.fiscal:
            base = f"FY{base}"
        return base if self.hour is None else f"{base}T{self.hour:02d}:{self.minute or 0:02d}"

    @property
    def is_of_month(self) -> bool:
        """Whether this is one of a month's days of some weekday: ``the first Tuesday of May``, ``a Tuesday in May``."""
        return self.nth is not None or (self.month is not None and self.weekday is not None and self.day is None)

    def in_year(self, year: int) -> CalendarDate:
        """Return this in a year, with the day of a weekday that is counted."""
        dated = replace(self, year=year)
        if self.nth is None or self.month is None or self.weekday is None:
            return dated
        length = monthrange(year, self.month)[1]
        first = 1 + (self.weekday - dt.date(year, self.month, 1).weekday()) % 7
        days = range(first, length + 1, 7)
        at = self.nth if self.nth < 0 else self.nth - 1
        return replace(dated, day=days[at]) if at < len(days) else dated

    def day_of(self) -> dt.date | None:
        """Return the one day that this is, or None."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    def weekday_of(self) -> int | None:
        """Return the weekday by the calendar if the day is fully known, else None."""
        day = self.day_of()
        return None if day is None else day.weekday()

    def interval(self) -> tuple[dt.date, dt.date] | None:
        """Return the first and the last day that this may mean; None without a year, or for no day of the calendar."""
        year = self.year
        if year is None:
            return self._long_interval()
        try:
            if self.fiscal:
                return dt.date(year - 1, 2, 1), dt.date(year + 1, 3, 31)
            if self.day is not None:
                day = self.day_of()
                return None if day is None else (day, day)
            if self.week is not None:
                return dt.date.fromisocalendar(year, self.week, 1), dt.date.fromisocalendar(year, self.week, 7)
            return _months(year, *self._months_of())
        except ValueError:
            return None

    def _months_of(self) -> tuple[int, int]:
        if self.month is not None:
            return self.month, self.month
        if self.quarter is not None:
            return self.quarter * 3 - 2, self.quarter * 3
        if self.half is not None:
            return self.half * 6 - 5, self.half * 6
        if self.season is not None:
            return _SEASON_MONTHS[self.season]
        return 1, 12

    def _long_interval(self) -> tuple[dt.date, dt.date] | None:
        if self.decade is not None:
            return dt.date(self.decade, 1, 1), dt.date(self.decade + 9, 12, 31)
        if self.century is not None:
            return dt.date(max(self.century * 100, 1), 1, 1), dt.date(self.century * 100 + 100, 12, 31)
        return None

    @property
    def on_calendar(self) -> bool:
        """Whether a year is all that is missing: a month, a week, a quarter, a half or a season is given."""
        return any(part is not None for part in (self.month, self.week, self.quarter, self.half, self.season))


def _months(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    """Return the interval of the months ``first`` to ``last``, counted from the January of ``year`` = 1."""
    start_year, start_month = divmod(year * 12 + first - 1, 12)
    end_year, end_month = divmod(year * 12 + last - 1, 12)
    last_day = monthrange(end_year, end_month + 1)[1]
    return dt.date(start_year, start_month + 1, 1), dt.date(end_year, end_month + 1, last_day)


@noted
def _finest(date: CalendarDate) -> str:
    if date.nth is not None:
        return "day"
    for name, part in zip(_PARTS, _parts_of(date), strict=True):
        if part is not None:
            return "time" if name == "hour" else name
    return ""
