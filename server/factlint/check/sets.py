"""Sets that a source takes as known: ``the two officers``, ``all five planets``.

A definite number of things is that of the things which the text tells of, whatever the sentence says of them. So a
draft that tells of the same matter and counts them otherwise is wrong, as long as the sources count them in one way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.apart import of_another_kind
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.common import is_common
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import Bound, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

DEFINITE = re.compile(r"\b(?:the|these|those|all|all of the|all the)(?: (?:big|top|main|last))? $", re.IGNORECASE)
"""What stands before the number of a set that is known."""
PART = re.compile(r"\s(?:out )?of\b", re.IGNORECASE)
"""What stands after the number of a part: ``two of the officers``."""
OF_ALL = re.compile(r" of (?:the|its|their|his|her|our|my|all|these|those)\b", re.IGNORECASE)
"""What stands after the number of a part, before the whole."""
AND_THE_ONE = re.compile(r"[^.,;:!?]{1,60} and the (?:one|other|others|third|fourth|fifth|last|rest)\b", re.IGNORECASE)
"""What stands after the number of a set that is not the whole: ``the two barns in Ness and the one in Molde``."""
REACH = 24
"""How many code points before a number are looked at."""
AROUND = 12
"""How many sentences before and after a source's are of one matter with it."""
SHARED = 2
"""How many telling words of the draft's sentence must stand there, the things counted aside."""
SHARE = 0.5
"""The share of them that must."""
LEAST = 2
"""The smallest number of a set."""
MOST = 60
"""In how many sentences a thing may be spoken of: what more speak of is counted in many ways."""
UNCOUNTED = frozenset({"=person", "person", "time", "thing", "way", "part", "day", "year", "month", "week", "hour"})
"""What a text counts many sets of."""


def known_set(case: Case, agree: Callable[[Claim, Claim], bool]) -> list[tuple[Stored, Claim]]:
    """Return the source's counts of the set that the draft's claim counts otherwise; none where that is open."""
    claim, value = case.claim, case.claim.value
    if not isinstance(value, QuantityClaim) or not _counts_a_set(claim, case.sentence) or value.counted[0] in UNCOUNTED:
        return []
    if case.sources.count(value.counted[0]) > MOST:
        return []
    counts = [(stored, other) for stored in case.sources.having(value.counted[0]) for other in _counts(stored, claim)]
    definite = [
        (stored, other)
        for stored, other in counts
        if is_definite(stored.sentence, other)
        and is_of_the_matter(case, stored, value.counted)
        and _is_of_the_kind(case, stored, other)
    ]
    if not definite or any(not agree(other, definite[0][1]) for _, other in counts):
        return []
    return [] if agree(claim, definite[0][1]) else definite


def _counts(stored: Stored, claim: Claim) -> Iterator[Claim]:
    """Yield the claims of a sentence that count what a claim counts."""
    for other in claims_of_kind(stored.sentence, ClaimKind.QUANTITY):
        if (
            isinstance(other.value, QuantityClaim)
            and isinstance(claim.value, QuantityClaim)
            and other.value.value.kind is QuantityKind.NUMBER
            and other.value.counted[:1] == claim.value.counted[:1]
        ):
            yield other


def _counts_a_set(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a claim gives the number of a whole set."""
    value = claim.value
    if not isinstance(value, QuantityClaim) or value.value.kind is not QuantityKind.NUMBER or not value.counted:
        return False
    if value.column or claim.marks or claim.mood or claim.rejected or value.value.bound is not Bound.EXACT:
        return False
    return value.value.amount >= LEAST and PART.match(sentence.text, claim.end - sentence.start) is None


def is_definite(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether an amount stands in a definite description: that of a thing, or of things, which are known."""
    start, end = claim.start - sentence.start, claim.end - sentence.start
    if not _counts_a_definite(claim) or AND_THE_ONE.match(sentence.text, end):
        return False
    return DEFINITE.search(sentence.text, max(0, start - REACH), start) is not None


def _counts_a_definite(claim: Claim) -> bool:
    return not claim.marks and isinstance(claim.value, QuantityClaim) and claim.value.value.bound is Bound.EXACT


def parts_of_others(one: Claim, sentence: Sentence, other: Claim, stored: Sentence) -> bool:
    """Tell whether two claims count each a part of a set by what it does: four of its six pumps failed, five run."""
    if not isinstance(one.value, QuantityClaim) or one.value.value.kind is not QuantityKind.NUMBER:
        return False
    if not OF_ALL.match(sentence.text, one.end - sentence.start) or not OF_ALL.match(
        stored.text, other.end - stored.start
    ):
        return False
    mine, theirs = _done(one), _done(other)
    return mine.isdisjoint(theirs) and bool(mine or theirs)


def is_one_of_them(one: Claim, sentence: Sentence, other: Claim, stored: Sentence) -> bool:
    """Tell whether a claim takes one thing out of a set that the other counts: one pump, of the six pumps."""
    if not isinstance(one.value, QuantityClaim) or one.value.value.kind is not QuantityKind.NUMBER:
        return False
    lone = one.value.value.amount == 1 and bool(one.value.counted) and not is_definite(sentence, one)
    return lone and is_definite(stored, other)


def _done(claim: Claim) -> set[str]:
    """Return what a number hangs on beside what is counted, and what says which ones are."""
    counted = claim.value.counted if isinstance(claim.value, QuantityClaim) else ()
    return {*claim.near}.difference(counted, *(terms for _, terms in claim.modifiers))


def _is_of_the_kind(case: Case, stored: Stored, other: Claim) -> bool:
    """Tell whether nothing says that the things of a source are others of their kind, or the draft's some of them."""
    which = case.claim.value.counted[1:] if isinstance(case.claim.value, QuantityClaim) else ()
    if not stored.sentence.terms.issuperset(which):
        return False  # of the 32 matches, two group matches
    return not of_another_kind(case.claim, all_terms(case.sentence), other, all_terms(stored.sentence))


def is_of_the_matter(case: Case, stored: Stored, own: Iterable[str]) -> bool:
    """Tell whether the sentences around a source's are of what the draft's sentence is of, the terms ``own`` aside."""
    told = {term for term in case.sentence.terms - {*own} if not is_common(term)}
    known = {term for one in sentences_around(case, stored) for term in all_terms(one.sentence)}
    shared = told & known
    return len(shared) >= SHARED and len(shared) >= SHARE * len(told)


def sentences_around(case: Case, stored: Stored) -> list[Stored]:
    """Return the sentences of a source's text around one of its sentences, itself among them."""
    near = case.sources.store.sentences(range(stored.id - AROUND, stored.id + AROUND + 1))
    return [one for one in near if one.document == stored.document]
