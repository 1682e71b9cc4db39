"""Learn what tells that an amount of a draft is mistaken, from drafts in which errors were planted.

    python training/fit_amounts.py [TEXTS] [--out server/factlint/check/learned/amounts.json] [--folds 8]

``TEXTS`` is a folder as ``tests/planted/texts``. Two things are fitted. Logistic regression tells two amounts of one
thing from two of two, by figures that say nothing of how far the amounts are apart: in a right draft, those that agree
are taken to be of one thing, and in a wrong one the amount that puts it right. Boosted trees then tell from the best
amount against the draft's whether that is mistaken. Prints how many of those that it would tell are right, at several
bars, on subjects that were left out of the fit. Needs scikit-learn 1.9 (pip install scikit-learn).
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

from factlint.check.comparators.quantity import amount_slot, amount_terms
from factlint.check.comparators.rewriting import corrections
from factlint.check.learned.amount_mistake import are_two
from factlint.check.learned.amounts import Pair, against_it, figures, pairs_of
from factlint.check.slots import said, settle
from factlint.check.sources import claims_of_kind
from factlint.model.claims import ClaimKind, QuantityClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.check.learned.weights import Linear, Trees
    from factlint.model.claims import Claim
    from planted import Planted

PLANTED = 3.0
"""How many right amounts a planted one counts for, where it is learned what is of one thing."""


@dataclass
class Amount:
    """An amount of a draft, the amounts that agree with it and the others that may be of the same thing.

    ``right`` tells which of the others put it right, and is None where it is not wrong.
    """

    planted: PlantedCase
    agreeing: list[Pair]
    others: list[Pair]
    right: list[bool] | None
    borne_out: bool


def amounts_of(folder: Path) -> Iterator[Amount]:
    """Yield the amounts in the drafts on a subject."""
    for planted in cases_of(folder, ClaimKind.QUANTITY):
        case = planted.case
        if not isinstance(case.claim.value, QuantityClaim):
            continue
        slot = amount_slot(case, case.claim.value, 0.0)
        found = said(case, amount_terms(case, case.claim.value), slot)
        agreeing = [
            (stored, other)
            for stored in case.sources.about(case.claim.clause | case.sentence.terms)
            for other in claims_of_kind(stored.sentence, ClaimKind.QUANTITY)
            if slot.agree(case.claim, other)
        ]
        right = [any(_puts_right(planted, other, error) for error in planted.errors) for _, other in found.others]
        borne_out = bool(settle(case, found, slot).support)
        pairs = pairs_of(case, agreeing), pairs_of(case, found.others)
        yield Amount(planted, *pairs, right if planted.errors else None, borne_out)


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


def fit_pairs(amounts: Sequence[Amount]) -> Linear:
    """Learn what tells that two amounts are of one thing."""
    rows, of_one, weights = [], [], []
    for amount in amounts:
        pairs = [(pair, True, 1.0) for pair in amount.agreeing] + [(pair, False, 1.0) for pair in amount.others]
        if amount.right is not None:
            pairs = [(pair, right, PLANTED) for pair, right in zip(amount.others, amount.right, strict=True)]
        for pair, one, weight in pairs:
            rows.append(pair.figures)
            of_one.append(one)
            weights.append(weight)
    return fit_linear(rows, of_one, weights, loose=0.3)


def held(amounts: Sequence[Amount], folds: Sequence[frozenset[str]]) -> list[Held]:
    """Return the amounts that others speak against, each pair judged by what was learned without its subject."""
    found = []
    for left_out in folds:
        pair = fit_pairs([amount for amount in amounts if amount.planted.subject not in left_out])
        for amount in amounts:
            if amount.planted.subject not in left_out or amount.borne_out or not amount.others:
                continue
            told = against_it(amount.planted.case, amount.others, pair)
            best = told[0].pair
            if are_two(amount.planted.case, best.stored, best.claim):
                continue
            wrong = amount.right is not None and amount.right[amount.others.index(best)]
            found.append(Held(amount.planted.subject, figures(amount.planted.case, told), wrong))
    return found


def fit_mistakes(amounts: Sequence[Held]) -> Trees:
    """Learn what tells that an amount is mistaken."""
    rows, wrong = [amount.figures for amount in amounts], [amount.wrong for amount in amounts]
    return fit_trees(rows, wrong, trees=80, rate=0.05, least=20)


def main() -> None:
    """Fit, print what it comes to on subjects left out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="*", default=[TEXTS])
    parser.add_argument("--out", type=Path, default=ROOT / "server/factlint/check/learned/amounts.json")
    parser.add_argument("--folds", type=int, default=8)
    given = parser.parse_args()
    amounts = [amount for folder in folders_of(given.texts) for amount in amounts_of(folder)]
    folds = folds_of([amount.planted.subject for amount in amounts], given.folds)
    found = held(amounts, folds)
    wrong = sum(amount.right is not None for amount in amounts)
    print(f"{sum(map(len, folds))} subjects, {len(amounts)} amounts, {wrong} of them wrong; left out of the fit:")
    try_out(found, folds, fit_mistakes)
    told = {"pair": asdict(fit_pairs(amounts)), "mistake": asdict(fit_mistakes(found))}
    given.out.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
