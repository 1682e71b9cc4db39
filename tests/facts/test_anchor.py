"""The day that a document's dates are counted from."""

from __future__ import annotations

import datetime as dt

import pytest

from factlint.documents import Document
from factlint.facts.anchor import anchor_of


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("The council met on Tuesday.", None),
        ("The council met on 4 March 2021.", dt.date(2021, 3, 4)),
        ("The council met on 4 March 2021, and again on Saturday, 6 March 2021.", dt.date(2021, 3, 6)),
        ("The council met on 4 March 2021, and again on 4 June 2021.", None),
        ("The council met in March 2021.", None),
        ("The council met on 4 March.", None),
        ("The fair ran from 4 March 2021 to 8 March 2021.", None),
        ("", None),
    ],
)
def test_by_the_text(text: str, anchor: dt.date | None) -> None:
    """A text without a date was written about the days that it names, if they are of one week."""
    assert anchor == anchor_of(Document.from_text(text, name="minutes.txt"))


def test_by_its_own_date() -> None:
    """A document's own date is the anchor, whatever days its text names."""
    document = Document.from_text("The council met on 4 March 2021.", name="minutes.txt", date=dt.date(2021, 9, 1))
    assert dt.date(2021, 9, 1) == anchor_of(document)


def test_never_the_day_of_reading() -> None:
    """A text that names no day has no anchor: neither today nor the file's time is one."""
    assert anchor_of(Document.from_text("The council met yesterday.", name="minutes.txt")) is None
