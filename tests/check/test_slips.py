"""Whether one value may be the other, mistaken."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest

from check.asking import found
from factlint.check.slips import CLOSE, CLOSISH, DIGIT, FAR, SLIP, amount_slip, date_slip
from factlint.model.calendar_dates import CalendarDate
from factlint.model.dates import DateValue
from factlint.model.quantities import Quantity, QuantityKind


def _money(amount: str) -> Quantity:
    return Quantity(QuantityKind.MONEY, Decimal(amount), unit="EUR")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("520", "250", SLIP),
        ("15000", "150000", SLIP),
        ("2.6", "2.4", DIGIT),
        ("137", "131", DIGIT),
        ("3", "8", CLOSISH),
        ("40", "400", CLOSE),
        ("5000000", "5000000000", SLIP),
        ("120", "1200000", FAR),
        ("7", "310", FAR),
        ("16", "60", CLOSISH),
        ("18", "8", CLOSISH),
        ("12", "2", FAR),
        ("31000", "300000", FAR),
        ("0", "5", FAR),
    ],
)
def test_amounts(one: str, other: str, expected: float) -> None:
    """Digits in another order and a nought too many tell most, another digit much, a figure far off little.

    Sixteen and sixty, 8 and 18 are far from each other, and yet one is often written for the other.
    """
    assert expected == amount_slip(_money(one), _money(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (CalendarDate(2023, 7, 12), CalendarDate(2023, 7, 13), CLOSE),
        (CalendarDate(2023, 6, 3), CalendarDate(2023, 7, 3), CLOSE),
        (CalendarDate(2021, 7, 12), CalendarDate(2023, 7, 12), CLOSE),
        (CalendarDate(1894), CalendarDate(1884), CLOSE),
        (CalendarDate(2023, 1, 2), CalendarDate(2023, 7, 13), -math.inf),
        (CalendarDate(1968), CalendarDate(1894), -math.inf),
        (CalendarDate(2023, 7, 12), CalendarDate(2023, 7), -math.inf),
    ],
)
def test_dates(one: CalendarDate, other: CalendarDate, expected: float) -> None:
    """A day, a month or a year that is mistaken lies close to the right one."""
    assert expected == date_slip(DateValue(one), DateValue(other))


def test_teens_and_tens() -> None:
    """Eighteen and eighty are nearly one word, of millions too."""
    assert [("money", "80 million crowns")] == found(
        "The budget of the Commission comes to 80 million crowns a year.",
        "The Commission's budget is 18 million crowns a year.",
    )


def test_the_same_digits_in_another_order() -> None:
    """Digits that changed places tell that a number was read wrong, though it counts nothing by itself."""
    source = "The club of Lyde has sold 11,260 season tickets, 780 more than last year."

    assert ["870"] == [text for _, text in found("Fans of Lyde bought 11,260 season tickets, 870 more.", source)]
    assert [] == found("Lyde has 870 houses.", source)


def test_a_share_in_words_has_no_digits() -> None:
    """Three in five is not six percent with a nought too many."""
    share, other = (Quantity(QuantityKind.PERCENT, Decimal(amount), unit="%") for amount in ("60", "6"))

    assert amount_slip(share, other) > CLOSISH
    assert amount_slip(share, other, in_words=True) <= CLOSISH
