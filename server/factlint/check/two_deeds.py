"""What shows that two predicates are of two things: two act, each in his own way; a mayor and a deputy mayor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.shared import shared_terms
from factlint.model.claims import WordClaim

if TYPE_CHECKING:
    from factlint.model.claims import Claim, Sentence

DEALS = frozenset("buy purchase acquire sell lend borrow import export rent hire let send receive".split())
"""Verbs of what two do with each other, the one from this end, the other from that."""


def act_apart(one: WordClaim, other: WordClaim) -> bool:
    """Tell whether two predicates are of two who act: both named, or both called what they are."""
    if not one.agent or not other.agent or _are_named(one.agent) != _are_named(other.agent):
        return False
    pairs = ((one.agent, other.agent | other.patient), (other.agent, one.agent | one.patient))
    return not any(shared_terms(who, others) for who, others in pairs)  # sales fell: the firm raised its sales


def _are_named(terms: frozenset[str]) -> bool:
    return any(":" in term for term in terms)


def have_other_agents(one: WordClaim, other: WordClaim) -> bool:
    """Tell whether two verbs are of two who act, each in his own way: who buys is not who sells."""
    if one.agent and other.agent:
        return act_apart(one, other)
    return deal(one, other)


def deal(one: WordClaim, other: WordClaim) -> bool:
    """Tell whether two verbs are of what two do with each other: what the club sold, its supporters bought."""
    return bool(DEALS & {one.lemma, *one.senses} and DEALS & {other.lemma, *other.senses})


def is_of_another_kind(mine: Sentence, one: Claim, theirs: Sentence, other: Claim) -> bool:
    """Tell whether two nouns that say what something is differ in what they are: no mayor, a deputy mayor."""
    if not isinstance(one.value, WordClaim) or not one.value.tag.startswith("NN"):
        return False
    return bool(_told_by(mine, one) ^ _told_by(theirs, other))


def _told_by(sentence: Sentence, noun: Claim) -> frozenset[str]:
    """Return the words that stand before a noun and say which one it is."""
    place = next((i for i, word in enumerate(sentence.words) if word.start == noun.start), None)
    return frozenset(word.lemma for word in sentence.words if word.head == place and word.slot == "modifier")
