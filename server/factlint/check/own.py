"""The draft's own sentences, looked up as those of the sources are: for what a draft says twice."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from factlint.check.sources import Sources
from factlint.claims.terms import ASPECT
from factlint.facts.store import Stored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factlint.documents import Document
    from factlint.model.claims import Claim, Sentence

MOST = 12
"""What a draft gives more than so many values of is a series, and not one thing told again."""


class Own:
    """A draft's sentences as if they were a source's, and its claims by what their values hang on.

    All of it is made when it is first asked for: most drafts are asked little.
    """

    def __init__(self, units: Iterable[Sequence[Sentence]], document: Document) -> None:
        """Take the sentences of each unit of a document, at offsets of its prose."""
        self._units = units
        self._document = document

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order."""
        return tuple(chain.from_iterable(self._units))

    @cached_property
    def sources(self) -> Sources:
        """The draft, looked up as the sources are."""
        return Sources(_Shelf(self.sentences, self._stored))

    @cached_property
    def _claims(self) -> dict[tuple[str, str], list[tuple[int, Claim]]]:
        found: dict[tuple[str, str], list[tuple[int, Claim]]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for claim in sentence.claims:
                word = _word(claim)
                if word is not None:
                    found[claim.kind, word].append((number, claim))
        return found

    @cached_property
    def _known(self) -> dict[int, Stored]:
        return {}

    def _stored(self, number: int) -> Stored:
        """Return a sentence as if it were a source's, with its place in the file."""
        if number not in self._known:
            self._known[number] = _stored(self._document, number, self.sentences[number])
        return self._known[number]

    def alike(self, claim: Claim) -> list[tuple[Stored, Claim]]:
        """Return the claims of one kind whose values hang on the same word as this one's, itself among them.

        There are none where they are so many that they must be a series.
        """
        word = _word(claim)
        found = self._claims.get((claim.kind, word), []) if word is not None else []
        return [(self._stored(number), claim) for number, claim in found] if len(found) <= MOST else []


class _Shelf:
    """The sentences of a draft by term. See ``factlint.check.sources.Shelf``."""

    def __init__(self, sentences: Sequence[Sentence], stored: Callable[[int], Stored]) -> None:
        self._sentences = sentences
        self._stored = stored
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(sentences):
            for term in sentence.terms:
                self._numbers[term].append(number)

    def size(self) -> int:
        return len(self._sentences)

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        return {term: len(self._numbers[term]) for term in terms if term in self._numbers}

    def with_term(self, term: str, most: int) -> list[int]:
        return self._numbers.get(term, [])[:most]

    def starting(self, prefix: str, most: int) -> list[str]:
        return sorted(t.removeprefix(prefix) for t in self._numbers if t.startswith(prefix))[:most]

    def sentences(self, numbers: Sequence[int]) -> list[Stored]:
        return [self._stored(number) for number in numbers if 0 <= number < len(self._sentences)]


def _word(claim: Claim) -> str | None:
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
