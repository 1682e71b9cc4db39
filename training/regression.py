"""Fitting what factlint ships as weights, with scikit-learn, and telling how good it is on what was left out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from factlint.check.learned.weights import Linear, Trees

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sklearn.tree._tree import Tree

    from factlint.check.learned.weights import Model, Node

    Rows = Sequence[Mapping[str, float]]

BARS = (0.95, 0.9, 0.85, 0.8)


def fit_linear(rows: Rows, truth: Sequence[bool], weights: Sequence[float] | None = None, *, loose: float) -> Linear:
    """Fit logistic regression to figures by their names; the greater ``loose``, the less it is held close to nought."""
    names = list(rows[0])
    scaler = StandardScaler()
    scaled = scaler.fit_transform(_table(rows, names))
    model = LogisticRegression(max_iter=3000, C=loose).fit(scaled, truth, sample_weight=weights)
    steep = model.coef_[0] / scaler.scale_
    start = float(model.intercept_[0] - (steep * scaler.mean_).sum())
    return Linear(round(start, 3), {name: round(float(one), 3) for name, one in zip(names, steep, strict=True)})


def fit_trees(  # noqa: PLR0913 - the rows, and how they are fitted
    rows: Rows, truth: Sequence[bool], weights: Sequence[float] | None = None, *, trees: int, rate: float, least: int
) -> Trees:
    """Fit boosted trees of eight leaves, each of ``least`` rows or more, to figures by their names."""
    names = list(rows[0])
    model = GradientBoostingClassifier(
        n_estimators=trees,
        learning_rate=rate,
        max_leaf_nodes=8,
        max_depth=None,
        min_samples_leaf=least,
        random_state=0,
    ).fit(_table(rows, names), truth, sample_weight=weights)
    start = float(model.init_.class_prior_[1])
    nodes = [_node(one[0].tree_, 0, rate) for one in model.estimators_]
    return Trees(round(math.log(start / (1 - start)), 4), names, nodes)


def _table(rows: Rows, names: Sequence[str]) -> np.ndarray:
    return np.array([[float(row[name]) for name in names] for row in rows])


def _node(tree: Tree, at: int, rate: float) -> Node:
    """Return a branch of a tree, what its ends tell multiplied by the rate of learning."""
    if tree.children_left[at] < 0:
        return round(float(tree.value[at][0][0]) * rate, 4)
    low, high = (_node(tree, int(side[at]), rate) for side in (tree.children_left, tree.children_right))
    return int(tree.feature[at]), round(float(tree.threshold[at]), 4), low, high


def folds_of(subjects: Sequence[str], folds: int) -> list[frozenset[str]]:
    """Return subjects in so many parts, each left out of one fit."""
    shuffled = sorted(set(subjects))
    np.random.default_rng(0).shuffle(shuffled)
    return [frozenset(shuffled[fold::folds]) for fold in range(folds)]


@dataclass
class Held:
    """A value that others speak against: the figures that tell whether it is mistaken, and whether it is."""

    subject: str
    figures: Mapping[str, float]
    wrong: bool


def try_out(
    values: Sequence[Held],
    folds: Sequence[frozenset[str]],
    fit: Callable[[Sequence[Held]], Model],
    of: Sequence[Held] | None = None,
) -> None:
    """Print what ``fit`` lets find on subjects that nothing was learned from; ``of`` which values, all if None."""
    odds, wrong = [], []
    for left_out in folds:
        mistake = fit([value for value in values if value.subject not in left_out])
        tried = [value for value in (values if of is None else of) if value.subject in left_out]
        odds += [mistake.odds(value.figures) for value in tried]
        wrong += [value.wrong for value in tried]
    _print_precision(odds, wrong)


def _print_precision(odds: Sequence[float], wrong: Sequence[bool]) -> None:
    """Print how many of those that would be told are right, at several bars."""
    order = np.argsort(-np.array(odds), kind="stable")
    right = np.cumsum(np.array(wrong)[order])
    for share in BARS:
        best = max((at for at in range(len(order)) if right[at] >= share * (at + 1)), default=None)
        if best is not None:
            print(f"  {right[best]} of {best + 1} told are right ({share:.0%}), from odds of {odds[order[best]]:.2f}")
