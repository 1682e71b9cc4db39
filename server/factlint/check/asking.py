"""What a judgement asked about the rest of the draft, noted: as long as the answers stay the same, so does it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from factlint.check.judgement import moved
from factlint.check.own import Own, word_of
from factlint.check.sources import Sources
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.check.judgement import Judgement
    from factlint.check.sources import Shelf
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence


class Question(Protocol):
    """What can be asked about a draft by a unit of it."""

    def answer(self, own: Own, unit: int) -> object:
        """Return what the draft answers the unit of that number: equal for as long as that sees the same."""


class Size(NamedTuple):
    """How many sentences there are."""

    def answer(self, own: Own, _: int) -> object:
        """Return the number."""
        return own.size


class Count(NamedTuple):
    """In how many sentences a term stands."""

    term: str

    def answer(self, own: Own, _: int) -> object:
        """Return the number."""
        return own.count(self.term)


class Alike(NamedTuple):
    """Which claims of a kind hang on a word."""

    kind: str
    word: str

    def answer(self, own: Own, unit: int) -> object:
        """Return them in order, each with whether it stands before the unit, in it or behind it."""
        return [
            (own.units[at].unit, number, place, (at > unit) - (at < unit))
            for at, number, place in own.places(self.kind, self.word)
        ]


class Around(NamedTuple):
    """Which sentences touch the prose from ``start`` to ``end``, counted from the start of the unit."""

    start: int
    end: int

    def answer(self, own: Own, unit: int) -> object:
        """Return them in order, each with where its unit starts as seen from this one."""
        start = own.units[unit].start
        return [
            (own.units[at].unit, number, own.units[at].start - start)
            for at, number in own.near(self.start + start, self.end + start)
        ]


@record
class Hung:
    """A judgement that hung on a draft, at offsets of its unit, and the questions that it asked, with their answers.

    ``shown`` tells of its evidence which (by number) is of the draft: so many-th among those alike.
    """

    asked: dict[Question, object]
    judgement: Judgement | None
    shown: tuple[tuple[int, Alike, int], ...]

    def holds(self, own: Own, unit: int) -> bool:
        """Tell whether the judgement holds for a draft too, in its unit of that number."""
        return all(question.answer(own, unit) == told for question, told in self.asked.items())

    def placed(self, own: Own, unit: int) -> Judgement | None:
        """Return the judgement at offsets of the prose of a draft for which it holds."""
        if self.judgement is None:
            return None
        judgement = moved(self.judgement, own.units[unit].start)
        if not self.shown:
            return judgement
        evidence = list(judgement.evidence)
        for number, question, rank in self.shown:
            at, sentence, _ = own.places(question.kind, question.word)[rank]
            evidence[number] = own.stored(at, sentence)
        return replace(judgement, evidence=tuple(evidence))


class Asking(Own):
    """Stands for a draft while a claim of its unit of that number is judged, and notes what is asked about the rest.

    ``wide`` is true where more was asked than can be noted.
    """

    def __init__(self, own: Own, unit: int) -> None:
        """Take the draft and the number."""
        self._own = own
        self._unit = unit
        self._start = own.units[unit].start
        self._asked: dict[Question, object] = {}
        self._given: list[tuple[Stored, Alike, int]] = []
        self.wide = False

    def hung(self, judgement: Judgement | None) -> Hung | None:
        """Return the judgement (prose offsets) with all that it hung on; None where that cannot be told."""
        if self.wide:
            return None
        evidence = judgement.evidence if judgement else ()
        shown = [
            next(((number, question, rank) for given, question, rank in self._given if given is stored), None)
            for number, stored in enumerate(evidence)
        ]
        own = tuple(one for one in shown if one is not None)
        return Hung(self._asked, moved(judgement, -self._start) if judgement else None, own)

    def _ask(self, question: Question) -> None:
        if question not in self._asked:
            self._asked[question] = question.answer(self._own, self._unit)

    @cached_property
    def size(self) -> int:
        """How many sentences there are."""
        self._ask(Size())
        return self._own.size

    @cached_property
    def sources(self) -> Sources:
        """The draft, looked up as the sources are."""
        return Sources(_Noting(self))

    def count(self, term: str) -> int:
        """Return what the draft does."""
        self._ask(Count(term))
        return self._own.count(term)

    def alike(self, claim: Claim) -> list[tuple[Stored, Claim]]:
        """Return what the draft does."""
        word = word_of(claim)
        found = self._own.alike(claim)
        if word is not None:
            question = Alike(claim.kind, word)
            self._ask(question)
            self._given.extend((stored, question, rank) for rank, (stored, _) in enumerate(found))
        return found

    def around(self, start: int, end: int) -> list[Sentence]:
        """Return what the draft does."""
        self._ask(Around(start - self._start, end - self._start))
        return self._own.around(start, end)

    def shelf(self) -> Shelf:
        """Return the draft's own shelf, of which anything may be asked."""
        self.wide = True
        return self._own.sources.store


class _Noting:
    """The shelf of a draft, noting what is asked of it."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def size(self) -> int:
        return self._asking.size

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        return {term: count for term in terms if (count := self._asking.count(term))}

    def with_term(self, term: str, most: int) -> list[int]:
        return self._asking.shelf().with_term(term, most)

    def starting(self, prefix: str, most: int) -> list[str]:
        return self._asking.shelf().starting(prefix, most)

    def sentences(self, numbers: Sequence[int]) -> list[Stored]:
        return self._asking.shelf().sentences(numbers)
