"""A person's given name misremembered: the sources have one person of that last name, who is called nearly so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.people import name_of, roles_of
from factlint.language.gazetteer import near_names, parts_of_name
from factlint.language.roles import is_title_word, titles_agree
from factlint.model.claims import NameClaim, RoleClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement

PAIR = 2
SHORTEST = 4
"""Letters of the shortest given names that are compared: of two short ones, many differ by little."""
MOST, SHARE = 2, 0.34
"""Edits between two given names of which one is the other misspelt, and their share of its length."""
AROUND = 3000
"""Code points of the draft, before and after a name, in which both names must not stand."""


def other_given_name(case: Case) -> Judgement | None:
    """Judge the given name of a person whom no source names so, by the one person of that last name."""
    claim = case.claim
    words = claim.shown.split()
    if not isinstance(claim.value, NameClaim) or not claim.value.person or len(words) != PAIR:
        return None
    last, given = parts_of_name(claim.shown)
    known = [rest.rpartition("|")[2] for rest in case.sources.starting(f"@called:{last} ")]
    full = [name for name in known if len(name.split()) == PAIR and not is_title_word(name.split()[0])]
    if not full or len({parts_of_name(name)[1] for name in full}) != 1 or near_names(full[0], claim.shown):
        return None
    name = full[0]
    right = parts_of_name(name)[1]
    if min(len(given), len(right)) < SHORTEST or given[0] != right[0] or _both_stand(case, name):
        return None
    edits = DamerauLevenshtein.distance(given, right)
    misspelt = edits <= MOST and edits <= SHARE * max(len(given), len(right))
    if not (misspelt or _has_role(case)):
        return None
    begin, wanted = claim.start, name.split()[0]
    return conflicting(
        f"the sources write {wanted}",
        case.sources.having(claim.value.entity, 3),
        Conflict(begin, begin + len(words[0]), words[0], wanted, (Correction(begin, begin + len(words[0]), wanted),)),
    )


def _both_stand(case: Case, name: str) -> bool:
    """Tell whether the draft names the sources' person as well: then it tells of two."""
    claim = case.claim
    near = case.own.around(max(claim.start - AROUND, 0), claim.end + AROUND)
    return any(isinstance(c.value, NameClaim) and c.value.name == name for sentence in near for c in sentence.claims)


def _has_role(case: Case) -> bool:
    """Tell whether the sentence gives the person an office that the sources give the one of that last name."""
    claim = case.claim
    mine = [
        c.value
        for c in case.sentence.claims
        if isinstance(c.value, RoleClaim) and name_of(c.value) == claim.shown and not c.value.former
    ]
    return any(
        titles_agree(role.title, other.title) for role in mine for _, other in roles_of(role.person, case.sources)
    )
