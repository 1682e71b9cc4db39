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


LOOKING_BACK = ("The Lund ferry was launched on Wednesday, 12 March 2025. The Selby pier was shut.", "2025-04-02")


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("---\ndate: 2025-06-20\n---\n\nThe choir was heard on Tuesday, 12 March.\n", ["Tuesday"]),
        ("---\ndate: 2025-06-20\n---\n\nThe choir was heard on Wednesday, 12 March.\n", []),
        ("---\ndate: 2025-06-20\n---\n\nThe choir was heard on Tuesday, 12 March 2024.\n", []),
    ],
)
def test_last_such_day(draft: str, wrong: list[str]) -> None:
    """A past day was in the year in which a source looks back on it, not in one for which only its weekday speaks."""
    assert wrong == [text for _, text in found(draft, LOOKING_BACK, name="d.md")]


def test_counted_from_another() -> None:
    """The day may stand behind a weekday that is counted from another day."""
    source = "The Lund council met on Wednesday, 19 March 2025."

    draft = "The Lund council met on the {} after, 19 March, and voted."
    assert [("weekday", "Thursday")] == found(draft.format("Thursday"), source)
    assert [] == found(draft.format("Wednesday"), source)


@pytest.mark.parametrize(("weekday", "wrong"), [("Thursday", []), ("Friday", ["Friday"])])
def test_soon_to_come(weekday: str, wrong: list[str]) -> None:
    """A day a few days ahead that has the weekday is meant, though a participle beside it looks like the past."""
    draft = f"---\ndate: 2025-04-28\n---\n\nThe bakery is closed on {weekday} 1 May.\n"

    assert wrong == [text for _, text in found(draft, "The choir sang.", name="d.md")]
