"""How surely two claims speak of the same thing.

The score is the share of the draft's clause that the source's sentence covers and the share of the source's clause that
the draft's sentence covers, each word weighed by how much it tells (inverse document frequency), with what the two
values hang on counted again: a date belongs to its event, a number to what is counted. It is nought where the two name
different things.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.check.apart import apart, shared_terms
from factlint.claims.common import is_common
from factlint.claims.terms import ASPECT

if TYPE_CHECKING:
    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence

AROUND = 0.5
"""What it counts that a word which the draft's value hangs on stands in the source's clause, though elsewhere."""
UNKNOWN_WORD = 0.5
"""What a word counts that no source has: the draft may tell more than the sources, or tell it otherwise."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two claims fit, each figure from 0 to 1.

    ``hold``: of what the draft's value hangs on, the share that the source's value hangs on too; ``kind`` tells whether
    that is more than a name. ``forward``: of the draft's clause or sentence, what the source's sentence covers.
    ``backward``: of the source's clause, what the draft's covers. ``shared`` counts the words of the draft's sentence
    that the source's sentence has, a name for two and a common word for half. ``apart`` says that they name different
    things.
    """

    hold: float
    kind: bool
    forward: float
    backward: float
    shared: float
    apart: bool

    @property
    def score(self) -> float:
        """One figure from 0 to 1."""
        return 0.0 if self.apart else 0.35 * self.hold + 0.45 * self.forward + 0.2 * self.backward


def align(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> Alignment:
    """Return how a claim of the draft fits one of a source."""
    draft_all = sentence.terms | sentence.context
    source_all = stored.terms | stored.context
    common = shared_terms(sentence.terms | draft.clause, source_all)
    return Alignment(
        hold=_hold(draft, source, sources),
        kind=any(_says_what(t) for t in shared_terms(frozenset(draft.near), frozenset(source.near) | source.clause)),
        forward=max(
            _share(draft.clause & common, draft.clause, sources),
            _share(sentence.terms & common, sentence.terms, sources),
        ),
        backward=_share(shared_terms(source.clause, draft_all), source.clause, sources),
        shared=sum(_telling(term) for term in sentence.terms & common),
        apart=apart(draft, sentence, source, stored, sources),
    )


def _telling(term: str) -> float:
    if ":" in term:
        return 2.0
    return 0.5 if term.startswith(ASPECT) or is_common(term) else 1.0


def _says_what(term: str) -> bool:
    return not term.startswith(ASPECT) and (":" not in term or term.startswith("event:"))


def _hold(draft: Claim, source: Claim, sources: Sources) -> float:
    """Return the share of what the draft's value hangs on, the nearest word counted most."""
    theirs = shared_terms(frozenset(draft.near), frozenset(source.near))
    around = shared_terms(frozenset(draft.near), source.clause)
    total = found = 0.0
    for place, term in enumerate(term for term in draft.near if not term.startswith(ASPECT)):
        weight = _weight(term, sources) / (1 + place)
        total += weight
        found += weight if term in theirs else weight * AROUND if term in around else 0.0
    return found / total if total else 0.0


def _share(part: frozenset[str], whole: frozenset[str], sources: Sources) -> float:
    total = sum(_weight(term, sources) for term in whole)
    return sum(_weight(term, sources) for term in part) / total if total else 0.0


def _weight(term: str, sources: Sources) -> float:
    weight = sources.weight(term)
    return weight if sources.count(term) else weight * UNKNOWN_WORD
