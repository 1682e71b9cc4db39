"""Learn what tells that an amount of a draft is mistaken, from drafts in which errors were planted.

    python training/fit_amounts.py [TEXTS] [--out server/factlint/check/learned/amounts.json] [--folds 8]

``TEXTS`` is a folder as ``tests/planted/texts``. Two things are fitted, as by ``fit_dates.py``: boosted trees that tell
two amounts of one thing from those of two, by figures that say nothing of how far the amounts are apart, and others
that tell from the best amount against the draft's, and the draft's own elsewhere, whether that is mistaken. What the
other rules find borne out is left out. Prints how many of those that it would tell are right, at several bars, on
subjects that were left out of the fit, and how many of these no other rule tells. Needs scikit-learn 1.9 (pip install
scikit-learn).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fitting import fit_and_write
from looked_at import LookedAt, held, is_told_by_rules, pairs_of
from planted_cases import cases_of, plain
from regression import fit_trees

from factlint.check.comparators.quantity import told_by_rules
from factlint.check.comparators.rewriting import corrections
from factlint.check.learned.amounts import compared_with, may_be_mistaken, told_of
from factlint.check.learned.held import Valued
from factlint.model.claims import ClaimKind, QuantityClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from planted_cases import PlantedCase
    from regression import Held

    from factlint.check.learned.held import Told
    from factlint.check.learned.weights import Model, Trees
    from factlint.model.claims import Claim
    from planted import Planted


def amounts_of_subject(folder: Path) -> Iterator[LookedAt[QuantityClaim]]:
    """Yield the amounts in the drafts on a subject that others are held against."""
    for planted in cases_of(folder, ClaimKind.QUANTITY):
        case = planted.case
        if not isinstance(case.claim.value, QuantityClaim):
            continue
        mine = Valued(case.claim, case.sentence, case.claim.value)
        if not may_be_mistaken(case, mine):
            continue
        against = compared_with(case, mine)
        if against.others:
            verdict = told_by_rules(case, case.claim.value).verdict
            others = [pair.theirs.claim for pair in against.others]
            right = [any(_puts_right(planted, other, error) for error in planted.errors) for other in others]
            yield LookedAt(planted, mine, against, right if planted.errors else None, verdict)


def _puts_right(planted: PlantedCase, other: Claim, error: Planted) -> bool:
    """Tell whether an amount of a source is that which puts an error right."""
    claim = planted.case.claim
    rights = {plain(right) for right in error.right}
    wrong, fixes = planted.text[error.start : error.end], corrections(claim, [other])
    told = {plain(one) for fix in fixes for one in (fix.text, wrong.replace(claim.shown, fix.text))}
    told.add(plain(other.shown))
    digits = {_digits(one) for one in rights} - {""}
    return not told.isdisjoint(rights) or any(_digits(one) in digits for one in told)


def _digits(text: str) -> str:
    return " ".join(re.findall(r"\d+", text.replace(",", "")))


def fit_pairs(amounts: Sequence[LookedAt[QuantityClaim]]) -> Trees:
    """Learn what tells that two amounts are of one thing."""
    return fit_trees(*pairs_of(amounts), trees=80, rate=0.08, least=40)


def fit_mistakes(amounts: Sequence[Held]) -> Trees:
    """Learn what tells that an amount is mistaken."""
    rows, wrong = [amount.figures for amount in amounts], [amount.wrong for amount in amounts]
    return fit_trees(rows, wrong, trees=100, rate=0.06, least=50)


def _told(amount: LookedAt[QuantityClaim], pair: Model) -> Told[QuantityClaim] | None:
    return told_of(amount.mine, amount.compared, pair, amount.planted.case.sources)


if __name__ == "__main__":
    fit_and_write(
        __doc__,
        "amounts",
        amounts_of_subject,
        fit_pairs,
        lambda amounts, folds: held(amounts, folds, fit_pairs, _told),
        fit_mistakes,
        is_told_by_rules,
    )
