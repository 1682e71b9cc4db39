"""Dates of what is to come, deadlines, and weekdays against days."""

from __future__ import annotations

import pytest

from check.asking import found, mended

PLANS = """The Hallam museum shows the Orrin tapestry from 4 May 2021. The remaining nine panels of the tapestry will
be lent by 27 February 2021. A lift was added to the east wing of the Hallam museum in 1934.
"""
WIRE = (
    "The tug Orla ran aground on the Selby sandbank this morning at 09:42, with a crew of six. Nobody was hurt.",
    "2021-05-06",
)


@pytest.mark.parametrize(
    ("draft", "wrong", "right"),
    [
        ("The remaining nine panels of the tapestry should be lent by {}.", "26 February 2021", "27 February 2021"),
        ("A lift was given to the east wing of the museum in {}.", "1943", "1934"),
    ],
)
def test_other_date(draft: str, wrong: str, right: str) -> None:
    """What should be is dated as what will be, a deadline is held against a deadline, to add is not to say."""
    assert draft.format(right) == mended(draft.format(wrong), PLANS)
    assert [] == found(draft.format(right), PLANS)


@pytest.mark.parametrize(
    "draft",
    [
        "By 1 May 2020 all panels of the tapestry were lent.",
        "The nine panels of the tapestry could be lent by 26 March 2021.",
        "Before 2 March 2021 no panel of the tapestry is to be seen.",
    ],
)
def test_other_ends(draft: str) -> None:
    """What was so by a day was so by a later one; what could be is no plan; an end of one kind is none of another."""
    assert [] == found(draft, PLANS)


AGROUND = """# Aground

8 May 2021

The tug Orla, with a crew of six, ran aground on the Selby sandbank on {} at 09:42.
"""


def test_weekday() -> None:
    """A weekday is held against the day of a source, however that tells it."""
    assert [("event-date", "Wednesday")] == found(AGROUND.format("Wednesday"), WIRE, name="d.md")
    assert [] == found(AGROUND.format("Thursday"), WIRE, name="d.md")


def test_two_weekdays() -> None:
    """What the source dates to a Thursday is not of the Sunday where the draft's sentence has that Thursday as well."""
    source = "The alert level was raised to yellow on Friday 28 February 2025 and to orange on Thursday 6 March 2025."

    assert [] == found(
        "Orange from Thursday the 6th, red from twenty past five on that Sunday: so goes the alert level.",
        source.replace("to yellow", "from green to yellow").replace("to orange", "from yellow to orange"),
    )


def test_weekday_of_something_else() -> None:
    """Another thing that happened in the same week has its own day."""
    draft = "# Aground\n\n8 May 2021\n\nThe tug Orla had been painted on Wednesday.\n"

    assert [] == found(draft, WIRE, name="d.md")
