"""The age of the one person whose age the sources tell: ``the 86-year-old``.

Such a definite age is that of the person whom the text tells of. So a draft that tells of the same matter and gives
another age is wrong, as long as the sources give no other age to anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.sets import is_definite, is_of_the_matter, sentences_around
from factlint.check.sources import claims_of_kind
from factlint.claims.terms import plain
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import Bound, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

OLD = frozenset({"old", "age"})
"""The terms of the words that a person's age hangs on."""
HE = frozenset(map(plain, "man boy father husband brother son grandfather businessman fisherman schoolboy".split()))
SHE = frozenset(
    map(plain, "woman girl mother wife sister daughter grandmother businesswoman actress schoolgirl".split())
)
EITHER = frozenset(
    map(
        plain,
        """
        person child teenager pensioner driver student pupil player worker officer victim suspect cyclist pedestrian
        passenger resident patient teacher doctor nurse soldier singer actor writer artist farmer
        """.split(),
    )
)
"""The terms of who somebody is."""
SORTS = (("he", HE), ("she", SHE), ("one", EITHER))
MOST = 60
"""In how many sentences ages may be told: so many are those of many people."""


def known_age(case: Case) -> list[tuple[Stored, Claim]]:
    """Return the source's age of the person whose age the draft gives otherwise; none where that is open."""
    if not _is_age(case.claim) or case.claim.mood or _who(case.claim) == "" or case.sources.count("old") > MOST:
        return []
    if len([claim for claim in case.sentence.claims if _is_age(claim)]) > 1:
        return []
    for stored, age in _ages(case.sources.having("old", MOST)):
        if is_definite(stored.sentence, age) and is_of_the_matter(case, stored, OLD):
            told = _ages([*sentences_around(case, stored), *case.sources.having("old", MOST)])
            one = {_years(other) for _, other in told} == {_years(age)}
            differ = any(_differ(case.claim, other) for _, other in told)
            return [(stored, age)] if one and not differ and _years(age) != _years(case.claim) else []
    return []


def _ages(sentences: Iterable[Stored]) -> list[tuple[Stored, Claim]]:
    """Return the ages of people that sentences tell, once each."""
    found = {
        (stored.id, claim.start): (stored, claim)
        for stored in sentences
        for claim in claims_of_kind(stored.sentence, ClaimKind.QUANTITY)
        if _is_age(claim) or _is_beside_a_name(claim, stored.sentence)
    }
    return list(found.values())


def _is_age(claim: Claim) -> bool:
    """Tell whether a claim gives an age in years, with the word old or age."""
    return _is_of_years(claim) and not OLD.isdisjoint(claim.near[:1])


def _is_beside_a_name(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a claim gives the age of somebody named: ``Ann Lee, 39,``."""
    start = claim.start - sentence.start
    return _is_of_years(claim) and claim.shown.isdigit() and sentence.text[max(0, start - 2) : start] in {", ", " ("}


def _is_of_years(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, QuantityClaim) or value.value.kind is not QuantityKind.DURATION:
        return False
    return value.value.unit == "year" and value.value.bound is Bound.EXACT and value.value.high is None


def _years(claim: Claim) -> str:
    return str(claim.value.value.amount) if isinstance(claim.value, QuantityClaim) else ""


def _who(claim: Claim) -> str:
    """Return whether an age is that of a man, a woman or one of them, by the word it hangs on; "" for neither."""
    words = frozenset(claim.near[1:2])
    return next((sort for sort, terms in SORTS if words & terms), "")


def _differ(draft: Claim, source: Claim) -> bool:
    """Tell whether one age is a man's and the other a woman's."""
    return {_who(draft), _who(source)} == {"he", "she"}
