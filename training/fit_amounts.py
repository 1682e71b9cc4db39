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
import math
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from factlint.base import FactBase
from factlint.check.comparators.quantity import amount_slot, amount_terms
from factlint.check.comparators.rewriting import corrections
from factlint.check.judgement import Case
from factlint.check.learned.amount_mistake import are_two
from factlint.check.learned.amounts import Pair, against_it, figures, pairs_of
from factlint.check.learned.weights import Linear, Trees
from factlint.check.own import Own, Totals
from factlint.check.slots import said, settle
from factlint.check.sources import claims_of_kind
from factlint.documents import Document
from factlint.facts.build import draft_of
from factlint.model.claims import ClaimKind, QuantityClaim

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests" / "planted"))

from planted import Planted, unmarked  # noqa: E402 - the folder of tests is no package

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sklearn.tree._tree import Tree

    from factlint.check.learned.weights import Node
    from factlint.model.claims import Claim


PLANTED = 3.0
"""How many right amounts a planted one counts for, where it is learned what is of one thing."""
BARS = (0.95, 0.9, 0.85, 0.8)


@dataclass
class Amount:
    """An amount of a draft, the amounts that agree with it and the others that may be of the same thing.

    ``right`` tells which of the others put it right, and is None where it is not wrong; ``base`` is kept open.
    """

    subject: str
    base: FactBase
    case: Case
    agreeing: list[Pair]
    others: list[Pair]
    right: list[bool] | None
    borne_out: bool


def amounts_of(folder: Path) -> Iterator[Amount]:
    """Yield the amounts of the drafts on a subject."""
    base = FactBase.from_paths(sorted((folder / "sources").iterdir()))
    view = base._library.view  # noqa: SLF001 - judgements as they are made, not as they are told
    memory = base._memory_of(view)  # noqa: SLF001
    page = next(page for page, _ in memory._rules[ClaimKind.QUANTITY])  # noqa: SLF001
    for path in sorted((folder / "marked").iterdir()):
        text, errors = unmarked(path.read_text(encoding="utf-8"))
        document = Document.from_text(text, name=path.name)
        placed = draft_of(document, base._lexicon, None)  # noqa: SLF001
        own = Own(placed, document, Totals())
        for unit in placed:
            for sentence in unit.unit.at(unit.start):
                for claim in claims_of_kind(sentence, ClaimKind.QUANTITY):
                    if claim.spoken or not isinstance(claim.value, QuantityClaim):
                        continue
                    span = document.span(claim.start, claim.end)
                    wrong = [error for error in errors if error.start < span.end and span.start < error.end]
                    case = Case(claim, sentence, own, page, memory.sources)
                    yield _amount(folder.name, base, case, wrong, text)


def _amount(subject: str, base: FactBase, case: Case, wrong: Sequence[Planted], text: str) -> Amount:
    claim = case.claim
    assert isinstance(claim.value, QuantityClaim)  # noqa: S101 - for the type checker
    slot = amount_slot(case, claim.value, 0.0)
    found = said(case, amount_terms(case, claim.value), slot)
    agreeing = [
        (stored, other)
        for stored in case.sources.about(claim.clause | case.sentence.terms)
        for other in claims_of_kind(stored.sentence, ClaimKind.QUANTITY)
        if slot.agree(claim, other)
    ]
    right = [any(_puts_right(case, other, error, text) for error in wrong) for _, other in found.others]
    borne_out = bool(settle(case, found, slot).support)
    pairs = pairs_of(case, agreeing), pairs_of(case, found.others)
    return Amount(subject, base, case, *pairs, right if wrong else None, borne_out)


def _puts_right(case: Case, other: Claim, error: Planted, text: str) -> bool:
    """Tell whether an amount of a source is that which puts an error right."""
    rights = {_plain(right) for right in error.right}
    wrong, fixes = text[error.start : error.end], corrections(case.claim, [other])
    told = {_plain(one) for fix in fixes for one in (fix.text, wrong.replace(case.claim.shown, fix.text))}
    told.add(_plain(other.shown))
    digits = {_digits(one) for one in rights} - {""}
    return not told.isdisjoint(rights) or any(_digits(one) in digits for one in told)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


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
    names = list(rows[0])
    scaler = StandardScaler()
    scaled = scaler.fit_transform(np.array([[float(row[name]) for name in names] for row in rows]))
    model = LogisticRegression(max_iter=3000, C=0.3).fit(scaled, of_one, sample_weight=weights)
    steep = model.coef_[0] / scaler.scale_
    start = float(model.intercept_[0] - (steep * scaler.mean_).sum())
    return Linear(round(start, 3), {name: round(float(one), 3) for name, one in zip(names, steep, strict=True)})


def mistakes(amounts: Sequence[Amount], pair: Linear) -> tuple[list[Mapping[str, float]], list[bool]]:
    """Return the figures of the amounts that have another against them, and whether that one puts them right."""
    rows, wrong = [], []
    for amount in amounts:
        if amount.borne_out or not amount.others:
            continue
        told = against_it(amount.case, amount.others, pair)
        best = told[0].pair
        if are_two(amount.case, best.stored, best.claim):
            continue
        rows.append(figures(amount.case, told))
        wrong.append(amount.right is not None and amount.right[amount.others.index(best)])
    return rows, wrong


def fit_mistakes(rows: Sequence[Mapping[str, float]], wrong: Sequence[bool]) -> Trees:
    """Learn what tells that an amount is mistaken."""
    names = list(rows[0])
    model = GradientBoostingClassifier(
        n_estimators=80, learning_rate=0.05, max_leaf_nodes=8, max_depth=None, min_samples_leaf=20, random_state=0
    ).fit([[float(row[name]) for name in names] for row in rows], wrong)
    start = float(model.init_.class_prior_[1])
    trees = [_node(one[0].tree_, 0, model.learning_rate) for one in model.estimators_]
    return Trees(round(math.log(start / (1 - start)), 4), names, trees)


def _node(tree: Tree, at: int, rate: float) -> Node:
    """Return a branch of a tree, what its ends tell multiplied by the rate of learning."""
    if tree.children_left[at] < 0:
        return round(float(tree.value[at][0][0]) * rate, 4)
    low, high = (_node(tree, int(side[at]), rate) for side in (tree.children_left, tree.children_right))
    return int(tree.feature[at]), round(float(tree.threshold[at]), 4), low, high


def main() -> None:
    """Fit, print what it comes to on subjects left out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="*", default=[ROOT / "tests" / "planted" / "texts"])
    parser.add_argument("--out", type=Path, default=ROOT / "server/factlint/check/learned/amounts.json")
    parser.add_argument("--folds", type=int, default=8)
    given = parser.parse_args()
    folders = sorted(folder for texts in given.texts for folder in texts.iterdir() if (folder / "sources").is_dir())
    amounts = [amount for folder in folders for amount in amounts_of(folder)]
    _try_out(amounts, given.folds)
    pair = fit_pairs(amounts)
    mistake = fit_mistakes(*mistakes(amounts, pair))
    told = {"pair": asdict(pair), "mistake": asdict(mistake)}
    given.out.write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf-8")


def _try_out(amounts: Sequence[Amount], folds: int) -> None:
    """Print what is found on subjects that nothing was learned from."""
    subjects = sorted({amount.subject for amount in amounts})
    np.random.default_rng(0).shuffle(subjects)
    odds, wrong = [], []
    for fold in range(folds):
        left_out = set(subjects[fold::folds])
        rest = [amount for amount in amounts if amount.subject not in left_out]
        pair = fit_pairs(rest)
        mistake = fit_mistakes(*mistakes(rest, pair))
        rows, truth = mistakes([amount for amount in amounts if amount.subject in left_out], pair)
        odds += map(mistake.odds, rows)
        wrong += truth
    order = np.argsort(-np.array(odds), kind="stable")
    right = np.cumsum(np.array(wrong)[order])
    planted = sum(amount.right is not None for amount in amounts)
    print(f"{len(subjects)} subjects, {len(amounts)} amounts, {planted} of them planted errors; left out of the fit:")
    for share in BARS:
        best = max((at for at in range(len(order)) if right[at] >= share * (at + 1)), default=None)
        if best is not None:
            print(f"  {right[best]} of {best + 1} told are right ({share:.0%}), from odds of {odds[order[best]]:.2f}")


if __name__ == "__main__":
    main()
