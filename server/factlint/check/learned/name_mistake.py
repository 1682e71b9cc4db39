"""Figures of a draft's name, of the one that it is likeliest mistaken for, and of the sources' uses of its own.

They tell whether it is mistaken, or only another thing is told of another name.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.learned.held import NOT_THERE, NOWHERE
from factlint.check.learned.name_pair import are_of_one, kind_of, names_of
from factlint.check.shared import has_term, is_form_of
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.common import is_common
from factlint.language.gazetteer import fold
from factlint.language.roles import titles_agree
from factlint.model.claims import ClaimKind, PlaceClaim, RoleClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.judgement import Case
    from factlint.check.learned.held import Against
    from factlint.check.learned.name_pair import Named
    from factlint.model.claims import Claim, NameClaim, Sentence

UNKNOWN = 4
"""More words that no source has than this tell no more."""


def figures_of_mistake(
    case: Case, mine: Named, others: Sequence[Against[NameClaim]], own: Sequence[Against[NameClaim]]
) -> Mapping[str, float]:
    """Return the figures by their names.

    ``others`` are the names that it may be mistaken for, the likeliest first, one at least; ``own`` those of the
    sources that may be the same.
    """
    best, sources = others[0], case.sources
    key, theirs = mine.value.entity, best.theirs.value.entity
    odds = _best_odds(others)
    of_own = max(own, key=lambda one: one.odds, default=None)
    own_odds = of_own.odds if of_own is not None else NOWHERE
    person = kind_of(mine.value) == "person"
    shared = share_a_word(mine, best.theirs)
    place, their_place = is_place(mine), is_place(best.theirs)
    return {
        "odds": best.odds,
        "over_all": best.odds - _sum([*odds.values(), *([own_odds] if own else [])]),
        "own_odds": own_odds,
        "own": len(own),
        "own_near": max((one.figures["near"] for one in own), default=NOT_THERE),
        "own_back": of_own.figures["back"] if of_own is not None else NOT_THERE,
        "others": sum(one.theirs.value.entity == theirs for one in others),
        "weight": best.figures["weight"],
        "their_count": math.log(1 + sources.count(theirs)) / sources.log_size,
        "both_there": _is_there(mine, best),
        "own_count": math.log(1 + sources.count(key)) / sources.log_size,
        "shared_word": shared,
        "shared_by_persons": shared and person,
        "unknown": min(UNKNOWN, sum(not sources.count(t) and not is_common(t) for t in mine.sentence.terms - {key})),
        "role": _have_one_role(mine, best.theirs),
        "in_series": len(mine.value.series),
        "in_their_series": any(is_form_of(one, key) for one in best.theirs.value.series),
        "person": person,
        "place": place,
        "both_places": place == their_place,
        "one_kind": kind_of(mine.value) == kind_of(best.theirs.value),
        "as_long": len(mine.claim.shown.split()) == len(best.theirs.claim.shown.split()),
    }


def _is_there(mine: Named, best: Against[NameClaim]) -> bool:
    """Tell whether a source's sentence has the draft's name, too, in whatever form."""
    stored = best.stored.sentence
    if has_term(all_terms(stored), mine.value.entity) or mine.claim.shown.removesuffix("s") in stored.text:
        return True  # of a family, too: the Lees
    return any(are_of_one(mine, one) for one in names_of(stored))


def _best_odds(others: Sequence[Against[NameClaim]]) -> Mapping[str, float]:
    """Return by the key of each name the best odds that it has."""
    found: dict[str, float] = {}
    for one in others:
        key = one.theirs.value.entity
        found[key] = max(one.odds, found.get(key, -math.inf))
    return found


def _sum(odds: Sequence[float]) -> float:
    most = max(odds)
    return most + math.log(sum(math.exp(one - most) for one in odds))


def is_place(named: Named) -> bool:
    """Tell whether a name stands where its sentence tells of a place."""
    return named.claim.start in _places(named.sentence)


@noted
def _places(sentence: Sentence) -> frozenset[int]:
    """Return where a sentence tells of places."""
    claims = claims_of_kind(sentence, ClaimKind.PLACE)
    return frozenset(one.start for one in claims if isinstance(one.value, PlaceClaim))


def share_a_word(mine: Named, theirs: Named) -> bool:
    """Tell whether two names have a word in common."""
    return not _words(mine.claim).isdisjoint(_words(theirs.claim))


@noted
def _words(name: Claim) -> frozenset[str]:
    return frozenset(map(fold, name.shown.split()))


def _have_one_role(mine: Named, theirs: Named) -> bool:
    """Tell whether the two sentences give the two names one office."""
    return any(titles_agree(one, other) for one in _titles(mine) for other in _titles(theirs))


def _titles(named: Named) -> list[str]:
    roles = (one.value for one in claims_of_kind(named.sentence, ClaimKind.ROLE) if isinstance(one.value, RoleClaim))
    return [role.title for role in roles if role.person == named.value.entity]
