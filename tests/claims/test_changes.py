"""Amounts that tell by how much something changed, and amounts that tell how much it is."""

from __future__ import annotations

import pytest

from factlint.claims.changes import is_change


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sales rose ", " to $214 million."),
        ("Sales were up by about ", "."),
        ("It was an increase of ", " in a year."),
        ("They reported a ", " fall in sales."),
        ("It stands ", " higher than in 1905."),
        ("The river was ", " lower."),
    ],
)
def test_a_change(before: str, after: str) -> None:
    """A verb or noun of moving before the amount, or a comparison after it, makes it a change."""
    assert is_change(before, after, united=True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sales rose to ", " in May."),
        ("The margin was ", ", up from 12%."),
        ("It is ", " high and 4 m wide."),
        ("The pool is ", " from the sea."),
    ],
)
def test_a_level(before: str, after: str) -> None:
    """What something rises to, and what it measures, is no change."""
    assert not is_change(before, after, united=True)


def test_things_are_counted() -> None:
    """Three fewer seats are seats: only an amount with a unit is a difference by what follows it."""
    assert not is_change("They won ", " fewer seats than in May.", united=False)
