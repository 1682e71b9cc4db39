"""What the cells of a table claim."""

from __future__ import annotations

from decimal import Decimal

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind, QuantityClaim

INCOME = """\
# The museum

Income (£ thousand)

| | 2021 | 2022 |
|---|--:|--:|
| Tickets | 310.5 | 295.0 |
| Visitors per day | 412 | 390 |
| Guides | 12 | 14 |
| Rent (£ million) | 1.2 | 1.3 |
"""


def amounts(text: str, shown: str) -> list[tuple[Decimal, str]]:
    """Return the values of the amounts that are written so."""
    found = [c.value for c in claims(text, ClaimKind.QUANTITY, "table.md") if c.shown == shown]
    return [(value.value.amount, value.value.unit) for value in found if isinstance(value, QuantityClaim)]


def test_the_caption_tells_the_unit() -> None:
    """Bare figures are what the caption says, but for whole ones among decimals, and what the label names itself."""
    assert amounts(INCOME, "310.5") == [(Decimal(310_500), "GBP")]
    assert amounts(INCOME, "12") == [(Decimal(12), "")]
    assert amounts(INCOME, "412") == [(Decimal(412), "")]
    assert amounts(INCOME, "1.2") == [(Decimal(1_200_000), "GBP")]


def test_where_a_value_stands() -> None:
    """A cell has the terms of its row's label and of its column's header, and the header's dates."""
    first = next(c for c in claims(INCOME, ClaimKind.QUANTITY, "table.md") if c.shown == "310.5")

    assert first.cell is not None
    assert first.cell.label == ("ticket",)
    assert [date.first.year for date in first.cell.dates] == [2021]
    assert first.cell.one == 1_000


def test_what_was_put_right() -> None:
    """Where a column is said to be corrected the one beside it is what no longer holds."""
    text = "| | as printed | corrected |\n|---|---|---|\n| Beds | 40 | 44 |\n"
    moods = {c.shown: c.mood for c in claims(text, ClaimKind.QUANTITY, "table.md")}

    assert moods == {"40": "used to", "44": ""}


def test_headers_date_what_stands_below_them() -> None:
    """The dates of a header are no claims of its own row; those of a row are."""
    table = "| | Tarn 5, today | Tarn 5 in 2021 |\n|---|---|---|\n| Opened | 12 May 2024 | 3 June 2020 |\n"

    assert ["12 May 2024", "3 June 2020"] == [c.shown for c in claims(table, ClaimKind.DATE, "table.md")]
