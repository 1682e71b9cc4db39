"""How surely two claims speak of the same thing.

The score is the share of the draft's clause that the source's sentence covers and the share of the source's clause that
the draft's sentence covers, each word weighed by how much it tells (inverse document frequency), with what the two
values hang on counted again: a date belongs to its event, a number to what is counted. It is nought where the two name
different things.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.check.apart import apart, near_of
from factlint.check.nearness import share
from factlint.check.shared import common, has_term, shared_terms
from factlint.check.sources import all_terms
from factlint.claims.common import is_common
from factlint.claims.terms import ASPECT
from factlint.model.noted import noted, once

if TYPE_CHECKING:
    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence

AROUND = 0.5
"""What it counts that a word which the draft's value hangs on stands in the source's clause, though elsewhere."""


class Alignment:
    """How a claim of the draft fits one of a source; each figure is worked out when it is first asked for.

    ``shared`` counts the words of the draft's sentence that the source's sentence has, a name for two and a common word
    for half. The other figures are from 0 to 1.
    """

    def __init__(self, draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> None:
        """Take the two claims, each with its sentence, and the sources that tell what a word is worth."""
        self._draft, self._sentence = draft, sentence
        self._source, self._stored = source, stored
        self._sources = sources

    @once
    def shared(self) -> float:
        """How many of the draft's words the source's sentence has."""
        return told(common(self._sentence, self._stored))

    @once
    def hold(self) -> float:
        """Of what the draft's value hangs on, the share that the source's value hangs on too."""
        return _hold(self._draft, self._source, self._sources)

    @once
    def kind(self) -> bool:
        """Whether what both values hang on is more than a name."""
        theirs = _hangs_on(self._source)
        return any(_says_what(term) and has_term(theirs, term) for term in self._draft.near)

    @once
    def forward(self) -> float:
        """Of the draft's clause or sentence, what the source's sentence covers."""
        clause, terms = self._draft.clause, self._sentence.terms
        both = _common(self._draft, self._sentence, self._stored)
        return max(share(clause & both, clause, self._sources), share(terms & both, terms, self._sources))

    @once
    def backward(self) -> float:
        """Of the source's clause, what the draft's sentence covers."""
        clause = self._source.clause
        return share(shared_terms(clause, all_terms(self._sentence)), clause, self._sources)

    @once
    def apart(self) -> bool:
        """Whether the two name different things."""
        return apart(self._draft, self._sentence, self._source, self._stored, self._sources)

    @property
    def likeness(self) -> float:
        """The score, as long as the two do not name different things."""
        return 0.35 * self.hold + 0.45 * self.forward + 0.2 * self.backward

    @property
    def score(self) -> float:
        """One figure from 0 to 1."""
        return 0.0 if self.apart else self.likeness


def align(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> Alignment:
    """Return how a claim of the draft fits one of a source."""
    return Alignment(draft, sentence, source, stored, sources)


def _common(draft: Claim, sentence: Sentence, stored: Sentence) -> frozenset[str]:
    """Return the terms of a draft's sentence and clause that a source's sentence has."""
    both = common(sentence, stored)
    return both if draft.clause <= sentence.terms else both | shared_terms(draft.clause, all_terms(stored))


@noted
def _hangs_on(claim: Claim) -> frozenset[str]:
    """Return the terms that a value hangs on, and all of its clause."""
    return claim.clause.union(claim.near)


@lru_cache(maxsize=4_096)
def told(terms: frozenset[str]) -> float:
    """Return how much it tells that two sentences share these terms: see ``Alignment.shared``."""
    return sum(_telling(term) for term in terms)


def _telling(term: str) -> float:
    if ":" in term:
        return 2.0
    return 0.5 if term.startswith(ASPECT) or is_common(term) else 1.0


def _says_what(term: str) -> bool:
    return not term.startswith(ASPECT) and (":" not in term or term.startswith("event:"))


def _hold(draft: Claim, source: Claim, sources: Sources) -> float:
    """Return the share of what the draft's value hangs on, the nearest word counted most."""
    weights, total = sources.near_weights(draft.near)
    theirs = near_of(source)
    found = 0.0
    for term, weight in weights:
        if has_term(theirs, term):
            found += weight
        elif has_term(source.clause, term):
            found += weight * AROUND
    return found / total if total else 0.0
