"""Looking things up in the store: how much a term tells, and which sentences speak of the same."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from factlint.claims.common import is_common
from factlint.claims.terms import ASPECT, plain
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, ClaimKind, Sentence

COMMON = 2_000
"""A term in more sentences than this finds nothing by itself: look-up must not grow with the fact base."""
CANDIDATES = 40
UNKNOWN_WORD = 0.5
"""What a word counts in an alignment that no source has: the draft may tell more than the sources, or otherwise."""
COMMON_WORD = 0.6
"""What a common word counts beside others: in a few short sources even such a word can be rare."""


_LONGER = 8
"""How many longer names that begin with a name are looked up."""
_TERMS = 65_536
_POSTINGS = 1_024
_QUESTIONS = 1_024
"""How many are kept: of terms their counts, their weights and their sentences; of questions the answers."""
_ANSWERS = 8_192
"""The same of the numbers of the sentences that terms find: few terms of a question do, so that many ask for the same
ones, in one draft after another. An answer takes a kilobyte at most.
"""
_SHORT = 200
"""Up to how many sentences of a term are kept as they are gone through fastest; more of them in the least memory."""


@noted
def all_terms(sentence: Sentence) -> frozenset[str]:
    """Return the terms of a sentence and of what introduces it."""
    return sentence.terms | sentence.context if sentence.context else sentence.terms


def claims_of_kind(sentence: Sentence, kind: ClaimKind) -> Sequence[Claim]:
    """Return the claims of a sentence that are of one kind, in order."""
    return _by_kind(sentence).get(kind, ())


@noted
def _by_kind(sentence: Sentence) -> Mapping[str, Sequence[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in sentence.claims:
        found.setdefault(claim.kind, []).append(claim)
    return found


class Shelf(Protocol):
    """Where sentences are looked up: a view of the store, or the draft itself."""

    def size(self) -> int:
        """Return how many sentences there are."""

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        """Return in how many sentences each term stands; a term that stands in none is left out."""

    def with_term(self, term: str, most: int) -> list[int]:
        """Return the numbers of at most ``most`` sentences that have a term, in order."""

    def starting(self, prefix: str, most: int) -> list[str]:
        """Return at most ``most`` terms that begin with ``prefix``, in order, each without it."""

    def sentences(self, numbers: Sequence[int]) -> list[Stored]:
        """Return sentences by their numbers, in the order of these; numbers that none has are passed over."""


class Sources:
    """The sources as the comparators ask of them. A shelf never changes, so what was looked up holds for good."""

    def __init__(self, store: Shelf) -> None:
        """Take the shelf to look things up in."""
        self.store = store
        self.size = store.size()
        self.log_size = math.log(1 + self.size)
        self.count = lru_cache(_TERMS)(self._count)
        self.weight = lru_cache(_TERMS)(self._weight)
        self.aligned_weight = lru_cache(_TERMS)(self._aligned_weight)
        self.aligned_weights = lru_cache(_QUESTIONS * 8)(self._aligned_weights)
        self.near_weights = lru_cache(_QUESTIONS * 8)(self._near_weights)
        self._with_term = lru_cache(_POSTINGS)(self._read)
        self._telling = lru_cache(_POSTINGS)(self._weighed)
        self.starting = lru_cache(_QUESTIONS)(self._starting)
        self._finding = lru_cache(_TERMS)(self._that_find)
        self._about = lru_cache(_QUESTIONS)(self._found)
        self._best_of = lru_cache(_ANSWERS)(self._best)

    def let_go(self) -> None:
        """Forget all: what looks things up leads to itself, and would only go when the garbage collector finds it."""
        vars(self).clear()

    def _count(self, term: str) -> int:
        """Return in how many source sentences a term stands."""
        return self.store.counts([term]).get(term, 0)

    def _weight(self, term: str) -> float:
        """Return how much a shared term tells: the rarer in the sources, the more (inverse document frequency).

        A term that no source has gets the weight of a middling one: the draft may tell more than the sources do.
        """
        count = self.count(term) or max(1.0, math.sqrt(self.size))
        weight = math.log(1 + self.size / count)
        return weight * COMMON_WORD if is_common(term) else weight

    def _aligned_weight(self, term: str) -> float:
        """Return what a term counts in an alignment."""
        return self.weight(term) * (1 if self.count(term) else UNKNOWN_WORD)

    def _aligned_weights(self, terms: frozenset[str]) -> float:
        return sum(map(self.aligned_weight, terms))

    def _near_weights(self, terms: tuple[str, ...]) -> tuple[tuple[tuple[str, float], ...], float]:
        """Return terms with what they count, the nearest most, and what all of them count together."""
        telling = (term for term in terms if not term.startswith(ASPECT))
        found = tuple((term, self.aligned_weight(term) / (1 + place)) for place, term in enumerate(telling))
        total = 0.0
        for _, weight in found:
            total += weight
        return found, total

    def _read(self, term: str, most: int) -> Sequence[int]:
        numbers = sorted(self.store.with_term(term, most))
        return tuple(numbers) if len(numbers) <= _SHORT else array("q", numbers)

    def _starting(self, prefix: str) -> Sequence[str]:
        """Return at most ``COMMON`` terms that begin with ``prefix``, each without it."""
        return tuple(self.store.starting(prefix, COMMON))

    def weigh(self, terms: Iterable[str]) -> float:
        """Return the weight of several terms together."""
        return sum(self.weight(term) for term in terms)

    def about(self, terms: Iterable[str], most: int = CANDIDATES) -> Sequence[Stored]:
        """Return the sentences that share the most telling terms with these, the best first."""
        return self._about(frozenset(terms), most)

    def _found(self, terms: frozenset[str], most: int) -> tuple[Stored, ...]:
        # Many questions differ only in terms that find nothing: to these the answer is the same.
        return tuple(self.store.sentences(self._best_of(frozenset().union(*map(self._finding, terms)), most)))

    def _that_find(self, term: str) -> Sequence[str]:
        """Return those of a term and its other forms that find sentences: that stand in some, and not in too many."""
        return tuple(form for form in (term, *self._forms(term)) if self._finds(form))

    def _finds(self, term: str) -> bool:
        return 0 < self.count(term) <= COMMON

    def _best(self, terms: frozenset[str], most: int) -> Sequence[int]:
        """Return the numbers of the sentences that share the most telling terms with these, all of which find some."""
        scores: dict[int, float] = {}
        known = scores.get
        for term in sorted(terms):
            weight, numbers = self._telling(term)
            if not scores:
                scores = dict.fromkeys(numbers, weight)
                known = scores.get
                continue
            for number in numbers:
                scores[number] = known(number, 0.0) + weight
        return array("q", _first(scores, most))

    def _weighed(self, term: str) -> tuple[float, Sequence[int]]:
        """Return the weight of a term and the sentences that it finds."""
        return self.weight(term), self._with_term(term, COMMON)

    def _forms(self, term: str) -> Sequence[str]:
        """Return the other terms of a name of one word: where nothing tells what it names, and where it is longer."""
        kind, _, name = term.partition(":")
        if kind not in {"name", "person"} or "-" in name:
            return ()
        alone = (f"{'person' if kind == 'name' else 'name'}:{name}", plain(name))
        longer = () if self.count(term) else self.starting(f"name:{name}-")
        return (*alone, *(f"name:{name}-{rest}" for rest in longer[:_LONGER]))

    def having(self, term: str, most: int = COMMON) -> list[Stored]:
        """Return the sentences that have a term, in the order of the sources."""
        return self.store.sentences(self._with_term(term, COMMON)[:most])

    def supporting(
        self, terms: Iterable[str], holds: Callable[[Stored], bool], *, shared: int = 1, most: int = CANDIDATES
    ) -> list[Stored]:
        """Return the sentences that hold a value (``holds``) and share at least ``shared`` of the terms."""
        wanted = frozenset(terms)
        return [
            stored
            for stored in self.about(wanted, most)
            if holds(stored) and len(wanted & all_terms(stored.sentence)) >= shared
        ]


def _first(scores: Mapping[int, float], most: int) -> list[int]:
    """Return the ``most`` numbers with the highest scores, in their order; of equal scores the lower number first."""
    alike: defaultdict[float, list[int]] = defaultdict(list)  # few sentences have a score of their own
    for number, score in scores.items():
        alike[score].append(number)
    best: list[int] = []
    for score in sorted(alike, reverse=True):
        best += sorted(alike[score])
        if len(best) >= most:
            break
    return best[:most]
