"""How alike the places of two words are: what each hangs on, what hangs on it, and what stands beside it.

A whole clause is parsed wrongly more often than a phrase; so two words are compared by what is next to them in the
tree, each neighbour weighed by how near it is and how much it tells (inverse document frequency).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.check.apart import shared_terms
from factlint.claims.common import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.sources import Sources
    from factlint.model.claims import Sentence, Word

ELSEWHERE = 0.6
"""What it counts that a neighbour of the draft's word stands in the source's sentence, though not beside the other."""
UNKNOWN = 0.5
"""What a neighbour counts that no source has."""
ENOUGH = 3.0
"""How much two places must share to be surely one: a name counts for two, a common word for half."""
VALUE = "#"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word near another in the tree, by its term or else its base form; ``near`` falls from 1 with the distance."""

    term: str
    near: float


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the draft by what stands around it: ``near`` it, in a ``row`` with it, and all ``terms`` there are."""

    near: Sequence[Neighbour]
    row: Sequence[Neighbour]
    terms: frozenset[str]

    @classmethod
    def of(cls, sentence: Sentence, at: int) -> Place:
        """Return the place of the word with this number."""
        terms = frozenset(term for word in sentence.words for term in (word.term, word.lemma))
        return cls(neighbours(sentence.words, at), _beside(sentence.words, at), sentence.terms | terms)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two places are, from 0 to 1: ``score`` is how much of the draft's word's neighbours the source has.

    ``back`` is how much of the source's word's neighbours the draft's sentence has.
    """

    score: float
    back: float


def term_of(word: Word) -> str:
    """Return what a word is compared by."""
    return word.term or word.lemma


def neighbours(words: Sequence[Word], at: int) -> list[Neighbour]:
    """Return what stands near a word in the tree: first what it hangs on, then siblings, dependents, and further up."""
    return [Neighbour(term_of(words[other]), near) for other, near in _around(words, at) if words[other].term != VALUE]


def _around(words: Sequence[Word], at: int) -> Iterator[tuple[int, float]]:
    head = words[at].head
    if head < 0:
        return
    yield head, 1.0
    for other, word in enumerate(words):
        if other != at and (word.head == at or (word.head == head and word.slot != words[at].slot)):
            yield other, 1.0
    above = words[head].head
    if above < 0:
        return
    yield above, 0.7
    yield from ((other, 0.5) for other, word in enumerate(words) if word.head == above and other != head)
    if words[above].head >= 0:
        yield words[above].head, 0.4


def _beside(words: Sequence[Word], at: int) -> list[Neighbour]:
    """Return what stands in the same place as a word."""
    word = words[at]
    return [
        Neighbour(term_of(other), 1.0)
        for number, other in enumerate(words)
        if number != at and other.head == word.head and other.slot == word.slot and other.term != VALUE
    ]


def whole(sentence: Sentence) -> frozenset[str]:
    """Return all that a sentence can be found to speak of: its terms, its context, the base forms of its words."""
    return sentence.terms | sentence.context | {word.lemma for word in sentence.words}


def likeness(  # noqa: PLR0913 - two places, and what they are weighed by
    mine: Place, theirs: Sentence, place: int, said: frozenset[str], sources: Sources, *, least: float
) -> Likeness | None:
    """Return how like the places of a draft's word and a source's are; None if the score is below ``least``.

    ``said`` is the ``whole`` of the source's sentence.
    """
    others = neighbours(theirs.words, place)
    beside = frozenset(other.term for other in others)
    total = found = shared = 0.0
    for one in mine.near:
        weight = one.near * _weight(one.term, sources)
        total += weight
        part = 1.0 if _has(beside, one.term) else ELSEWHERE if _has(said, one.term) else 0.0
        found += weight * part
        shared += _telling(one.term) * (part if part == 1.0 else part and 0.5)
    for one in mine.row:
        # what stands in a row with it may be exchanged too: it counts only where it is not
        if _has(said, one.term):
            weight = one.near * _weight(one.term, sources)
            total, found, shared = total + weight, found + weight, shared + _telling(one.term)
    score = found / total * min(shared, ENOUGH) / ENOUGH if total else 0.0
    if score < least:
        return None
    back = sum(other.near * _weight(other.term, sources) for other in others)
    same = sum(other.near * _weight(other.term, sources) for other in others if _has(mine.terms, other.term))
    return Likeness(score=score, back=same / back if back else 0.0)


def _has(terms: frozenset[str], term: str) -> bool:
    # only a name has other forms
    return term in terms or (":" in term and bool(shared_terms(frozenset({term}), terms)))


def _weight(term: str, sources: Sources) -> float:
    weight = sources.weight(term)
    return weight if sources.count(term) else weight * UNKNOWN


def _telling(term: str) -> float:
    return 2.0 if ":" in term else 0.5 if is_common(term) else 1.0
