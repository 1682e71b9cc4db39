"""Whether a sentence that holds the draft's value bears it out, or holds it by chance, of another thing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.beside import other_date
from factlint.check.evidence import are_apart
from factlint.check.given_as_old import puts_right
from factlint.check.in_common import give_one_date, weigh
from factlint.check.shared import has_term, shared_terms
from factlint.check.sources import all_terms, claims_of_kind
from factlint.facts.index import sums_up
from factlint.model.claims import ClaimKind, DateClaim, QuantityClaim

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.check.judgement import Case
    from factlint.check.slots import Rival
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity

    Fit = Callable[[Claim, Sentence, Claim, Sentence, float], float]

CHANCE, DATED = 2.6, 4.0
"""By how much a claim against must fit better than one that agrees, for that one to be of something else.

More where the sentence that agrees gives a date of the draft's too.
"""
SURE, SURELY = 0.5, 1.5
"""How well one must fit to be surely of the same thing, and by how much better than one that agrees and is no later."""

EXACT = 3
"""Figures of an amount that no two things have by chance."""
TELLING = 1.0
"""What words beside an exact amount tell that it is the draft's: see ``weigh``."""
NEXT = 120
"""How many code points before and after a sentence its neighbours are looked for."""


def is_by_chance(stored: Stored, case: Case, fit: Fit, same: Callable[[Claim], bool], best: Rival) -> bool:
    """Tell whether a sentence gives the draft's value of another thing: it fits far worse than the best one against.

    ``fit`` tells how surely two claims are of one thing, ``same`` whether a claim gives the draft's value, and ``best``
    is the best claim against. A sentence that gives another date of the draft's than the one in question, or
    the amount that stands next to it, does not do so by chance.
    """
    own = case.claim.value.value if isinstance(case.claim.value, DateClaim) else None
    dates = [date for date in case.sentence.dates if date != own]
    dated = any(give_one_date(date, other) for date in dates for other in stored.sentence.dates)
    if own is not None and (dated or _nearest_amount(case) in stored.sentence.quantities):
        return False
    claims = [claim for claim in claims_of_kind(stored.sentence, case.claim.kind) if same(claim)]
    if any(map(sums_up, claims)):
        return False  # its label says nothing of what it is about
    exact = isinstance(case.claim.value, QuantityClaim) and _is_exact(case.claim.value.value)
    if exact and (_shares_alone(case, stored, best) or not all(_is_of_another(c, stored, case) for c in claims)):
        return False
    if any(_is_no_less_named(claim, stored, best, case) for claim in claims):
        return False
    fits = [fit(case.claim, case.sentence, claim, stored.sentence, -math.inf) for claim in claims]
    enough = DATED if dated else SURELY if _is_sure(best, stored, case) else CHANCE
    return bool(fits) and best.fit - max(fits) > enough


def _is_no_less_named(claim: Claim, stored: Stored, best: Rival, case: Case) -> bool:
    """Tell whether a draft says as much of a claim's row as of that of the best one against, in one column.

    A tray that takes 520 sheets may be the one tray as well as the other.
    """
    one, other = claim.cell, best.claim.cell
    if one is None or other is None or stored.document != best.stored.document or one.header != other.header:
        return False
    mine, theirs = (shared_terms(frozenset(cell.label), case.sentence.terms) for cell in (one, other))
    left, others_left = frozenset(one.label) - mine, frozenset(other.label) - theirs
    if not mine or not mine >= theirs or any(":" in term for term in left):
        return False
    return bool(others_left) or not left  # a row that is named whole is the one


def _shares_alone(case: Case, stored: Stored, best: Rival) -> bool:
    """Tell whether a sentence shares words with the draft's that the best one against lacks: the personal lines."""
    shared, there = shared_terms(case.sentence.terms, stored.sentence.terms), all_terms(best.stored.sentence)
    return weigh(term for term in shared if not has_term(there, term)) >= TELLING


def _is_sure(best: Rival, stored: Stored, case: Case) -> bool:
    """Tell whether a claim against is surely of the draft's thing, in words and not in a table, and no earlier.

    It is not where it has a date that the draft's sentence lacks, or lacks a name that the other two have.
    """
    sentence, other = case.sentence, best.stored.sentence
    later = stored.date is not None and best.stored.date is not None and stored.date > best.stored.date
    weekday = isinstance(case.claim.value, DateClaim) and case.claim.value.is_weekday
    if best.fit < SURE or best.claim.cell is not None or (later and not weekday):
        return False
    own = best.claim.value.value if isinstance(best.claim.value, DateClaim) else None
    if any(date != own and not any(date.agrees(one) for one in sentence.dates) for date in other.dates):
        return False
    names = (term for term in sentence.terms if ":" in term and has_term(stored.sentence.terms, term))
    return all(has_term(other.terms, name) for name in names)


def stands_near(rival: Claim, case: Case) -> bool:
    """Tell whether the draft has a rival's exact amount in a sentence next to the case's: it knows it, and of what.

    Any amount will do in a sentence after it that puts it right: ``The list had 34. It was 43.``
    """
    if not isinstance(rival.value, QuantityClaim):
        return False
    amount = rival.value.value.amount
    near = case.own.around(max(case.sentence.start - NEXT, 0), case.sentence.end + NEXT)
    if not _is_exact(rival.value.value):
        near = [one for one in near if one.start >= case.sentence.end][:1]
        near = [one for one in near if puts_right(one)]
    return any(other.amount == amount for sentence in near for other in sentence.quantities)


def _is_of_another(claim: Claim, stored: Stored, case: Case) -> bool:
    """Tell whether a claim is of another thing than the draft's, or of a time of its own: a year ago."""
    if other_date(claim, stored.sentence, case.claim, case.sentence):
        return True
    return are_apart(case.claim, case.sentence, claim, stored.sentence, case.sources)


def _is_exact(amount: Quantity) -> bool:
    """Tell whether an amount has figures enough that no two things have it by chance: 9,120 has three that count."""
    return len(str(amount.amount).replace(".", "").strip("0-")) >= EXACT


def _nearest_amount(case: Case) -> Quantity | None:
    """Return the amount that stands next to the draft's value."""
    amounts = claims_of_kind(case.sentence, ClaimKind.QUANTITY)
    nearest = min(amounts, key=lambda claim: abs(claim.start - case.claim.start), default=None)
    return nearest.value.value if nearest is not None and isinstance(nearest.value, QuantityClaim) else None
