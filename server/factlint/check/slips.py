"""Whether one value may be the other, mistaken: a mistake stays close to the truth, another thing need not."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from decimal import Decimal

    from factlint.model.calendar_dates import CalendarDate
    from factlint.model.claims import Claim, DateClaim
    from factlint.model.dates import DateValue
    from factlint.model.quantities import Quantity

SLIP = 3.25
"""What it tells that the digits changed places, or that there is a nought too many: two things hardly differ so."""
DIGIT, DIGITISH = 1.85, 1.2
"""What it tells that one digit of several is another, where the amounts are close and where they are not."""
CLOSE, CLOSISH, FAR = 1.5, 0.2, -2.0
NEAR, NEARISH = 1.25, 2.2
RATIOS = ((NEAR, 0.85), (NEARISH, 0.1))
"""What it tells that one amount is not so many times the other: little, for other things are often close, too."""
THOUSANDS = frozenset({1_000, 1_000_000})
"""How many times a million, or a billion, is written for the next smaller word."""
NOUGHTS = 1_000
"""How many times one amount may be another that has the same digits, but for noughts, or a word for them."""
SMALL = 10
"""Below it every amount is one digit: how many times one is the other tells nothing."""
EXACT = 3
"""How many digits a number has that is not read for another one by chance."""
LEAST_TENS = 100
FIRST_TEEN = 3
"""From here on a number of ten more has its name within its own: eight, eighteen."""


def is_in_words(claim: Claim) -> bool:
    """Tell whether a value is written without a digit: three in five, a quarter."""
    return not any(letter.isdigit() for letter in claim.shown)


def amount_slip(mine: Quantity, theirs: Quantity, *, in_words: bool = False) -> float:
    """Return the logarithm of the odds that one amount is the other, mistaken: a mistake stays close to the truth.

    A share ``in_words``, three in five, has no digits that change places. The figures are fitted with those of
    ``evidence``.
    """
    told = _slip_of_figures(mine, theirs)
    return min(told, CLOSISH) if in_words and mine.kind is QuantityKind.PERCENT else told


def _slip_of_figures(mine: Quantity, theirs: Quantity) -> float:
    one, other = abs(mine.amount), abs(theirs.amount)
    if not one or not other or (mine.unit != theirs.unit and one != other):
        return FAR
    digits, others = f"{one:f}", f"{other:f}"
    if mine.unit != theirs.unit:
        return CLOSISH  # thousand for million
    if one == other or sorted(digits) == sorted(others):
        return SLIP
    if mine.unit and max(one, other) / min(one, other) in THOUSANDS:
        return SLIP  # million for billion
    ratio = max(one, other) / min(one, other)
    if ratio <= NOUGHTS and digits.replace(".", "").strip("0") == others.replace(".", "").strip("0"):
        return SLIP if len(digits.strip("0.")) > 1 else CLOSE if mine.unit else FAR
    if _one_digit(digits, others) and max(len(digits.strip("0.")), len(others.strip("0."))) > 1:
        return DIGIT if ratio <= NEAR else DIGITISH
    if _one_more_digit(one, other):
        return max(CLOSISH, next((odds for most, odds in RATIOS if ratio <= most), FAR))
    likely = next((odds for most, odds in RATIOS if ratio <= most), FAR)
    return max(likely, CLOSISH) if _is_digit(one) and _is_digit(other) else likely


def is_misread(mine: Quantity, theirs: Quantity) -> bool:
    """Tell whether two numbers have the same digits in another order: 5,410 signatures, 5,140 names."""
    digits, others = f"{abs(mine.amount):f}", f"{abs(theirs.amount):f}"
    if digits == others or sorted(digits) != sorted(others) or len(digits) < EXACT:
        return False
    return mine.unit == theirs.unit and mine.kind is theirs.kind


def _one_more_digit(one: Decimal, other: Decimal) -> bool:
    """Tell whether one amount has the digits of the other and one more: 18 for 8, sixteen for sixty; not 12 for 2."""
    low, high = sorted((one, other))
    while low >= LEAST_TENS and not low % 10 and not high % 10:
        low, high = low / 10, high / 10  # 18 million, 80 million
    if low < SMALL:
        return low >= FIRST_TEEN and high == low + 10
    if high == (low - 10) * 10:
        return True
    short, long = (f"{amount:f}".replace(".", "") for amount in (low, high))
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def side_slip(mine: Quantity) -> float:
    """Return the same for two amounts that differ in their bounds alone: half is said of many things."""
    return SLIP if len(f"{mine.amount.normalize():f}".strip("0.").replace(".", "")) > 1 else CLOSISH


def _is_digit(amount: Decimal) -> bool:
    return amount < SMALL and amount == amount.to_integral_value()


OTHER = -math.inf
WEEKDAY, SAME_WEEK = 0.2, 3
"""What it tells that two weekdays are so few days apart: hardly anything, for most things in the news are."""
DAYS, YEARS = 10, 2
"""How far a mistaken day, or year, lies from the right one."""


def date_slip(mine: DateValue, theirs: DateValue) -> float:
    """Return the logarithm of the odds that one date is the other, mistaken; minus infinity where it is not."""
    one, other = mine.first, theirs.first
    if one.granularity != other.granularity or one.granularity not in {"day", "month", "year"}:
        return -math.inf
    year = one.year is None or other.year is None or one.year == other.year
    if one.granularity == "year":
        return _year_slip(one.year or 0, other.year or 0)
    if one.granularity == "month":
        if one.month == other.month:
            return _year_slip(one.year or 0, other.year or 0)
        return CLOSISH if year else OTHER
    return _day_slip(one, other, year=year)


def weekday_slip(mine: DateClaim, theirs: DateClaim) -> float:
    """Return the same for two days of one week, of which one at least is told by its weekday.

    A weekday of a text that nobody dated may be that of any week.
    """
    one, other = mine.value.first, theirs.value.first
    days = one.day_of(), other.day_of()
    if mine.value.last is not None or theirs.value.last is not None:
        return OTHER
    if days[0] is None and one.granularity == "weekday" and days[1] is not None:
        return WEEKDAY if one.weekday != days[1].weekday() else OTHER
    if days[0] is None or days[1] is None:
        return OTHER
    return WEEKDAY if 0 < abs((days[0] - days[1]).days) <= SAME_WEEK else OTHER


def weekday_of_month_slip(mine: DateValue, theirs: DateValue) -> float:
    """Return the same for two days of which one is told as a weekday of its month: a first Tuesday, some Tuesday."""
    one, other = mine.first, theirs.first
    if mine.granularity == theirs.granularity == "day":
        return date_slip(mine, theirs)
    if one.month is None or other.month is None or one.year != other.year:
        return OTHER
    weekdays = {date.weekday if date.weekday is not None else date.weekday_of() for date in (one, other)}
    return CLOSISH if one.month == other.month or len(weekdays) == 1 else OTHER


def _day_slip(one: CalendarDate, other: CalendarDate, *, year: bool) -> float:
    if one.day is None or other.day is None:  # a first Tuesday, nobody knows of which year
        return CLOSISH if one.month == other.month else OTHER
    if not year:
        return _year_slip(one.year or 0, other.year or 0) if (one.month, one.day) == (other.month, other.day) else OTHER
    if one.day == other.day:
        return CLOSE
    near = abs((one.month or 0) * 30 + (one.day or 0) - (other.month or 0) * 30 - (other.day or 0)) <= DAYS
    return CLOSE if near or (_one_digit(f"{one.day:02d}", f"{other.day:02d}") and one.month == other.month) else OTHER


def _year_slip(one: int, other: int) -> float:
    if abs(one - other) <= YEARS or _one_digit(str(one), str(other)):
        return CLOSE
    return OTHER


def _one_digit(one: str, other: str) -> bool:
    """Tell whether two numbers of one length differ in one digit, or in the order of their digits."""
    if len(one) != len(other):
        return False
    return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1
