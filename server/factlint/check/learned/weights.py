"""The weights as they were learned, and what they make of figures."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Protocol

from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Node = float | tuple[int, float, "Node", "Node"]
    """The end of a branch; or the number of a figure, the most for the first branch, and two branches."""


class Model(Protocol):
    """What was learned from figures."""

    def odds(self, figures: Mapping[str, float]) -> float:
        """Return the logarithm of odds for figures by their names."""


@record
class Linear:
    """Logistic regression: what tells by itself, and the weight of each figure by its name."""

    start: float
    weights: Mapping[str, float]

    def odds(self, figures: Mapping[str, float]) -> float:
        """Return the logarithm of odds for figures by their names."""
        return self.start + sum(weight * figures[name] for name, weight in self.weights.items())


@record
class Trees:
    """Boosted trees: what tells by itself, the names of the figures in the order of their numbers, and the trees."""

    start: float
    names: Sequence[str]
    trees: Sequence[Node]

    def odds(self, figures: Mapping[str, float]) -> float:
        """Return the logarithm of odds for figures by their names."""
        row = [figures[name] for name in self.names]
        total = 0.0
        for tree in self.trees:  # gone through here: a call for each of some hundred takes longer than most of them
            node = tree
            while not isinstance(node, float):
                figure, most, low, high = node
                node = low if row[figure] <= most else high
            total += node
        return self.start + total


@cache
def learned(file: str) -> tuple[Model, ...]:
    """Return what tells that two values are of one thing, if that is a model of its own, and that the draft's is wrong.

    ``file`` is one beside this module.
    """
    told = json.loads((files(__package__) / file).read_text(encoding="utf-8"))
    return tuple(map(_model, told.values()))


def _model(told: dict[str, Any]) -> Model:
    return Trees(**told) if "trees" in told else Linear(**told)
