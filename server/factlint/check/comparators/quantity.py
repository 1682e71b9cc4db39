"""How many and how much: an amount, compared with the amounts that the sources give of the same thing."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.check.ages import known_age
from factlint.check.alike import built_alike
from factlint.check.cells import by_table, cell_fit
from factlint.check.chance import stands_near
from factlint.check.comparators.rewriting import corrections
from factlint.check.evidence import are_apart, evidence
from factlint.check.exchanged import exchanged
from factlint.check.in_common import share_little
from factlint.check.judgement import UNKNOWN, Correction, supported
from factlint.check.label_words import names_too
from factlint.check.other_units import other_units
from factlint.check.second_look import is_worth_telling
from factlint.check.sets import known_set, parts_of_others
from factlint.check.sides import on_other_side
from factlint.check.slips import SLIP, amount_slip, is_misread, side_slip
from factlint.check.slots import Outcome, Rival, Slot, against, said, settle
from factlint.check.sources import all_terms, claims_of_kind
from factlint.check.worked_out import is_worked_out
from factlint.claims.common import is_common
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import UNBOUND, Bound, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity

BAR = 0.4
"""The logarithm of odds from which two amounts are of one thing, and the draft's the mistaken one."""
OTHER_UNIT = 0.8
"""How sure a finding of one unit for another is."""
KNOWN_SET = 0.6
"""How sure it is that a draft counts a set which a source takes as known."""
EXCHANGED = 3.25
"""What it tells that the draft gives an amount with the words of the one beside it: see ``exchanged``."""
OTHERWISE = 1.5
"""What it tells against two amounts, misread perhaps, that they count things which are called otherwise."""
ALIKE = 1.5
"""What it tells that the two clauses say nearly the same: see ``alike``."""


def compare_count(case: Case) -> Judgement | None:
    """Judge how many of something there are."""
    return _compare(case, frozenset({QuantityKind.NUMBER}))


def compare_number(case: Case) -> Judgement | None:
    """Judge measures, durations, scores and versions."""
    kinds = {QuantityKind.MEASURE, QuantityKind.DURATION, QuantityKind.SCORE, QuantityKind.VERSION}
    return _compare(case, frozenset(kinds))


def compare_money(case: Case) -> Judgement | None:
    """Judge sums of money."""
    return _compare(case, frozenset({QuantityKind.MONEY}))


def compare_percent(case: Case) -> Judgement | None:
    """Judge shares and percentage points."""
    return _compare(case, frozenset({QuantityKind.PERCENT, QuantityKind.POINTS}))


def _compare(case: Case, kinds: frozenset[QuantityKind]) -> Judgement | None:
    claim = case.claim
    if claim.kind is not ClaimKind.QUANTITY or not isinstance(claim.value, QuantityClaim):
        return None
    value = claim.value.value
    if value.kind not in kinds:
        return None
    slot = _slot(case, claim.value, case.page.tolerance or 0.0)
    told = settle(case, said(case, _terms(case, claim.value), slot), slot)
    if told.support:
        return supported("a source gives this amount near the same names", told.support)
    if not told.rivals:
        return _of_a_known_set(case, case.page.tolerance or 0.0) or _in_another_unit(case) or UNKNOWN
    if is_worked_out(value, case.sentence) or stands_near(told.rivals[0].claim, case):
        return UNKNOWN
    if not is_worth_telling(claim, case.sentence, told.rivals[0], _slip(case, value, told.rivals[0])):
        return UNKNOWN
    sure = 1 / (1 + math.exp(-told.rivals[0].score))
    if (turned := on_other_side(case, told, sure)) is not None:
        return turned
    return against(claim, told, corrections(claim, [rival.claim for rival in told.rivals]), sure=sure)


def _of_a_known_set(case: Case, tolerance: float) -> Judgement | None:
    """Judge how many of something there are, or how old somebody is, by what a source takes as known."""
    counts = known_set(case, lambda one, other: _agree(one, other, tolerance)) or known_age(case)
    if not counts:
        return None
    told = Outcome(rivals=tuple(Rival(BAR, stored, claim, BAR) for stored, claim in counts))
    return against(case.claim, told, corrections(case.claim, [claim for _, claim in counts]), sure=KNOWN_SET)


def _in_another_unit(case: Case) -> Judgement | None:
    """Judge an amount whose very figures a source gives of the same, in another unit."""
    told = other_units(case)
    if not told:
        return None
    rivals = tuple(Rival(BAR, stored, claim, BAR) for stored, claim in told)
    corrections = tuple(Correction(case.claim.start, case.claim.end, claim.shown) for _, claim in told[:1])
    return against(case.claim, Outcome(rivals=rivals), corrections, sure=OTHER_UNIT)


def _terms(case: Case, mine: QuantityClaim) -> frozenset[str]:
    """Return what a sentence must speak of to bear an amount out."""
    return (case.claim.clause or case.sentence.terms) | case.sentence.context | frozenset(mine.counted)


def _slot(case: Case, mine: QuantityClaim, tolerance: float) -> Slot:
    """Return how the amounts of sources are compared with the draft's; ``tolerance`` is a share of the amount."""
    value = mine.value
    counted = mine.counted[0] if value.kind is QuantityKind.NUMBER and mine.counted else None

    def same(other: Claim) -> bool:
        return agree(case.claim, other)

    def holds(stored: Stored) -> bool:
        about = counted is None or counted in all_terms(stored.sentence)
        if not about or not _sentence_bears_out(case, stored, tolerance):
            return False
        return exchanged(case.claim, case.sentence, stored.sentence) is None

    def contradicts(stored: Stored, other: Claim) -> bool:
        return _contradicts(case, value, stored, other) and not agree(case.claim, other)

    def fit(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, least: float) -> float:
        if not isinstance(draft.value, QuantityClaim) or not isinstance(source.value, QuantityClaim):
            return -math.inf
        slip = amount_slip(draft.value.value, source.value.value)
        bonus = _beside_the_words(draft, sentence, source, stored, slip)
        odds = evidence(draft, sentence, source, stored, case.sources, least=least - bonus) + bonus
        odds = by_table(draft, sentence, source, stored, case.sources, odds=odds)
        if odds < least or agree(draft, source):
            return odds  # support is loose: it is compared without more ado
        thin = slip < SLIP and share_little(draft, sentence, source, stored)
        return -math.inf if thin or are_apart(draft, sentence, source, stored, case.sources) else odds

    def agree(one: Claim, other: Claim) -> bool:
        return _agree(one, other, tolerance)

    def closeness(stored: Stored, other: Claim) -> float:
        alike = ALIKE if built_alike(case.claim, case.sentence, other, stored.sentence, case.sources) else 0.0
        return alike + _closeness(value, other)

    return Slot(holds, contradicts, _agree, BAR, closeness, fit, same)


def _beside_the_words(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, slip: float) -> float:
    """Return what tells for two amounts, or against them, beside the words that are shared."""
    told = 0.0 if _same_counted(draft, source) else -OTHERWISE
    if exchanged(draft, sentence, stored) == source:
        # how close the two are tells nothing where the one stands beside the other
        told += EXCHANGED - min(0.0, slip)
    return told


def _slip(case: Case, value: Quantity, rival: Rival) -> float:
    """Return how likely the draft's amount is a rival's, mistaken: for the one beside it, or for one that is close."""
    beside = exchanged(case.claim, case.sentence, rival.stored.sentence) == rival.claim
    return EXCHANGED if beside else _closeness(value, rival.claim)


def _closeness(value: Quantity, other: Claim) -> float:
    """Return what it tells that the draft's amount may be that of a claim, mistaken."""
    if not isinstance(other.value, QuantityClaim):
        return 0.0
    return side_slip(value) if value.opposes(other.value.value) else amount_slip(value, other.value.value)


def _contradicts(case: Case, value: Quantity, stored: Stored, other: Claim) -> bool:
    """Tell whether an amount of a source counts the same, is no part of the draft's sentence, and is not ``value``."""
    if not isinstance(other.value, QuantityClaim) or not value.comparable(other.value.value):
        return False
    theirs = other.value.value
    if (value.amount, value.high) == (theirs.amount, theirs.high) and not value.opposes(theirs):
        return False
    if not _same_counted(case.claim, other) and not is_misread(value, theirs):
        return False
    if parts_of_others(case.claim, case.sentence, other, stored.sentence):
        return False
    # if the draft gives this amount too, it must be that of something else
    given = (quantity for quantity in case.sentence.quantities if quantity != value)
    return not any(_is_given(theirs, quantity) for quantity in given)


def _is_given(source: Quantity, draft: Quantity) -> bool:
    """Tell whether two amounts are one; what only lies within a bound (``up to 12``, ``5``) is another.

    The draft's may leave its unit to the amount before it: 440 metres, more than the 410 of the year before.
    """
    if draft.kind is QuantityKind.NUMBER and draft.amount == source.amount >= ONE_DIGIT and draft.high == source.high:
        return True
    bounded = {source.bound, draft.bound} - UNBOUND
    return source.agrees(draft) and (
        not bounded or replace(source, bound=Bound.ABOUT).agrees(replace(draft, bound=Bound.ABOUT))
    )


ONE_DIGIT = 10
"""Below it a number without a unit is too common to be another amount without its unit."""
SCALE = 1000
"""From how many times an amount outside of a table that of a cell is given in thousands or millions."""


def _of_another_scale(one: Quantity, cell: Quantity) -> bool:
    """Tell whether a cell leaves to its table in what it counts: ``€ million`` above, ``49.7`` in the cell."""
    return min(one.amount, cell.amount) * SCALE <= max(one.amount, cell.amount)


FAR = 3
"""How many times greater an amount may be than the bound that bears it out."""


def _bears_out(source: Quantity, draft: Quantity, tolerance: float) -> bool:
    """Tell whether an amount of a source bears the draft's out: what lies far within a bound is something else."""
    if not draft.agrees(source, tolerance):
        return False
    if source.bound == draft.bound or {source.bound, draft.bound} <= UNBOUND:
        return True
    return source.unit != draft.unit or max(source.amount, draft.amount) <= FAR * min(source.amount, draft.amount)


def _sentence_bears_out(case: Case, stored: Stored, tolerance: float) -> bool:
    """Tell whether a sentence has the draft's amount; a row of a table in a column that is not plainly another one."""
    claim, told = case.claim, set[object]()
    if not isinstance(claim.value, QuantityClaim):
        return False
    for other in claims_of_kind(stored.sentence, ClaimKind.QUANTITY):
        if other.cell is None or not isinstance(other.value, QuantityClaim):
            continue
        if _bears_out(other.value.value, claim.value.value, tolerance):
            told.add(other.value.value)
            if cell_fit(claim, case.sentence, other, stored.sentence, case.sources) != -math.inf:
                return True
    rest = (quantity for quantity in stored.sentence.quantities if quantity not in told)
    return any(_bears_out(one, claim.value.value, tolerance) for one in (*rest, *_completed(stored.sentence)))


def _completed(sentence: Sentence) -> Iterator[Quantity]:
    """Yield the numbers that leave their unit to the amount before them, with that: 22 litres, where 30 are wanted."""
    claims = [claim for claim in claims_of_kind(sentence, ClaimKind.QUANTITY) if claim.cell is None]
    for before, bare in pairwise(claim.value for claim in claims if isinstance(claim.value, QuantityClaim)):
        unit, amount = before.value, bare.value
        if unit.kind is not amount.kind is QuantityKind.NUMBER and not bare.counted and amount.amount >= ONE_DIGIT:
            yield replace(unit, amount=amount.amount, high=amount.high, bound=amount.bound)


def _same_counted(claim: Claim, other: Claim) -> bool:
    """Tell whether both count the same thing; sums and shares need name none."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    mine, theirs = claim.value.counted, other.value.counted
    if claim.value.value.kind is not QuantityKind.NUMBER:
        return True
    if other.cell is not None or claim.cell is not None:
        return _counted_in_table(claim, other)
    if not mine and not theirs:
        # of two bare numbers the very same must be said: nine of them were shallow
        whole = all(v.amount == v.amount.to_integral_value() for v in (claim.value.value, other.value.value))
        said = claim.near[:1] if claim.near and not is_common(claim.near[0]) else claim.near[:2]
        return whole and len(said) > 0 and not all(map(is_common, said)) and said == other.near[: len(said)]
    return bool(mine and theirs) and mine[0] == theirs[0]


def _counted_in_table(claim: Claim, other: Claim) -> bool:
    """Tell whether two numbers, one of them at least of a table, may count the same: the table names it somewhere."""
    if not isinstance(claim.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    if _of_another_scale(claim.value.value, other.value.value):
        return False
    if claim.cell is not None and other.cell is not None:
        columns = [frozenset(cell.header) for cell in (claim.cell, other.cell)]
        return bool(columns[0] & columns[1]) or not (columns[0] and columns[1])
    cell, outside = (other.cell, claim) if other.cell is not None else (claim.cell, other)
    if cell is None or not isinstance(outside.value, QuantityClaim):
        return False
    counted = outside.value.counted or outside.near
    named = {*cell.label, *cell.header, *cell.within}
    return any(term in named for term in counted) or any(names_too(term, outside.near) for term in named)


def _agree(one: Claim, other: Claim, tolerance: float = 0.0) -> bool:
    if not isinstance(one.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    return one.value.value.agrees(other.value.value, tolerance)
