"""A person's name of which both the given and the last name are written with a slip: ``Birgit Ansel``, Brigit Amsel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.given_names import both_stand, is_misspelt, is_related
from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.language.gazetteer import parts_of_name, person_key
from factlint.model.claims import NameClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.check.judgement import Case, Judgement

PAIR = 2


def misspelt_twice(case: Case) -> Judgement | None:
    """Judge a full name that no source has by the one person whose given and last name are nearly so."""
    claim = case.claim
    if not isinstance(claim.value, NameClaim) or not claim.value.person:
        return None
    people = dict.fromkeys(_nearly_so(claim.shown, case))
    if len(people) != 1 or is_related(case.sentence, claim):
        return None
    (right,) = people
    if both_stand(case, right):
        return None
    return conflicting(
        f"the sources write {right}",
        case.sources.having(person_key(right), 3),
        Conflict(claim.start, claim.end, claim.shown, right, (Correction(claim.start, claim.end, right),)),
    )


def _nearly_so(name: str, case: Case) -> Iterator[str]:
    """Yield the full names of people in the sources both words of which are those of ``name``, but for a slip."""
    last, given = parts_of_name(name)
    if len(name.split()) != PAIR or not given:
        return
    for rest in case.sources.starting(f"@called:{last[:1]}"):
        other = rest.rpartition("|")[2]
        right, called = parts_of_name(other)
        if len(other.split()) == PAIR and is_misspelt(last, right) and is_misspelt(given, called):
            yield other
