"""A word, or a predicate, held against the contrary that the sources say where they say most nearly the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.learned.contrary_pair import closeness, figures_of_contraries, is_contrary, may_contradict, words_of
from factlint.check.learned.held import SMALLEST, Against, Pair, weight_of
from factlint.check.learned.weights import learned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.judgement import Case
    from factlint.check.learned.contrary_pair import Worded
    from factlint.facts.store import Stored
    from factlint.model.claims import WordClaim

FILE = "contraries.json"
BAR = 0.0
"""The logarithm of the odds that the draft's word is mistaken from which that is told."""
LIGHT = 0.4
"""What a sentence must share at least, by the weight of words that stand nowhere else."""


def nearest_contrary(case: Case, mine: Worded) -> Pair[WordClaim] | None:
    """Return the word of a source that says the contrary of a draft's where most is the same; None for none."""
    if case.sources.size < SMALLEST or mine.claim.mood == "?":
        return None
    found = [(closeness(mine, one, case.sources), stored, one) for stored, one in _contraries(case, mine)]
    if not found:
        return None
    _, stored, theirs = max(found, key=lambda one: (one[0], -one[1].id, -one[2].claim.start))
    return Pair(stored, theirs, figures_of_contraries(mine, theirs, case.sources))


def _contraries(case: Case, mine: Worded) -> Iterable[tuple[Stored, Worded]]:
    for stored in case.sources.about(mine.claim.clause | mine.sentence.terms):
        if weight_of(mine, stored.sentence, case.sources) >= LIGHT:
            for theirs in words_of(stored.sentence):
                if is_contrary(mine, theirs) and may_contradict(mine, theirs):
                    yield stored, theirs


def likely_contrary(case: Case, mine: Worded) -> Against[WordClaim] | None:
    """Return what a source says to the contrary of a draft's word, and how surely; None where that is not sure."""
    pair = nearest_contrary(case, mine)
    if pair is None:
        return None
    (mistake,) = learned(FILE)
    odds = mistake.odds(pair.figures)
    return Against(*pair, odds) if odds >= BAR else None
