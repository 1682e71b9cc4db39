"""Figures of two names, one of a draft and one of a source, that tell whether one thing is said of both.

The names themselves are left out of them: the pair that is looked for is a name and the one that it is mistaken for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from rapidfuzz.distance import DamerauLevenshtein

from factlint.check.holding import may_hold
from factlint.check.learned.held import Valued, values_of
from factlint.check.learned.standing import nearness
from factlint.check.nearness import share
from factlint.check.shared import has_term, is_form_of, shared_terms
from factlint.check.sources import all_terms
from factlint.language.gazetteer import country_of, fold, near_names, parts_of_name
from factlint.model.claims import ClaimKind, NameClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.sources import Sources
    from factlint.model.claims import Sentence

PARTS = re.compile(r"[\s\-–/]+|['’]s\b")
WORD = re.compile(r"[\w'’–-]+")
SMALL = frozenset("of the and de in for a".split())
"""Words of names that tell nothing by themselves."""
LONG = 3
"""From more letters on, a plural is the same word: Royal Marines, a Royal Marine."""

Named: TypeAlias = Valued[NameClaim]
"""A name with its sentence."""


@noted
def names_once(sentence: Sentence) -> Sequence[Named]:
    """Return the names of a sentence, each thing's first one alone."""
    return tuple({one.value.entity: one for one in reversed(names_of(sentence))}.values())


@noted
def names_of(sentence: Sentence) -> Sequence[Named]:
    """Return the names of a sentence."""
    return values_of(sentence, ClaimKind.NAME, NameClaim)


def kind_of(value: NameClaim) -> str:
    """Return what a name is of, as far as that is known: ``person``, ``country``, ``place`` or ``other``."""
    if value.person:
        return "person"
    kind = value.entity.partition(":")[0]
    return kind if kind in {"country", "place"} else "other"


def are_of_one(mine: Named, theirs: Named) -> bool:
    """Tell whether two names may be of one thing."""
    if are_parts(mine.claim.shown, theirs.claim.shown):
        return True
    one, other = mine.value.entity, theirs.value.entity
    if not _same_key(one, other):
        return False
    if mine.value.person and theirs.value.person and " " in mine.claim.shown and " " in theirs.claim.shown:
        # two people of one last name
        return fold(mine.claim.shown) == fold(theirs.claim.shown) or near_names(mine.claim.shown, theirs.claim.shown)
    return True


@lru_cache(maxsize=4_096)
def called_after(one: str, other: str) -> bool:
    """Tell whether one of two names begins as the other ends: Anna Kell, and Kell Marine, which is called after her."""
    words, others = one.casefold().split(), other.casefold().split()
    return words[-1] != others[-1] and (words[-1] == others[0] or words[0] == others[-1])


def may_be_meant(mine: Named, theirs: Named) -> bool:
    """Tell whether a name of a source may be what the draft's is mistaken for: of the same kind, and not there too."""
    if not theirs.value.sure or not _are_of_one_kind(mine, theirs):
        return False
    if called_after(mine.claim.shown, theirs.claim.shown):
        return False
    if has_term(all_terms(mine.sentence), theirs.value.entity) or is_told_there(mine, theirs.sentence):
        return False
    rest = (one.claim for one in names_of(mine.sentence) if one.claim.start != mine.claim.start)
    return not any(are_parts(one.shown, theirs.claim.shown) or _is_slip(one.shown, theirs.claim.shown) for one in rest)


@lru_cache(maxsize=4_096)
def _is_slip(one: str, other: str) -> bool:
    """Tell whether two names of people are one but for a slip in the last name: Edith Barlow, Edith Marlow."""
    (last, given), (right, called) = parts_of_name(one), parts_of_name(other)
    return bool(given) and given == called and DamerauLevenshtein.distance(last, right, score_cutoff=1) <= 1


def is_told_there(mine: Named, stored: Sentence) -> bool:
    """Tell whether a sentence has all words of a thing's longer name: of the Lyde Fair, ``Salt Fair, Lyde, 3 May``."""
    words = _words(mine.claim.shown)
    return not mine.value.person and len(words) > 1 and words <= _words_in(stored)


@noted
def _words_in(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence as those of names are compared."""
    return _words(" ".join(WORD.findall(sentence.text)))


def _are_of_one_kind(mine: Named, theirs: Named) -> bool:
    kind, other = kind_of(mine.value), kind_of(theirs.value)
    if kind == other == "person":
        return True
    if kind != other and "country" in {kind, other}:
        return False
    if "person" not in {kind, other}:
        keys = mine.value.entity, theirs.value.entity
        return not may_hold(*keys) and not may_hold(*reversed(keys))
    unknown = theirs if kind == "person" else mine
    return " " not in unknown.claim.shown  # a name of one word may be a person's, though nothing tells


def weight_of_names(mine: Named, theirs: Named, sources: Sources) -> float:
    """Return how much the words tell that both sentences have, beside a word that stands nowhere else."""
    but = frozenset({mine.value.entity, theirs.value.entity})
    both = shared_terms(mine.sentence.terms - but, all_terms(theirs.sentence) - but)
    return sources.weigh(both) / sources.log_size


def figures_of_names(mine: Named, theirs: Named, sources: Sources) -> Mapping[str, float]:
    """Return the figures by their names: shares from 0 to 1, numbers, 1 for true."""
    key, other = mine.value.entity, theirs.value.entity
    but = frozenset({key, other})
    own, told = mine.sentence.terms - but, theirs.sentence.terms - but
    both = shared_terms(own, all_terms(theirs.sentence) - but)
    back = shared_terms(told, all_terms(mine.sentence) - {key})
    near = nearness(mine.sentence, mine.claim, theirs.sentence, theirs.claim, but, sources)
    near_back = nearness(theirs.sentence, theirs.claim, mine.sentence, mine.claim, but, sources)
    return {
        "weight": sources.weigh(both) / sources.log_size,
        "forward": share(both, own, sources),
        "back": share(back, told, sources),
        "near": near.share,
        "near_back": near_back.share,
        "values": near.values,
        "names": len({one.value.entity for one in names_of(theirs.sentence)} - but),
        "slot": mine.value.slot == theirs.value.slot,
        "series": bool(mine.value.series) == bool(theirs.value.series),
    }


@lru_cache(maxsize=4_096)
def _same_key(one: str, other: str) -> bool:
    """Tell whether two keys may be of one thing: of a country, too, and a town in it."""
    if is_form_of(other, one) or is_form_of(one, other):
        return True
    return country_of(one) == other or country_of(other) == one


@lru_cache(maxsize=4_096)
def are_parts(one: str, other: str) -> bool:
    """Tell whether all words of one name are words of the other."""
    words, others = _words(one), _words(other)
    return bool(words) and bool(others) and (words <= others or others <= words)


@lru_cache(maxsize=4_096)
def _words(shown: str) -> frozenset[str]:
    """Return the words of a name, folded, plurals as singulars."""
    folded = (fold(word) for word in PARTS.split(shown) if word)
    return frozenset(word.rstrip("s") if len(word) > LONG else word for word in folded if word and word not in SMALL)
