"""What a draft says twice and not alike: a date or an amount, compared with the draft's other sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.comparators.decided import verdict_of_sources
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting
from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms
from factlint.language.dates import write_like
from factlint.language.quantities import write_number
from factlint.model.claims import DateClaim, QuantityClaim
from factlint.model.facts import Verdict
from factlint.model.noted import noted
from factlint.model.quantities import Bound, QuantityKind

if TYPE_CHECKING:
    from factlint.check.align import Alignment
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

SHARED = 3.0
"""How much the two sentences must share: see ``Alignment.shared``."""
HOLD, FORWARD, BACKWARD = 0.6, 0.6, 0.5
"""The least of each figure of an alignment: within one text much is told of things that are nearly alike."""
SURE = 0.5
"""How much less sure this is than what the sources say."""
FINE = frozenset({"day", "time", "weekday"})
"""A date as fine as this may be left out when its event is told again; a year or a quarter may not."""
TELLING = frozenset(
    """other others another more further additional remaining rest each every per average mean median total overall
    altogether combined including initially originally initial original first second third last final earlier previously
    previous later now still so since before after until only alone half both either up down from former latter same
    similar next again typical typically usually up-to-date revised maximum minimum record""".split()
)
"""Words by which one of two sentences may speak of another part, time or kind of the same thing."""


def compare_with_itself(case: Case) -> Judgement | None:
    """Judge a date or an amount by what the draft says of the same thing elsewhere, where no source decides."""
    claim = case.claim
    if not isinstance(claim.value, DateClaim | QuantityClaim):
        return None
    others = case.own.alike(claim) if _fit(claim, case.sentence) else []
    rivals = [
        (fit.score, stored, other)
        for stored, other in others
        if stored.sentence.start != case.sentence.start
        and _fit(other, stored.sentence)
        and _contradict(claim, other)
        and (fit := _one_thing(case, claim, stored, other)) is not None
    ]
    if not rivals or verdict_of_sources(case) is not Verdict.UNKNOWN:
        return UNKNOWN
    score, stored, other = max(rivals, key=lambda rival: (rival[0], -rival[1].id))
    theirs = verdict_of_sources(replace(case, claim=other, sentence=stored.sentence))
    earlier = stored.sentence.start < case.sentence.start
    if theirs is Verdict.CONFLICTING or (theirs is Verdict.UNKNOWN and not earlier):
        return UNKNOWN  # of the two, the one that the sources contradict, else the later, is the one to flag
    text = _text(claim, other)
    corrections = (Correction(claim.start, claim.end, text),) if text else ()
    return conflicting(
        f"the draft gives {other.shown} elsewhere (fit {score:.2f})",
        [stored],
        Conflict(claim.start, claim.end, claim.shown, text or other.shown, corrections, score=score * SURE),
    )


def _fit(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a claim can be held against another: stated, exact, alone of its kind in the sentence."""
    if not claim.firm or sentence.quoted:
        return False
    if isinstance(claim.value, QuantityClaim):
        mine = claim.value.value
        exact = not claim.value.column and mine.bound is Bound.EXACT and mine.high is None
        return exact and sum(mine.comparable(other) for other in sentence.quantities) == 1
    if isinstance(claim.value, DateClaim):
        date = claim.value.value
        return not date.bound and not date.approximate and bool(date.granularity) and len(sentence.dates) == 1
    return False


def _contradict(one: Claim, other: Claim) -> bool:
    match one.value, other.value:
        case DateClaim(value=a), DateClaim(value=b):
            return a.granularity == b.granularity and not a.agrees(b) and not b.agrees(a)
        case QuantityClaim(value=a, counted=mine), QuantityClaim(value=b, counted=theirs):
            counted = mine[:1] == theirs[:1] and (bool(mine) or a.kind is not QuantityKind.NUMBER)
            return counted and a.comparable(b) and not a.agrees(b) and not b.agrees(a)
        case _:
            return False


def _one_thing(case: Case, claim: Claim, stored: Stored, other: Claim) -> Alignment | None:
    """Return how two claims of the draft fit, None if they may be about two things."""
    mine, theirs = case.sentence, stored.sentence
    if claim.past != other.past or _words(mine) ^ _words(theirs):
        return None
    if not _named(claim, mine, theirs) or not _named(other, theirs, mine):
        return None
    if not (_one_time(mine, theirs) if isinstance(claim.value, QuantityClaim) else _one_size(mine, theirs)):
        return None
    if not _covered(claim, theirs) and not _covered(other, mine):
        return None  # each says what the other does not: the small pump, the large pump
    fit = align(claim, mine, other, theirs, case.own.sources)
    sure = fit.hold >= HOLD and fit.forward >= FORWARD and fit.backward >= BACKWARD and fit.shared >= SHARED
    return fit if sure and fit.kind and not fit.apart else None


@noted
def _words(sentence: Sentence) -> frozenset[str]:
    return frozenset(word.strip('.,;:()“”"').casefold() for word in sentence.text.split()) & TELLING


def _named(claim: Claim, sentence: Sentence, other: Sentence) -> bool:
    """Tell whether all that the clause of a claim names is named by the other sentence or what introduces it."""
    names = frozenset(term for term in claim.clause & sentence.terms if ":" in term)
    return len(shared_terms(names, all_terms(other))) == len(names)


def _one_time(one: Sentence, other: Sentence) -> bool:
    """Tell whether two sentences may tell of one time."""
    if one.dates and other.dates:
        return all(any(a.agrees(b) for b in other.dates) for a in one.dates)
    return all(date.granularity in FINE for date in (*one.dates, *other.dates))


def _one_size(one: Sentence, other: Sentence) -> bool:
    """Tell whether two sentences that both give amounts give the same ones."""
    mine, theirs = one.quantities, other.quantities
    return not (mine and theirs) or all(any(a.agrees(b) for b in theirs) for a in mine)


def _covered(claim: Claim, other: Sentence) -> bool:
    """Tell whether the other sentence, or what introduces it, has all words of a claim's clause."""
    return shared_terms(claim.clause, all_terms(other)) == claim.clause


def _text(claim: Claim, other: Claim) -> str | None:
    """Return the other claim's value in the form of this one's, None if it cannot be written so."""
    try:
        match other.value:
            case DateClaim(value=date):
                return write_like(date, claim.shown)
            case QuantityClaim(value=amount):
                return write_number(amount, claim.shown)
            case _:
                return None
    except ValueError:
        return None
