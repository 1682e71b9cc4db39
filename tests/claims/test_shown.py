"""A claim in words, as people are shown it."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind


@pytest.mark.parametrize(
    ("text", "subject", "relation"),
    [
        ("The old mill was founded in 1931.", "The old mill", "was founded in"),
        ("The council bought the old mill in 1931.", "The council", "bought the old mill in"),
        ("In the valley, the mill burned on 3 May 1997.", "the mill", "burned on"),
    ],
)
def test_words_are_those_of_the_text(text: str, subject: str, relation: str) -> None:
    """Subject, verb and object are told as they are written, so that the three read as one sentence."""
    (claim,) = claims(text, ClaimKind.DATE)

    assert subject == claim.subject
    assert relation == claim.relation
