"""What somebody is called: a name that is all but one of the sources' names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from factlint.check.given_names import other_given_name
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.last_names import other_last_name
from factlint.check.misspelt_names import misspelt_twice
from factlint.check.sources import COMMON
from factlint.check.things_misremembered import other_thing_called_so
from factlint.facts.index import all_but_one, names_like
from factlint.language.gazetteer import fold, is_given_name, near_names
from factlint.model.claims import ClaimKind, NameClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.check.judgement import Case, Judgement
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

MOST = 2
"""Edits between a misspelt word and the right one."""
SHARE = 0.34
"""Edits by the length of the word: short names differ by little."""

DETERMINED = re.compile(
    r"(?:\b(?:the|an?|these|those|this|that|all|many|some|most|other)|['’]s|s['’]) $", re.IGNORECASE
)
"""What stands before a name that is no person's: ``the Tony Awards``, ``this year's Tony Awards``."""
NAMES = ("name:", "event:")
"""What the keys of things begin with that are called by a name of their own."""
PAIR = 2
STEM = 5
"""In a name of three words or more, two words that begin so alike are one, misremembered."""


def compare_name(case: Case) -> Judgement | None:
    """Judge the spelling of a person's full name."""
    claim = case.claim
    if claim.kind is not ClaimKind.NAME or not isinstance(claim.value, NameClaim):
        return None
    if not claim.value.person and (" " not in claim.shown or not claim.value.entity.startswith(NAMES)):
        return None
    if case.sources.count(claim.value.entity) and case.sources.count(f"@name:{fold(claim.shown)}"):
        return supported("a source has this name", case.sources.having(claim.value.entity, 3))
    words = tuple(claim.shown.split())
    if len(words) < 2 or claim.spoken:  # noqa: PLR2004 - a single word tells too little
        return UNKNOWN
    near = _spelt_otherwise(claim, case.sources)
    if near is not None:
        # a last name alone does not bear a given name out
        return other_given_name(case) or supported("a source has another spelling of this name", near)
    evidence: dict[tuple[int, str], list[Stored]] = {}
    for stored, other in _but_for_one_word(claim.shown, case.sources):
        wrong = _one_wrong(words, tuple(other.split()))
        person = claim.value.person and not _is_determined(case)
        if wrong is not None and (person or not _is_plural(words[wrong[0]], wrong[1])):
            evidence.setdefault(wrong, []).append(stored)
    if not evidence:
        found = other_given_name(case) or other_last_name(case) or misspelt_twice(case)
        return found or other_thing_called_so(case) or UNKNOWN
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


def _spelt_otherwise(claim: Claim, sources: Sources) -> list[Stored] | None:
    """Return the sentences with a name that can be this one spelt otherwise, or a part of it; None for none."""
    name = claim.shown
    person = isinstance(claim.value, NameClaim) and claim.value.person
    for start in names_like(name):
        for rest in sources.starting(start):
            other = rest.rpartition("|")[2]
            if not person and _both_have_more(name, other):
                continue
            if near_names(other, name) and sources.count(start + rest):
                return sources.having(start + rest, 1)
    return sources.having(f"@name:{fold(name)}", 1) or None


def _both_have_more(one: str, other: str) -> bool:
    """Tell whether each of two names has a word that the other lacks, which tells two things apart."""
    words, others = {fold(word) for word in one.split()}, {fold(word) for word in other.split()}
    return bool(words - others) and bool(others - words) and "".join(sorted(words)) != "".join(sorted(others))


def _but_for_one_word(name: str, sources: Sources) -> Iterator[tuple[Stored, str]]:
    """Yield the names of the sources that differ from ``name`` in one word by a slip: sentence, name."""
    words = [fold(word) for word in name.split()]
    for place, (start, word) in enumerate(zip(all_but_one(name), words, strict=True)):
        others = sources.starting(start)
        if len(others) == COMMON:  # of so many, those that begin alike: few get the first letter wrong
            others = [word[:1] + rest for rest in sources.starting(start + word[:1])]
        for other in others:
            if _nearly(word, other, place, len(words)):
                for stored in sources.having(start + other):
                    yield from ((stored, spelt) for spelt in _spelt(stored, start + other, place))


def _spelt(stored: Stored, term: str, place: int) -> list[str]:
    """Return the names of a sentence, as they are spelt there, for which ``term`` stands."""
    names = (claim.shown for claim in stored.sentence.claims if isinstance(claim.value, NameClaim))
    return [
        name
        for name in names
        if len(words := name.split()) > max(1, place) and all_but_one(name)[place] + fold(words[place]) == term
    ]


def _nearly(one: str, other: str, place: int, length: int) -> bool:
    """Tell whether a folded word may be another, misspelt or misremembered, at a place of a name of so many words."""
    if place == 0 and (one[:1] != other[:1] or one[-1:] != other[-1:]):
        return False  # another first name: Ahmet and Mehmet, Samir and Samira
    edits = DamerauLevenshtein.distance(one, other, score_cutoff=MOST)
    slip = 0 < edits <= MOST and edits <= SHARE * max(len(one), len(other))
    return slip or (length > PAIR and one[:STEM] == other[:STEM] and len(one) > STEM and one != other)


def _is_determined(case: Case) -> bool:
    """Tell whether an article or a genitive stands before a name: it is then that of a thing or a group."""
    return DETERMINED.search(case.sentence.text[: case.claim.start - case.sentence.start]) is not None


def _is_plural(one: str, other: str) -> bool:
    """Tell whether one word is the plural of the other: a Royal Marine is one of the Royal Marines."""
    return {one.casefold(), f"{one.casefold()}s"} & {other.casefold(), f"{other.casefold()}s"} != set()


@lru_cache(maxsize=4_096)
def _one_wrong(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[int, str] | None:
    """Return place and right spelling of the one word that is nearly theirs, all the others being theirs."""
    if len(mine) != len(theirs):
        return None
    different = [i for i, (a, b) in enumerate(zip(mine, theirs, strict=True)) if fold(a) != fold(b)]
    if len(different) != 1:
        return None
    place = different[0]
    if any(c.isdigit() for c in mine[place] + theirs[place]):
        return None  # versions and numbers in names are compared as such
    if place == 0 and is_given_name(mine[place]) and is_given_name(theirs[place]):
        return None  # Ahmet and Mehmet are two people
    if not _nearly(fold(mine[place]), fold(theirs[place]), place, len(mine)) or near_names(mine[place], theirs[place]):
        return None
    return place, theirs[place]
