"""Reading dates that the calendar alone decides: days, months, years, weekdays, decades, clocks.

A reader takes the tokens of its match and the text, and returns None where they mean no date after all.
"""

# The numbers are the calendar's own.
# ruff: noqa: PLR2004

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.language.dates.expression import Relative
from factlint.language.dates.reading import STEPS, numbers_of, part_of, suffix_of
from factlint.model.calendar_dates import CalendarDate
from factlint.model.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.reading import Reading
    from factlint.language.dates.tokens import Token

_CENTURY = 100
A_WEEK_ON = 2
"""How many Sundays on Sunday week is."""


def read_calendar(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read weekdays, days, months and years: ``Wednesday, 11-12 July 2023``, ``30 June to 2 July``, ``May 2023``."""
    weekdays, months, days, years = (numbers_of(tokens, codes) for codes in ("Ww", "MA", "DE", "Y"))
    ranged = max(len(months), len(days), len(years)) > 1
    paired = len(weekdays) > 1 or not ranged
    first = CalendarDate(
        year=years[0] if years else None,
        month=months[0],
        day=days[0] if days else None,
        weekday=weekdays[0] if weekdays else None,
    )
    relative = Relative("", STEPS[tokens[0].code]) if tokens[0].code in "ltx" else suffix_of(tokens, "7")
    if not ranged:
        return DateValue(first, part=part_of(tokens)), relative
    last = CalendarDate(
        year=years[-1] if years else None,
        month=months[-1],
        day=days[-1] if days else None,
        weekday=weekdays[-1] if weekdays and paired else None,
    )
    if len(years) == 1 and (last.month or 0) < (first.month or 0):
        first = replace(first, year=years[0] - 1)
    return DateValue(first, last), relative


def read_month(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read a month by its name: ``April``, ``early March``, ``last October``, ``April next year``."""
    names = [index for index, token in enumerate(tokens) if token.code in "MA"]
    value = DateValue(CalendarDate(month=tokens[names[0]].number), part=part_of(tokens))
    relative = suffix_of(tokens, "7")
    before = tokens[names[0] - 1].code if names[0] else ""
    if relative is None and before in STEPS and before not in "szk":
        relative = Relative("", STEPS[before])
    return value, relative


def read_iso(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``2023-07-12``."""
    number = tokens[0].number
    return _real_day(number // 10000, number // 100 % 100, number % 100)


def read_slashed(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``18/03/2021`` and ``03.18.2021``; nothing where day and month cannot be told apart."""
    one, two, year = (int(part) for part in re.split("[/.]", text[tokens[0].start : tokens[0].end]))
    if (one > 12) == (two > 12) and one != two:
        return None
    return _real_day(year, two, one) if one > 12 else _real_day(year, one, two)


def _real_day(year: int, month: int, day: int) -> Reading | None:
    date = CalendarDate(year=year, month=month, day=day)
    return None if date.day_of() is None else (DateValue(date), None)


def read_weekdays(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``Wednesday to Friday``."""
    return DateValue(CalendarDate(weekday=tokens[0].number), CalendarDate(weekday=tokens[-1].number)), None


def read_weekday(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``Thursday``, ``Thursday morning``, ``last Tuesday``, ``Friday of next week``, ``Sunday week``."""
    at = next(index for index, token in enumerate(tokens) if token.code in "Ww")
    value = DateValue(CalendarDate(weekday=tokens[at].number))
    if len(tokens) > at + 1 and tokens[at + 1].code == "4":
        return value, Relative("", A_WEEK_ON)
    relative = suffix_of(tokens, "4")
    if relative is None and at and tokens[at - 1].code in "lxto":
        relative = Relative("", STEPS[tokens[at - 1].code], on_text=tokens[at - 1].code == "o")
    return value, relative


def read_decade(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the 1990s``, ``the late '80s``, ``1970s and 1980s``."""
    decades = numbers_of(tokens, "d")
    last = CalendarDate(decade=decades[1]) if len(decades) > 1 else None
    return DateValue(CalendarDate(decade=decades[0]), last, part=part_of(tokens)), None


def read_century(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the 19th century``."""
    number = next(token.number for token in tokens if token.code in "rE")
    return DateValue(CalendarDate(century=number - 1), part=part_of(tokens)), None


def read_years(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``2011-14``, ``2011 to 2014``."""
    first, last = tokens[0].number, tokens[-1].number
    if tokens[-1].code != "Y":
        last += first // _CENTURY * _CENTURY
        if tokens[-1].end - tokens[-1].start != 2:
            return None
    return (DateValue(CalendarDate(year=first), CalendarDate(year=last)), None) if first < last else None


def read_year(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``1949``, ``early 2024``."""
    return DateValue(CalendarDate(year=tokens[-1].number), part=part_of(tokens)), None


def read_clock(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``14:30 CET``, ``2 p.m.``, ``10:35 a.m.``."""
    half = next((token.number for token in tokens if token.code == "m"), None)
    first = tokens[0]
    hour, minute = (first.number, 0) if first.code in "DEH" else divmod(first.number, 60)
    if half is not None:
        hour = hour % 12 + half
    if hour > 23:
        return None
    return DateValue(CalendarDate(hour=hour, minute=minute)), None
