"""Whether a sentence of a source bears out a draft's amount: it gives the amount, or one that leaves its unit out."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.check.cells import cell_fit
from factlint.check.sources import claims_of_kind
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.noted import noted
from factlint.model.quantities import UNBOUND, QuantityKind

if TYPE_CHECKING:
    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Sentence
    from factlint.model.quantities import Quantity

ONE_DIGIT = 10
"""Below it a number without a unit is too common to be another amount without its unit."""
FAR = 3
"""How many times greater an amount may be than the bound that bears it out."""


def _bears_out(source: Quantity, draft: Quantity, tolerance: float) -> bool:
    """Tell whether an amount of a source bears the draft's out: what lies far within a bound is something else."""
    if not draft.agrees(source, tolerance):
        return False
    if source.bound == draft.bound or {source.bound, draft.bound} <= UNBOUND:
        return True
    return source.unit != draft.unit or max(source.amount, draft.amount) <= FAR * min(source.amount, draft.amount)


def is_borne_out_by(case: Case, stored: Stored, tolerance: float) -> bool:
    """Tell whether a sentence has the draft's amount; a row of a table in a column that is not plainly another one."""
    claim = case.claim
    told: list[Quantity] = []  # mostly none, or one
    if not isinstance(claim.value, QuantityClaim):
        return False
    for other in claims_of_kind(stored.sentence, ClaimKind.QUANTITY):
        if other.cell is None or not isinstance(other.value, QuantityClaim):
            continue
        if _bears_out(other.value.value, claim.value.value, tolerance):
            told.append(other.value.value)
            if cell_fit(claim, case.sentence, other, stored.sentence, case.sources) != -math.inf:
                return True
    rest = [quantity for quantity in stored.sentence.quantities if quantity not in told]
    rest += _completed(stored.sentence)
    return bool(rest) and any(_bears_out(one, claim.value.value, tolerance) for one in rest)


@noted
def _completed(sentence: Sentence) -> list[Quantity]:
    """Return the numbers that leave their unit to the amount before them, with that: 22 litres, where 30 are wanted."""
    found = []
    claims = [claim for claim in claims_of_kind(sentence, ClaimKind.QUANTITY) if claim.cell is None]
    for before, bare in pairwise(claim.value for claim in claims if isinstance(claim.value, QuantityClaim)):
        unit, amount = before.value, bare.value
        if unit.kind is not amount.kind is QuantityKind.NUMBER and not bare.counted and amount.amount >= ONE_DIGIT:
            found.append(replace(unit, amount=amount.amount, high=amount.high, bound=amount.bound))
    return found
