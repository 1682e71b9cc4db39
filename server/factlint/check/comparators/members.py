"""Who belongs together: a list of names, compared with the lists that the sources give of the same group or matter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from factlint.check.beside import differs_in_time_or_place
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.people import are_namesakes, initial_agrees
from factlint.language.gazetteer import country_of, fold
from factlint.model.claims import ClaimKind, MembersClaim, NameClaim, Part

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

SHARED = 0.6
"""Of a list without a named group, the share of names that another list must have to be the same list."""
BAR = 0.35
"""How well the sentences of two such lists must fit, the names themselves left out."""
PAIR, PAIR_BAR = 2, 0.6
"""A pair has little that tells it from another: its sentence must fit all the better."""
ALIKE = 0.8
"""Two names so alike are one, misspelt."""
NEAR = 600
"""Code points of the draft before a list in which somebody is named who may be one of it: she and five others."""
LONG = 4
"""A list from this length on is known by its order alone; a shorter one if its names are rare."""
SHORT = 3
PERSON = re.compile(r"person:.+|name:\w+-\w+")
"""The key of somebody, or of what has two names and nothing tells what it is."""
DENIED = frozenset({"not", "?"})


def compare_members(case: Case) -> Judgement | None:
    """Judge a list of names."""
    claim = case.claim
    if claim.kind is not ClaimKind.MEMBERS or not isinstance(claim.value, MembersClaim):
        return None
    value = claim.value
    mine = _keys(value)
    if claim.mood in DENIED:
        return UNKNOWN
    rivals = _of_group(case, value) if value.group else _alike(case, value)
    if not rivals:
        return UNKNOWN
    for stored, other in rivals:
        theirs = frozenset(_keys_beside(value, other))
        part = mine < theirs and (value.open or not (value.group or value.closed))
        if mine == theirs or part or (other.open and theirs < mine):
            return supported("a source gives the same names", [stored])
    stored, other = rivals[0]
    if _towns_for_countries(value, other) or _towns_for_countries(other, value):
        return UNKNOWN
    theirs = frozenset(_keys_beside(value, other))
    if value.open and mine <= theirs:
        return UNKNOWN
    wrong = [part for part, key in zip(value.parts, _key_list(value), strict=True) if key not in theirs]
    missing = [part for part, key in zip(other.parts, _keys_beside(value, other), strict=True) if key not in mine]
    if not value.group and not value.closed and (len(wrong) != 1 or len(missing) != 1):
        return UNKNOWN
    if len(mine) == PAIR and len(wrong) == len(missing) == 1 and _is_misspelt(wrong[0].text, missing[0].text):
        return UNKNOWN
    names = [part.text for part in other.parts]
    evidence = [s for s, o in rivals if frozenset(_keys_beside(value, o)) == theirs]
    conflict = _conflict(claim, value, wrong, missing, _series(names))
    return conflicting("the sources give other names", evidence, conflict)


def _towns_for_countries(one: MembersClaim, other: MembersClaim) -> bool:
    """Tell whether a list names towns where another names their countries: no name of the one is wrong in the other."""
    countries = {key for key in other.members if key.startswith("country:")}
    return any(key not in countries and country_of(key) in countries for key in one.members)


def _is_misspelt(wrong: str, right: str) -> bool:
    """Tell whether a name is another one with a wrong letter: that is another rule's matter."""
    return DamerauLevenshtein.normalized_similarity(wrong.casefold(), right.casefold()) > ALIKE


def _keys(value: MembersClaim) -> frozenset[str]:
    return frozenset(_key_list(value))


def _key_list(value: MembersClaim) -> list[str]:
    """Return the members' keys, a capital standing for its country."""
    return [country_of(member) or member for member in value.members]


def _keys_beside(one: MembersClaim, other: MembersClaim) -> list[str]:
    """Return the keys of another list's members; where one is written as in the first list, the key that it has there.

    A name alone may be taken for a person's in one text, for a firm's in another.
    """
    mine = list(zip(one.parts, _key_list(one), strict=True))
    known = {fold(part.text): key for part, key in mine}
    return [
        known.get(fold(part.text)) or _key_of_person(part.text, key, mine)
        for part, key in zip(other.parts, _key_list(other), strict=True)
    ]


def _key_of_person(name: str, key: str, others: list[tuple[Part, str]]) -> str:
    """Return the key of a name beside those of another list: that of a person whom it may stand for, ``A. Lee``.

    Where a person of that last name is somebody else, as ``Bo Lee`` is, the key is one of its own.
    """
    if not key.startswith(("person:", "name:")):
        return key
    for part, other in others:
        if initial_agrees(name, part.text):
            return other
    for part, other in others:
        if key == other and (are_namesakes(name, part.text) or initial_agrees(name, part.text) is False):
            return f"{key}, {fold(name)}"
    return key


def _of_group(case: Case, value: MembersClaim) -> list[tuple[Stored, MembersClaim]]:
    found = [
        (stored, other.value)
        for stored in case.sources.having(f"@members:{value.group}")
        for other in stored.sentence.claims
        if isinstance(other.value, MembersClaim) and other.value.group == value.group and other.firm
    ]
    sizes = [len(_keys(other)) for _, other in found if not other.open]
    return [(s, o) for s, o in found if not o.open and len(_keys(o)) == max(sizes)] if sizes else []


def _alike(case: Case, value: MembersClaim) -> list[tuple[Stored, MembersClaim]]:
    """Return the lists of the sources with most of the names, in a clause about the same."""
    mine = _keys(value)
    found: list[tuple[int, int, float, int, Stored, MembersClaim]] = []
    for stored in case.sources.about(case.sentence.terms | case.sentence.context):
        lists = (claim for claim in stored.sentence.claims if isinstance(claim.value, MembersClaim))
        for other in (
            one for claim in lists for one in (claim, *_without_head(claim, stored), *_but_named(case, claim))
        ):
            if not isinstance(other.value, MembersClaim):
                continue
            if other.mood != case.claim.mood and (other.mood in DENIED or not _one_swapped(value, other.value)):
                continue  # who lends and who can lend are the same, where all but one of the names are
            theirs = frozenset(_keys_beside(value, other.value))
            if not _may_be_one(case.claim, mine, other, theirs):
                continue
            common = mine & theirs
            if differs_in_time_or_place(case.claim, case.sentence, other, stored.sentence):
                continue
            fit = _fit_without(case, other, stored, mine | theirs)
            if (
                fit >= (PAIR_BAR if len(mine) == PAIR else BAR)
                or (_one_swapped(value, other.value) and (fit > 0 or _all_rare(value)))
                or _one_person_swapped(mine, theirs)
            ):
                found.append((-len(common), _initials(other.value), -fit, stored.id, stored, other.value))
    return [(stored, other) for *_, stored, other in sorted(found, key=lambda f: f[:4])]


def _without_head(claim: Claim, stored: Stored) -> list[Claim]:
    """Return a list without its first name where brackets tell something of that one alone: the jury's president."""
    value = claim.value
    if not isinstance(value, MembersClaim) or len(value.parts) <= SHORT:
        return []
    first, second = value.parts[:2]
    if "(" not in stored.sentence.text[first.end - stored.sentence.start : second.start - stored.sentence.start]:
        return []
    return [replace(claim, value=replace(value, members=value.members[1:], parts=value.parts[1:]))]


def _but_named(case: Case, claim: Claim) -> list[Claim]:
    """Return a list without the names that the draft has before its own, which is shorter: she and five others."""
    value, mine = claim.value, case.claim.value
    if not isinstance(value, MembersClaim) or not isinstance(mine, MembersClaim):
        return []
    start = case.claim.start
    named = {
        key
        for sentence in case.own.around(max(start - NEAR, 0), start)
        for one in sentence.claims
        if isinstance(one.value, NameClaim) and one.end <= start
        for key in (one.value.entity, fold(one.shown))
    }
    left = [
        (key, part)
        for key, shown, part in zip(value.members, _keys_beside(mine, value), value.parts, strict=True)
        if named.isdisjoint({key, fold(part.text)}) or shown in _keys(mine)
    ]
    if not len(mine.members) <= len(left) < len(value.members):
        return []
    members, parts = zip(*left, strict=True)
    return [replace(claim, value=replace(value, members=members, parts=parts))]


def _initials(value: MembersClaim) -> int:
    """Return how many of the names begin with an initial: a fix is better with the name in full."""
    return sum(part.text[1:2] == "." for part in value.parts)


def _may_be_one(claim: Claim, mine: frozenset[str], other: Claim, theirs: frozenset[str]) -> bool:
    """Tell whether two lists have most names in common; of pairs one, if both hang on the same word."""
    common = mine & theirs
    if len(mine) == len(theirs) == PAIR:
        return len(common) == PAIR or (bool(common) and claim.near[:1] == other.near[:1] and bool(claim.near))
    return len(common) >= PAIR and len(common) >= SHARED * max(len(mine), len(theirs))


def _fit_without(case: Case, other: Claim, stored: Stored, names: frozenset[str]) -> float:
    """Return how well the two clauses fit, the members themselves left out."""
    listed = [key.removeprefix("word:").split() for key in names if key.startswith("word:")]
    names |= frozenset(word for words in listed for word in words)
    mine, theirs = case.sentence.terms - names, stored.sentence.terms - names
    forward = case.sources.weigh(mine & theirs) / (case.sources.weigh(mine) or 1)
    near = (other.clause | frozenset(other.near)) - names
    backward = case.sources.weigh(near & (mine | case.sentence.context)) / (case.sources.weigh(near) or 1)
    return max(forward, backward)


def _one_person_swapped(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether two lists of three people or more have all but one in common, in whatever order."""
    people = all(PERSON.fullmatch(key) for key in mine | theirs)
    return people and len(mine) == len(theirs) >= SHORT and len(mine - theirs) == 1


def _all_rare(value: MembersClaim) -> bool:
    """Tell whether a list holds nothing that the world knows: such names stand together for one reason only."""
    return all(key.startswith(("name:", "person:", "word:")) for key in value.members)


def _one_swapped(one: MembersClaim, other: MembersClaim) -> bool:
    """Tell whether two lists of four or more give the same names in the same order but for one."""
    mine, theirs = _key_list(one), _keys_beside(one, other)
    same = sum(a == b for a, b in zip(mine, theirs, strict=False))
    countries = all(key.startswith("country:") for key in mine)
    return len(mine) == len(theirs) >= (LONG if countries else SHORT) and same == len(mine) - 1


def _conflict(claim: Claim, value: MembersClaim, wrong: list[Part], missing: list[Part], wanted: str) -> Conflict:
    if len(wrong) == 1 and len(missing) == 1:
        bad, good = wrong[0], missing[0].text
        return Conflict(bad.start, bad.end, bad.text, wanted, (Correction(bad.start, bad.end, good),))
    corrections: tuple[Correction, ...] = ()
    if missing and not wrong:
        last = value.parts[-1]
        if len(value.parts) > 1:
            before = value.parts[-2]
            added = "".join(f", {part.text}" for part in missing)
            corrections = (Correction(before.end, before.end, added),)
        else:
            corrections = (Correction(last.end, last.end, f" and {_series([p.text for p in missing])}"),)
    return Conflict(claim.start, claim.end, claim.shown, wanted, corrections)


def _series(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
