"""Values by which two sentences tell of one event, whatever words they choose: seven votes to five, on 8 April."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.apart import is_strange, names_missing, other_names, other_person
from factlint.check.beside import other_date, other_place
from factlint.check.shared import shared_terms
from factlint.check.siblings import of_siblings
from factlint.check.sources import all_terms
from factlint.claims.qualifiers import PROPOSALS
from factlint.claims.terms import plain
from factlint.model.claims import ClaimKind, WordClaim
from factlint.model.noted import noted, noted_last
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from factlint.check.align import Alignment
    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity

PARTING = re.compile(r"[;:]\s")
"""What parts a sentence into what is said, and what explains it."""
ENOUGH = 2
"""How many values two sentences must have in common."""
FEW = 2
"""Numbers up to this one, without a unit, are everywhere: that two texts have one tells nothing."""

_GENERAL = frozenset(map(plain, {*PROPOSALS, "plan", "bill", "measure", "move", "step", "question", "matter"}))
"""Words for what is decided on, whatever it is."""


MUCH = 8.0
"""How much two sentences share that tell of the same, whatever they call each thing: see ``Alignment.shared``."""
MOST = 0.65
"""Of the draft's clause, the share that the source's sentence must then have."""


def one_event(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources) -> bool:
    """Tell whether the values of two sentences make their predicates those of one event.

    A passive need not tell who did it.
    """
    amounts, dates, others = _values(sentence, stored)
    if not amounts or amounts + dates < ENOUGH or others >= amounts + dates or not _is_by_values(draft, sentence):
        return False
    draft_all, source_all = all_terms(sentence), all_terms(stored)
    if not shared_terms(_beside(draft), source_all) or _of_others(draft, draft_all, source, source_all):
        return False
    if names_missing(draft, source_all) or other_names(draft, draft_all, source, source_all):
        return False
    if names_missing(source, draft_all | _untold(draft, source)):
        return False
    if other_person(sentence, stored) or is_strange(draft, source_all, sources):
        return False
    return not other_date(draft, sentence, source, stored) and not other_place(draft, sentence, source, stored)


def told_alike(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, fit: Alignment) -> bool:
    """Tell whether two predicates that say the contrary have all else in common, whatever each thing is called.

    Their subjects and objects are the same, no value differs, no name is missing, and either the sentences share very
    much, or who does what to what, with an amount or a date.
    """
    mine, theirs = draft.value, source.value
    if not isinstance(mine, WordClaim) or not isinstance(theirs, WordClaim) or draft.marks != source.marks:
        return False
    places = [(mine.agent, theirs.agent), (mine.patient, theirs.patient)]
    both = [bool(shared_terms(one, other)) for one, other in places if one and other]
    if not both or not all(both):
        return False
    draft_all, source_all = all_terms(sentence), all_terms(stored)
    amounts, dates, others = _values(sentence, stored)
    valued = len(both) == len(places) and amounts + dates > 0 and any(":" in t for one, _ in places for t in one)
    much = fit.shared >= MUCH and fit.hold == 1 and fit.forward >= MOST
    if others or not (valued or much) or of_siblings(sentence, stored) or other_person(sentence, stored):
        return False
    if names_missing(draft, source_all) or names_missing(source, draft_all):
        return False
    if other_names(draft, draft_all, source, source_all):
        return False
    return not other_date(draft, sentence, source, stored) and not other_place(draft, sentence, source, stored)


def _is_by_values(draft: Claim, sentence: Sentence) -> bool:
    """Tell whether an amount stands in a predicate's part of its sentence: from one colon or semicolon to the next."""
    amounts = (claim for claim in sentence.claims if claim.kind is ClaimKind.QUANTITY)
    between = ((min(c.end, draft.end), max(c.start, draft.start)) for c in amounts)
    return any(not PARTING.search(sentence.text, a - sentence.start, b - sentence.start) for a, b in between)


@noted
def _beside(claim: Claim) -> frozenset[str]:
    """Return the terms of a predicate's clause and of what it hangs on, without its own."""
    own = claim.value.senses if isinstance(claim.value, WordClaim) else frozenset()
    return (claim.clause | frozenset(claim.near)) - own


def _of_others(draft: Claim, draft_all: frozenset[str], source: Claim, source_all: frozenset[str]) -> bool:
    """Tell whether two predicates have objects of which neither is in both sentences; a proposal may be any other."""
    mine, theirs = draft.value, source.value
    if not isinstance(mine, WordClaim) or not isinstance(theirs, WordClaim):
        return True
    if (mine.patient | theirs.patient) & _GENERAL or not mine.patient or not theirs.patient:
        return False
    return not shared_terms(theirs.patient, draft_all) and not shared_terms(mine.patient, source_all)


def _untold(draft: Claim, source: Claim) -> frozenset[str]:
    """Return who did it in a source, where the draft does not tell that."""
    mine, theirs = draft.value, source.value
    if not isinstance(mine, WordClaim) or not isinstance(theirs, WordClaim) or mine.agent:
        return frozenset()
    return theirs.agent


@noted_last
def _values(mine: Sentence, theirs: Sentence) -> tuple[int, int, int]:
    """Return how many amounts of the draft's sentence the source's has too, how many dates, and how many are others."""
    amounts = _telling(mine)
    same = [one for one in amounts if any(one.agrees(other) for other in theirs.quantities)]
    others = [one for one in amounts if one not in same and any(one.comparable(other) for other in theirs.quantities)]
    dates = [any(date.agrees(other) for other in theirs.dates) for date in mine.dates]
    return sum(map(_weight, same)), sum(dates), len(others) + (len(dates) - sum(dates) if theirs.dates else 0)


def _weight(amount: Quantity) -> int:
    """Return for how many amounts one stands: the two sides of a vote are two."""
    return 2 if amount.kind is QuantityKind.SCORE else 1


@noted
def _telling(sentence: Sentence) -> tuple[Quantity, ...]:
    return tuple({q: None for q in sentence.quantities if q.unit or q.amount > FEW})
