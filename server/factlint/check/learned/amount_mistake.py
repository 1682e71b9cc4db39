"""Figures of the draft's amount and the best of those against it, that tell whether it is mistaken for that one.

Or whether it is an amount of something that no source gives.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.cells import by_table
from factlint.check.evidence import are_apart, evidence
from factlint.check.exchanged import exchanged
from factlint.check.in_common import weigh
from factlint.check.nearness import share
from factlint.check.shared import common, common_back
from factlint.check.slips import amount_slip
from factlint.claims.common import is_common
from factlint.model.claims import QuantityClaim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.check.judgement import Case
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim

LEAST, MOST = -6.0, 3.0
"""Logarithms of odds beyond these tell no more."""
FARTHEST, NEAREST = -2.0, 3.25
"""The same for how likely an amount is another, mistaken."""
SLIPPED = 0.5
"""What a slip tells beside how well two amounts fit, where the best one is looked for."""
PAIR = ("clause_back", "number", "counted", "around", "agreeing", "other_date")
"""The figures of a pair that tell of a mistake, too."""
DIGITS, UNKNOWN, STRANGE, WORDS = 4, 3, 2, 6
"""More digits, words and names that no source has, and shared words, than these tell no more."""


def rank(odds: float, draft: Claim, source: Claim) -> float:
    """Return how well an amount of a source stands against the draft's, by the odds that they are of one thing."""
    return odds + SLIPPED * slip(draft, source)


def slip(draft: Claim, source: Claim) -> float:
    """Return the logarithm of the odds that the draft's amount is a source's, mistaken, as far as it tells."""
    if not isinstance(draft.value, QuantityClaim) or not isinstance(source.value, QuantityClaim):
        return FARTHEST
    return _within(amount_slip(draft.value.value, source.value.value), FARTHEST, NEAREST)


def figures_of_mistake(  # noqa: PLR0913, PLR0917 - two amounts, and all that is known of how they fit
    case: Case, stored: Stored, source: Claim, pair: Mapping[str, float], odds: float, second: float
) -> Mapping[str, float]:
    """Return the figures by their names.

    ``pair`` are those of the draft's amount and the best against it, ``odds`` how surely the two are of one thing, and
    ``second`` how surely the next best is that gives another value; minus infinity if there is none.
    """
    claim, sentence, sources, told = case.claim, case.sentence, case.sources, stored.sentence
    weighed = evidence(claim, sentence, source, told, sources)
    strange = sum(":" in term and not sources.count(term) for term in sentence.terms)
    unknown = frozenset(term for term in claim.clause if not sources.count(term) and not is_common(term))
    return {
        "odds": _within(odds, LEAST, MOST),
        "second": _within(second, LEAST, MOST),
        "slip": slip(claim, source),
        "exchanged": exchanged(claim, sentence, told) == source,
        "digits": min(DIGITS, _digits(claim)),
        "unknown": min(UNKNOWN, len(unknown)),
        "unknown_share": share(unknown, claim.clause, sources),
        "strange": min(STRANGE, strange),
        "evidence": _within(weighed, LEAST, MOST),
        "clause": align(claim, sentence, source, told, sources).forward,
        "sentence_back": share(common_back(sentence, told), told.terms, sources),
        "shared": min(WORDS, weigh(common(sentence, told))),
        "bound": _bound(claim) != _bound(source),
        "cell": source.cell is not None,
        "own_cell": claim.cell is not None,
        **{name: pair[name] for name in PAIR},
    }


def are_two(case: Case, stored: Stored, source: Claim) -> bool:
    """Tell whether two amounts are of two things beyond doubt, by what is said of them or by a table."""
    amounts = case.claim, case.sentence, source, stored.sentence, case.sources
    return are_apart(*amounts) or by_table(*amounts, odds=0.0) == -math.inf


def _within(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))


def _digits(claim: Claim) -> int:
    """Return how many digits of an amount count."""
    amount = claim.value.value.amount if isinstance(claim.value, QuantityClaim) else 0
    return len(str(amount).replace(".", "").strip("0-"))


def _bound(claim: Claim) -> str:
    return claim.value.value.bound if isinstance(claim.value, QuantityClaim) else ""
