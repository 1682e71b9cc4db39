"""What a date means: a calendar interval with its granularity, partial where the text is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from factlint.model.calendar_dates import CalendarDate
from factlint.model.noted import Noted, noted
from factlint.model.record import record

_SHARED_LEAP_YEAR = 2000
_WEEK = range(7)


@record
class DateValue(Noted):
    """A date, or a range or pair of dates from ``first`` to ``last`` inclusive, as exact as the text is.

    ``bound`` is empty, or ``since``, ``until``, ``before``, ``after`` for an open end; ``part`` is empty, or
    ``early``, ``mid``, ``late``; ``approximate`` marks ``about`` and ``around``.
    """

    first: CalendarDate
    last: CalendarDate | None = None
    bound: str = ""
    approximate: bool = False
    part: str = ""

    @noted
    def __hash__(self) -> int:
        return hash((self.first, self.last, self.bound, self.approximate, self.part))

    def __str__(self) -> str:
        """Return the value as TimeML writes it; a range is ``first/last``."""
        return str(self.first) if self.last is None else f"{self.first}/{self.last}"

    @property
    @noted
    def granularity(self) -> str:
        """The finest part of the first date: see ``CalendarDate.granularity``."""
        return self.first.granularity

    def weekday_of(self) -> int | None:
        """Return the weekday by the calendar if this is one fully known day, else None."""
        return None if self.last is not None else self.first.weekday_of()

    def interval(self) -> tuple[dt.date, dt.date] | None:
        """Return the first and the last day of what is meant, open ends included, or None where no year is known."""
        return _open(self)

    def _closed(self) -> tuple[dt.date, dt.date] | None:
        first, last = self.first.interval(), (self.last or self.first).interval()
        if first is None or last is None:
            return None
        start, end = first[0], max(first[0], last[1])
        length = end - start
        if self.part == "early":
            end = start + length * 0.5
        elif self.part == "mid":
            start, end = start + length * 0.25, end - length * 0.25
        elif self.part == "late":
            start = start + length * 0.5
        if self.approximate:
            slack = max(length * 1.5, dt.timedelta(days=3))
            start, end = _shifted(start, -slack), _shifted(end, slack)
        return start, end

    def with_year(self, year: int) -> DateValue:
        """Return the value in ``year``: its last date in the year after where the range runs over New Year."""
        if self.first.year is not None or not self.first.on_calendar:
            return self
        last = self.last
        if last is not None and last.year is None:
            over = (last.month or 0, last.day or 0) < (self.first.month or 0, self.first.day or 0)
            last = replace(last, year=year + over)
        return replace(self, first=self.first.in_year(year), last=last)

    def agrees(self, other: DateValue) -> bool:
        """Tell whether both can be true of one thing: they are compared on what both have.

        A coarser date agrees with a finer one inside it, a range with a date inside it, an open end with what lies
        within; two ranges agree if one holds the other.
        """
        return not self.is_clear_of(other) and _agree(self, other)

    def is_clear_of(self, other: DateValue) -> bool:
        """Tell whether no day of the calendar lies in both: so they cannot agree, which most dates tell at once."""
        mine, theirs = bounds(self), bounds(other)
        return mine is not None and theirs is not None and (mine[1] < theirs[0] or theirs[1] < mine[0])

    def years(self) -> set[int]:
        """Return the years that are given."""
        return {date.year for date in (self.first, self.last) if date is not None and date.year is not None}

    def in_years_of(self, other: DateValue) -> list[DateValue]:
        """Return this value in each year that the other may lend it; itself where it needs none."""
        if self.first.year is not None or not self.first.on_calendar:
            return [self]
        years, undated = other.years(), self
        if not years and other.interval() is None:  # of a year that is made up, no weekday has its day
            years, undated = {_SHARED_LEAP_YEAR}, replace(self, first=replace(self.first, nth=None))
        if self.last is not None:  # a range over New Year may have begun the year before
            years |= {year - 1 for year in years}
        return [undated.with_year(year) for year in sorted(years)] or [self]


@noted
def bounds(value: DateValue) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of a value that is compared by nothing else: no open end, no fiscal year."""
    plain = value.first.year is not None and not value.bound and not value.first.fiscal
    return value.interval() if plain else None


@lru_cache(maxsize=4_096)
def _agree(one: DateValue, other: DateValue) -> bool:
    """Tell whether two dates agree; the same dates are compared with one another over and over."""
    if not _clocks_agree(one.first, other.first):
        return False
    if one.bound and one.bound == other.bound:
        return replace(one, bound="").agrees(replace(other, bound=""))
    if one.first.fiscal and other.first.fiscal:
        return _parts_agree(one.first, other.first)
    known = bool(one.years() or other.years())
    return any(_agree_dated(a, b, calendar=known) for a in one.in_years_of(other) for b in other.in_years_of(one))


def _shifted(day: dt.date, by: dt.timedelta) -> dt.date:
    try:
        return day + by
    except OverflowError:
        return dt.date.max if by > dt.timedelta() else dt.date.min


def _clocks_agree(a: CalendarDate, b: CalendarDate) -> bool:
    if a.hour is None or b.hour is None:
        return True
    return a.hour == b.hour and (a.minute is None or b.minute is None or a.minute == b.minute)


def _parts_agree(a: CalendarDate, b: CalendarDate) -> bool:
    names = ("year", "month", "day", "weekday", "week", "quarter", "half", "season", "decade")
    return all(getattr(a, n) is None or getattr(b, n) is None or getattr(a, n) == getattr(b, n) for n in names)


def _agree_dated(a: DateValue, b: DateValue, *, calendar: bool) -> bool:
    """Compare two values that had their years lent; either may still lack one.

    Without ``calendar`` the years are made up, and the weekdays that they give mean nothing.
    """
    weekdays = _weekdays_agree(a, b, calendar=calendar)
    inner, outer = a.interval(), b.interval()
    if inner is not None and outer is not None:
        overlap = inner[0] <= outer[1] and outer[0] <= inner[1]
        ranged = a.last is not None and b.last is not None and not (a.bound or b.bound)
        held = _holds(inner, outer) or _holds(outer, inner)
        return overlap and (held or not ranged) and weekdays
    if inner is None and outer is None:
        return weekdays and (a.last is not None or b.last is not None or _parts_agree(a.first, b.first))
    return weekdays


def _holds(outer: tuple[dt.date, dt.date], inner: tuple[dt.date, dt.date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _weekdays_agree(a: DateValue, b: DateValue, *, calendar: bool) -> bool:
    mine, theirs = _weekdays(a, calendar=calendar), _weekdays(b, calendar=calendar)
    return mine is None or theirs is None or bool(mine & theirs)


@lru_cache(maxsize=4_096)
def _open(value: DateValue) -> tuple[dt.date, dt.date] | None:
    """Return the interval of a value."""
    closed = value._closed()  # noqa: SLF001 - our own
    if closed is None:
        return None
    start, end = closed
    one = dt.timedelta(days=1)
    match value.bound:
        case "since":
            return start, dt.date.max
        case "until":
            return dt.date.min, end
        case "before":
            return dt.date.min, max(start, dt.date.min + one) - one
        case "after":
            return min(end, dt.date.max - one) + one, dt.date.max
    return start, end


@lru_cache(maxsize=4_096)
def _weekdays(value: DateValue, *, calendar: bool) -> set[int] | None:
    """Return the weekdays that a value says or, by the calendar, covers; None where any weekday will do."""
    if value.bound or value.approximate:
        return None
    first, last = value.first.weekday, value.last.weekday if value.last else None
    if first is not None:
        if value.last is None:
            return {first}
        if last is not None:
            return {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    covered = value.interval()
    if covered is None or value.first.day is None or not calendar:
        return None
    length = (covered[1] - covered[0]).days + 1
    return None if length >= len(_WEEK) else {(covered[0].weekday() + step) % 7 for step in range(length)}
