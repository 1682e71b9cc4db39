"""What dates mean: intervals, TimeML, agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.model.calendar_dates import CalendarDate
from factlint.model.dates import DateValue

if TYPE_CHECKING:
    import datetime as dt


def value(text: str, bound: str = "", *, approximate: bool = False, part: str = "") -> DateValue:
    """Return what a short TimeML-like text means: ``2023-07-11/2023-07-12``, ``-07-12``, ``Wed``, ``199x``."""
    first, _, last = text.partition("/")
    return DateValue(_date(first), _date(last) if last else None, bound, approximate, part)


def _date(text: str) -> CalendarDate:
    if text[:3] in {"Mon", "Tue", "Wed", "Thu", "Fri"}:
        return CalendarDate(weekday=["Mon", "Tue", "Wed", "Thu", "Fri"].index(text[:3]))
    if text.endswith("x"):
        return CalendarDate(decade=int(text[:-1]) * 10)
    year, *rest = text.split("-")
    number = int(year) if year else None
    if rest and rest[0][0] == "Q":
        return CalendarDate(number, quarter=int(rest[0][1:]))
    if rest and rest[0][0] == "W":
        return CalendarDate(number, week=int(rest[0][1:]))
    return CalendarDate(number, *(int(part) for part in rest))


AGREEING = [
    ("2023-07-12", "2023-07-12"),
    ("2023-07-12", "2023-07"),
    ("2023-07-12", "2023"),
    ("2023-07-12", "2023-Q3"),
    ("2023-07-12", "2023-W28"),
    ("2023-07-12", "-07-12"),
    ("2023-07-12", "-07"),
    ("2023-07-12", "Wed"),
    ("-07-12", "Wed"),
    ("-07", "-07-12"),
    ("2023-07-11/2023-07-12", "2023-07-12"),
    ("-07-11/-07-12", "-07-12"),
    ("-07-11/-07-12", "2023-07-11"),
    ("2023-07-11/2023-07-12", "Tue"),
    ("-12-28/-01-03", "-01-02"),
    ("-12-28/-01-03", "2020-12-30"),
    ("199x", "1994"),
    ("199x", "1994-05-03"),
    ("2011/2014", "2012-04"),
    ("2023-05/2023-07", "2023-05/2023-06"),
    ("2023-07", "2023-W26"),
]
DISAGREEING = [
    ("2023-07-12", "2023-07-13"),
    ("2023-07-12", "2022-07-12"),
    ("2023-07-12", "2023-08"),
    ("2023-07-12", "2022"),
    ("2023-07-12", "2023-Q2"),
    ("2023-07-12", "-07-13"),
    ("2023-07-12", "-06"),
    ("2023-07-12", "Thu"),
    ("-07-12", "-07-13"),
    ("-07", "-06"),
    ("Wed", "Thu"),
    ("2023-07-11/2023-07-12", "2023-07-13"),
    ("-07-11/-07-12", "-07-13"),
    ("-07-11/-07-12", "-07-12/-07-13"),
    ("2023-07-11/2023-07-12", "Fri"),
    ("-12-28/-01-03", "-02-01"),
    ("199x", "2004"),
    ("2011/2014", "2015"),
    ("1949", "1948"),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_agrees_on_what_both_have(one: str, other: str) -> None:
    """A coarser or partial date agrees with every date that it may be, in both directions."""
    assert value(one).agrees(value(other))
    assert value(other).agrees(value(one))


@pytest.mark.parametrize(("one", "other"), DISAGREEING)
def test_disagrees_where_a_shared_part_differs(one: str, other: str) -> None:
    """Two dates that cannot be one disagree, in both directions."""
    assert not value(one).agrees(value(other))
    assert not value(other).agrees(value(one))


@pytest.mark.parametrize(
    ("bound", "date", "other", "agreed"),
    [
        ("since", "2008", "2010", True),
        ("since", "2008", "2007", False),
        ("until", "2008", "2008-12-31", True),
        ("until", "2008", "2009", False),
        ("before", "2008", "2008", False),
        ("before", "2008", "2007-12-31", True),
        ("after", "2008", "2008-05", False),
        ("after", "2008", "2009", True),
    ],
)
def test_open_ends_agree_with_what_lies_within(bound: str, date: str, other: str, *, agreed: bool) -> None:
    """``Since 2008`` holds 2010 and not 2007."""
    assert agreed is value(date, bound).agrees(value(other))
    assert agreed is value(other).agrees(value(date, bound))


def test_equal_bounds_compare_their_dates() -> None:
    """Since 2008 and since 2010 are two answers to one question."""
    assert not value("2008", "since").agrees(value("2010", "since"))
    assert value("2008", "since").agrees(value("2008-03", "since"))


def test_about_and_parts_are_wide() -> None:
    """About 1450 holds 1451 and not 1460; early 2024 holds March and not November."""
    assert value("1450", approximate=True).agrees(value("1451"))
    assert not value("1450", approximate=True).agrees(value("1460"))
    assert value("2024", part="early").agrees(value("2024-03"))
    assert not value("2024", part="early").agrees(value("2024-11"))


def test_financial_years_reach_over_calendar_years() -> None:
    """Fiscal 2023 may hold a day of 2022; two financial years compare by their number."""
    fiscal = DateValue(CalendarDate(2023, fiscal=True))

    assert fiscal.agrees(value("2022-11-01"))
    assert not fiscal.agrees(DateValue(CalendarDate(2022, fiscal=True)))


def test_a_stated_weekday_counts() -> None:
    """Thursday, 12 July 2023 is not 12 July 2023, which was a Wednesday."""
    wrong = DateValue(CalendarDate(2023, 7, 12, weekday=3))

    assert not wrong.agrees(value("2023-07-12"))
    assert value("2023-07-12").weekday_of() == 2


def test_weekdays_of_a_month() -> None:
    """The first Tuesday of May is a day as soon as its year is known; before, nothing but month and weekday count."""
    first = DateValue(CalendarDate(month=5, weekday=1, nth=1))
    some = DateValue(CalendarDate(month=5, weekday=1), part="mid")

    assert "2024-05-07" == str(first.with_year(2024))
    assert first.agrees(value("2024-05-07"))
    assert not first.agrees(value("2024-05-14"))
    assert first.agrees(value("-05-06"))
    assert not first.agrees(value("-06-04"))
    assert some.agrees(value("2024-05-14"))
    assert not some.agrees(value("2024-05-15"))
    assert not some.agrees(value("2024-05-28"))


def test_clocks_compare_where_both_have_one() -> None:
    """14:30 is not 15:30, and a day without a time agrees with both."""
    half_two, half_three = (DateValue(CalendarDate(hour=hour, minute=30)) for hour in (14, 15))

    assert not half_two.agrees(half_three)
    assert half_two.agrees(value("2023-07-12"))


def test_days_that_do_not_exist_have_no_interval() -> None:
    """30 February has no interval and no weekday, and raises nothing."""
    assert value("2023-02-30").interval() is None
    assert value("2023-02-30").weekday_of() is None


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (CalendarDate(2023, 7, 12), "2023-07-12"),
        (CalendarDate(2023, 7), "2023-07"),
        (CalendarDate(2023, week=28), "2023-W28"),
        (CalendarDate(2023, quarter=2), "2023-Q2"),
        (CalendarDate(2023, half=1), "2023-H1"),
        (CalendarDate(2012, season=1), "2012-SU"),
        (CalendarDate(2023), "2023"),
        (CalendarDate(decade=1990), "199"),
        (CalendarDate(century=18), "18"),
        (CalendarDate(month=7, day=12), "XXXX-07-12"),
        (CalendarDate(weekday=2), "XXXX-WXX-3"),
        (CalendarDate(2023, 7, 12, hour=14, minute=5), "2023-07-12T14:05"),
    ],
)
def test_writes_timeml(date: CalendarDate, text: str) -> None:
    """The text of a value is its TimeML form."""
    assert text == str(DateValue(date))


@given(st.dates(), st.dates())
def test_days_agree_only_with_themselves(one: dt.date, other: dt.date) -> None:
    """Two full days agree exactly when they are the same, whatever the year."""
    assert (one == other) is DateValue(CalendarDate.of(one)).agrees(DateValue(CalendarDate.of(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("2023-07-12", "2023-07-13"), ("2023", "2024-01"), ("2023-07-01/2023-07-04", "2023-Q4"), ("2023-Q1", "2023-Q2")],
)
def test_dates_with_no_day_in_common_are_clear_of_each_other(one: str, other: str) -> None:
    """So they cannot agree, whichever is asked."""
    assert value(one).is_clear_of(value(other))
    assert value(other).is_clear_of(value(one))
    assert not value(one).agrees(value(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("2023-07-12", "2023-07"), ("-07-12", "2023-07-13"), ("Wed", "2023-07-13"), ("2023-02-30", "2024")],
)
def test_dates_are_not_clear_of_each_other_where_more_decides(one: str, other: str) -> None:
    """A day may lie in both, or one of them has no days of its own."""
    assert not value(one).is_clear_of(value(other))
    assert not value(other).is_clear_of(value(one))


def test_an_open_end_is_clear_of_nothing() -> None:
    """What has been so since a day reaches beyond it; two of them are compared by their days."""
    assert not value("2023-07-12", "since").is_clear_of(value("2024"))
    assert not value("2024").is_clear_of(value("2023-07-12", "until"))
