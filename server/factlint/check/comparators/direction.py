"""Up or down by an amount: a change or a difference whose amount the sources give too, but the other way."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.directions import TIME, direction
from factlint.check.ends import LINKS, crossing, ends
from factlint.check.evidence import are_apart, evidence
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported, sure_by
from factlint.model.claims import NameClaim, QuantityClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from factlint.check.directions import Direction
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

BAR = -0.75
"""The logarithm of odds from which two amounts are of one thing (see ``evidence``): that they are one tells much."""
AMONG_OTHERS = -2.2
"""The same where the two sentences have another amount in common."""
LOOSE = -3.9
"""That from which a source that has the amount the same way bears the draft out."""
FEW = 2
"""Numbers up to this one, without a unit, are everywhere: that two texts have one tells nothing."""


def compare_direction(case: Case, *, time: bool) -> Judgement | None:
    """Judge which way an amount goes; ``time`` for earlier and later alone, else for all but these."""
    claim = case.claim
    if not isinstance(claim.value, QuantityClaim) or claim.spoken or case.sentence.text.rstrip("”\"'’) ").endswith("?"):
        return None
    mine = direction(case.sentence, claim)
    if mine is None or (mine.sort == TIME) != time or (not claim.value.value.unit and claim.value.value.amount <= FEW):
        return None
    best: tuple[float, Stored, str] | None = None
    for stored in case.sources.about(claim.clause | case.sentence.terms):
        for other in stored.sentence.claims:
            theirs = _same_amount(claim, other, stored.sentence)
            if theirs is None or theirs.sort != mine.sort:
                continue
            odds = evidence(claim, case.sentence, other, stored.sentence, case.sources, least=LOOSE)
            if theirs.upward == mine.upward and odds >= LOOSE:
                return supported("a source gives this amount the same way", [stored])
            if theirs.upward != mine.upward and odds > (best[0] if best else -math.inf):
                turned = _from_the_other_end(case.sentence, mine, stored.sentence, theirs)
                if not turned and _contradicts(case, stored, other, odds):
                    best = odds, stored, mine.contrary(theirs)
    if best is None:
        return UNKNOWN
    odds, stored, wanted = best
    return conflicting(
        f"a source gives this amount the other way (fit {odds:.2f})",
        [stored],
        Conflict(
            mine.start,
            mine.end,
            mine.word,
            wanted,
            (Correction(mine.start, mine.end, wanted),),
            sure_by(odds),
        ),
    )


def _same_amount(claim: Claim, other: Claim, stored: Sentence) -> Direction | None:
    """Return which way an amount of a source goes that is the draft's; None for any other."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return None
    return direction(stored, other) if claim.value.value.agrees(other.value.value) else None


def _contradicts(case: Case, stored: Stored, other: Claim, odds: float) -> bool:
    """Tell whether an amount of a source is surely of what the draft's is of."""
    claim, sentence = case.claim, case.sentence
    bar = AMONG_OTHERS if _share_another(claim, sentence, stored.sentence) else BAR
    return odds >= bar and not other.spoken and not are_apart(claim, sentence, other, stored.sentence, case.sources)


def _share_another(claim: Claim, mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether two sentences have another amount than that of the claim in common, and no small number."""
    if not isinstance(claim.value, QuantityClaim):
        return False
    others = [q for q in mine.quantities if q != claim.value.value and (q.unit or q.amount > FEW)]
    return any(q.agrees(other) for q in others for other in theirs.quantities)


def _from_the_other_end(mine: Sentence, one: Direction, theirs: Sentence, other: Direction) -> bool:
    """Tell whether two things are held against each other from both ends: A has two more than B, B two fewer than A."""
    if not (one.compares or other.compares):
        return False
    ends_of_one, ends_of_other = (ends(told, word.start, word.end) for told, word in ((mine, one), (theirs, other)))
    crossed = crossing(ends_of_one, ends_of_other)
    if crossed > 0 or (crossed == 0 and one.sort == TIME and _links(one) != _links(other)):
        return True
    before, after = _named(mine, one)
    first, last = _named(theirs, other)
    return bool(before & last or first & after) or bool(before and first and not before & first)


def _links(word: Direction) -> bool:
    """Tell whether a word of time links two events, and does not tell one by another: before, not earlier."""
    return word.word.casefold() in LINKS


def _named(sentence: Sentence, word: Direction) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys of the names before a word, and of those after it."""
    names = _names(sentence)
    return (
        frozenset(key for start, key in names if start < word.start),
        frozenset(key for start, key in names if start >= word.end),
    )


@noted
def _names(sentence: Sentence) -> tuple[tuple[int, str], ...]:
    return tuple((c.start, c.value.entity) for c in sentence.claims if isinstance(c.value, NameClaim))
