"""The wrong one of two people of one last name: what the draft says of the one, a source says of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.beside import other_date
from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.no_contrary import other_values
from factlint.check.people import are_namesakes, roles_of
from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.common import is_common
from factlint.model.claims import ClaimKind, NameClaim, RoleClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

PAIR = 2
FORWARD = 0.75
"""Of the draft's clause, the name aside, the share that the source's sentence must have."""
LEAST = 3.0
"""How many words they must share, a name counting for two and a common word for half."""


def other_namesake(case: Case) -> Judgement | None:
    """Judge the full name of a person by what the sources say of another person of that last name."""
    claim = case.claim
    value = claim.value
    if not isinstance(value, NameClaim) or not value.person or len(claim.shown.split()) != PAIR or not claim.firm:
        return None
    offices = (one.value for one in case.sentence.claims if isinstance(one.value, RoleClaim))
    if any(one.person == value.entity for one in offices) and roles_of(value.entity, case.sources, claim.shown):
        return None  # what somebody is, the rule on offices judges
    told = claim.clause - {value.entity}
    best: tuple[float, Stored, Claim] | None = None
    for stored in case.sources.about(claim.clause | {value.entity}):
        share = _share(case, told, stored.sentence)
        if share < FORWARD:
            continue
        names = _full_names(stored.sentence, value.entity)
        others = [other for other in names if are_namesakes(claim.shown, other.shown)]
        if not names or len(others) != len(names):
            return None  # it may be told of the draft's own
        if other_values(case.sentence, stored.sentence) or other_date(claim, case.sentence, others[0], stored.sentence):
            continue
        if best is None or share > best[0]:
            best = share, stored, others[0]
    if best is None or _both_stand(case.sentence, value.entity, claim.shown):
        return None
    share, stored, other = best
    start, wrong, wanted = claim.start, claim.shown.split()[0], other.shown.split()[0]
    return conflicting(
        f"a source says it of {other.shown} (fit {share:.2f})",
        [stored],
        Conflict(start, start + len(wrong), wrong, wanted, (Correction(start, start + len(wrong), wanted),), share),
    )


def _share(case: Case, told: frozenset[str], stored: Sentence) -> float:
    """Return of what the draft's clause tells how much a source's sentence has; nought where that is little."""
    common = shared_terms(told, all_terms(stored))
    if sum(2.0 if ":" in term else 0.5 if is_common(term) else 1.0 for term in common) < LEAST:
        return 0.0
    return case.sources.weigh(common) / (case.sources.weigh(told) or 1)


def _full_names(sentence: Sentence, key: str) -> list[Claim]:
    """Return the names that a sentence has for the people of one key: a last name alone may be that of either."""
    names = claims_of_kind(sentence, ClaimKind.NAME)
    return [c for c in names if isinstance(c.value, NameClaim) and c.value.entity == key]


def _both_stand(sentence: Sentence, key: str, name: str) -> bool:
    """Tell whether the draft's sentence names another person of that last name as well."""
    return any(are_namesakes(name, other.shown) for other in _full_names(sentence, key))
