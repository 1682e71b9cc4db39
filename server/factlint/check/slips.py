"""Whether one value may be the other, mistaken: a mistake stays close to the truth, another thing need not."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.model.dates import CalendarDate, DateValue
    from factlint.model.quantities import Quantity

SLIP = 2.5
"""What it tells that the digits changed places, or that there is a nought too many: two things hardly differ so."""
NEAR, NEARISH = 1.25, 2.2
CLOSE, CLOSISH, FAR = 1.5, 0.2, -1.5


def amount_slip(mine: Quantity, theirs: Quantity) -> float:
    """Return the logarithm of the odds that one amount is the other, mistaken: a mistake stays close to the truth."""
    one, other = abs(mine.amount), abs(theirs.amount)
    if not one or not other:
        return FAR
    if one == other and mine.unit == theirs.unit:
        return SLIP
    digits, others = f"{one:f}", f"{other:f}"
    if mine.unit == theirs.unit:
        if digits.replace(".", "").strip("0") == others.replace(".", "").strip("0"):
            return SLIP if len(digits.strip("0.")) > 1 else CLOSE if mine.unit else FAR
        if sorted(digits) == sorted(others):
            return SLIP
    ratio = max(one, other) / min(one, other) if mine.unit == theirs.unit else NEARISH
    return CLOSE if ratio <= NEAR else CLOSISH if ratio <= NEARISH else FAR


OTHER = -math.inf
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


def _day_slip(one: CalendarDate, other: CalendarDate, *, year: bool) -> float:
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
    """Tell whether two numbers differ in one digit, or in the order of their digits."""
    return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=False)) == 1
