"""How many and how much: an amount, compared with the amounts that the sources give of the same thing."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.ages import known_age
from factlint.check.alike import built_alike
from factlint.check.amounts_borne_out import ONE_DIGIT, is_borne_out_by
from factlint.check.cells import by_table
from factlint.check.chance import stands_near
from factlint.check.comparators.rewriting import corrections
from factlint.check.counted import same_counted
from factlint.check.evidence import are_apart, evidence
from factlint.check.exchanged import exchanged
from factlint.check.in_common import share_little
from factlint.check.judgement import UNKNOWN, Correction, supported, sure_by
from factlint.check.learned.amounts import LEAST, likely_mistaken
from factlint.check.learned.held import Valued
from factlint.check.other_units import other_units
from factlint.check.said_beside import are_said_apart, gives_bare
from factlint.check.second_look import is_worth_telling
from factlint.check.sets import is_one_of_them, known_set, parts_of_others
from factlint.check.sides import on_other_side
from factlint.check.slips import SLIP, amount_slip, is_in_words, is_misread, side_slip
from factlint.check.slots import Outcome, Rival, Said, Slot, against, said, settle
from factlint.check.sources import all_terms
from factlint.check.worked_out import comes_of, is_of_so_many, is_other_end, is_worked_out, says_more_than
from factlint.model.claims import ClaimKind, QuantityClaim
from factlint.model.quantities import UNBOUND, Bound, QuantityKind

if TYPE_CHECKING:
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
    if claim.value.value.kind not in kinds:
        return None
    judgement = told_by_rules(case, claim.value)
    return judgement if judgement is not UNKNOWN else _by_learned(case, claim.value) or UNKNOWN


def told_by_rules(case: Case, mine: QuantityClaim) -> Judgement:
    """Judge an amount by the weights of the evidence, else by a set that is known, or by another unit."""
    claim, tolerance = case.claim, case.page.tolerance or 0.0
    slot = _amount_slot(case, mine, tolerance)
    told = settle(case, said(case, _amount_terms(case, mine), slot), slot)
    if told.support:
        return supported("a source gives this amount near the same names", told.support)
    if not told.rivals:
        return _of_a_known_set(case, tolerance) or _in_another_unit(case) or UNKNOWN
    if not _is_worth_telling(case, mine.value, told.rivals[0]):
        return UNKNOWN
    sure = sure_by(told.rivals[0].score)
    if (turned := on_other_side(case, told, sure)) is not None:
        return turned
    return against(claim, told, corrections(claim, [rival.claim for rival in told.rivals]), sure=sure)


def _is_worth_telling(case: Case, value: Quantity, rival: Rival) -> bool:
    """Tell whether what the sources say against an amount is to be told."""
    return not _is_own(case, value, rival) and is_worth_telling(
        case.claim, case.sentence, rival, _slip(case, value, rival)
    )


def _by_learned(case: Case, mine: QuantityClaim) -> Judgement | None:
    """Judge an amount by what was learned of amounts that are mistaken for others."""
    found = likely_mistaken(case, Valued(case.claim, case.sentence, mine))
    slot = _amount_slot(case, mine, case.page.tolerance or 0.0)
    if found is None:
        return None
    best, odds = found
    alone = Said((), ((best.stored, best.theirs.claim),))
    told = settle(case, alone, replace(slot, bar=LEAST, closeness=lambda *_: 0.0, fit=lambda *_: best.odds))
    if not told.rivals:
        return None
    fixes = corrections(case.claim, [rival.claim for rival in told.rivals])
    return against(case.claim, told, fixes, sure=sure_by(odds))


def _is_own(case: Case, value: Quantity, rival: Rival) -> bool:
    """Tell whether an amount is the draft's own: worked out, or beside the other one, or how far off that is."""
    if is_worked_out(value, case.sentence) or is_other_end(rival.claim, case.claim, case.sentence):
        return True
    if says_more_than(case.claim, case.sentence) and comes_of(value, rival.stored.sentence):
        return True
    return stands_near(rival.claim, case) or is_of_so_many(rival.claim, case)


def _of_a_known_set(case: Case, tolerance: float) -> Judgement | None:
    """Judge how many of something there are, or how old somebody is, by what a source takes as known."""
    told = known_set(case, lambda one, other: _agree(one, other, tolerance)) or known_age(case)
    counts = [(stored, claim) for stored, claim in told if not _gives_beside(case, claim)]
    if not counts:
        return None
    outcome = Outcome(rivals=tuple(Rival(BAR, stored, claim, BAR) for stored, claim in counts))
    return against(case.claim, outcome, corrections(case.claim, [claim for _, claim in counts]), sure=KNOWN_SET)


def _gives_beside(case: Case, other: Claim) -> bool:
    """Tell whether the draft's sentence gives a source's amount, too, which is of something else: and four against."""
    return isinstance(other.value, QuantityClaim) and other.value.value in case.sentence.quantities


def _in_another_unit(case: Case) -> Judgement | None:
    """Judge an amount whose very figures a source gives of the same, in another unit."""
    told = other_units(case)
    if not told:
        return None
    rivals = tuple(Rival(BAR, stored, claim, BAR) for stored, claim in told)
    corrections = tuple(Correction(case.claim.start, case.claim.end, claim.shown) for _, claim in told[:1])
    return against(case.claim, Outcome(rivals=rivals), corrections, sure=OTHER_UNIT)


def _amount_terms(case: Case, mine: QuantityClaim) -> frozenset[str]:
    """Return what a sentence must speak of to bear an amount out."""
    return (case.claim.clause or case.sentence.terms) | case.sentence.context | frozenset(mine.counted)


def _amount_slot(case: Case, mine: QuantityClaim, tolerance: float) -> Slot:
    """Return how the amounts of sources are compared with the draft's; ``tolerance`` is a share of the amount."""
    value = mine.value
    counted = mine.counted[0] if value.kind is QuantityKind.NUMBER and mine.counted else None

    def same(other: Claim) -> bool:
        return agree(case.claim, other)

    def holds(stored: Stored) -> bool:
        about = counted is None or counted in all_terms(stored.sentence)
        if not about or not is_borne_out_by(case, stored, tolerance):
            return False
        return exchanged(case.claim, case.sentence, stored.sentence) is None

    def contradicts(stored: Stored, other: Claim) -> bool:
        return _contradicts(case, value, stored, other) and not agree(case.claim, other)

    def fit(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, least: float) -> float:
        if not isinstance(draft.value, QuantityClaim) or not isinstance(source.value, QuantityClaim):
            return -math.inf
        slip = amount_slip(draft.value.value, source.value.value, in_words=is_in_words(draft))
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
        return alike + _closeness(case.claim, value, other)

    return Slot(holds, contradicts, _agree, BAR, closeness, fit, same)


def _beside_the_words(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, slip: float) -> float:
    """Return what tells for two amounts, or against them, beside the words that are shared."""
    told = 0.0 if same_counted(draft, source) else -OTHERWISE
    if exchanged(draft, sentence, stored) == source:
        # how close the two are tells nothing where the one stands beside the other
        told += EXCHANGED - min(0.0, slip)
    return told


def _slip(case: Case, value: Quantity, rival: Rival) -> float:
    """Return how likely the draft's amount is a rival's, mistaken: for the one beside it, or for one that is close."""
    beside = exchanged(case.claim, case.sentence, rival.stored.sentence) == rival.claim
    return EXCHANGED if beside else _closeness(case.claim, value, rival.claim)


def _closeness(claim: Claim, value: Quantity, other: Claim) -> float:
    """Return what it tells that the draft's amount may be that of another claim, mistaken."""
    if not isinstance(other.value, QuantityClaim):
        return 0.0
    if value.opposes(other.value.value):
        return side_slip(value)
    return amount_slip(value, other.value.value, in_words=is_in_words(claim))


def _contradicts(case: Case, value: Quantity, stored: Stored, other: Claim) -> bool:
    """Tell whether an amount of a source counts the same, is no part of the draft's sentence, and is not ``value``."""
    if not isinstance(other.value, QuantityClaim) or not value.comparable(other.value.value):
        return False
    theirs = other.value.value
    if (value.amount, value.high) == (theirs.amount, theirs.high) and not value.opposes(theirs):
        return False
    if not same_counted(case.claim, other) and not is_misread(value, theirs):
        return False
    amounts = case.claim, case.sentence, other, stored.sentence
    if parts_of_others(*amounts) or is_one_of_them(*amounts) or are_said_apart(*amounts):
        return False
    # if the draft gives this amount too, it must be that of something else
    given = (quantity for quantity in case.sentence.quantities if quantity != value)
    if any(_is_given(theirs, one) or _is_given(theirs, _scaled(one, value)) for one in given):
        return False
    return theirs.kind is QuantityKind.NUMBER or not gives_bare(case.sentence, theirs)


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


def _scaled(bare: Quantity, beside: Quantity) -> Quantity:
    """Return a number that leaves its unit and its word to the amount beside it: 45 million euros, 26 a gift."""
    scale = next((size for size in SCALES if beside.amount and not beside.amount % size), 1)
    if bare.kind is not QuantityKind.NUMBER or scale == 1 or bare.amount >= ONE_THOUSAND:
        return bare
    return replace(beside, amount=bare.amount * scale, high=None)


SCALES = (10**9, 10**6)
"""What billion and million stand for."""
ONE_THOUSAND = 1_000
"""From here on a number is written out, and leaves no such word to another."""


def _agree(one: Claim, other: Claim, tolerance: float = 0.0) -> bool:
    if not isinstance(one.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    return one.value.value.agrees(other.value.value, tolerance)
