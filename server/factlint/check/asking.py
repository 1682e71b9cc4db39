"""What a judgement asked about the rest of the draft, noted: as long as the answers stay the same, so does it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from factlint.check.own import COUNT, SIZE, Own, word_of
from factlint.check.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.check.own import Question
    from factlint.check.sources import Shelf
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence


class Asking(Own):
    """Stands for a draft while one claim is judged, and notes what was asked about the rest of the draft.

    ``asked`` holds the questions with the draft's answers; ``wide`` is true where more was asked than can be noted.
    """

    def __init__(self, own: Own) -> None:
        """Take the draft."""
        self._own = own
        self.asked: dict[Question, object] = {}
        self.wide = False

    def ask(self, question: Question) -> object:
        """Return the draft's answer to a question, and note it."""
        if question not in self.asked:
            self.asked[question] = self._own.answer(question)
        return self.asked[question]

    def around(self, start: int, end: int) -> list[Sentence]:
        """Return what the draft does."""
        self.wide = True
        return self._own.around(start, end)

    @cached_property
    def sources(self) -> Sources:
        """The draft, looked up as the sources are."""
        return Sources(_Noting(self))

    def alike(self, claim: Claim) -> list[tuple[Stored, Claim]]:
        """Return what the draft does."""
        word = word_of(claim)
        if word is not None:
            self.ask((claim.kind, claim.kind, word))
        return self._own.alike(claim)

    def shelf(self) -> Shelf:
        """Return the draft's own shelf, of which anything may be asked."""
        self.wide = True
        return self._own.sources.store


class _Noting:
    """The shelf of a draft, noting what is asked of it."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def size(self) -> int:
        return cast("int", self._asking.ask((SIZE, "", "")))

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        found = ((term, cast("int", self._asking.ask((COUNT, term, "")))) for term in terms)
        return {term: count for term, count in found if count}

    def with_term(self, term: str, most: int) -> list[int]:
        return self._asking.shelf().with_term(term, most)

    def starting(self, prefix: str, most: int) -> list[str]:
        return self._asking.shelf().starting(prefix, most)

    def sentences(self, numbers: Sequence[int]) -> list[Stored]:
        return self._asking.shelf().sentences(numbers)
