"""A weekday with a day whose year nobody wrote: another year than the guessed one may be meant."""

from __future__ import annotations

import pytest

from check.asking import found

SOURCE = "The Orla accord was agreed in Selby on 22 November 2022. The fund of the accord is to open on 4 April 2025."


@pytest.mark.parametrize(
    "draft",
    [
        "The fund opens on 4 April 2025. The envoy spoke of the Orla accord on Tuesday, 22 November.",
        "The fund opens on 4 April 2025. The mayor sang on Tuesday, 22 November.",
    ],
)
def test_another_year(draft: str) -> None:
    """A day of a text that names only one whole date, of another year, is no slip by the calendar of that year."""
    assert [] == found(draft, SOURCE)


def test_year_of_a_source() -> None:
    """The sources may have the day in the year that the weekday is right in."""
    source = "The Orla was launched on Tuesday, 22 November 2022. Nobody was hurt."

    assert [] == found("---\ndate: 2024-12-20\n---\n\nThe mayor sang on Tuesday, 22 November.\n", source, name="d.md")
    assert ["calendar"] == [
        rule
        for rule, _ in found(
            "---\ndate: 2024-12-20\n---\n\nThe mayor sang on Monday, 22 November.\n", source, name="d.md"
        )
    ]
