"""What is told as it was then, and whether a source tells of that time too."""

from __future__ import annotations

import pytest

from check.asking import found, mended
from factlint.check.given_as_old import tells_past
from factlint.model.claims import Sentence


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The decade 1990-1999 was 0.4 degrees warmer than the average.", True),
        ("The bridge had five spans.", True),
        ("The bridge is longer than the old one was.", False),
        ("The bridge has been shut.", False),
        ("The bridge, five spans, 140 metres.", False),
    ],
)
def test_only_past_forms(text: str, *, past: bool) -> None:
    """A sentence tells of the past where *be* and *have* stand in no other form."""
    sentence = Sentence(0, len(text), text, frozenset(), frozenset(), frozenset(), (), (), ())

    assert past is tells_past(sentence)


def test_how_it_was_is_not_how_it_is() -> None:
    """What the draft tells of the past is held against what a source tells of the past, and not of now."""
    draft = "The Tarnow bridge was 142 metres long."

    assert [] == found(draft, "The Tarnow bridge is 148 metres long.")
    assert "148 metres" in mended(draft, "The Tarnow bridge was 148 metres long.")
