"""An old date and a new one, and what only looks like them."""

from __future__ import annotations

import pytest

from factlint.language.dates import find_dates

TWO = [
    ("The fair was put off from 12 May to 19 May 2024.", ["2024-05-12", "2024-05-19"]),
    ("The fair was put off from 12 to 19 May.", ["XXXX-05-12", "XXXX-05-19"]),
    ("They moved the fair from Monday to Thursday.", ["XXXX-WXX-1", "XXXX-WXX-4"]),
    ("The vote was brought forward from July to March 2024.", ["2023-07", "2024-03"]),
    ("The deadline was extended from 3 May until 10 May.", ["XXXX-05-03", "XXXX-05-10"]),
]
RANGES = [
    ("The fair lasted from 12 May to 19 May 2024.", ["2024-05-12/2024-05-19"]),
    ("They put up tents from Monday to Thursday.", ["XXXX-WXX-1/XXXX-WXX-4"]),
    ("The fair was put off; from 12 to 19 May there is none.", ["XXXX-05-12/XXXX-05-19"]),
]


@pytest.mark.parametrize(("text", "values"), [*TWO, *RANGES])
def test_moved(text: str, values: list[str]) -> None:
    """What is moved from one date to another has two, and lasts no time from the one to the other."""
    found = find_dates(text)

    assert values == [str(date.stated) for date in found]
    assert all(text[date.start : date.end].strip(" ,") == text[date.start : date.end] for date in found)
