"""The document's own date."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.documents import Document
from factlint.documents.dating import dateline

DAY = dt.date(2021, 5, 6)


@pytest.mark.parametrize(
    "line",
    [
        "6 May 2021",
        "Lisbon, Thursday 6 May 2021",
        "Updated 6 May 2021",
        "Published: May 6, 2021",
        "Last updated on Thursday, May 6th, 2021 at 10:05 GMT",
        "LISBON, 6 May 2021 — The river rose by a metre in one night, the harbour office said.",
        "Lisbon (Reuters) - May 6, 2021 - The river rose.",
        "LISBON, Portugal, Thursday 6 May 2021 (Coastal News) – The river rose by a metre in one night.",
        "By Ada Li | 6 May 2021, 10:05",
        "Analysis, 6 May 2021",
        "2021-05-06",
        "2021-05-06T10:05:00Z",
        "Thursday, 6 May 2021 · newest entries first",
        "Date: 6th of May 2021",
    ],
)
def test_datelines(line: str) -> None:
    """A line that is a date, with a place, an author or a cue."""
    assert DAY == dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "The river rose on 6 May 2021 and fell again.",
        "On 6 May 2021 the river rose.",
        "6 May 2021 was a dry day in Lisbon.",
        "The book was published on 6 May 2021.",
        "How the flood of 6 May 2021 changed Lisbon",
        "Lisbon, Thursday 6 May",
        "31 February 2021",
        "Version 2021-05-06-rc1",
        "May 2021",
    ],
)
def test_look_alikes(line: str) -> None:
    """Sentences and titles that mention a date, parts of dates, days that no calendar has."""
    assert dateline(line) is None


def test_first_sentence() -> None:
    """A publisher and a date that end like a sentence date the text, if no other paragraph begins so."""
    release = "Harbour Trust of Lisbon, Thursday 6 May 2021. The trust decided last night to dredge the river."
    diary = f"{release}\n\nPorto, Friday 7 May 2021. We went on by train."

    assert Document.from_text(f"# Dredging\n\n{release}", "x.md").date == DAY
    assert Document.from_text(diary, "x.md").date is None
    assert Document.from_text("The trust met on 6 May 2021. It decided nothing.", "x.md").date is None


def test_dateline_below_a_title() -> None:
    """In plain text a title and the dateline in the next line are two things."""
    document = Document.from_text("Why the river rose\nThe Lisbon Courier, 6 May 2021\n\nIt rained.\n", "x.txt")

    assert document.date == DAY
    assert document.unit_text(0) == "Why the river rose"


def test_what_wins() -> None:
    """A stated date, then front matter, then a dateline, then the file's name."""
    text = "---\ndate: 2021-05-05\n---\n# Flood\n\nUpdated 6 May 2021\n"
    body = text.partition("# ")[2]

    assert dt.date(2020, 1, 1) == Document.from_text(text, "2021-05-07-x.md", dt.date(2020, 1, 1)).date
    assert dt.date(2021, 5, 5) == Document.from_text(text, "2021-05-07-x.md").date
    assert DAY == Document.from_text(body, "2021-05-07-x.md").date
    assert dt.date(2021, 5, 7) == Document.from_text("It rained.", "news/2021-05-07-x.md").date


def test_no_date() -> None:
    """Nothing else dates a document: not its text, not digits in its name."""
    assert Document.from_text("On 6 May 2021 it rained.", "log-2021-05-07.md").date is None
    assert Document.from_text("It rained.", "20210507.md").date is None


def test_only_the_top_is_looked_at() -> None:
    """A date line far down is part of the text."""
    assert Document.from_text("It rained.\n\n" * 20 + "6 May 2021", "x.txt").date is None
