"""Learn what tells that a name in a draft is mistaken, from drafts in which errors were planted.

    python training/fit_names.py [TEXTS] [--out server/factlint/check/learned/names.json] [--folds 8]

``TEXTS`` is a folder as ``tests/planted/texts``. Two things are fitted. Boosted trees tell two names of which one thing
is said from two of which two are, by figures that say nothing of the names: in a right draft, a name and the same one
in a source are taken to be so, and in a wrong one the name that puts it right. Logistic regression then tells from the
best name against the draft's, and the draft's own elsewhere, whether that is mistaken. Prints how many of those that it
would tell are right, at several bars, on subjects that were left out of the fit. Needs scikit-learn 1.9 (pip install
scikit-learn).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fitting import fit_and_write
from looked_at import PLANTED
from planted_cases import PlantedCase, cases_of, plain
from regression import Held, fit_linear, fit_trees

from factlint.check.learned.held import Pair, Valued, by_odds
from factlint.check.learned.name_mistake import figures_of_mistake
from factlint.check.learned.names import LIGHT, closest_to, others_of, own_of
from factlint.model.claims import ClaimKind, NameClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factlint.check.learned.name_pair import Named
    from factlint.check.learned.weights import Linear, Trees
    from factlint.facts.store import Stored
    from planted import Planted


@dataclass
class Name:
    """A name of a draft with those of the sources that it is held against.

    ``right`` tells which of the others put it right, and is None where it is not wrong.
    """

    planted: PlantedCase
    mine: Named
    others: Sequence[Pair[NameClaim]]
    own: Sequence[Pair[NameClaim]]
    closest: Sequence[Stored]
    right: list[bool] | None


def names_of_subject(folder: Path) -> Iterator[Name]:
    """Yield the names in the drafts on a subject; not those that only stand beside what is wrong."""
    for planted in cases_of(folder, ClaimKind.NAME):
        claim = planted.case.claim
        if not isinstance(claim.value, NameClaim) or not claim.value.sure or not claim.firm:
            continue
        wrong = [error for error in planted.errors if not any(_has(right, claim.shown) for right in error.right)]
        if planted.errors and not wrong:
            continue
        mine = Valued(claim, planted.case.sentence, claim.value)
        others = others_of(planted.case, mine)
        own = own_of(planted.case, mine) if others else ()
        right = [any(_puts_right(pair.theirs, error) for error in wrong) for pair in others]
        yield Name(planted, mine, others, own, closest_to(planted.case, mine), right if wrong else None)


def _puts_right(theirs: Named, error: Planted) -> bool:
    """Tell whether a name of a source is that which puts an error right, or a part of it."""
    shown = theirs.claim.shown
    last = plain(shown).split()[-1:]
    return any(
        _has(right, shown) or _has(shown, right) or (theirs.value.person and set(last) <= set(plain(right).split()))
        for right in error.right
    )


def _has(text: str, words: str) -> bool:
    """Tell whether a text has certain words."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(plain(words))}(?!\w)", plain(text)) is not None


def fit_pairs(names: Sequence[Name]) -> Trees:
    """Learn what tells that one thing is said of two names."""
    rows, of_one, weights = [], [], []
    for name in names:
        # the same name is looked for further off than others are: what stands there tells of that alone
        own = [pair for pair in name.own if pair.figures["weight"] >= LIGHT and pair.stored in name.closest]
        pairs = [(pair, True, 1.0) for pair in own] + [(pair, False, 1.0) for pair in name.others]
        if name.right is not None:
            pairs = [(pair, right, PLANTED) for pair, right in zip(name.others, name.right, strict=True)]
        for pair, one, weight in pairs:
            rows.append(pair.figures)
            of_one.append(one)
            weights.append(weight)
    return fit_trees(rows, of_one, weights, trees=60, rate=0.08, least=40)


def held(names: Sequence[Name], folds: Sequence[frozenset[str]]) -> list[tuple[Name, Held]]:
    """Return the names that have others against them, each pair judged by what was learned without its subject."""
    found = []
    for left_out in folds:
        pair = fit_pairs([name for name in names if name.planted.subject not in left_out])
        for name in names:
            if name.planted.subject in left_out and name.others:
                told = by_odds(name.others, pair), by_odds(name.own, pair)
                figures = figures_of_mistake(name.planted.case, name.mine, *told)
                found.append((name, Held(name.planted.subject, figures, name.right is not None)))
    return found


def fit_mistakes(names: Sequence[Held]) -> Linear:
    """Learn what tells that a name is mistaken."""
    return fit_linear([name.figures for name in names], [name.wrong for name in names], loose=0.1)


if __name__ == "__main__":
    fit_and_write(__doc__, "names", names_of_subject, fit_pairs, held, fit_mistakes)
