"""The values of drafts in which errors were planted, with those of sources that each is held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from regression import Held

from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from planted_cases import PlantedCase

    from factlint.check.learned.held import Compared, Told, Valued
    from factlint.check.learned.weights import Model

PLANTED = 3.0
"""How many right values a planted one counts for, where it is learned which values are of one thing."""

V = TypeVar("V")


@dataclass
class LookedAt(Generic[V]):
    """A value of a draft with those of the sources that it is held against.

    ``right`` tells which of the others put it right, and is None where it is not wrong; ``verdict`` is what other rules
    tell of it.
    """

    planted: PlantedCase
    mine: Valued[V]
    compared: Compared[V]
    right: list[bool] | None
    verdict: Verdict


def is_told_by_rules(value: LookedAt[V]) -> bool:
    """Tell whether another rule finds a value borne out, or finds a conflict."""
    return value.verdict is not Verdict.UNKNOWN


def pairs_of(values: Iterable[LookedAt[V]]) -> tuple[list[Mapping[str, float]], list[bool], list[float]]:
    """Return the figures of pairs of values, whether each is of one thing, and how much it counts.

    In a right draft, the draft's own value in a source is taken to be so, and in a wrong one that which puts it right.
    """
    rows, of_one, weights = [], [], []
    for value in values:
        if value.right is None:
            pairs = [(pair, True, 1.0) for pair in value.compared.own]
            pairs += [(pair, False, 1.0) for pair in value.compared.others]
        else:
            pairs = [(pair, right, PLANTED) for pair, right in zip(value.compared.others, value.right, strict=True)]
        for pair, one, weight in pairs:
            rows.append(pair.figures)
            of_one.append(one)
            weights.append(weight)
    return rows, of_one, weights


def held(
    values: Sequence[LookedAt[V]],
    folds: Sequence[frozenset[str]],
    fit: Callable[[Sequence[LookedAt[V]]], Model],
    told_of: Callable[[LookedAt[V], Model], Told[V] | None],
) -> list[tuple[LookedAt[V], Held]]:
    """Return the values that no rule finds borne out, each pair judged by what was learned without its subject."""
    found = []
    for left_out in folds:
        pair = fit([value for value in values if value.planted.subject not in left_out])
        for value in values:
            if value.planted.subject in left_out and value.verdict is not Verdict.SUPPORTED:
                told = told_of(value, pair)
                if told is not None:
                    found.append((value, Held(value.planted.subject, told.figures, value.right is not None)))
    return found
