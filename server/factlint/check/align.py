"""How surely two claims speak of the same thing.

The score is the share of the draft's clause that the source's sentence covers and the share of the source's clause that
the draft's sentence covers, each word weighed by how much it tells (inverse document frequency), with what the two
values hang on counted again: a date belongs to its event, a number to what is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two claims fit, each figure from 0 to 1.

    ``hold``: of what the draft's value hangs on, the share that the source's value hangs on too. ``forward``: of the
    draft's clause, what the source's sentence covers. ``backward``: of the source's clause, what the draft's covers.
    """

    hold: float
    forward: float
    backward: float
    shared: int

    @property
    def score(self) -> float:
        """One figure from 0 to 1."""
        return 0.35 * self.hold + 0.4 * self.forward + 0.25 * self.backward


def align(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> Alignment:
    """Return how a claim of the draft fits one of a source."""
    draft_all = sentence.terms | sentence.context
    source_all = stored.terms | stored.context
    common = draft.clause & source_all
    return Alignment(
        hold=max(_hold(draft, source, sources), 0.0),
        forward=_share(common, draft.clause, sources),
        backward=_share(source.clause & draft_all, source.clause, sources),
        shared=len(common),
    )


def _hold(draft: Claim, source: Claim, sources: Sources) -> float:
    """Return the share of what the draft's value hangs on, the nearest word counted most."""
    if not draft.near:
        return 0.0
    theirs = frozenset(source.near)
    total = found = 0.0
    for place, term in enumerate(draft.near):
        weight = sources.weight(term) / (1 + place)
        total += weight
        found += weight if term in theirs else 0.0
    return found / total if total else 0.0


def _share(part: frozenset[str], whole: frozenset[str], sources: Sources) -> float:
    total = sources.weigh(whole)
    return sources.weigh(part) / total if total else 0.0
