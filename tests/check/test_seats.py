"""Of what place a firm is."""

from __future__ import annotations

import pytest

from check.asking import found, mended

FIRMS = (
    "Kolb & Sons, of Turin, dug the shaft, and Ostara Glass, a small company from Lyon, supplied the panes. "
    "Teleki Marine has its yard in Riga. The mast (Norrmast Rigging, Uppsala) weighs nine kilograms."
)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("The shaft was dug by Kolb & Sons, a firm from Graz.", "from Turin"),
        ("Ostara Glass, which is based in Graz, supplied the panes.", "in Lyon"),
        ("The mast is by Norrmast Rigging, of Narvik.", "of Uppsala"),
    ],
)
def test_another_place(draft: str, right: str) -> None:
    """A firm is of the place that the sources give, in prose or in brackets."""
    assert right in mended(draft, FIRMS)


@pytest.mark.parametrize(
    "draft",
    [
        "The shaft was dug by Kolb & Sons, a firm from Italy.",
        "Ostara Glass, of Lyon, supplied the panes.",
        "Ostara Glass opened a shop in Graz.",
        "Teleki Marine, of Tallinn, built the boat.",
        "Ida Berg of Kolb & Sons came from Graz.",
    ],
)
def test_no_other_place(draft: str) -> None:
    """Its country, where else it is at work, or a firm of whose seat no source speaks."""
    assert [] == found(draft, FIRMS)
