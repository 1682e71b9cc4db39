"""What no source says of a thing that the sources know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.comparators.decided import verdict_of_sources
from factlint.check.judgement import Conflict, Judgement
from factlint.model.claims import DateClaim, PlaceClaim, QuantityClaim, RoleClaim
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from factlint.check.judgement import Case
    from factlint.check.sources import Sources
    from factlint.model.claims import Claim

SUBJECTS = frozenset({"person", "name", "org", "group", "event", "place", "country"})
"""Kinds of what a claim may be about."""


def compare_unsupported(case: Case) -> Judgement | None:
    """Judge whether any source gives a date, an amount, a place or an office, given that they know what it is of."""
    claim = case.claim
    if not isinstance(claim.value, DateClaim | QuantityClaim | PlaceClaim | RoleClaim):
        return None
    if not claim.firm or not claim.near or not _known(claim, case.sources):
        return None
    if verdict_of_sources(case) is not Verdict.UNKNOWN:
        return None
    return Judgement(
        Verdict.UNKNOWN,
        "the sources know the subject, and none says this of it",
        conflict=Conflict(claim.start, claim.end, claim.shown, "", score=0.0),
    )


def _known(claim: Claim, sources: Sources) -> bool:
    """Tell whether the sources name what a claim's clause names, its own value aside."""
    value = claim.value
    own = value.place if isinstance(value, PlaceClaim) else value.person if isinstance(value, RoleClaim) else ""
    names = {term for term in claim.clause if term.partition(":")[0] in SUBJECTS and ":" in term}
    if isinstance(value, RoleClaim):
        return bool(sources.count(value.person))
    return any(sources.count(term) for term in names - {own})
