"""What only looks like a conflict: a year nobody wrote, light verbs, other scales, the house and its town."""

from __future__ import annotations

import pytest

from check.asking import found
from factlint import Document, FactBase

TABLE = "| € million | 2023 | 2024 |\n|---|--:|--:|\n| Operating profit | 41.3 | 44.8 |\n"


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The mill will open in August.", "Date: 10 March 2024\n\nThe mill will open in August 2024."),
        ("The choir lost its hall in August.", "Date: 3 May 2024\n\nOn 12 August 2023 the choir lost its hall."),
        ("Mira Holt will miss the concert.", "Mira Holt will have her concert in June."),
        ("The guests came to the hut at night.", "The guests went to the hut at night."),
        ("Mira Holt, a clerk in Vienna, found the leak.", "Mira Holt, a clerk at Brasso, found the leak."),
        ("Not quite two thirds of the trees were felled.", "Some 63 percent of the trees were felled."),
        ("The visit costs nothing until the end of 2025.", "The Delta cost €90 until the end of 2024."),
        (
            "The fair of Tarn runs from 3 May to 9 May; the mayor proposes 10 June to 16 June.",
            "The mayor proposes to move the fair of Tarn: from 3 May to 9 May to 10 June to 16 June.",
        ),
    ],
)
def test_no_conflict(draft: str, source: str) -> None:
    """Nothing is told of what one of the texts leaves open."""
    assert [] == found(draft, source)


@pytest.mark.parametrize(
    "draft", ["Operating profit was 44.8 million.", "Operating profit: €44.8 million, after 41.3 million."]
)
def test_cells_in_millions(draft: str) -> None:
    """A cell of a table may leave to its head that it counts millions."""
    base = FactBase.from_documents([Document.from_text(TABLE, name="table.md")])
    assert [] == list(base.check(Document.from_text(draft, name="draft.txt")))


def test_another_month() -> None:
    """A month without its year is another one if the sources give another month."""
    draft = "Date: 3 May 2024\n\nThe Oder mill was closed in July."
    assert [("event-date", "July")] == found(draft, "The Oder mill was closed in August 2023.")
