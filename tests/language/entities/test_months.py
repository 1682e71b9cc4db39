"""Months that are given names."""

from __future__ import annotations

import pytest

from factlint.language.entities import find_entities
from language.entities.reading import parsed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jan Novak won the race.", ["Jan Novak"]),
        ("The prize went to Ann Lee, Jan Novak and Bo Chen.", ["Ann Lee", "Jan Novak", "Bo Chen"]),
        ("In June Carter came back.", ["Carter"]),
        ("It was open from May to June.", []),
    ],
)
def test_a_month_before_a_last_name(text: str, names: list[str]) -> None:
    """A month that is a given name is part of a name right before a last name, but not behind a preposition of time."""
    found = [text[one.start : one.end] for one in find_entities(parsed(text))]

    assert names == found
