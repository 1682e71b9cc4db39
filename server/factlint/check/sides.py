"""Over 270 for under 270: the very amount of a source, on its other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.judgement import UNKNOWN, Conflict, Correction, Judgement, conflicting
from factlint.language.quantities import bound_words
from factlint.model.claims import QuantityClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case
    from factlint.check.slots import Outcome
    from factlint.model.claims import Claim, Sentence

LIKE = frozenset("more less fewer over under above below nearly almost up at no not".split())
"""The first words of bounds that can take one another's place; a verb (exceeded 270) can not."""


def on_other_side(case: Case, told: Outcome, sure: float) -> Judgement | None:
    """Judge an amount that a source gives with the opposite bound; None where it gives another amount.

    The bound is what is wrong: the amount stays as the writer has it.
    """
    claim, rival = case.claim, told.rivals[0]
    mine, theirs = claim.value, rival.claim.value
    if not isinstance(mine, QuantityClaim) or not isinstance(theirs, QuantityClaim):
        return None
    if not mine.value.opposes(theirs.value):
        return None
    own, other = _bound(claim, case.sentence), _bound(rival.claim, rival.stored.sentence)
    if not own or not other:
        return UNKNOWN  # told behind the amount, in words that cannot be set against each other
    start = claim.start - len(own)
    like = {words.split()[0].casefold() for words in (own, other)} <= LIKE
    wanted = other.casefold() + claim.shown
    fix = wanted[0].upper() + wanted[1:] if own[0].isupper() else wanted
    return conflicting(
        f"the sources say {wanted}",
        [one.stored for one in told.rivals],
        Conflict(
            start,
            claim.end,
            own + claim.shown,
            wanted,
            (Correction(start, claim.end, fix),) if like else (),
            score=sure,
            milder=told.disputed,
        ),
    )


def _bound(claim: Claim, sentence: Sentence) -> str:
    """Return the words of a bound before an amount, with what stands between; "" if it stands after it."""
    return bound_words(sentence.text, claim.start - sentence.start)
