"""Writing a date in the form of another."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.language.dates import find_dates, resolve_dates, write_like
from factlint.model.calendar_dates import CalendarDate
from factlint.model.dates import DateValue

DAY = DateValue(CalendarDate(2023, 7, 12))
LAST_DAY = DateValue(CalendarDate(2023, 7, 31))
PAIR = DateValue(CalendarDate(2023, 7, 11), CalendarDate(2023, 7, 12))
SPAN = DateValue(CalendarDate(2023, 7, 11), CalendarDate(2023, 7, 14))
CROSSING = DateValue(CalendarDate(2023, 6, 30), CalendarDate(2023, 7, 2))
MONTH = DateValue(CalendarDate(2024, 4))
YEAR = DateValue(CalendarDate(1949))
QUARTER = DateValue(CalendarDate(2024, quarter=3))

WRITTEN = [
    (DAY, "July 13", "July 12"),
    (DAY, "13 July", "12 July"),
    (DAY, "Monday", "Wednesday"),
    (DAY, "Monday morning", "Wednesday morning"),
    (DAY, "Mon 13 Aug 2022", "Wed 12 Jul 2023"),
    (DAY, "first Tuesday of May", "second Wednesday of July"),
    (DAY, "1st Tuesday in May 2021", "2nd Wednesday in July 2023"),
    (DAY, "last Friday of July", "second Wednesday of July"),
    (LAST_DAY, "last Friday of July", "last Monday of July"),
    (LAST_DAY, "first Friday of July", "last Monday of July"),
    (DAY, "Tuesday night in mid-July", "Wednesday night in mid-July"),
    (DAY, "Tuesday in July, the 11th", "Wednesday in July, the 12th"),
    (DAY, "11 July, a Tuesday", "12 July, a Wednesday"),
    (DAY, "2023-07-13", "2023-07-12"),
    (DAY, "13/07/2022", "12/07/2023"),
    (DAY, "8.31.2022", "7.12.2023"),
    (DAY, "July 13th, 2023", "July 12th, 2023"),
    (DAY, "JULY 1ST", "JULY 12TH"),
    (DAY, "Aug. 3", "July 12"),
    (DAY, "Tuesday (July 11)", "Wednesday (July 12)"),
    (DAY, "11-12 July", "12 July"),
    (DAY, "1948", "2023"),
    (DAY, "March", "July"),
    (PAIR, "10 and 11 July", "11 and 12 July"),
    (PAIR, "10-11 July", "11-12 July"),
    (PAIR, "13 July 2023", "11 and 12 July 2023"),
    (PAIR, "July 13", "July 11 and 12"),
    (SPAN, "13 July", "11 to 14 July"),
    (CROSSING, "29 June to 1 July 2022", "30 June to 2 July 2023"),
    (YEAR, "1948", "1949"),
    (YEAR, "early 1948", "early 1949"),
    (MONTH, "May", "April"),
    (MONTH, "May 2023", "April 2024"),
    (QUARTER, "Q2 2023", "Q3 2024"),
    (QUARTER, "the second quarter of 2023", "the third quarter of 2024"),
    (DateValue(CalendarDate(decade=1980)), "the 1990s", "the 1980s"),
    (DateValue(CalendarDate(decade=1980)), "the '90s", "the '80s"),
    (DateValue(CalendarDate(2012, season=1)), "the spring of 2013", "the summer of 2012"),
    (DateValue(CalendarDate(2010), CalendarDate(2014)), "2011–15", "2010–14"),
    (DateValue(CalendarDate(2010), CalendarDate(2014)), "2011 to 2015", "2010 to 2014"),
    (DateValue(CalendarDate(hour=9, minute=30)), "14:15", "9:30"),
    (DateValue(CalendarDate(hour=17)), "6 p.m.", "5 p.m."),
    (DateValue(CalendarDate(2023, 9, 5)), "Aug. 3", "Sept. 5"),
    (DateValue(CalendarDate(2023, 9, 5)), "Aug 3", "Sep 5"),
]


@pytest.mark.parametrize(("value", "pattern", "written"), WRITTEN)
def test_keeps_the_writers_form(value: DateValue, pattern: str, written: str) -> None:
    """Order, abbreviations, capitals, suffixes and marks are the pattern's."""
    assert written == write_like(value, pattern)


@pytest.mark.parametrize(
    ("value", "pattern"),
    [
        (YEAR, "July 13"),
        (MONTH, "13 May"),
        (MONTH, "Monday"),
        (DAY, "yesterday"),
        (DAY, "last Tuesday"),
        (DAY, "the 1990s"),
        (CROSSING, "13 July"),
        (PAIR, "2023-07-13"),
        (DAY, "soon"),
        (DateValue(CalendarDate(hour=17)), "6 a.m."),
    ],
)
def test_says_what_cannot_be_written(value: DateValue, pattern: str) -> None:
    """A value that lacks what the form needs, and a form that leans on another date, raise ValueError."""
    with pytest.raises(ValueError, match=r"."):
        write_like(value, pattern)


@given(
    st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2050, 12, 31)),
    st.sampled_from(
        [
            "3 March 1999",
            "March 3, 1999",
            "Mar. 3, 1999",
            "Monday, 3 March 1999",
            "1999-03-03",
            "31/12/1999",
            "March 3rd, 1999",
        ]
    ),
)
def test_what_is_written_is_read_again(day: dt.date, pattern: str) -> None:
    """Every day written in every full form is found and resolved to itself."""
    if pattern == "31/12/1999" and day.day <= 12:
        pattern = "1999-12-31"
    written = write_like(DateValue(CalendarDate.of(day)), pattern)
    (value,) = resolve_dates(find_dates(f"It happened on {written}."), None)

    assert day.isoformat() == str(value)
