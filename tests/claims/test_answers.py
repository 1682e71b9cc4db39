"""Questions that are answered with yes or no."""

from __future__ import annotations

import pytest

from claims.reading_claims import sentences
from factlint.model.claims import WordClaim


def _predicate(text: str) -> tuple[str, bool]:
    """Return how the first predicate of the first sentence is put, and whether it is denied."""
    claim = next(c for c in sentences(text)[0].claims if isinstance(c.value, WordClaim) and c.value.verb)
    assert isinstance(claim.value, WordClaim)
    return claim.mood, claim.value.negation is not None


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("Does the ferry carry bicycles? No. There is no room.", ("", True)),
        ("Does the ferry carry bicycles? Yes, but no more than ten.", ("", False)),
        ("Does the ferry carry bicycles?\n\nNo, never.", ("", True)),
        ("Can I take my dog? Yes.", ("can", False)),
        ("Does the ferry carry bicycles? Nobody knows.", ("?", False)),
        ("Does the ferry carry bicycles? Not yet.", ("?", False)),
        ("Why does the ferry carry bicycles? No idea.", ("?", False)),
        ("Does the ferry carry bicycles? That depends. No.", ("?", False)),
    ],
)
def test_what_an_answer_makes_of_a_question(text: str, put: tuple[str, bool]) -> None:
    """A question that yes or no answers at once is stated or denied; any other stays a question."""
    assert put == _predicate(text)


def test_what_else_a_denied_question_gives_stays_asked() -> None:
    """An amount in a question that is answered with no may be what is denied."""
    question = sentences("Did the ferry carry 40 bicycles? No.")[0]

    assert ["?"] == [claim.mood for claim in question.claims if claim.shown == "40"]
