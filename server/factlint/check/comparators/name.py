"""What somebody is called: a name that is all but one of the sources' names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.language.gazetteer import fold, is_given_name, near_names
from factlint.model.claims import ClaimKind, NameClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    words = tuple(claim.shown.split())
    if len(words) < 2 or not claim.firm:  # noqa: PLR2004 - a single word tells too little
        return UNKNOWN
    evidence: dict[tuple[int, str], list[Stored]] = {}
    for place, stored, other in _sharing_a_word(case, words):
        if near_names(other, claim.shown):
            return supported("a source has another spelling of this name", [stored])
        wrong = _one_wrong(words, tuple(other.split()), place)
        if wrong is not None:
            evidence.setdefault(wrong, []).append(stored)
    if not evidence:
        return UNKNOWN
    ranked = sorted(evidence, key=lambda key: (-len(evidence[key]), key))
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


def _sharing_a_word(case: Case, words: tuple[str, ...]) -> Iterator[tuple[int, Stored, str]]:
    """Yield the names of the sources that have the word at a place of ``words``: place, sentence, name."""
    for place, word in enumerate(words):
        for stored in case.sources.having(f"@tok:{fold(word)}"):
            for claim in stored.sentence.claims:
                if isinstance(claim.value, NameClaim):
                    yield place, stored, claim.shown


@lru_cache(maxsize=65_536)
def _one_wrong(mine: tuple[str, ...], theirs: tuple[str, ...], shared: int) -> tuple[int, str] | None:
    """Return place and right spelling of the one word that is nearly theirs, the word at ``shared`` being theirs."""
    if len(mine) != len(theirs) or fold(mine[shared]) != fold(theirs[shared]):
        return None
    different = [i for i, (a, b) in enumerate(zip(mine, theirs, strict=True)) if fold(a) != fold(b)]
    if len(different) != 1:
        return None
    place = different[0]
    if any(c.isdigit() for c in mine[place] + theirs[place]):
        return None  # versions and numbers in names are compared as such
    one, other = fold(mine[place]), fold(theirs[place])
    if place == 0 and (one[:1] != other[:1] or one[-1:] != other[-1:]):
        return None  # another first name: Ahmet and Mehmet, Samir and Samira
    if is_given_name(mine[place]) and is_given_name(theirs[place]):
        return None  # Ahmet and Mehmet are two people
    edits = DamerauLevenshtein.distance(one, other)
    slip = edits <= MOST and edits <= SHARE * max(len(one), len(other))
    begun_alike = len(mine) > PAIR and one[:STEM] == other[:STEM] and len(one) > STEM
    if not (slip or begun_alike) or near_names(mine[place], theirs[place]):
        return None
    return place, theirs[place]
