"""A person's last name misremembered: the sources have one person of that given name, who is called nearly so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.given_names import both_stand, is_related
from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.people import name_of, roles_of
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.common import is_common
from factlint.claims.terms import plain
from factlint.language.gazetteer import fold, parts_of_name
from factlint.language.roles import titles_agree
from factlint.model.claims import ClaimKind, NameClaim, RoleClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

PAIR = 2
BEGINNING = 3
"""Letters that two last names have in common at their beginning where the one is misremembered for the other."""
APART = 3
"""How many letters longer than the other one of them may be."""
FEW = 2
"""Numbers up to this one are everywhere: that two texts have one tells nothing."""


def other_last_name(case: Case) -> Judgement | None:
    """Judge the last name of a person whom no source names so, by the one person of that given name."""
    claim = case.claim
    words = claim.shown.split()
    if not isinstance(claim.value, NameClaim) or not claim.value.person or len(words) != PAIR:
        return None
    last, given = parts_of_name(claim.shown)
    if fold(words[0]) != given or _is_known(words[1], last, case) or is_related(case.sentence, claim):
        return None
    found = _named_nearly_so(case, given, words[1])
    if found is None:
        return None
    other, named = found
    if both_stand(case, other.shown):
        return None
    right = fold(other.shown.split()[1])
    told = [stored for stored in named if _are_alike(words[1], right) and _is_of_the_same(case, stored, other)]
    if not told and not _has_role(case, other) and not _share_a_part(words[1], right):
        return None
    start = claim.start + len(words[0]) + 1
    wanted = other.shown.split()[1]
    return conflicting(
        f"the sources write {wanted}",
        told or named,
        Conflict(start, start + len(words[1]), words[1], wanted, (Correction(start, start + len(words[1]), wanted),)),
    )


def _is_known(word: str, last: str, case: Case) -> bool:
    """Tell whether a last name stands in a source, with whatever given name, or as a word."""
    terms = (f"person:{last}", f"name:{last}", f"name:{fold(word)}", plain(word))
    return any(case.sources.count(term) for term in terms) or bool(case.sources.starting(f"@called:{last} "))


def _named_nearly_so(case: Case, given: str, last: str) -> tuple[Claim, list[Stored]] | None:
    """Return the one person of a given name whose last name is alike, and who is named where; None for several."""
    start = f"@but:{given} _|"
    known = case.sources.starting(start)
    parted = [other for other in known if _share_a_part(last, other)]
    alike = parted or [other for other in known if _are_alike(last, other)] or known
    if len(alike) != 1 or alike[0][:1] != fold(last)[:1]:
        return None
    stored = case.sources.having(start + alike[0])
    names = [
        claim
        for one in stored
        for claim in claims_of_kind(one.sentence, ClaimKind.NAME)
        if isinstance(claim.value, NameClaim) and [fold(word) for word in claim.shown.split()] == [given, alike[0]]
    ]
    people = [claim for claim in names if isinstance(claim.value, NameClaim) and claim.value.person]
    return (people[0], stored) if people else None


def _share_a_part(last: str, other: str) -> bool:
    """Tell whether a last name of two parts has one in common with another, folded one: Croft-Lowe and Croft-Lyle."""
    parts = [fold(part) for part in last.split("-")]
    ends = (other.startswith(parts[0]), other.endswith(parts[-1]))
    return len(parts) == PAIR and any(
        same and len(part) > BEGINNING and len(other) > len(part) + 1
        for same, part in zip(ends, (parts[0], parts[-1]), strict=True)
    )


def _are_alike(last: str, other: str) -> bool:
    """Tell whether a last name may be another, folded one, misremembered: both begin alike, or share one part."""
    if _share_a_part(last, other):
        return True
    one = fold(last)
    short = min(len(one), len(other)) < BEGINNING
    return not short and one[:BEGINNING] == other[:BEGINNING] and abs(len(one) - len(other)) <= APART


def _is_of_the_same(case: Case, stored: Stored, other: Claim) -> bool:
    """Tell whether the draft says of a person what a source says where it names the other: a word or a number of it."""
    keys = {claim.value.entity for claim in (case.claim, other) if isinstance(claim.value, NameClaim)}
    own = keys | {plain(word) for claim in (case.claim, other) for word in claim.shown.split()}
    shared = (all_terms(case.sentence) & all_terms(stored.sentence)) - own
    if any(not is_common(term) for term in shared):
        return True
    amounts = [amount for amount in case.sentence.quantities if amount.unit or amount.amount > FEW]
    return any(amount.agrees(theirs) for amount in amounts for theirs in stored.sentence.quantities)


def _has_role(case: Case, other: Claim) -> bool:
    """Tell whether the sentence gives the person an office that the sources give the other."""
    person = other.value.entity if isinstance(other.value, NameClaim) else ""
    mine = [
        claim.value
        for claim in case.sentence.claims
        if isinstance(claim.value, RoleClaim) and name_of(claim.value) == case.claim.shown and not claim.value.former
    ]
    return any(titles_agree(role.title, theirs.title) for role in mine for _, theirs in roles_of(person, case.sources))
