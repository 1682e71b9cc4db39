"""An amount that no source gives, held against those that the sources give where they say most nearly the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.apart import is_the_writers_own
from factlint.check.chance import stands_near
from factlint.check.learned.amount_mistake import figures_of_mistake, slip
from factlint.check.learned.amount_pair import (
    amounts_of,
    are_one_amount,
    figures_of_amounts,
    gives_it,
    may_be_meant,
)
from factlint.check.learned.held import SMALLEST, Compared, Pair, Told, by_odds, weight_of
from factlint.check.learned.weights import learned
from factlint.check.worked_out import is_of_so_many, is_worked_out
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.check.judgement import Case
    from factlint.check.learned.amount_pair import Measured
    from factlint.check.learned.held import Against
    from factlint.check.learned.weights import Model
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import QuantityClaim

FILE = "amounts.json"
LEAST = -2.5
"""The logarithm of the odds that two amounts are of one thing, below which the one is not held against the other."""
BAR, OF_SHARES = 1.4, 1.0
"""The logarithm of the odds that the draft's is mistaken from which that is told: of amounts, and of shares.

From there on nine in ten were right, on subjects that were left out. A share stands less often beside another one of
the same kind than what is counted does.
"""
LIGHT = 0.5
"""What a sentence must share at least, by the weight of words that stand nowhere else."""


def may_be_mistaken(case: Case, mine: Measured) -> bool:
    """Tell whether an amount is claimed of something, and the sources are enough to tell by."""
    if case.sources.size < SMALLEST or mine.claim.rejected or mine.claim.mood == "?":
        return False
    if mine.value.value.kind is QuantityKind.VERSION:
        return False  # another version is another thing
    return not (is_worked_out(mine.value.value, mine.sentence) or is_the_writers_own(mine.claim, case.sources))


def compared_with(case: Case, mine: Measured) -> Compared[QuantityClaim]:
    """Return the amounts of the sentences that share enough with the draft's; its own only where there are others."""
    about = list(_about(case, mine))
    others = [
        _pair(stored, mine, one, case.sources)
        for stored in about
        # a sentence that has the draft's amount has the others of something else
        if not gives_it(stored.sentence, mine)
        for one in amounts_of(stored.sentence)
        if may_be_meant(mine, one) and not _is_own(one, case)
    ]
    own = (
        _pair(stored, mine, one, case.sources)
        for stored in about
        for one in amounts_of(stored.sentence)
        if are_one_amount(mine, one)
    )
    return Compared(others, list(own) if others else [])


def _is_own(theirs: Measured, case: Case) -> bool:
    """Tell whether the draft knows a source's amount: it gives it beside its own, or what it comes to."""
    return stands_near(theirs.claim, case) or is_of_so_many(theirs.claim, case)


def _pair(stored: Stored, mine: Measured, theirs: Measured, sources: Sources) -> Pair[QuantityClaim]:
    return Pair(stored, theirs, figures_of_amounts(mine, theirs, sources))


def _about(case: Case, mine: Measured) -> Iterable[Stored]:
    introduced = (term for term in case.sentence.context if ":" in term)
    for stored in case.sources.about((mine.claim.clause | case.sentence.terms).union(introduced)):
        if stored.sentence.quantities and weight_of(mine, stored.sentence, case.sources) >= LIGHT:
            yield stored


def told_of(
    mine: Measured, compared: Compared[QuantityClaim], model: Model, sources: Sources
) -> Told[QuantityClaim] | None:
    """Return what is told of an amount by those of the sources; None where none is of the same."""
    others = sorted(by_odds(compared.others, model), key=lambda one: -(one.odds + slip(mine, one.theirs)))
    if not others or others[0].odds < LEAST or _is_outdone(mine, others[0], model, sources):
        return None
    return Told(others[0], figures_of_mistake(mine, others, by_odds(compared.own, model), sources))


def _is_outdone(mine: Measured, best: Against[QuantityClaim], model: Model, sources: Sources) -> bool:
    """Tell whether another amount beside the draft's is the likelier one to be mistaken for that of the source."""
    return any(
        one.claim is not mine.claim
        and not gives_it(best.theirs.sentence, one)
        and may_be_meant(one, best.theirs)
        and model.odds(figures_of_amounts(one, best.theirs, sources)) + slip(one, best.theirs)
        > best.odds + slip(mine, best.theirs)
        for one in amounts_of(mine.sentence)
    )


def likely_mistaken(case: Case, mine: Measured) -> tuple[Against[QuantityClaim], float] | None:
    """Return the amount that a draft's is mistaken for, and how sure that is; None where little tells so."""
    if not may_be_mistaken(case, mine):
        return None
    pair, mistake = learned(FILE)
    told = told_of(mine, compared_with(case, mine), pair, case.sources)
    if told is None:
        return None
    odds = mistake.odds(told.figures)
    bar = OF_SHARES if mine.value.value.kind is QuantityKind.PERCENT else BAR
    return (told.best, odds) if odds >= bar else None
