"""Learn what tells that a date in a draft is mistaken, from drafts in which errors were planted.

    python training/fit_dates.py [TEXTS] [--out server/factlint/check/learned/dates.json] [--folds 8]

``TEXTS`` is a folder as ``tests/planted/texts``. Two things are fitted, as by ``fit_names.py``: boosted trees that tell
two dates of one event from those of two, by figures that say nothing of which dates they are, and logistic regression
that tells from the best date against the draft's, and the draft's own elsewhere, whether that is mistaken. What the
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
from regression import fit_linear, fit_trees

from factlint.check.comparators.date import corrections, told_by_rules
from factlint.check.learned.dates import compared_with, may_be_mistaken, told_of
from factlint.check.learned.held import Valued
from factlint.model.claims import ClaimKind, DateClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from planted_cases import PlantedCase
    from regression import Held

    from factlint.check.learned.held import Pair
    from factlint.check.learned.weights import Linear, Trees
    from planted import Planted


def dates_of_subject(folder: Path) -> Iterator[LookedAt[DateClaim]]:
    """Yield the dates in the drafts on a subject that others are held against."""
    for planted in cases_of(folder, ClaimKind.DATE):
        claim = planted.case.claim
        if not isinstance(claim.value, DateClaim):
            continue
        mine = Valued(claim, planted.case.sentence, claim.value)
        if not may_be_mistaken(planted.case, mine):
            continue
        against = compared_with(planted.case, mine)
        if against.others:
            verdict = told_by_rules(planted.case, claim.value).verdict
            right = [any(_puts_right(planted, pair, error) for error in planted.errors) for pair in against.others]
            yield LookedAt(planted, mine, against, right if planted.errors else None, verdict)


def _puts_right(planted: PlantedCase, pair: Pair[DateClaim], error: Planted) -> bool:
    """Tell whether a date of a source is that which puts an error right."""
    claim, theirs = planted.case.claim, pair.theirs.claim
    wrong = plain(planted.text[error.start : error.end])
    fixes = {plain(fix.text) for fix in corrections(claim, [theirs])} | {plain(theirs.shown)}
    told = fixes | {wrong.replace(plain(claim.shown), fix) for fix in fixes}
    return any(_has(one, right) or _has(right, one) for one in told for right in map(plain, error.right))


def _has(text: str, words: str) -> bool:
    """Tell whether a text has certain words."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def fit_pairs(dates: Sequence[LookedAt[DateClaim]]) -> Trees:
    """Learn what tells that two dates are of one event."""
    return fit_trees(*pairs_of(dates), trees=60, rate=0.08, least=40)


def fit_mistakes(dates: Sequence[Held]) -> Linear:
    """Learn what tells that a date is mistaken."""
    return fit_linear([date.figures for date in dates], [date.wrong for date in dates], loose=0.03)


if __name__ == "__main__":
    fit_and_write(
        __doc__,
        "dates",
        dates_of_subject,
        fit_pairs,
        lambda dates, folds: held(dates, folds, fit_pairs, lambda date, pair: told_of(date.mine, date.compared, pair)),
        fit_mistakes,
        is_told_by_rules,
    )
