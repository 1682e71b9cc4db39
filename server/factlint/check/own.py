"""The draft's own sentences, looked up as those of the sources are: for what a draft says twice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from factlint.check.sources import Sources
from factlint.claims.moving import moved
from factlint.claims.terms import ASPECT
from factlint.facts.store import Stored
from factlint.language.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factlint.claims.units import PlacedClaims, UnitClaims
    from factlint.documents import Document
    from factlint.model.claims import Claim, Sentence

MOST = 12
"""What a draft gives more than so many values of is a series, and not one thing told again."""


@dataclass(frozen=True, eq=False, slots=True)
class _Index:
    """What of one unit is looked up: its claims (sentence, claim) by kind and word, its sentences by term."""

    claims: dict[tuple[str, str], list[tuple[int, int]]]
    sentences: dict[str, list[int]]

    @classmethod
    def of(cls, unit: UnitClaims) -> _Index:
        """Index a unit."""
        claims: dict[tuple[str, str], list[tuple[int, int]]] = {}
        sentences: dict[str, list[int]] = {}
        for number, sentence in enumerate(unit.sentences):
            for place, claim in enumerate(sentence.claims):
                word = word_of(claim)
                if word is not None:
                    claims.setdefault((claim.kind, word), []).append((number, place))
            for term in sentence.terms:
                sentences.setdefault(term, []).append(number)
        return cls(claims, sentences)


_kept: Recent[UnitClaims, _Index] = Recent()


Question = tuple[str, str, str]
"""What is asked of a draft: its size, in how many sentences a term stands, or which claims of a kind hang on a word."""
SIZE, COUNT = "size", "count"


class Own:
    """A draft's sentences as if they were a source's, and its claims by what their values hang on.

    All of it is made when it is first asked for: most drafts are asked little.
    """

    def __init__(self, units: Sequence[PlacedClaims], document: Document) -> None:
        """Take the units of a document."""
        self._units = units
        self._document = document
        self._known: dict[int, Stored] = {}

    def around(self, start: int, end: int) -> list[Sentence]:
        """Return the sentences that touch the prose from ``start`` to ``end``, in order, at offsets of the prose."""
        found = []
        last = bisect_left(self._starts, end)
        for unit in range(max(bisect_right(self._starts, start) - 1, 0), last):
            placed, first = self._units[unit], self._firsts[unit]
            for number, sentence in enumerate(placed.unit.sentences, first):
                if placed.start + sentence.start < end and start < placed.start + sentence.end:
                    found.append(self._stored(number).sentence)
        return found

    @cached_property
    def sources(self) -> Sources:
        """The draft, looked up as the sources are."""
        return Sources(_Shelf(self._firsts[-1], self._numbers, self._stored))

    def alike(self, claim: Claim) -> list[tuple[Stored, Claim]]:
        """Return the claims of one kind whose values hang on the same word as this one's, itself among them.

        There are none where they are so many that they must be a series.
        """
        found = []
        for unit, number, place in self._alike(claim.kind, word_of(claim)):
            stored = self._stored(self._firsts[unit] + number)
            found.append((stored, stored.sentence.claims[place]))
        return found

    def answer(self, question: Question) -> object:
        """Return the answer to a question as ``asking`` notes it: equal for as long as the draft says the same."""
        what, one, other = question
        if what == SIZE:
            return self._firsts[-1]
        if what == COUNT:
            return len(self._numbers.get(one, ()))
        return [(self._units[unit].unit, number, place) for unit, number, place in self._alike(one, other)]

    def _alike(self, kind: str, word: str | None) -> Sequence[tuple[int, int, int]]:
        found = self._claims.get((kind, word), ()) if word is not None else ()
        return found if len(found) <= MOST else ()

    @cached_property
    def _indices(self) -> list[_Index]:
        _kept.begin()
        found = []
        for placed in self._units:
            index = _kept.get(placed.unit)
            if index is None:
                index = _Index.of(placed.unit)
                _kept.put(placed.unit, index)
            found.append(index)
        return found

    @cached_property
    def _claims(self) -> dict[tuple[str, str], list[tuple[int, int, int]]]:
        """Unit, sentence and claim by kind and word."""
        found: dict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
        for unit, index in enumerate(self._indices):
            for key, places in index.claims.items():
                found[key].extend((unit, number, place) for number, place in places)
        return found

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of each unit's first sentence in the draft; last, how many sentences there are."""
        return [0, *accumulate(len(placed.unit.sentences) for placed in self._units)]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each unit starts in the prose."""
        return [placed.start for placed in self._units]

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The numbers of the sentences by term."""
        found: dict[str, list[int]] = defaultdict(list)
        for first, index in zip(self._firsts, self._indices, strict=False):
            for term, numbers in index.sentences.items():
                found[term].extend(first + number for number in numbers)
        return found

    def _stored(self, number: int) -> Stored:
        """Return a sentence as if it were a source's, with its place in the file."""
        known = self._known.get(number)
        if known is None:
            unit = bisect_right(self._firsts, number) - 1
            placed = self._units[unit]
            sentence = moved(placed.unit.sentences[number - self._firsts[unit]], placed.start)
            known = self._known[number] = _stored(self._document, number, sentence)
        return known


class _Shelf:
    """The sentences of a draft by term. See ``factlint.check.sources.Shelf``."""

    def __init__(self, size: int, numbers: Mapping[str, list[int]], stored: Callable[[int], Stored]) -> None:
        self._size = size
        self._numbers = numbers
        self._stored = stored

    def size(self) -> int:
        return self._size

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        return {term: len(self._numbers[term]) for term in terms if term in self._numbers}

    def with_term(self, term: str, most: int) -> list[int]:
        return self._numbers.get(term, [])[:most]

    def starting(self, prefix: str, most: int) -> list[str]:
        return sorted(t.removeprefix(prefix) for t in self._numbers if t.startswith(prefix))[:most]

    def sentences(self, numbers: Sequence[int]) -> list[Stored]:
        return [self._stored(number) for number in numbers if 0 <= number < self._size]


def word_of(claim: Claim) -> str | None:
    """Return the term of the nearest word that says what a value is of."""
    return next((term for term in claim.near if not term.startswith(ASPECT)), None)


def _stored(document: Document, number: int, sentence: Sentence) -> Stored:
    span = document.span(sentence.start, sentence.end)
    line, _ = document.place(span.start)
    return Stored(
        id=number,
        document=0,
        path=document.name,
        date=document.date,
        by_hand=False,
        start=span.start,
        end=span.end,
        line=line,
        sentence=sentence,
    )
