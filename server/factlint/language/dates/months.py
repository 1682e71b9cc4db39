"""Reading the weekdays of a month: the first Tuesday of May, a Thursday in mid-June."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.dates.reading import numbers_of, part_of, suffix_of
from factlint.model.calendar_dates import CalendarDate
from factlint.model.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.reading import Reading
    from factlint.language.dates.tokens import Token

_MOST = 5
"""How many Tuesdays a month may have."""


def read_nth_weekday(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``first Tuesday of November``, ``last Friday in March 2025``."""
    if tokens[0].number > _MOST:
        return None
    return _read(tokens, tokens[0].number, ""), suffix_of(tokens, "7")


def read_some_weekday(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``Thursday in mid-June``, ``Sunday night in the middle of July``."""
    part = next((part for at in range(len(tokens)) if (part := part_of(tokens[at:]))), "")
    return _read(tokens, None, part), suffix_of(tokens, "7")


def _read(tokens: Sequence[Token], nth: int | None, part: str) -> DateValue:
    years = numbers_of(tokens, "Y")
    date = CalendarDate(month=numbers_of(tokens, "MA")[0], weekday=numbers_of(tokens, "W")[0], nth=nth)
    return DateValue(date.in_year(years[0]) if years else date, part=part)
