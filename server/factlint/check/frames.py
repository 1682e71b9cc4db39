"""How alike the places of two words are: what each hangs on, what hangs on it, and what stands beside it.

A whole clause is parsed wrongly more often than a phrase; so two words are compared by what is next to them in the
tree, each neighbour weighed by how near it is and how much it tells (inverse document frequency).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factlint.check.shared import has_term
from factlint.claims.common import is_common
from factlint.claims.terms import ASPECT
from factlint.model.noted import noted, noted_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.sources import Sources
    from factlint.model.claims import Sentence, Word

ELSEWHERE = 0.6
"""What it counts that a neighbour of the draft's word stands in the source's sentence, though not beside the other."""
ENOUGH = 3.0
"""How much two places must share to be surely one: a name counts for two, a common word for half."""
VALUE = "#"
ROUNDING = 1e-9
"""What sums of the same figures in another order may differ by, and more."""


class Neighbour(NamedTuple):
    """A word near another in the tree, by its term or else its base form; ``near`` falls from 1 with the distance."""

    term: str
    near: float


class _Weighed(NamedTuple):
    """A neighbour of the draft's word: how much it counts, and how much it tells that it is shared."""

    term: str
    weight: float
    telling: float


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the draft by what stands around it: ``near`` it, in a ``row`` with it, and all ``terms`` there are.

    ``counts`` are what each term near it counts and tells, ``rows`` what all in the row do, and ``total`` what all of
    them count: by these a sentence is passed over quickly.
    """

    near: Sequence[_Weighed]
    row: Sequence[_Weighed]
    terms: frozenset[str]
    counts: Sequence[_Weighed]
    rows: tuple[float, float]
    total: float

    @classmethod
    def of(cls, sentence: Sentence, at: int, sources: Sources) -> Place:
        """Return the place of the word with this number."""
        near, row = (
            [_Weighed(one.term, one.near * sources.aligned_weight(one.term), _telling(one.term)) for one in found]
            for found in (neighbours(sentence, at), _beside(sentence.words, at))
        )
        counts: dict[str, tuple[float, float]] = {}
        for term, weight, telling in near:
            known, told = counts.get(term, (0.0, 0.0))
            counts[term] = known + weight, told + telling
        rows = sum(one.weight for one in row), sum(one.telling for one in row)
        counted = [_Weighed(term, weight, telling) for term, (weight, telling) in counts.items()]
        return cls(near, row, _all_terms(sentence), counted, rows, sum(one.weight for one in near) + rows[0])

    def most(self, there: frozenset[str]) -> float:
        """Return the most that the score of a likeness can be with a word of a sentence that has these terms."""
        found, told = self.rows
        for term, weight, telling in self.counts:
            if term in there or (":" in term and has_term(there, term)):
                found += weight
                told += telling
        return _score(found, self.total, told)


class Held(NamedTuple):
    """What a sentence of a source has of what stands around a word of the draft.

    ``near`` tells it of each neighbour, ``row`` are the words in a row with it that are there. ``most`` is the most
    that the score of a likeness can be.
    """

    near: Sequence[bool]
    row: Sequence[_Weighed]
    most: float


class Likeness(NamedTuple):
    """How like two places are, from 0 to 1: ``score`` is how much of the draft's word's neighbours the source has.

    ``back`` is how much of the source's word's neighbours the draft's sentence has.
    """

    score: float
    back: float


def term_of(word: Word) -> str:
    """Return what a word is compared by."""
    return word.term or word.lemma


@noted_at
def neighbours(sentence: Sentence, at: int) -> Sequence[Neighbour]:
    """Return what stands near a word in the tree: first what it hangs on, then siblings, dependents, and further up."""
    words = sentence.words
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


@noted_at
def near_terms(sentence: Sentence, at: int) -> frozenset[str]:
    """Return the terms of what stands near a word in the tree."""
    return frozenset(other.term for other in neighbours(sentence, at))


def _beside(words: Sequence[Word], at: int) -> list[Neighbour]:
    """Return what stands in the same place as a word."""
    word = words[at]
    return [
        Neighbour(term_of(other), 1.0)
        for number, other in enumerate(words)
        if number != at and other.head == word.head and other.slot == word.slot and other.term != VALUE
    ]


@noted
def _all_terms(sentence: Sentence) -> frozenset[str]:
    """Return the terms of a sentence, and its words by term and base form."""
    return sentence.terms.union(*((word.term, word.lemma) for word in sentence.words))


@noted
def whole(sentence: Sentence) -> frozenset[str]:
    """Return all that a sentence can be found to speak of: its terms, its context, the base forms of its words."""
    return sentence.terms | sentence.context | {word.lemma for word in sentence.words}


@noted
def _all_there(sentence: Sentence) -> frozenset[str]:
    """Return all that can stand near any word of a sentence, or elsewhere in it."""
    return whole(sentence).union(term_of(word) for word in sentence.words)


def held(mine: Place, theirs: Sentence, *, least: float) -> Held | None:
    """Return what of a place is in a sentence of a source; None where the score of no likeness can reach ``least``.

    Most sentences that share a term or two with the draft's are done with here, whatever words they have.
    """
    most = mine.most(_all_there(theirs)) + ROUNDING
    if most < least:
        return None
    said = whole(theirs)
    return Held(
        [one.term in said or has_term(said, one.term) for one in mine.near],
        [one for one in mine.row if has_term(said, one.term)],
        most,
    )


def likeness(  # noqa: PLR0913 - two places, and what they are weighed by
    mine: Place, there: Held, theirs: Sentence, place: int, sources: Sources, *, least: float
) -> Likeness | None:
    """Return how like the places of a draft's word and a source's are; None if the score is below ``least``.

    ``there`` is what the source's sentence has of the draft's place.
    """
    if there.most < least:
        return None
    beside = near_terms(theirs, place)
    total = found = shared = 0.0
    for (term, weight, telling), elsewhere in zip(mine.near, there.near, strict=True):
        total += weight
        if term in beside or (":" in term and has_term(beside, term)):
            found += weight
            shared += telling
        elif elsewhere:
            found += weight * ELSEWHERE
            shared += telling * 0.5
    for one in there.row:
        # what stands in a row with it may be exchanged too: it counts only where it is not
        total, found, shared = total + one.weight, found + one.weight, shared + one.telling
    score = _score(found, total, shared)
    if score < least:
        return None
    back = same = 0.0
    for term, near in neighbours(theirs, place):
        weight = near * sources.aligned_weight(term)
        back += weight
        if has_term(mine.terms, term):
            same += weight
    return Likeness(score, same / back if back else 0.0)


def _score(found: float, total: float, shared: float) -> float:
    return found / total * min(shared, ENOUGH) / ENOUGH if total else 0.0


def _telling(term: str) -> float:
    return 2.0 if ":" in term else 0.5 if term.startswith(ASPECT) or is_common(term) else 1.0
