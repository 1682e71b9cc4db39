"""From drafts in which errors were planted to the weights that ship: what the fits have in common."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from planted_cases import ROOT, TEXTS, folders_of
from regression import folds_of, try_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planted_cases import PlantedCase
    from regression import Held

    from factlint.check.learned.weights import Linear, Trees


class Value(Protocol):
    """A value of a draft; ``right`` tells which values of sources put it right, and is None where it is not wrong."""

    planted: PlantedCase
    right: list[bool] | None


W = TypeVar("W", bound=Value)


def fit_and_write(  # noqa: PLR0913, PLR0917 - a fit is made of so many steps
    told: str,
    kind: str,
    values_of: Callable[[Path], Iterator[W]],
    fit_pairs: Callable[[Sequence[W]], Linear | Trees] | None,
    held: Callable[[Sequence[W], Sequence[frozenset[str]]], list[tuple[W, Held]]],
    fit_mistakes: Callable[[Sequence[Held]], Linear | Trees],
    by_rules: Callable[[W], bool] = lambda _: False,
) -> None:
    """Fit what the command line names, print what it comes to on subjects left out, and write the weights.

    ``told`` is the program's help and ``kind`` what it fits: ``names``. ``held`` returns the values that others speak
    against, each judged without its subject; ``by_rules`` tells whether another rule tells of one. Without
    ``fit_pairs`` nothing of its own is learned of what is of one thing.
    """
    parser = argparse.ArgumentParser(description=told, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="*", default=[TEXTS])
    parser.add_argument("--out", type=Path, default=ROOT / f"server/factlint/check/learned/{kind}.json")
    parser.add_argument("--folds", type=int, default=8)
    given = parser.parse_args()
    values = [value for folder in folders_of(given.texts) for value in values_of(folder)]
    folds = folds_of([value.planted.subject for value in values], given.folds)
    found = held(values, folds)
    wrong = sum(value.right is not None for value in values)
    print(f"{sum(map(len, folds))} subjects, {len(values)} {kind}, {wrong} of them wrong; left out of the fit:")
    every = [one for _, one in found]
    try_out(every, folds, fit_mistakes)
    untold = [one for value, one in found if not by_rules(value)]
    if len(untold) < len(every):
        print("of those that no other rule tells:")
        try_out(every, folds, fit_mistakes, of=untold)
    weights = {"pair": asdict(fit_pairs(values))} if fit_pairs is not None else {}
    weights["mistake"] = asdict(fit_mistakes(every))
    given.out.write_text(json.dumps(weights, separators=(",", ":")) + "\n", encoding="utf-8")
