"""How much two values, or the sentences around them, have in common: shares of words, weighed by what they tell."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.check.in_common import is_small
from factlint.check.shared import has_term, unordered
from factlint.model.claims import QuantityClaim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.check.sources import Sources
    from factlint.model.claims import Claim

MOST_NAMES, MOST_WORDS = 3, 6
"""More names, or other words, than this tell no more."""
ELSEWHERE = 0.3
"""What a word counts that stands in the other's sentence, but not next to its value."""


def share(part: frozenset[str], whole: frozenset[str], sources: Sources) -> float:
    """Return the share that a part of some words has of all of them."""
    total = sources.aligned_weights(whole)
    return sources.aligned_weights(part) / total if total else 0.0


def next_to(mine: tuple[str, ...], theirs: tuple[str, ...], rest: frozenset[str], sources: Sources) -> float:
    """Return of what stands next to one value the share that stands next to the other, the nearest counted most."""
    weights, total = sources.near_weights(mine)
    near = unordered(theirs)
    found = 0.0
    for term, weight in weights:
        if has_term(near, term):
            found += weight
        elif has_term(rest, term):
            found += weight * ELSEWHERE
    return found / total if total else 0.0


def outdone(draft: Claim, own: Sequence[Claim], source: Claim, sources: Sources) -> float:
    """Return by how much the best of the draft's other amounts fits a source's better than the one in question."""

    def fit(claim: Claim) -> float:
        there = next_to(claim.around, source.around, frozenset(), sources)
        return there + next_to(source.around, claim.around, frozenset(), sources)

    return max(fit(claim) for claim in own) - fit(draft) if own else -ELSEWHERE


def are_comparable(claim: Claim, draft: Claim) -> bool:
    """Tell whether a claim is another one than the draft's, with a value that may be held against it."""
    if claim is draft or claim.kind is not draft.kind:
        return False
    if isinstance(claim.value, QuantityClaim) and isinstance(draft.value, QuantityClaim):
        return claim.value.value.comparable(draft.value.value)
    return True


@lru_cache(maxsize=4_096)
def names_and_words(terms: frozenset[str]) -> tuple[float, float]:
    """Return how many names and how many other words these are, each as a share of the most that count."""
    names = words = 0.0
    for term in terms:
        if ":" in term:
            names += 1
        else:
            words += 0.5 if is_small(term) else 1
    return min(names, MOST_NAMES) / MOST_NAMES, min(words, MOST_WORDS) / MOST_WORDS
