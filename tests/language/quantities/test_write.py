"""Writing an amount in the form of another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.language.quantities import find_quantities, write_number
from factlint.model.quantities import Quantity, QuantityKind


def number(text: str, kind: QuantityKind = QuantityKind.NUMBER) -> Quantity:
    """Return a quantity from ``3`` or ``3..5``."""
    low, _, high = text.partition("..")
    return Quantity(kind, Decimal(low), Decimal(high) if high else None)


WRITTEN = [
    ("31", "30", "31"),
    ("11", "nine", "eleven"),
    ("11", "Twelve", "Eleven"),
    ("3", "two", "three"),
    ("42", "thirty-one", "forty-two"),
    ("1050", "nine hundred", "one thousand and fifty"),
    ("700000000", "€600 million", "€700 million"),
    ("700000000", "€0.6bn", "€0.7bn"),
    ("700000000", "600m euros", "700m euros"),
    ("14", "12 per cent", "14 per cent"),
    ("14.5", "12%", "14.5%"),
    ("1340", "1,300", "1,340"),
    ("21340", "800", "21,340"),
    ("1340000", "1340", "1340000"),
    ("3..5", "2-4", "3-5"),
    ("3..5", "two to four", "three to five"),
    ("3", "2-4", "3"),
    ("6", "5-mile", "6-mile"),
    ("0.25", "0.5", "0.25"),
    ("2.5", "3.0", "2.5"),
    ("1900", "1.2 million", "1,900"),
    ("1900", "1.2 million euros", "1,900 euros"),
    ("40000000", "£1.4bn", "£40 million"),
    ("900000", "£1.4 million", "£0.9 million"),
    ("1", "three centimetres", "one centimetre"),
    ("1", "5 square feet", "1 square foot"),
    ("1", "20 kilometres per hour", "1 kilometre per hour"),
    ("3", "one centimetre", "three centimetres"),
    ("3", "7 metre", "3 metre"),
    ("1", "three-metre", "one-metre"),
    ("1000000", "3 million euros", "1 million euros"),
]


@pytest.mark.parametrize(("amount", "pattern", "written"), WRITTEN)
def test_keeps_the_writers_form(amount: str, pattern: str, written: str) -> None:
    """Words stay words, and currencies, units, multipliers and separators are the pattern's."""
    assert written == write_number(number(amount), pattern)


@pytest.mark.parametrize(
    ("amount", "pattern", "written"),
    [
        ("0.55", "65 pence", "55 pence"),
        ("0.085", "85p", "8.5p"),
        ("0.55..0.6", "65-70 pence", "55-60 pence"),
        ("0.01", "2 pence", "1 penny"),
        ("0.55", "£0.65", "£0.55"),
        ("55", "65 euros", "55 euros"),
    ],
)
def test_pence_stay_pence(amount: str, pattern: str, written: str) -> None:
    """A sum of money in pence is written as so many of them, and not as a part of a pound."""
    assert written == write_number(number(amount, QuantityKind.MONEY), pattern)


@pytest.mark.parametrize(
    ("amount", "pattern", "written"), [("3", "second", "third"), ("3", "2nd", "3rd"), ("11", "21st", "11th")]
)
def test_writes_ordinals(amount: str, pattern: str, written: str) -> None:
    """Ordinals keep words or figures."""
    assert written == write_number(number(amount, QuantityKind.ORDINAL), pattern)


def test_writes_versions() -> None:
    """A version keeps its prefix."""
    assert "v3.2.1" == write_number(Quantity(QuantityKind.VERSION, Decimal(3), label="3.2.1"), "v3.1.0")


@pytest.mark.parametrize(("amount", "pattern"), [("0.5", "two"), ("3", "many"), ("3..5", "four")])
def test_says_what_cannot_be_written(amount: str, pattern: str) -> None:
    """A share in whole words, a pattern without a number, and a range in place of one number raise ValueError."""
    with pytest.raises(ValueError, match="cannot be written"):
        write_number(number(amount), pattern)


@pytest.mark.parametrize("pattern", ["a third", "three in five", "three out of five"])
def test_a_share_in_words_has_no_other_number(pattern: str) -> None:
    """29 percent for a third is no twenty-ninth, and none in five."""
    with pytest.raises(ValueError, match="cannot be written"):
        write_number(number("29", QuantityKind.PERCENT), pattern)


@given(
    st.integers(min_value=2, max_value=10**7),
    st.sampled_from(["seven", "1,300", "€600 million", "12 per cent", "5 km"]),
)
def test_what_is_written_is_read_again(amount: int, pattern: str) -> None:
    """Every whole number written in every form is found again with its amount."""
    (found,) = find_quantities(f"It had {write_number(number(str(amount)), pattern)} altogether.")

    assert amount == found.value.amount
