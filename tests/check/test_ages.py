"""The age of the one person of whom a source tells: the 81-year-old."""

from __future__ import annotations

import pytest

from check.asking import found

LIFT = (
    "A pensioner got stuck in a lift at a hotel in Malton on Friday. Firefighters freed her with hydraulic tools. "
    "The 81-year-old was taken to hospital as a precaution, said hotel manager Ian Reed."
)


@pytest.mark.parametrize(
    "draft",
    [
        "An 84-year-old woman got stuck in a lift at a hotel in Malton.",
        "A pensioner aged 84 got stuck in a lift at a hotel in Malton.",
    ],
)
def test_another_age(draft: str) -> None:
    """Another age is wrong where the sources give no other to anybody."""
    assert ["number"] == [rule for rule, _ in found(draft, LIFT)]


@pytest.mark.parametrize(
    ("draft", "more"),
    [
        ("An 81-year-old woman got stuck in a lift at a hotel in Malton.", ""),
        ("A 30-year-old lift was out of order at a hotel in Malton.", ""),
        ("An 84-year-old woman was hurt by a tram in Sheffield.", ""),
        ("An 84-year-old woman got stuck in a lift at a hotel in Malton.", " Ian Reed, 52, apologised."),
        ("An 84-year-old man got stuck in a lift at a hotel in Malton.", " The 81-year-old woman thanked them."),
    ],
)
def test_silent(draft: str, more: str) -> None:
    """The same age, that of a thing, another matter, and ages of several people, or a man for a woman, stay."""
    assert [] == found(draft, LIFT + more)
