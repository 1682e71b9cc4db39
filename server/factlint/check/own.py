"""The draft's own sentences, looked up as those of the sources are: for what a draft says twice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from factlint.check.sources import Sources
from factlint.claims.terms import ASPECT
from factlint.facts.store import Stored
from factlint.language.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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


class Totals:
    """In how many sentences of a draft each term stands. From one state to the next, only what changed is counted."""

    def __init__(self) -> None:
        """Start with an empty draft."""
        self._units: Counter[_Index] = Counter()
        self._counts: Counter[str] = Counter()

    def of(self, indices: Sequence[_Index]) -> Mapping[str, int]:
        """Return the counts of a draft of these units. They hold until the next draft is asked for."""
        units = Counter(indices)
        for index, more in (units - self._units).items():
            self._add(index, more)
        for index, fewer in (self._units - units).items():
            self._add(index, -fewer)
        self._units = units
        return self._counts

    def _add(self, index: _Index, times: int) -> None:
        for term, numbers in index.sentences.items():
            self._counts[term] += times * len(numbers)
            if not self._counts[term]:
                del self._counts[term]


class Own:
    """A draft's sentences as if they were a source's, and its claims by what their values hang on.

    All of it is made when it is first asked for: most drafts are asked little.
    """

    def __init__(self, units: Sequence[PlacedClaims], document: Document, totals: Totals) -> None:
        """Take the units of a document, and what counts its terms."""
        self._totals = totals
        self._units = units
        self._document = document
        self._known: dict[tuple[int, int], Stored] = {}
        self._places: dict[tuple[str, str], Sequence[tuple[int, int, int]]] = {}

    @property
    def units(self) -> Sequence[PlacedClaims]:
        """The units, in order."""
        return self._units

    @cached_property
    def size(self) -> int:
        """How many sentences there are."""
        return self._firsts[-1]

    @cached_property
    def sources(self) -> Sources:
        """The draft, looked up as the sources are."""
        return Sources(_Shelf(self))

    def let_go(self) -> None:
        """Part the draft from what looks things up in it: nothing is asked of it any more."""
        sources = vars(self).pop("sources", None)
        if sources is not None:
            sources.let_go()

    def count(self, term: str) -> int:
        """Return in how many sentences a term stands."""
        return self._counts.get(term, 0)

    def alike(self, claim: Claim) -> list[tuple[Stored, Claim]]:
        """Return the claims of one kind whose values hang on the same word as this one's, itself among them.

        There are none where they are so many that they must be a series.
        """
        word = word_of(claim)
        found = []
        for unit, number, place in self.places(claim.kind, word) if word is not None else ():
            stored = self.stored(unit, number)
            found.append((stored, stored.sentence.claims[place]))
        return found

    def places(self, kind: str, word: str) -> Sequence[tuple[int, int, int]]:
        """Return the claims of a kind whose values hang on a word, by unit, sentence and claim: see ``alike``."""
        known = self._places.get((kind, word))
        if known is None:
            known = self._places[kind, word] = self._find(kind, word)
        return known

    def _find(self, kind: str, word: str) -> Sequence[tuple[int, int, int]]:
        indices, key = enumerate(self._indices), (kind, word)
        units = [(unit, places) for unit, index in indices if (places := index.claims.get(key))]
        if len(units) > MOST:
            return ()
        found = [(unit, number, place) for unit, places in units for number, place in places]
        return found if len(found) <= MOST else ()

    def around(self, start: int, end: int) -> list[Sentence]:
        """Return the sentences that touch the prose from ``start`` to ``end``, in order, at offsets of the prose."""
        return [self.stored(unit, number).sentence for unit, number in self.near(start, end)]

    def near(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return unit and number of the sentences that touch the prose from ``start`` to ``end``, in order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        return [
            (unit, number)
            for unit in range(first, bisect_left(self._starts, end))
            for number, sentence in enumerate(self._units[unit].unit.sentences)
            if self._starts[unit] + sentence.start < end and start < self._starts[unit] + sentence.end
        ]

    def stored(self, unit: int, number: int) -> Stored:
        """Return a sentence of a unit as if it were a source's, with its place in the file."""
        known = self._known.get((unit, number))
        if known is None:
            placed = self._units[unit]
            sentence = placed.unit.sentence(number, placed.start)
            known = self._known[unit, number] = _stored(self._document, self._firsts[unit] + number, sentence)
        return known

    def stored_by(self, number: int) -> Stored:
        """Return the sentence of a number, counted through the draft, as if it were a source's."""
        unit = bisect_right(self._firsts, number) - 1
        return self.stored(unit, number - self._firsts[unit])

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
    def _counts(self) -> Mapping[str, int]:
        return self._totals.of(self._indices)

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of each unit's first sentence in the draft; last, how many sentences there are."""
        return [0, *accumulate(len(placed.unit.sentences) for placed in self._units)]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each unit starts in the prose."""
        return [placed.start for placed in self._units]

    @cached_property
    def numbers(self) -> dict[str, list[int]]:
        """The numbers of the sentences by term."""
        found: dict[str, list[int]] = defaultdict(list)
        for first, index in zip(self._firsts, self._indices, strict=False):
            for term, numbers in index.sentences.items():
                found[term].extend(first + number for number in numbers)
        return found


class _Shelf:
    """The sentences of a draft by term. See ``factlint.check.sources.Shelf``."""

    def __init__(self, own: Own) -> None:
        self._own = own

    def size(self) -> int:
        return self._own.size

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        return {term: count for term in terms if (count := self._own.count(term))}

    def with_term(self, term: str, most: int) -> list[int]:
        return self._own.numbers.get(term, [])[:most]

    def starting(self, prefix: str, most: int) -> list[str]:
        return sorted(t.removeprefix(prefix) for t in self._own.numbers if t.startswith(prefix))[:most]

    def sentences(self, numbers: Sequence[int]) -> list[Stored]:
        return [self._own.stored_by(number) for number in numbers if 0 <= number < self._own.size]


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
