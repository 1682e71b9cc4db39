"""What denies a predicate, and what would say the contrary."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind, WordClaim


def _contrary(text: str, lemma: str) -> str | None:
    """Return a text with the predicate ``lemma`` turned into its contrary; None if it is not known how."""
    for claim in claims(text, ClaimKind.WORD):
        value = claim.value
        if isinstance(value, WordClaim) and value.lemma == lemma:
            part = next(iter(value.contrary), None)
            return None if part is None else text[: part.start] + part.text + text[part.end :]
    return None


@pytest.mark.parametrize(
    ("text", "lemma", "contrary"),
    [
        ("The court heard the witness.", "hear", "The court did not hear the witness."),
        ("The court hears the witness.", "hear", "The court does not hear the witness."),
        ("The court also heard the witness.", "hear", "The court did not hear the witness."),
        ("The mill was burned.", "burn", "The mill was not burned."),
        ("The keys can be lost.", "lose", "The keys cannot be lost."),
        ("The mill did not burn.", "burn", "The mill burned."),
        ("The mill has never burned.", "burn", "The mill has burned."),
        ("The mill wasn't burned.", "burn", "The mill was burned."),
        ("The mill won't burn.", "burn", "The mill will burn."),
        ("The minister refused to sign the law.", "sign", "The minister signed the law."),
        ("The divers found no wreck.", "find", "The divers found a wreck."),
        ("The path is not safe.", "safe", "The path is safe."),
        ("The mill can no longer be rented.", "rent", "The mill can still be rented."),
    ],
)
def test_contrary(text: str, lemma: str, contrary: str) -> None:
    """A predicate is denied, or its denial taken away, in the form of its own clause."""
    assert contrary == _contrary(text, lemma)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Nobody saw the comet.", "see"),
        ("Not one of the doors was opened.", "open"),
        ("Not a penny was charged for the tour.", "charge"),
        ("On neither visit was he allowed to see them.", "allow"),
        ("In none of the wells did the divers find a coin.", "find"),
        ("The comet was not seen or photographed.", "photograph"),
        ("The captain was fined for his failure to report the leak.", "report"),
    ],
)
def test_denied(text: str, lemma: str) -> None:
    """A subject, an ``or`` and a noun such as ``failure`` deny a predicate too."""
    values = [claim.value for claim in claims(text, ClaimKind.WORD)]

    assert [True] == [v.negation is not None for v in values if isinstance(v, WordClaim) and v.lemma == lemma]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Asked to resign, she refused to.", "refuse"),
        ("The keeper was told to leave but declined to.", "decline"),
        ("They failed to, and refused to.", "fail"),
    ],
)
def test_a_verb_left_out(text: str, lemma: str) -> None:
    """A verb that refuses what only the words before tell does not deny itself."""
    values = [claim.value for claim in claims(text, ClaimKind.WORD)]

    assert [None] == [v.negation for v in values if isinstance(v, WordClaim) and v.lemma == lemma]


def test_comparatives() -> None:
    """A comparative is one after ``become``, whatever it is tagged as, and has its own subject."""
    values = [c for c in claims("Winters have become wetter.", ClaimKind.WORD) if isinstance(c.value, WordClaim)]

    assert [("wet", "JJR", ("winter",))] == [
        (c.value.lemma, c.value.tag, c.near) for c in values if isinstance(c.value, WordClaim) and c.shown == "wetter"
    ]
