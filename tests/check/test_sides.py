"""The right amount, on its wrong side."""

from __future__ import annotations

import pytest

from check.asking import found

SOURCE = (
    "The lighthouse drew nearly 3,400 visitors in August. The keeper's house is home to just under 40 bats. "
    "A password must have at least nine characters. More than half of the farmers voted for the dam. "
    "The repair of the pier exceeded €84,000."
)


@pytest.mark.parametrize(
    ("draft", "wrong", "rule"),
    [
        ("The lighthouse drew more than 3,400 visitors in August.", "more than 3,400", "count"),
        ("The keeper's house is home to just over 40 bats.", "over 40", "count"),
        ("A password must have at most nine characters.", "at most nine", "count"),
        ("Almost half of the farmers voted for the dam.", "Almost half", "percent"),
        ("The repair of the pier cost less than €84,000.", "less than €84,000", "money"),
    ],
)
def test_other_side(draft: str, wrong: str, rule: str) -> None:
    """More for less of the very amount is wrong, and the words that bound it are what is marked."""
    assert [(rule, wrong)] == found(draft, SOURCE)


def test_a_side_that_is_told_behind_the_amount() -> None:
    """Where the words of the bound stand behind, nothing is said: nine is not wrong, and cannot be put right."""
    assert [] == found("A password must have at most nine characters.", "A password must have nine characters or more.")


@pytest.mark.parametrize(
    "draft",
    [
        "The lighthouse drew almost 3,400 visitors in August.",
        "The lighthouse drew about 3,400 visitors in August.",
        "The lighthouse drew more than 3,300 visitors in August.",
        "The keeper's house is home to fewer than 40 bats.",
        "The museum sold more than 3,400 cups of tea.",
        "A password must have nine characters or more.",
        "More than 50 percent of the farmers voted for the dam.",
    ],
)
def test_same_side(draft: str) -> None:
    """The same side in other words, a rounded amount, a lower bound and another thing are right."""
    assert [] == found(draft, SOURCE)
