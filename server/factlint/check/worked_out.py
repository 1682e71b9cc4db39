"""Amounts that a writer worked out from others: ``a loan of 900,000 and 600,000 from reserves, or 1.5 million``.

And those that a reader can work out from what is told: the points of the one who has nine fewer.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factlint.claims.changes import is_change
from factlint.model.claims import QuantityClaim
from factlint.model.quantities import Bound, QuantityKind

if TYPE_CHECKING:
    from factlint.check.judgement import Case
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity

SMALL = 10
"""Below it an amount is the sum of others by chance."""
MOST = 8
"""Of how many amounts sums are made."""
REACH = 40
"""How many characters before and after an amount are looked at."""
AROUND = 600
"""How many code points before and after a sentence it is looked for how many of something there are."""
FEWEST = 10
"""Below it so many of something stand near an amount by chance."""
SHARED_OUT = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.DURATION})
"""What is told of one, and of all of them."""
ADDED = frozenset({QuantityKind.MONEY, QuantityKind.NUMBER, QuantityKind.MEASURE, QuantityKind.PERCENT})


def is_worked_out(amount: Quantity, sentence: Sentence) -> bool:
    """Tell whether an amount is the sum of two or three others of its sentence."""
    if amount.kind not in ADDED or amount.high is not None or amount.amount < SMALL:
        return False
    parts = [
        one.amount
        for one in sentence.quantities
        if one != amount and one.unit == amount.unit and one.kind is amount.kind and one.bound is Bound.EXACT
    ][:MOST]
    sums = (sum(some) for size in (2, 3) for some in combinations(parts, size))
    return any(each == amount.amount for each in sums)


def comes_of(amount: Quantity, sentence: Sentence) -> bool:
    """Tell whether an amount is the sum or the difference of two of a sentence: 1,200 less, of 6,400 and 5,200."""
    if amount.kind not in ADDED or amount.high is not None or abs(amount.amount) < SMALL:
        return False
    parts = [one.amount for one in sentence.quantities if _may_be_added(one, amount)][:MOST]
    return any(abs(amount.amount) in {one + other, abs(one - other)} for one, other in combinations(parts, 2))


def _may_be_added(one: Quantity, amount: Quantity) -> bool:
    """Tell whether an amount is of one kind with another, or leaves its unit to one beside it: 180 metres, not 300."""
    return (one.unit == amount.unit and one.kind is amount.kind) or (one.kind is QuantityKind.NUMBER and not one.unit)


def is_of_so_many(rival: Claim, case: Case) -> bool:
    """Tell whether the one amount is for one of so many as the draft has, the other for all: 1,000 shares at 8 pence.

    Or the draft's is for one of them, and the rival's for all.
    """
    if not isinstance(rival.value, QuantityClaim) or not isinstance(case.claim.value, QuantityClaim):
        return False
    mine, theirs = case.claim.value.value, rival.value.value
    if mine.kind not in SHARED_OUT or mine.unit != theirs.unit or mine.high is not None or theirs.high is not None:
        return False
    less, more = sorted((abs(mine.amount), abs(theirs.amount)))
    if not less or more % less or more // less < FEWEST:
        return False
    return any(
        isinstance(other.value, QuantityClaim)
        and other.value.value.kind is QuantityKind.NUMBER
        and other.value.value.amount == more // less
        and other.value.counted
        for sentence in case.own.around(max(case.sentence.start - AROUND, 0), case.sentence.end + AROUND)
        for other in sentence.claims
    )


def is_other_end(rival: Claim, claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a sentence says by how much a claim's amount is off the rival's: 97, nine more than they."""
    if not isinstance(rival.value, QuantityClaim) or not isinstance(claim.value, QuantityClaim):
        return False
    mine, theirs = claim.value.value, rival.value.value
    if mine.high is not None or theirs.high is not None:
        return False
    return any(
        other is not claim
        and isinstance(other.value, QuantityClaim)
        and other.value.value.amount == abs(mine.amount - theirs.amount)
        and other.value.value.unit in {"", mine.unit}
        and _is_difference(other, sentence)
        for other in sentence.claims
    )


def says_more_than(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether the words behind an amount make it that by which something is more: 120 metres later than usual."""
    end = claim.end - sentence.start
    return is_change("", sentence.text[end : end + REACH], united=True)


def _is_difference(claim: Claim, sentence: Sentence) -> bool:
    start, end = claim.start - sentence.start, claim.end - sentence.start
    text = sentence.text
    return claim.change or is_change(text[max(0, start - REACH) : start], text[end : end + REACH], united=True)
