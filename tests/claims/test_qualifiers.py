"""Whether a text states something, or asks, denies, supposes or reports it."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned on 3 May 1997.",
        "The mill, which nobody had insured, burned on 3 May 1997.",
        "On 3 May 1997 the mill burned.",
        "The mill burned on 3 May 1997, and nobody saw it.",
        "The mill will open on 3 May 1997.",
        "The owner said that the mill burned on 3 May 1997.",
        "The owner said the mill would open on 3 May 1997.",
        "Walkers should note that the mill burned on 3 May 1997.",
        "We can confirm that the mill burned on 3 May 1997.",
        "I must say that the mill burned on 3 May 1997.",
        "No fewer than sixty houses burned on 3 May 1997.",
    ],
)
def test_stated(text: str) -> None:
    """What a sentence states in its own words, or says that somebody announced, is firm."""
    assert [True] == [claim.firm for claim in claims(text, ClaimKind.DATE)]


@pytest.mark.parametrize(
    "text",
    [
        "The mill did not burn on 3 May 1997.",
        "The mill never burned on 3 May 1997.",
        "Nobody came on 3 May 1997.",
        "The mill might burn on 3 May 1997.",
        "The mill could have burned on 3 May 1997.",
        "If the mill burned on 3 May 1997, nobody saw it.",
        "Nobody knows whether the mill burned on 3 May 1997.",
        "The mill reportedly burned on 3 May 1997.",
        "The mill was expected to open on 3 May 1997.",
        "It is said that the mill burned on 3 May 1997.",
        "I have heard that the mill burned on 3 May 1997.",
        "The owner rejected the assertion that the mill burned on 3 May 1997.",
        "Who saw the mill burn on 3 May 1997",
        "She could confirm that the mill burned on 3 May 1997.",
        "Nobody can say that the mill burned on 3 May 1997.",
        "“The mill burned on 3 May 1997,” Anna Berg said.",
    ],
)
def test_not_stated(text: str) -> None:
    """Denials, possibilities, suppositions, hearsay, plans and other people's words are not firm."""
    assert not any(claim.firm for claim in claims(text, ClaimKind.DATE))


@pytest.mark.parametrize("text", ["The treasurer voted no on 3 May 1997.", "The board voted no on 3 May 1997."])
def test_an_answer_denies_nothing(text: str) -> None:
    """Who votes no does vote."""
    assert [True] == [claim.firm for claim in claims(text, ClaimKind.DATE)]


@pytest.mark.parametrize(
    "text", ["Did 12 ships sail?", "How many of the 12 ships sailed?", "“Did 12 ships sail?” she asked."]
)
def test_asked(text: str) -> None:
    """A question states nothing."""
    assert not any(claim.firm for claim in claims(text, ClaimKind.QUANTITY))


def test_one_clause_does_not_soften_another() -> None:
    """A condition holds for its own clause; a relative clause has its own mood."""
    text = "The mill, which might reopen on 2 April 2030, burned on 3 May 1997."

    assert {"2 April 2030": False, "3 May 1997": True} == {
        claim.shown: claim.firm for claim in claims(text, ClaimKind.DATE)
    }


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The barrels have to hold 40 litres.", "must"),
        ("The barrels must hold 40 litres.", "must"),
        ("The barrels had to hold 40 litres.", ""),
        ("The barrels have leaked 40 litres.", ""),
    ],
)
def test_what_has_to_be(text: str, mood: str) -> None:
    """What has to be is called for, as what must be; what had to be was."""
    assert [mood] == [claim.mood for claim in claims(text, ClaimKind.QUANTITY)]
