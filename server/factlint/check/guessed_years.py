"""Dates whose year nobody wrote, but was taken from the text around."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.model.claims import DateClaim
    from factlint.model.dates import DateValue


def differ_in_a_guess(one: DateClaim, other: DateClaim) -> bool:
    """Tell whether two dates differ in nothing but a year that one of them does not write: ``in August``."""
    year = next((date.value.first.year for date in (one, other) if date.stated.first.year is None), None)
    if year is None or not (one.stated.first.on_calendar and other.stated.first.on_calendar):
        return False
    if one.stated.first.is_of_month or other.stated.first.is_of_month:  # each year has such weekdays on other days
        years = one.value.years(), other.value.years()
        return in_year_of(one, other).agrees(other.value) or (all(years) and years[0].isdisjoint(years[1]))
    return _in_year(one, year).agrees(_in_year(other, year))


def in_year_of(date: DateClaim, other: DateClaim) -> DateValue:
    """Return a date in the year of another one, where it was not written in which year it is."""
    year = other.value.first.year
    return date.value if date.stated.first.year is not None or year is None else date.stated.with_year(year)


def _in_year(date: DateClaim, year: int) -> DateValue:
    """Return a date in another year than its own; without its weekday, which is that of its own year."""
    ends = (date.value.first, date.value.last)
    first, last = (end and replace(end, year=None, weekday=None) for end in ends)
    return replace(date.value, first=first or date.value.first, last=last).with_year(year)
