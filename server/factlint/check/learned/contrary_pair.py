"""Figures of two words of which one says the contrary of the other, that tell whether they are said of one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from factlint.check.align import align
from factlint.check.contraries import relation_of
from factlint.check.evidence import at_other_date
from factlint.check.learned.held import Valued, values_of, weight_of
from factlint.check.moods import moods_clash
from factlint.check.nearness import share
from factlint.check.no_contrary import (
    denied_first,
    from_the_other_end,
    is_limited,
    is_turned_round,
    never_came,
    of_another_year,
    other_amount,
    other_values,
    says_both,
    says_so,
    says_the_contrary,
    tells_in_part,
    tells_of_the_rest,
    tells_which,
)
from factlint.check.shared import common, common_back, shared_terms
from factlint.check.siblings import of_siblings
from factlint.check.sources import all_terms
from factlint.check.two_deeds import deal
from factlint.claims.terms import LIGHT
from factlint.model.claims import ClaimKind, WordClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.align import Alignment
    from factlint.check.sources import Sources
    from factlint.model.claims import Sentence

LINKING = frozenset("with without for against".split())
"""Words that say the contrary of each other of what stands behind them, and of nothing else."""
TO = re.compile(r"\bto (?:\w+ )?$")
"""What stands before an infinitive, an adverb between them or not."""
NOT_TOLD = -1.0
"""A share, where one of the two does not tell who or what."""

Worded: TypeAlias = Valued[WordClaim]
"""A word, or a predicate, with its sentence."""


@noted
def words_of(sentence: Sentence) -> Sequence[Worded]:
    """Return the predicates of a sentence, and its other words that have a contrary."""
    return values_of(sentence, ClaimKind.WORD, WordClaim)


def is_contrary(mine: Worded, theirs: Worded) -> bool:
    """Tell whether a word of a source says the contrary of a draft's, be it of another thing."""
    if mine.value.verb != theirs.value.verb:
        return False
    relation = relation_of(mine.value, theirs.value)
    return relation is not None and relation.contrary


def may_contradict(mine: Worded, theirs: Worded) -> bool:
    """Tell whether nothing shows that two words, though contrary, are said of two things or times, or of a limit."""
    if theirs.claim.spoken or not moods_clash(mine.claim.mood, mine.value, theirs.claim.mood, theirs.value):
        return False
    if _is_aim(mine) or _is_aim(theirs):
        return False
    if mine.value.lemma in LINKING and _after(mine) != _after(theirs):
        return False
    return not (_are_of_two(mine, theirs) or _are_told_of_both(mine, theirs))


def _is_aim(word: Worded) -> bool:
    """Tell whether a verb is an infinitive that tells what for: careful to get the best price."""
    before = word.sentence.text[: word.claim.start - word.sentence.start]
    return word.value.tag == "VB" and not word.claim.mood and TO.search(before) is not None


def _are_of_two(mine: Worded, theirs: Worded) -> bool:
    """Tell whether what stands beside two words makes them words of two things, or of two times."""
    sentences, told = (mine.sentence, theirs.sentence), (mine.claim, mine.sentence, theirs.claim, theirs.sentence)
    if other_amount(*told) or other_values(*sentences) or of_siblings(*sentences):
        return True
    return _have_other_objects(mine.value, theirs.value) or at_other_date(*told)


def _are_told_of_both(mine: Worded, theirs: Worded) -> bool:
    """Tell whether what one sentence tells agrees with the other for all that."""
    one, other = mine.value, theirs.value
    if is_limited(mine.sentence, one, theirs.sentence, other) or tells_in_part(mine.sentence, theirs.sentence):
        return True
    if says_both(mine.sentence, one, other) or says_the_contrary(mine.sentence, one) or says_so(theirs.sentence, one):
        return True
    if never_came(mine.sentence, mine.claim) or never_came(theirs.sentence, theirs.claim):
        return True
    if any(tells_which(*word[:2]) for word in (mine, theirs)) or tells_of_the_rest(mine.sentence, theirs.sentence):
        return True
    return from_the_other_end(*mine[:2], *theirs[:2]) or is_turned_round(*mine[:2], *theirs[:2])


def _have_other_objects(one: WordClaim, other: WordClaim) -> bool:
    """Tell whether two verbs, opposites or such as say little alone, are of two things: a chair, no vote."""
    both = len(shared_terms(one.patient, other.patient))
    if (one.negation is None) == (other.negation is None):
        direct = other.lemma in one.opposites or one.lemma in other.opposites
        if one.verb and not direct and not both:
            return True  # who criticises somebody may welcome something else
        return deal(one, other) or _shared(_who(one), _who(other)) == 0 or _shared(one.patient, other.patient) == 0
    light = not LIGHT.isdisjoint({one.lemma, other.lemma})
    return light and both < min(len(one.patient), len(other.patient))


def _after(word: Worded) -> str:
    """Return the term that stands next behind a word."""
    return next(
        (one.term for one in word.sentence.words if one.start >= word.claim.end and one.term not in {"", "#"}), ""
    )


def closeness(mine: Worded, theirs: Worded, sources: Sources) -> float:
    """Return how near two words are to being said of one thing, for choosing among those of the sources."""
    return 3 * _fit(mine, theirs, sources).likeness + weight_of(mine, theirs.sentence, sources)


def figures_of_contraries(mine: Worded, theirs: Worded, sources: Sources) -> Mapping[str, float]:
    """Return the figures by their names: shares from 0 to 1, numbers, 1 for true."""
    draft, source = mine.sentence, theirs.sentence
    clause, other = mine.claim.clause, theirs.claim.clause
    fit = _fit(mine, theirs, sources)
    denied, stated = denied_first(draft, mine.value, source)
    return {
        "weight": weight_of(mine, source, sources),
        "forward": share(common(draft, source), draft.terms, sources),
        "back": share(common_back(draft, source), source.terms, sources),
        "clause": share(shared_terms(clause, all_terms(source)), clause, sources),
        "clause_back": share(shared_terms(other, all_terms(draft)), other, sources),
        "clauses": share(shared_terms(other, clause), other, sources),
        "hold": fit.hold,
        "apart": fit.apart,
        "others": _shared(_who(mine.value), _who(theirs.value)) == 0,
        "patient": _shared(mine.value.patient, theirs.value.patient),
        "hang": _shared(frozenset(mine.claim.near), frozenset(theirs.claim.near)),
        "first": mine.claim.near[:1] == theirs.claim.near[:1],
        "next": _after(mine) == _after(theirs),
        "form": mine.value.tag == theirs.value.tag,
        "past": mine.claim.past == theirs.claim.past,
        "other_year": of_another_year(draft, source),
        "denied_amount": _has_more(denied, stated),
    }


def _fit(mine: Worded, theirs: Worded, sources: Sources) -> Alignment:
    return align(mine.claim, mine.sentence, theirs.claim, theirs.sentence, sources)


def _who(word: WordClaim) -> frozenset[str]:
    """Return the terms of who does something, and to whom."""
    return word.agent | word.patient


def _shared(terms: frozenset[str], others: frozenset[str]) -> float:
    """Return the share of terms that others have."""
    if not terms or not others:
        return NOT_TOLD
    return len(shared_terms(terms, others)) / len(terms)


def _has_more(denied: Sentence, stated: Sentence) -> bool:
    """Tell whether a sentence has an amount that the other one lacks."""
    return any(not any(one.agrees(other) for other in stated.quantities) for one in denied.quantities)
