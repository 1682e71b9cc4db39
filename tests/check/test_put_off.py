"""What was put off or brought forward has a new date, and an old one that no longer holds."""

from __future__ import annotations

import pytest

from check.asking import found, mended

PUT_OFF = "The Orrin fair was put off from 12 May 2025 to 19 May 2025 because of the storm. Nobody lives in Orrin."
DATED = "The Orrin fair is on 19 May 2025. It was to be on 12 May 2025."
FORWARD = "The Lund race was brought forward from 8 July 2025 to 2 July 2025."


@pytest.mark.parametrize(
    ("draft", "wrong", "right", "source"),
    [
        ("The Orrin fair was put off from 12 May to {} 2025.", "20 May", "19 May", PUT_OFF),
        ("The Orrin fair was put off from 12 May 2025 to {} 2025.", "20 May", "19 May", DATED),
        ("The Orrin fair takes place on {} 2025.", "12 May", "19 May", PUT_OFF),
        ("The Lund race was brought forward from 8 July to {} 2025.", "3 July", "2 July", FORWARD),
    ],
)
def test_new_date(draft: str, wrong: str, right: str, source: str) -> None:
    """The new date is held against that of the event, and the old one is no date of it any more."""
    assert draft.format(right) == mended(draft.format(wrong), source)
    assert [] == found(draft.format(right), source)


@pytest.mark.parametrize("source", [PUT_OFF, DATED])
def test_old_date(source: str) -> None:
    """A draft may give the old date as the old one."""
    assert [] == found("The Orrin fair was put off from 12 May 2025.", source)
    assert [] == found("The Orrin fair was to be on 12 May 2025.", source)
