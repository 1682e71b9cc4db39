"""How two words, or predicates, stand to each other: whether the one says what the other says, or the contrary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.terms import LIGHT
from factlint.model.record import record

if TYPE_CHECKING:
    from factlint.model.claims import WordClaim


@record
class Relation:
    """How two words stand to each other: whether they say the contrary, and whether they are the very same word."""

    contrary: bool
    exact: bool


def relation_of(one: WordClaim, other: WordClaim) -> Relation | None:
    """Return how a word of a draft stands to one of a source; None where the two say nothing of each other."""
    denied = (one.negation is None) != (other.negation is None)
    if one.lemma == other.lemma:
        return Relation(contrary=denied, exact=True)
    light = one.verb and bool(LIGHT & {one.lemma, other.lemma})  # to have, to take, to come: no contrary of anything
    if other.lemma in one.opposites or one.lemma in other.opposites:
        return None if denied or light else Relation(contrary=True, exact=True)
    if one.senses & other.senses:
        return Relation(contrary=denied, exact=False)
    if (one.opposites & other.senses or other.opposites & one.senses) and not light:
        return None if denied else Relation(contrary=True, exact=False)  # "accept", "throw out"
    return None
