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

import argparse
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planted_cases import ROOT, TEXTS, PlantedCase, cases_of, folders_of, plain
from regression import Held, fit_linear, fit_trees, folds_of, try_out

from factlint.check.comparators.date import corrections, told_by_rules
from factlint.check.learned.date_pair import Dated
from factlint.check.learned.dates import Compared, Pair, compared_with, may_be_mistaken, told_of
from factlint.model.claims import ClaimKind, DateClaim
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.learned.weights import Linear, Trees
    from planted import Planted

PLANTED = 3.0
"""How many right dates a planted one counts for, where it is learned which dates are of one event."""


@dataclass
class Date:
    """A date of a draft with those of the sources that it is held against.

    ``right`` tells which of the others put it right, and is None where it is not wrong; ``verdict`` is what other rules
    tell of it.
    """

    planted: PlantedCase
    mine: Dated
    compared: Compared
    right: list[bool] | None
    verdict: Verdict


def dates_of_subject(folder: Path) -> Iterator[Date]:
    """Yield the dates in the drafts on a subject that others are held against."""
    for planted in cases_of(folder, ClaimKind.DATE):
        claim = planted.case.claim
        if not isinstance(claim.value, DateClaim):
            continue
        mine = Dated(claim, planted.case.sentence, claim.value)
        if not may_be_mistaken(planted.case, mine):
            continue
        against = compared_with(planted.case, mine)
        if against.others:
            verdict = told_by_rules(planted.case, claim.value).verdict
            right = [any(_puts_right(planted, pair, error) for error in planted.errors) for pair in against.others]
            yield Date(planted, mine, against, right if planted.errors else None, verdict)


def _puts_right(planted: PlantedCase, pair: Pair, error: Planted) -> bool:
    """Tell whether a date of a source is that which puts an error right."""
    claim, theirs = planted.case.claim, pair.dated.claim
    wrong = plain(planted.text[error.start : error.end])
    fixes = {plain(fix.text) for fix in corrections(claim, [theirs])} | {plain(theirs.shown)}
    told = fixes | {wrong.replace(plain(claim.shown), fix) for fix in fixes}
    return any(_has(one, right) or _has(right, one) for one in told for right in map(plain, error.right))


def _has(text: str, words: str) -> bool:
    """Tell whether a text has certain words."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def fit_pairs(dates: Sequence[Date]) -> Trees:
    """Learn what tells that two dates are of one event."""
    rows, of_one, weights = [], [], []
    for date in dates:
        pairs = [(pair, True, 1.0) for pair in date.compared.own] + [
            (pair, False, 1.0) for pair in date.compared.others
        ]
        if date.right is not None:
            pairs = [(pair, right, PLANTED) for pair, right in zip(date.compared.others, date.right, strict=True)]
        for pair, one, weight in pairs:
            rows.append(pair.figures)
            of_one.append(one)
            weights.append(weight)
    return fit_trees(rows, of_one, weights, trees=60, rate=0.08, least=40)


def held(dates: Sequence[Date], folds: Sequence[frozenset[str]]) -> list[tuple[Date, Held]]:
    """Return the dates that no rule finds borne out, each pair judged by what was learned without its subject."""
    found = []
    for left_out in folds:
        pair = fit_pairs([date for date in dates if date.planted.subject not in left_out])
        for date in dates:
            if date.planted.subject in left_out and date.verdict is not Verdict.SUPPORTED:
                told = told_of(date.mine, date.compared, pair)
                if told is not None:
                    found.append((date, Held(date.planted.subject, told.figures, date.right is not None)))
    return found


def fit_mistakes(dates: Sequence[Held]) -> Linear:
    """Learn what tells that a date is mistaken."""
    return fit_linear([date.figures for date in dates], [date.wrong for date in dates], loose=0.03)


def main() -> None:
    """Fit, print what it comes to on subjects left out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="*", default=[TEXTS])
    parser.add_argument("--out", type=Path, default=ROOT / "server/factlint/check/learned/dates.json")
    parser.add_argument("--folds", type=int, default=8)
    given = parser.parse_args()
    dates = [date for folder in folders_of(given.texts) for date in dates_of_subject(folder)]
    folds = folds_of([date.planted.subject for date in dates], given.folds)
    found = held(dates, folds)
    wrong = sum(date.right is not None for date in dates)
    print(f"{sum(map(len, folds))} subjects, {len(dates)} dates, {wrong} of them wrong; left out of the fit:")
    every = [one for _, one in found]
    try_out(every, folds, fit_mistakes)
    print("of those that no other rule tells:")
    try_out(every, folds, fit_mistakes, of=[one for date, one in found if date.verdict is Verdict.UNKNOWN])
    told = {"pair": asdict(fit_pairs(dates)), "mistake": asdict(fit_mistakes(every))}
    given.out.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
