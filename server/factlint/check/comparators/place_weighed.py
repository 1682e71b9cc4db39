"""Where, by all that two sentences share: the place of one event that the draft tells in other words.

``The kilns stand in Orvale`` and ``Its kilns were built at the edge of Pendry`` hang on no word that is the same. What
speaks for and against their being of one thing is added up, as for amounts (see ``evidence``).
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.apart import other_argument
from factlint.check.beside import differ_in_amounts
from factlint.check.evidence import are_apart, evidence
from factlint.check.no_rival import hang_alike
from factlint.check.shared import common, has_term
from factlint.check.slots import Outcome, said, settle
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.common import is_common
from factlint.language.gazetteer import country_of
from factlint.model.claims import PlaceClaim, WordClaim

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.check.judgement import Case
    from factlint.check.slots import Said, Slot
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

    Fit = Callable[[Claim, Sentence, Claim, Sentence, float], float]

SURE, UNHEARD = 0.0, -0.9
"""The logarithm of odds from which two places are of one event; where no source names the draft's place at all."""
MARGIN = 0.8
"""By how much a place must fit better than any third one."""
CHANCE = 1.3
"""By how much it must fit better than the draft's place in another sentence, for that one to be of another event."""
SHARED, NAME, DATED = 2.5, 2.0, 2.0
"""How much the two sentences must share, a name and another date counting more than a word, a common one for half."""
OTHER_EVENT = 0.3
"""What it tells against two places that they hang on different words."""


def by_evidence(case: Case, slot: Slot, terms: frozenset[str]) -> Outcome:
    """Return what the sources say of a place by what speaks for and against two places being of one event.

    ``slot`` tells how places are compared, whatever they are of; ``terms`` are what support must be about.
    """
    claim = case.claim

    def fit(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, least: float) -> float:
        return _fit(case, slot, draft, sentence, source, stored, least)

    def holds(stored: Stored) -> bool:
        return _names(claim, stored)

    unheard = not any(True for _ in case.sources.supporting(terms, holds))
    weighed = replace(slot, supports=holds, bar=UNHEARD if unheard else SURE, fit=fit)
    found = said(case, terms, weighed)
    fits = [(fit(claim, case.sentence, other, s.sentence, -math.inf), s, other) for s, other in found.others]
    best = max(fits, key=lambda one: (one[0], -one[1].id), default=None)
    if best is None or best[0] < weighed.bar:
        return Outcome()
    if any(one[0] > best[0] - MARGIN and not slot.agree(one[2], best[2]) for one in fits):
        return Outcome()
    told = settle(case, _without_chance(found, case, slot, fit, best[0]), weighed)
    return told if told.rivals and slot.agree(told.rivals[0].claim, best[2]) else Outcome()


def _names(claim: Claim, stored: Stored) -> bool:
    place = claim.value.place if isinstance(claim.value, PlaceClaim) else ""
    return place in stored.sentence.terms or claim.shown in stored.sentence.text


def _without_chance(found: Said, case: Case, slot: Slot, fit: Fit, best: float) -> Said:
    """Return what sources say without the sentences that have the draft's place of something else."""

    def by_chance(stored: Stored) -> bool:
        claims = [c for c in claims_of_kind(stored.sentence, case.claim.kind) if slot.same is not None and slot.same(c)]
        fits = [fit(case.claim, case.sentence, claim, stored.sentence, -math.inf) for claim in claims]
        return bool(fits) and best - max(fits) > CHANCE

    return replace(found, support=tuple(stored for stored in found.support if not by_chance(stored)))


def _fit(  # noqa: PLR0913, PLR0917 - two claims, each with its sentence
    case: Case, slot: Slot, draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, least: float
) -> float:
    """Return how surely two places are of one event; minus infinity where they are not."""
    odds = evidence(draft, sentence, source, stored, case.sources, least=least)
    if odds < least or slot.agree(draft, source):
        return odds
    if _shared(draft, sentence, stored) < SHARED or _of_a_relation(sentence, stored):
        return -math.inf
    if are_apart(draft, sentence, source, stored, case.sources) or differ_in_amounts(draft, sentence, source, stored):
        return -math.inf
    if hang_alike(draft, source):
        return odds
    if _of_two_deeds(draft, sentence, source, stored):
        return -math.inf
    another = other_argument(draft, all_terms(sentence), source, all_terms(stored))
    return -math.inf if another else odds - OTHER_EVENT


def _of_two_deeds(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether the source tells the draft's deed too, and gives the place of another: he fell, and was treated."""
    mine, theirs = frozenset(draft.near[:1]) & _verbs(sentence), frozenset(source.near[:1]) & _verbs(stored)
    return bool(mine and theirs) and mine != theirs and mine <= _verbs(stored)


def _verbs(sentence: Sentence) -> frozenset[str]:
    """Return the terms of a sentence's predicates."""
    lemmas = {c.value.lemma for c in sentence.claims if isinstance(c.value, WordClaim) and c.value.verb}
    return frozenset(word.term for word in sentence.words if word.lemma in lemmas)


def _shared(draft: Claim, sentence: Sentence, stored: Sentence) -> float:
    """Return how much two sentences share, the draft's place and its country aside."""
    place = draft.value.place if isinstance(draft.value, PlaceClaim) else ""
    both = common(sentence, stored) - {place, country_of(place)}
    words = sum(NAME if ":" in term else 0.5 if is_common(term) else 1 for term in both)
    return words + DATED * sum(any(date.agrees(other) for other in stored.dates) for date in sentence.dates)


def _of_a_relation(sentence: Sentence, stored: Sentence) -> bool:
    """Tell whether the draft speaks of what belongs to somebody, of which the source does not: her teacher."""
    told = all_terms(stored)
    owners = (word for word in sentence.words if word.slot == "'s" and ":" in word.term and word.head >= 0)
    return any(has_term(told, one.term) and not has_term(told, sentence.words[one.head].term) for one in owners)
