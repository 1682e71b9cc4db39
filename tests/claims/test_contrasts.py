"""Words that have a contrary."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind, WordClaim


def _words(text: str) -> list[WordClaim]:
    return [claim.value for claim in claims(text, ClaimKind.WORD) if isinstance(claim.value, WordClaim)]


def test_affirmed_and_denied() -> None:
    """A predicate is read with the word that denies it, and where that stands."""
    (yes,), (no,) = _words("The mill burned."), _words("The mill did not burn.")

    assert (yes.lemma, yes.verb) == (no.lemma, no.verb) == ("burn", True)
    assert yes.negation is None
    assert no.negation is not None
    assert ("not", 13, 16) == (no.negation.text, no.negation.start, no.negation.end)


@pytest.mark.parametrize(
    ("text", "word"),
    [("No mill burned.", "No"), ("The mill never burned.", "never"), ("The mill didn’t burn.", "n’t")],
)
def test_other_denials(text: str, word: str) -> None:
    """A predicate is denied by its adverb, and by the ``no`` of its subject."""
    assert [word] == [value.negation.text for value in _words(text) if value.verb and value.negation]


def test_opposites() -> None:
    """A word is read with its contraries, both ways."""
    (rose,), (fell,) = _words("Sales rose."), _words("Sales fell.")

    assert "fall" in rose.opposites
    assert "rise" in fell.opposites
    assert rose.lemma not in rose.opposites


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Fuel: 71 kilograms left after the landing.", "remain"),
        ("Fuel: 71 kilograms were left after the landing.", "remain"),
        ("The hut left to her by an aunt is old.", "leave"),
    ],
)
def test_what_is_left(text: str, lemma: str) -> None:
    """What is left remains, be it told in a sentence or behind a noun; what is left to somebody does not."""
    assert lemma in {word.lemma for word in _words(text)}


def test_quoted_words_are_the_speakers() -> None:
    """Nothing is claimed by the words of a quotation."""
    assert [] == [
        value for value in _words("“Sales rose sharply,” Anna Berg said.") if value.lemma in {"rise", "sharply"}
    ]


@pytest.mark.parametrize(
    ("text", "word", "opposite"),
    [
        ("The path is unpaved.", "unpaved", "paved"),
        ("The fungus is harmless.", "harmless", "harmful"),
        ("The harvest was bigger.", "bigger", "small"),
    ],
)
def test_opposites_by_form_and_by_degree(text: str, word: str, opposite: str) -> None:
    """A prefix or an ending makes a word its own opposite; words of degree have more opposites than one."""
    (value,) = (claim.value for claim in claims(text, ClaimKind.WORD) if claim.shown == word)

    assert isinstance(value, WordClaim)
    assert opposite in value.opposites


def test_who_is_told_to_do_something_does_it() -> None:
    """The infinitive after an object has the object as its agent, but for a promise."""
    told = {claim.shown: claim.value for claim in claims("The court ordered the tenant to move.", ClaimKind.WORD)}

    assert isinstance(told["move"], WordClaim)
    assert frozenset({"tenant"}) == told["move"].agent
