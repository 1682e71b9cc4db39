"""How many there are of what a source takes as known: the three divers."""

from __future__ import annotations

import pytest

from check.asking import found

DIVERS = (
    "Divers searched the harbour at Whitby after a trawler hit a yacht. Both vessels stayed afloat. "
    "The three divers found no damage below the waterline, harbour master Ann Rowe said."
)


TRIAL = (
    "The shipping line collapsed in 2012. A jury in Bergen heard evidence of fraud for a month. "
    "Nobody had accused the two accountants before, the judge said."
)
MUSEUM = (
    "The museum in Delft was closed when the paintings were stolen. A farmer saw light in his barn. "
    "All four paintings are unharmed, the curator said."
)


@pytest.mark.parametrize(
    ("draft", "source", "number"),
    [
        ("Five divers searched the harbour at Whitby after a trawler hit a yacht.", DIVERS, "Five"),
        ("A jury in Bergen has cleared five accountants of fraud at the shipping line.", TRIAL, "five"),
        ("Six paintings stolen from a museum in Delft have been found in a barn.", MUSEUM, "Six"),
    ],
)
def test_counted_otherwise(draft: str, source: str, number: str) -> None:
    """A draft of the same matter that gives such a set another number is wrong, whatever the sentences say of it."""
    assert [("count", number)] == found(draft, source)


@pytest.mark.parametrize(
    "draft",
    [
        "Three divers searched the harbour at Whitby after a trawler hit a yacht.",
        "Two of the divers searched the harbour at Whitby after a trawler hit a yacht.",
        "At least two divers searched the harbour at Whitby after a trawler hit a yacht.",
        "The first two divers searched the harbour at Whitby after a trawler hit a yacht.",
        "Five divers train every week in the old quarry near Scarborough.",
        "Five divers searched the harbour at Whitby after a trawler hit a yacht, and three did not.",
        "Could five divers have searched the harbour at Whitby after a trawler hit a yacht?",
    ],
)
def test_silent(draft: str) -> None:
    """The same number, a part, a bound, others of that number, a question and another matter are left alone."""
    assert [] == found(draft, DIVERS)


def test_counted_in_two_ways() -> None:
    """Where the source counts such things in two ways, nobody knows which are meant."""
    source = DIVERS + " Two divers stayed on the quay."
    assert [] == found("Five divers searched the harbour at Whitby after a trawler hit a yacht.", source)
