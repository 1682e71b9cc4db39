"""Amounts that a source gives as those before others, which a draft gives as the present ones."""

from __future__ import annotations

import pytest

from check.asking import found

GRANT = "Nurses made up 58 percent of the staff of the clinic, against 51 percent in the year before."
LIMIT = ("The limit for hand luggage on the ferry is 15 kilograms.", "2023-02-01")
RAISED = ("The limit for hand luggage on the ferry is now 18 kilograms, instead of 15.", "2024-05-01")


def test_the_value_before() -> None:
    """What a sentence gives only as what was before is not so now."""
    assert [("percent", "51 percent")] == found("Nurses make up 51 percent of the staff of the clinic.", GRANT)


def test_an_older_source() -> None:
    """An older source bears out no value that a later one says was replaced; a later source does."""
    draft = "The limit for hand luggage on the ferry is 15 kilograms."
    again = ("The limit for hand luggage on the ferry is 15 kilograms again.", "2024-09-01")

    assert [("number", "15 kilograms")] == found(draft, LIMIT, RAISED)
    assert [] == found(draft, LIMIT, RAISED, again)


@pytest.mark.parametrize(
    "draft",
    [
        "Nurses made up 58 percent of the staff of the clinic.",
        "Before that, nurses had made up 51 percent of the staff of the clinic.",
        "Nurses made up 51 percent of the staff of the clinic in the year before.",
    ],
)
def test_the_present_one_and_the_old_one_as_old(draft: str) -> None:
    """A draft may tell of what was before, if it says so."""
    assert [] == found(draft, GRANT)


def test_a_later_source_says_all_of_it_again() -> None:
    """A short sentence is out of date where a later one has all its words and another value."""
    manual = ("The alarm is switched off after 15 seconds without smoke.", "2023-02-01")
    notes = ("The alarm of the kitchen is now switched off after 10 seconds without smoke.", "2024-05-01")
    draft = "The alarm of the kitchen is switched off after {} seconds without smoke."

    assert [("number", "15 seconds")] == found(draft.format(15), manual, notes)
    assert [] == found(draft.format(10), manual, notes)
    assert [] == found(draft.format(15), (manual[0], "2025-01-01"), notes)


BRACKETS = "The fund paid farmers €131,400 in compensation (2023: €148,200)."


def test_the_value_before_in_brackets() -> None:
    """What stands in brackets with its year is of that year alone."""
    assert [("money", "€148,200")] == found("The fund paid farmers €148,200 in compensation.", BRACKETS)
    assert [] == found("In 2023 the fund paid farmers €148,200 in compensation.", BRACKETS)
    assert [] == found("The fund paid farmers €131,400 in compensation.", BRACKETS)
