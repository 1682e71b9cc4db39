"""A person's given name misremembered: the sources have one person of that last name, who is called nearly so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.people import name_of, roles_of
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.common import is_common
from factlint.claims.terms import plain
from factlint.language.entities.ordinary import lowercase
from factlint.language.gazetteer import is_given_name, near_names, parts_of_name, surname
from factlint.language.roles import is_title_word, titles_agree
from factlint.model.claims import ClaimKind, NameClaim, RoleClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.model.claims import Claim, Sentence

PAIR = 2
SHORTEST = 4
"""Letters of the shortest given names that are compared: of two short ones, many differ by little."""
MOST, SHARE = 2, 0.34
"""Edits between two given names of which one is the other misspelt, and their share of its length."""
LEAST_GIVEN = 2
"""Letters of the shortest given name that is no initial."""
SHARED = 2
"""How many telling words the draft's sentence must share with one of the sources that names the person."""
HEADLINES = 3
"""How many headlines, which name people by their last names alone, are passed over."""
PAIRED = re.compile(r"\b[A-Z]\S+ (?:and|&) $")
"""What stands before the full name of the second of two relatives: ``Ola and Ann Lee``."""
BESIDE = 4
"""How many words before and after a name are looked at for one that says whose relative somebody is."""
KIN = frozenset(
    """
    wife husband widow widower spouse partner fiance fiancee fiancé fiancée bride groom mother father mum mom dad parent
    parents stepmother stepfather son daughter stepson stepdaughter child children baby twin twins brother brothers
    sister sisters sibling siblings grandmother grandfather grandson granddaughter aunt uncle cousin nephew niece in-law
    son-in-law daughter-in-law brother-in-law sister-in-law mother-in-law father-in-law namesake relative
    """.split()
)
"""Words for relatives, and of who bears the same name and is not the same."""
OF_A_BODY = re.compile(r",? (?:of|from|at) (?:the )?")
"""What stands between a person and what they are of."""
BODY = re.compile(r"name:\w+-\w")
"""A name of two words or more: many are of one country or town."""
AROUND = 3000
"""Code points of the draft, before and after a name, in which both names must not stand."""


def other_given_name(case: Case) -> Judgement | None:
    """Judge the given name of a person whom no source names so, by the one person of that last name."""
    claim = case.claim
    words = claim.shown.split()
    if not isinstance(claim.value, NameClaim) or not claim.value.person or not _is_full(claim.shown):
        return None
    last, given = parts_of_name(claim.shown)
    known = [rest.rpartition("|")[2] for rest in case.sources.starting(f"@called:{last} ")]
    full = [name for name in known if _is_full(name) and not is_title_word(name.split()[0])]
    if not full or len({parts_of_name(name)[1] for name in full}) != 1 or near_names(full[0], claim.shown):
        return None
    name = full[0]
    right = parts_of_name(name)[1]
    misspelt, twice = is_misspelt(given, right), both_stand(case, name)
    if (twice and not misspelt) or ((twice or not misspelt) and not _is_the_one_spoken_of(case, given, name)):
        return None
    begin, wanted = claim.start, name.split()[0]
    return conflicting(
        f"the sources write {wanted}",
        case.sources.having(claim.value.entity, 3),
        Conflict(
            begin,
            begin + len(words[0]),
            words[0],
            wanted,
            (Correction(begin, begin + len(words[0]), wanted),),
            unsure=not misspelt,
        ),
    )


def _is_full(name: str) -> bool:
    """Tell whether a name is one given name and a last name, be that of several words: Ann Lee, Ann van der Lee."""
    words = name.split()
    return len(words) >= PAIR and len(surname(name).split()) == len(words) - 1


def is_misspelt(one: str, right: str) -> bool:
    """Tell whether a folded name is another one with a slip, which leaves the first letter as it is."""
    if min(len(one), len(right)) < SHORTEST or one[0] != right[0]:
        return False
    return (
        0 < DamerauLevenshtein.distance(one, right, score_cutoff=MOST) <= min(MOST, SHARE * max(len(one), len(right)))
    )


def _is_the_one_spoken_of(case: Case, given: str, name: str) -> bool:
    """Tell whether the draft says of somebody what the sources say of the one person of that last name.

    A given name that stands in a source, and one beside a word for a relative, are another person's.
    """
    claim = case.claim
    key = claim.value.entity if isinstance(claim.value, NameClaim) else ""
    if min(len(given), len(parts_of_name(name)[1])) < LEAST_GIVEN or _is_known(given, case):
        return False
    if claim.shown.split()[0].casefold() in lowercase() and not is_given_name(claim.shown.split()[0]):
        return False  # Young Bemis is one of that family
    if not any(is_given_name(one.split()[0]) for one in (claim.shown, name)):
        return False  # of two such words, both may be something else: Gateshead Met, Sunderland Met
    if is_related(case.sentence, claim):
        return False
    if _is_of_the_same_firm(case, name):
        return True
    if not _is_introduced(key, name, case):
        return False
    own = {key, *(plain(word) for word in claim.shown.split())}
    told = frozenset(term for term in all_terms(case.sentence) - own if not is_common(term))
    return _has_role(case) or bool(case.sources.supporting(told, lambda s: key in s.sentence.terms, shared=SHARED))


def _is_known(given: str, case: Case) -> bool:
    """Tell whether a given name stands by itself in a source."""
    return any(case.sources.count(term) for term in (f"@name:{given}", f"person:{given}", f"name:{given}"))


def _is_introduced(key: str, name: str, case: Case) -> bool:
    """Tell whether the source brings its person in by the full name, before the last name alone stands for them.

    A last name alone that comes before is somebody else's: the full name is then that of a relative.
    """
    for stored in case.sources.having(key, 1 + HEADLINES):
        named = [
            c
            for c in claims_of_kind(stored.sentence, ClaimKind.NAME)
            if isinstance(c.value, NameClaim) and c.value.entity == key
        ]
        full = [c for c in named if c.shown == name]
        if full:
            return not any(_is_somebody_else(stored.sentence, c) for c in full)
        if named and stored.sentence.text.rstrip("”\"'’) ").endswith((".", "!", "?")):
            return False
    return False


def _is_somebody_else(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a full name is a relative's, or its last name that of two, or its first word no given name."""
    begins = sentence.text[: claim.start - sentence.start].strip("“\"'‘ ") == ""
    if begins and not is_given_name(claim.shown.split()[0]):
        return True  # Prop Jenkins
    return is_related(sentence, claim) or PAIRED.search(sentence.text[: claim.start - sentence.start]) is not None


def is_related(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a word for a relative stands next to a name: ``his widow, Ann Lee``."""
    start = claim.start - sentence.start
    end = start + len(claim.shown)
    beside = (*sentence.text[:start].split()[-BESIDE:], *sentence.text[end:].split()[:BESIDE])
    return not KIN.isdisjoint(word.strip(".,;:()").removesuffix("'s").removesuffix("’s").casefold() for word in beside)


def both_stand(case: Case, name: str) -> bool:
    """Tell whether the draft names the sources' person as well: then it tells of two."""
    claim = case.claim
    near = case.own.around(max(claim.start - AROUND, 0), claim.end + AROUND)
    names = (c for sentence in near for c in sentence.claims if isinstance(c.value, NameClaim))
    return any(name in {c.value.name, c.shown} for c in names if isinstance(c.value, NameClaim))


def _is_of_the_same_firm(case: Case, name: str) -> bool:
    """Tell whether the draft and a source say of what body each of the two is: ``Ann Lee of Corvo Sails``."""
    claim = case.claim
    body = _body(case.sentence, claim.shown)
    key = claim.value.entity if isinstance(claim.value, NameClaim) else ""
    return body is not None and any(_body(stored.sentence, name) == body for stored in case.sources.having(key))


def _body(sentence: Sentence, name: str) -> str | None:
    """Return the key of the name of what somebody is said to be of, right after their own name."""
    names = [c for c in claims_of_kind(sentence, ClaimKind.NAME) if isinstance(c.value, NameClaim)]
    for person in names:
        if person.shown != name:
            continue
        for other in names:
            between = sentence.text[person.end - sentence.start : max(other.start - sentence.start, 0)]
            if isinstance(other.value, NameClaim) and BODY.match(other.value.entity) and OF_A_BODY.fullmatch(between):
                return other.value.entity
    return None


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
