"""What amounts mean: comparing them by kind, unit, range and bound."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.model.quantities import Bound, Quantity, QuantityKind

K = QuantityKind


def quantity(text: str, unit: str = "", kind: K = K.NUMBER, bound: Bound = Bound.EXACT) -> Quantity:
    """Return a quantity from ``3`` or ``3..5``."""
    low, _, high = text.partition("..")
    return Quantity(kind, Decimal(low), Decimal(high) if high else None, unit, bound)


AGREEING = [
    (quantity("31"), quantity("31.0")),
    (quantity("5", "km", K.MEASURE), quantity("5000", "m", K.MEASURE)),
    (quantity("5", "mi", K.MEASURE), quantity("8", "km", K.MEASURE)),
    (quantity("2", "h", K.DURATION), quantity("120", "min", K.DURATION)),
    (quantity("2", "year", K.DURATION), quantity("24", "month", K.DURATION)),
    (quantity("1", "KiB", K.MEASURE), quantity("1024", "B", K.MEASURE)),
    (quantity("3..5"), quantity("4")),
    (quantity("3..5"), quantity("5..8")),
    (quantity("1300", bound=Bound.MORE_THAN), quantity("1340")),
    (quantity("30", bound=Bound.AT_LEAST), quantity("30")),
    (quantity("30", bound=Bound.AT_MOST), quantity("12")),
    (quantity("700", bound=Bound.ABOUT), quantity("710")),
    (quantity("700", bound=Bound.ABOUT), quantity("650")),
    (quantity("10", bound=Bound.ABOUT), quantity("11")),
    (quantity("57", "%", K.PERCENT), quantity("57.2", "%", K.PERCENT)),
    (quantity("3..2", kind=K.SCORE), quantity("2..3", kind=K.SCORE)),
    (Quantity(K.VERSION, Decimal(3), label="3.2"), Quantity(K.VERSION, Decimal(3), label="3.2.1")),
]
DISAGREEING = [
    (quantity("31"), quantity("30")),
    (quantity("1300"), quantity("1340")),
    (quantity("700000000", "EUR", K.MONEY), quantity("600000000", "EUR", K.MONEY)),
    (quantity("700", "EUR", K.MONEY), quantity("700", "USD", K.MONEY)),
    (quantity("5", "km", K.MEASURE), quantity("6", "km", K.MEASURE)),
    (quantity("12", "%", K.PERCENT), quantity("12", "%", K.POINTS)),
    (quantity("57", "%", K.PERCENT), quantity("57.6", "%", K.PERCENT)),
    (quantity("5", "%", K.PERCENT), quantity("4.75", "%", K.PERCENT)),
    (quantity("57", "m", K.MEASURE), quantity("57.2", "m", K.MEASURE)),
    (quantity("3..5"), quantity("6")),
    (quantity("1300", bound=Bound.MORE_THAN), quantity("1300")),
    (quantity("1300", bound=Bound.MORE_THAN), quantity("1200")),
    (quantity("130", bound=Bound.MORE_THAN), quantity("1340")),
    (quantity("30", bound=Bound.AT_LEAST), quantity("29")),
    (quantity("30", bound=Bound.LESS_THAN), quantity("31")),
    (quantity("700", bound=Bound.ABOUT), quantity("760")),
    (quantity("5", bound=Bound.ABOUT), quantity("6")),
    (quantity("700", bound=Bound.MORE_THAN), quantity("900", bound=Bound.MORE_THAN)),
    (quantity("3..2", kind=K.SCORE), quantity("3..1", kind=K.SCORE)),
    (Quantity(K.VERSION, Decimal(3), label="3.2"), Quantity(K.VERSION, Decimal(3), label="3.20")),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_agrees(one: Quantity, other: Quantity) -> None:
    """Amounts that can be one agree, in both directions."""
    assert one.agrees(other)
    assert other.agrees(one)


@pytest.mark.parametrize(("one", "other"), DISAGREEING)
def test_disagrees(one: Quantity, other: Quantity) -> None:
    """Amounts that cannot be one disagree, in both directions."""
    assert not one.agrees(other)
    assert not other.agrees(one)


def test_tolerance_is_a_share_of_the_amount() -> None:
    """A tolerance lets exact amounts differ by that share."""
    assert quantity("100").agrees(quantity("104"), tolerance=0.05)
    assert not quantity("100").agrees(quantity("115"), tolerance=0.05)


def test_only_one_kind_in_convertible_units_compares() -> None:
    """Kilometres compare with miles, not with hours, and euros not with dollars."""
    five = quantity("5", "km", K.MEASURE)

    assert five.comparable(quantity("3", "mi", K.MEASURE))
    assert not five.comparable(quantity("3", "kg", K.MEASURE))
    assert not five.comparable(quantity("5"))
    assert not quantity("5", "EUR", K.MONEY).comparable(quantity("5", "USD", K.MONEY))
