"""What a source says in other words than the draft, or of its whole, bears the draft out."""

from __future__ import annotations

import pytest

from check.asking import Source, found
from factlint import Document, FactBase

FAIR = (
    "| Season | Days | Visitors of the fair |\n|---|--:|--:|\n| 2023 | 35 | 310 |\n| 2024 | 40 | 650 |\n"
    "| **All** | **75** | **960** |\n"
)


@pytest.mark.parametrize(
    ("draft", "source", "flagged"),
    [
        (
            "The pump that keeps the flow of water in the East dock at 30 cubic metres a second has arrived.",
            "Water flow in the East dock was 22 cubic metres a second; the harbour plan requires 30.",
            [],
        ),
        (
            "The toll on the Ness bridge has been put off until the middle of 2027.",
            "The toll on the Ness bridge, announced for 2026, will not come before 1 July 2027.",
            [],
        ),
        (
            "The toll on the Ness bridge comes in 2027.",
            "The toll on the Ness bridge comes in 2026.",
            ["2027"],
        ),
    ],
)
def test_in_other_words(draft: str, source: Source, flagged: list[str]) -> None:
    """A unit that is left out, and a day before which something is not to be."""
    assert flagged == [text for _, text in found(draft, source)]


def test_a_row_that_sums_up() -> None:
    """A sum is found by its column alone."""
    base = FactBase.from_documents(
        [
            Document.from_text(f"# The fair of Ness\n\n{FAIR}", name="fair.md"),
            Document.from_text(
                "So far 75 days and 870 visitors of the Ness fair have been counted.", name="so-far.txt"
            ),
        ]
    )

    def flagged(draft: str) -> list[str]:
        return [finding.text for finding in base.check(Document.from_text(draft, name="draft.txt"))]

    assert [] == flagged("In the two seasons together the fair of Ness has counted 75 days and 960 visitors.")
    assert ["980"] == flagged("In the two seasons together the fair of Ness has counted 75 days and 980 visitors.")


def test_whom_a_pronoun_may_mean() -> None:
    """Where the draft names the right speaker shortly before, *he* may be him."""
    source = "Ola Lind won the time trial. “Six seconds are nothing, but they are mine,” said Per Aas."
    words = "“Six seconds are nothing, but they are mine,” he said."

    assert [] == found(f"Per Aas came third in the time trial, which Ola Lind won. {words}", source)
    assert [("quote-speaker", "Ola Lind")] == found(f"Ola Lind came third in the time trial. {words}", source)


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("Brill is recalling tablets, the Ness Office said on Wednesday, 4 February 2025.", "Wednesday"),
        ("Brill is recalling tablets, the Ness Office said on Wednesday, 11 February 2025.", "11 February 2025"),
    ],
)
def test_the_weekday_or_the_day(draft: str, flagged: str) -> None:
    """A day far from the one of that weekday in the sources has its weekday wrong, a day next to it is wrong itself."""
    source = (
        "The first notice was published on Tuesday 4 February 2025. "
        "The Ness Office said on Wednesday 12 February 2025 that Brill was recalling two further batches of tablets."
    )

    assert [("weekday", flagged)] == found(draft, source)
