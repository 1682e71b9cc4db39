"""What the figures of a table are of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factlint.language.quantities import scale_of


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("€ million", 1_000_000, "EUR"),
        ("In CHF million", 1_000_000, "CHF"),
        ("Grants (EUR m)", 1_000_000, "EUR"),
        ("Table 3: Income (thousands of dollars)", 1_000, "USD"),
        ("$000", 1_000, "USD"),
        ("Length (m)", 1, "m"),
        ("Weight, kg", 1, "kg"),
        ("Share in percent", 1, "%"),
        ("Visitors (thousands)", 1_000, ""),
    ],
)
def test_units(text: str, amount: int, unit: str) -> None:
    """Brackets, a comma, ``in``, or the whole name give a unit and how many of it."""
    one = scale_of(text)

    assert one is not None
    assert (one.amount, one.unit) == (Decimal(amount), unit)


@pytest.mark.parametrize("text", ["Goals", "Year", "Ship", "Cost per visitor (cent)", "Sales, 2023", "All", "May", ""])
def test_no_unit(text: str) -> None:
    """What is counted, a time, or any other name is no unit."""
    assert scale_of(text) is None


def test_only_a_part() -> None:
    """A label's own words are no unit, what stands in brackets is."""
    assert scale_of("Minutes", whole=False) is None
    assert scale_of("Journey (minutes)", whole=False) == scale_of("Minutes")
