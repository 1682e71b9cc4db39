"""Miles for kilometres: an amount whose very figures a source gives of the same thing, in another unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms, claims_of_kind
from factlint.claims.common import is_common
from factlint.claims.qualifiers import put_alike
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

SHARED = 2
"""How many telling words the two sentences must share; one is enough where both give a rate: a day, an hour."""
FIGURES = 2
"""How many figures an amount must have: one alone is shared by chance."""
RATE = re.compile(r" (?:an?|per|each|every) (?P<unit>[a-z]+)")


def other_units(case: Case) -> list[tuple[Stored, Claim]]:
    """Return the claims of sources that give the draft's figures in another unit; none where one gives its own."""
    mine = case.claim.value
    if (
        not isinstance(mine, QuantityClaim)
        or mine.value.kind is not QuantityKind.MEASURE
        or mine.value.high is not None
    ):
        return []
    amount = mine.value
    if len(f"{amount.amount.normalize():f}".strip("0.").replace(".", "")) < FIGURES or not case.claim.near:
        return []
    found: list[tuple[Stored, Claim]] = []
    for stored in case.sources.about(case.claim.clause | case.sentence.terms | case.sentence.context):
        if any(amount.agrees(quantity) for quantity in stored.sentence.quantities):
            return []
        found += [
            (stored, other)
            for other in claims_of_kind(stored.sentence, ClaimKind.QUANTITY)
            if _fits(case, stored, other)
        ]
    return (
        found
        if len({other.value.value.unit for _, other in found if isinstance(other.value, QuantityClaim)}) == 1
        else []
    )


def _fits(case: Case, stored: Stored, other: Claim) -> bool:
    mine, theirs = case.claim.value, other.value
    if not isinstance(mine, QuantityClaim) or not isinstance(theirs, QuantityClaim):
        return False
    one, two = mine.value, theirs.value
    if one.amount != two.amount or one.unit == two.unit or two.high is not None or not one.comparable(two):
        return False
    if any(two.agrees(quantity) for quantity in case.sentence.quantities) or not _put_alike(case.claim, other):
        return False
    rate = _rate(case.claim, case.sentence)
    if rate != _rate(other, stored.sentence):
        return False
    common = shared_terms(case.sentence.terms, all_terms(stored.sentence))
    telling = sum(not is_common(term) for term in common)
    return telling >= SHARED or bool(rate and common)


def _put_alike(one: Claim, other: Claim) -> bool:
    """Tell whether both state their amount; what can be is so at times: it can do 160 kilometres an hour."""
    return put_alike(one, other) or {one.mood, other.mood} == {"", "can"}


def _rate(claim: Claim, sentence: Sentence) -> str:
    """Return the unit of time or the like that an amount is told by: ``a day``; "" where there is none."""
    found = RATE.match(sentence.text, claim.end - sentence.start)
    return found["unit"] if found is not None else ""
