"""What somebody is called: a name that is all but one of the sources' names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.language.gazetteer import fold, is_given_name, near_names
from factlint.model.claims import ClaimKind, NameClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored

MOST = 2
"""Edits between a misspelt word and the right one."""
SHARE = 0.34
"""Edits by the length of the word: short names differ by little."""

PAIR = 2
STEM = 5
"""In a name of three words or more, two words that begin so alike are one, misremembered."""


def compare_name(case: Case) -> Judgement | None:
    """Judge the spelling of a person's full name."""
    claim = case.claim
    if claim.kind is not ClaimKind.NAME or not isinstance(claim.value, NameClaim):
        return None
    if not claim.value.person and (" " not in claim.shown or not claim.value.entity.startswith("name:")):
        return None
    if case.sources.count(claim.value.entity) and case.sources.count(f"@name:{fold(claim.shown)}"):
        return supported("a source has this name", case.sources.having(claim.value.entity, 3))
    words = claim.shown.split()
    if len(words) < 2 or not claim.firm:  # noqa: PLR2004 - a single word tells too little
        return UNKNOWN
    found: Counter[tuple[int, str]] = Counter()
    evidence: dict[tuple[int, str], list[Stored]] = {}
    for place, word in enumerate(words):
        for stored in case.sources.having(f"@tok:{fold(word)}"):
            for other in stored.sentence.claims:
                if not isinstance(other.value, NameClaim):
                    continue
                if near_names(other.shown, claim.shown):
                    return supported("a source has another spelling of this name", [stored])
                theirs = other.shown.split()
                wrong = _one_wrong(words, theirs, place)
                if wrong is not None:
                    found[wrong] += 1
                    evidence.setdefault(wrong, []).append(stored)
    if not found:
        return UNKNOWN
    ranked = sorted(found, key=lambda key: (-found[key], key))
    corrections = []
    for place, right in ranked:
        start = claim.start + sum(len(word) + 1 for word in words[:place])
        corrections.append(Correction(start, start + len(words[place]), right))
    first = corrections[0]
    return conflicting(
        f"the sources write {ranked[0][1]}",
        evidence[ranked[0]],
        Conflict(
            first.start,
            first.end,
            words[ranked[0][0]],
            ranked[0][1],
            tuple(c for c in corrections if c.start == first.start),
        ),
    )


def _one_wrong(mine: list[str], theirs: list[str], shared: int) -> tuple[int, str] | None:
    """Return place and right spelling of the one word that is nearly theirs, the word at ``shared`` being theirs."""
    if len(mine) != len(theirs) or fold(mine[shared]) != fold(theirs[shared]):
        return None
    different = [i for i, (a, b) in enumerate(zip(mine, theirs, strict=True)) if fold(a) != fold(b)]
    if len(different) != 1:
        return None
    place = different[0]
    if any(c.isdigit() for c in mine[place] + theirs[place]):
        return None  # versions and numbers in names are compared as such
    a, b = fold(mine[place]), fold(theirs[place])
    one, other = fold(mine[place]), fold(theirs[place])
    if place == 0 and (one[:1] != other[:1] or one[-1:] != other[-1:]):
        return None  # another first name: Ahmet and Mehmet, Samir and Samira
    if is_given_name(mine[place]) and is_given_name(theirs[place]):
        return None  # Ahmet and Mehmet are two people
    edits = DamerauLevenshtein.distance(a, b)
    longer = len(mine) > PAIR and a[:STEM] == b[:STEM] and len(a) > STEM
    if not longer and (edits > MOST or edits > SHARE * max(len(a), len(b))) or near_names(mine[place], theirs[place]):
        return None
    return place, theirs[place]
