"""What is said of one of some numbered things says nothing of another."""

from __future__ import annotations

import pytest

from check.asking import found
from factlint.check.siblings import labelled


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Ward 7 of the clinic has 24 beds.", "Ward 3 of the clinic has 30 beds."),
        ("The crew of unit A repaired the pump on 4 May 2019.", "The crew of unit B repaired the pump on 9 May 2019."),
        (
            "Twelve boats start in the Second Fleet.",
            "Ten boats start in the First Fleet.",
        ),
        ("In Q2 the bakery sold 900 tonnes of bread.", "In Q1 the bakery sold 700 tonnes of bread."),
    ],
)
def test_siblings(draft: str, source: str) -> None:
    """Amounts and dates of two numbered or lettered things of one kind are none of one thing."""
    assert [] == found(draft, source)


def test_the_same_one() -> None:
    """Of one and the same numbered thing they are compared."""
    assert [("count", "24")] == found("Ward 7 of the clinic has 24 beds.", "Ward 7 of the clinic has 30 beds.")


@pytest.mark.parametrize("text", ["part 3.5", "unit 2%", "a group of 12", "room a day", "line 10:30"])
def test_no_label(text: str) -> None:
    """An amount, a time and an article name nothing."""
    assert labelled(text) == []


def test_labels() -> None:
    """Each is told by its kind, however it is written, and what only stands before a number is none."""
    assert labelled("In Lot 7, by 4 of 9 bidders, STAGE II ended at gate B2, then gate B.") == [
        ("lot", "7"),
        ("stage", "ii"),
        ("gate", "b"),
    ]
