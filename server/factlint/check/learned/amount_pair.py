"""Figures of two amounts, one of a draft and one of a source, that tell whether they are of one thing.

They say nothing of how far the one amount is from the other: what is learned of them holds for amounts that agree, too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from factlint.check.apart import names_missing, other_columns, other_names
from factlint.check.beside import spoken_of
from factlint.check.counted import same_counted
from factlint.check.dimensions import measure_otherwise
from factlint.check.evidence import are_apart, at_other_date
from factlint.check.in_common import shared_amounts
from factlint.check.learned.held import Valued, values_of, weight_of
from factlint.check.learned.standing import nearness
from factlint.check.nearness import share
from factlint.check.other_rows import are_of_more
from factlint.check.said_beside import are_said_apart
from factlint.check.sets import is_one_of_them
from factlint.check.shared import common, common_back, shared_terms
from factlint.check.siblings import of_siblings
from factlint.check.slips import is_in_words
from factlint.check.sources import all_terms
from factlint.check.worked_out import comes_of, is_other_end
from factlint.claims.qualifiers import put_alike
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.noted import noted
from factlint.model.quantities import UNBOUND, Bound, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity

NOTHING: frozenset[str] = frozenset()
NEAR = 3
"""How many times the less the more of two shares may be, for the one to be told in words and the other in figures."""

Measured: TypeAlias = Valued[QuantityClaim]
"""An amount with its sentence."""


@noted
def amounts_of(sentence: Sentence) -> Sequence[Measured]:
    """Return the amounts that a sentence gives something."""
    return values_of(sentence, ClaimKind.QUANTITY, QuantityClaim)


def gives_it(sentence: Sentence, mine: Measured) -> bool:
    """Tell whether a sentence of a source has the draft's amount, though with another bound or sign perhaps."""
    return any(_are_one(mine.value.value, amount, mine.claim) for amount in sentence.quantities)


def are_one_amount(mine: Measured, theirs: Measured) -> bool:
    """Tell whether two amounts are one but for bound and sign: more than 120, a fall of 8 percent and -7.7."""
    return _are_one(mine.value.value, theirs.value.value, mine.claim)


def _are_one(draft: Quantity, source: Quantity, claim: Claim) -> bool:
    mine, theirs = _bare(draft), _bare(source)
    if mine.kind is QuantityKind.PERCENT and is_in_words(claim):
        mine = replace(mine, bound=Bound.ABOUT)  # a quarter, where a table has 25.8
    if QuantityKind.NUMBER in {mine.kind, theirs.kind} and (mine.amount, mine.high) == (theirs.amount, theirs.high):
        return True  # 11 days of the fifteen
    return draft.agrees(source) or mine.agrees(theirs)


def _bare(amount: Quantity) -> Quantity:
    """Return an amount without its sign, and without a bound that leaves it open how much it is."""
    bound = amount.bound if amount.bound in UNBOUND else Bound.EXACT
    high = None if amount.high is None else abs(amount.high)
    return replace(amount, amount=abs(amount.amount), high=high, bound=bound)


def may_be_meant(mine: Measured, theirs: Measured) -> bool:
    """Tell whether an amount of a source may be what the draft's is mistaken for: it is of no other thing or time.

    What the draft's sentence gives, too, is of something else there, and so is what it says to be so much more; what
    comes of the source's amounts is no mistake, and nobody takes 5.9 percent for a half.
    """
    value, other = mine.value.value, theirs.value.value
    if not value.comparable(other) or theirs.claim.rejected:
        return False
    if value.kind is QuantityKind.PERCENT and _are_told_otherwise(mine, theirs):
        return False
    if any(one != value and _are_one(one, other, theirs.claim) for one in mine.sentence.quantities):
        return False
    if is_other_end(theirs.claim, mine.claim, mine.sentence) or comes_of(value, theirs.sentence):
        return False
    return not (of_siblings(mine.sentence, theirs.sentence) or _are_of_two(*mine[:2], *theirs[:2]))


def _are_told_otherwise(mine: Measured, theirs: Measured) -> bool:
    """Tell whether only one of two shares is in words: the source's, or the draft's and far from the other."""
    in_words = is_in_words(mine.claim)
    if in_words == is_in_words(theirs.claim):
        return False
    low, high = sorted((abs(mine.value.value.amount), abs(theirs.value.value.amount)))
    return not in_words or low * NEAR < high


def _are_of_two(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether what stands beside two amounts makes them amounts of two things, or of two times."""
    told = draft, sentence, source, stored
    if are_said_apart(*told) or measure_otherwise(*told) or is_one_of_them(*told) or are_of_more(draft, source):
        return True
    return at_other_date(*told)


def figures_of_amounts(mine: Measured, theirs: Measured, sources: Sources) -> Mapping[str, float]:
    """Return the figures by their names: shares from 0 to 1, numbers, 1 for true."""
    draft, source, clause = mine.sentence, theirs.sentence, mine.claim.clause
    here = spoken_of(draft, mine.claim) - other_columns(mine.claim, draft)
    there = spoken_of(source, theirs.claim) - other_columns(theirs.claim, source)
    near = nearness(draft, mine.claim, source, theirs.claim, NOTHING, sources)
    near_back = nearness(source, theirs.claim, draft, mine.claim, NOTHING, sources)
    return {
        "weight": weight_of(mine, source, sources),
        "forward": share(common(draft, source), draft.terms, sources),
        "back": share(common_back(draft, source), source.terms, sources),
        "clause": share(shared_terms(clause, all_terms(source)), clause, sources),
        "near": near.share,
        "near_back": near_back.share,
        "values": near.values,
        "amounts": sum(one.value.value.comparable(mine.value.value) for one in amounts_of(source)),
        "agreeing": _agreeing(mine, theirs),
        "amounts_shared": shared_amounts(mine.claim, draft, theirs.claim, source),
        "counted": same_counted(mine.claim, theirs.claim),
        "counts_nothing": not mine.value.counted,
        "unit": mine.value.value.unit == theirs.value.value.unit,
        "number": mine.value.value.kind is QuantityKind.NUMBER,
        "change": mine.claim.change != theirs.claim.change,
        "marks": mine.claim.marks == theirs.claim.marks,
        "past": mine.claim.past == theirs.claim.past,
        "cell": theirs.claim.cell is not None,
        "mood": theirs.claim.mood != mine.claim.mood,
        "apart": are_apart(mine.claim, draft, theirs.claim, source, sources),
        "names_missing": names_missing(mine.claim, there),
        "names_missing_back": names_missing(theirs.claim, here),
        "other_names": other_names(mine.claim, here, theirs.claim, there),
        "put": put_alike(theirs.claim, mine.claim),
    }


def _agreeing(mine: Measured, theirs: Measured) -> int:
    """Return how many other amounts of the draft's sentence agree with one beside the source's."""
    here, there = (
        [one.value.value for one in amounts_of(each.sentence) if one.claim is not each.claim] for each in (mine, theirs)
    )
    return sum(any(one.agrees(other) for other in there) for one in here)
