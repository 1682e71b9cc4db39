"""What a value of a draft is held against: those of sources, each with the figures of the two and how well they fit."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from factlint.check.shared import common
from factlint.check.sources import claims_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.check.learned.weights import Model
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, ClaimKind, Sentence

NOWHERE = -8.0
"""The logarithm of odds where the sources have the draft's value of nothing like it."""
NOT_THERE = -0.2
"""A share, where there is nothing to have it."""

SMALLEST = 20
"""Of fewer sentences it is not known which words tell much: what was learned from articles does not hold of them."""

V = TypeVar("V")


class Valued(NamedTuple, Generic[V]):
    """A claim of one kind with its sentence and its value."""

    claim: Claim
    sentence: Sentence
    value: V


class Pair(NamedTuple, Generic[V]):
    """A value of a source with the figures of the draft's and it."""

    stored: Stored
    theirs: Valued[V]
    figures: Mapping[str, float]


class Compared(NamedTuple, Generic[V]):
    """The values of sources that a draft's may be mistaken for, and those that may be the same."""

    others: Sequence[Pair[V]]
    own: Sequence[Pair[V]]


class Against(NamedTuple, Generic[V]):
    """A value of a source, its figures beside the draft's, and how surely the two are of one thing (log odds)."""

    stored: Stored
    theirs: Valued[V]
    figures: Mapping[str, float]
    odds: float


class Told(NamedTuple, Generic[V]):
    """The value that a draft's may be mistaken for, and the figures that tell whether it is."""

    best: Against[V]
    figures: Mapping[str, float]


def values_of(sentence: Sentence, kind: ClaimKind, sort: type[V]) -> Sequence[Valued[V]]:
    """Return the claims of one kind in a sentence whose values are of one sort, in their order."""
    claims = claims_of_kind(sentence, kind)
    return tuple(Valued(one, sentence, one.value) for one in claims if isinstance(one.value, sort))


def weight_of(mine: Valued[V], theirs: Sentence, sources: Sources) -> float:
    """Return how much the words tell that two values' sentences share, beside a word that stands nowhere else."""
    return sources.weigh(common(mine.sentence, theirs)) / sources.log_size


def by_odds(pairs: Iterable[Pair[V]], model: Model) -> list[Against[V]]:
    """Return the values by how surely each is of the same thing as the draft's, the surest first."""
    found = [Against(*pair, model.odds(pair.figures)) for pair in pairs]
    return sorted(found, key=lambda one: (-one.odds, one.stored.id, one.theirs.claim.start))


def sum_of_odds(odds: Sequence[float]) -> float:
    """Return the logarithm of the sum of odds, given by their logarithms; there must be one at least."""
    most = max(odds)
    return most + math.log(sum(math.exp(one - most) for one in odds))
