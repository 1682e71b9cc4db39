"""Learn what tells that a draft says the contrary of a source, from drafts in which errors were planted.

    python training/fit_contraries.py [TEXTS] [--out server/factlint/check/learned/contraries.json] [--folds 8]

``TEXTS`` is a folder as ``tests/planted/texts``. Logistic regression is fitted to predicates, and other words that have
a contrary, each with the word of a source that says the contrary where most else is the same, by figures of how much
that is. Words in sentences that are wrong in something else are left out. Prints how many of those that it would tell
are right, at several bars, on subjects that were left out of the fit, and how many of these no other rule tells. Needs
scikit-learn 1.9 (pip install scikit-learn).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fitting import fit_and_write
from planted_cases import cases_of
from regression import Held, fit_linear

from factlint.check.comparators.contrast import ORDER, told_by_rules
from factlint.check.learned.contraries import nearest_contrary
from factlint.check.learned.held import Valued
from factlint.model.claims import ClaimKind, WordClaim
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from planted_cases import PlantedCase

    from factlint.check.learned.weights import Linear


@dataclass
class Contrary:
    """A word of a draft with the figures of it and the nearest that says the contrary; ``right`` is None if it is."""

    planted: PlantedCase
    figures: Mapping[str, float]
    right: list[bool] | None
    verdict: Verdict


def words_of_subject(folder: Path) -> Iterator[Contrary]:
    """Yield the words in the drafts on a subject that a source says the contrary of."""
    for planted in cases_of(folder, ClaimKind.WORD):
        claim, wrong = planted.case.claim, bool(planted.errors)
        if not isinstance(claim.value, WordClaim) or claim.value.lemma in ORDER or (planted.beside and not wrong):
            continue
        pair = nearest_contrary(planted.case, Valued(claim, planted.case.sentence, claim.value))
        if pair is not None:
            verdict = told_by_rules(planted.case, claim.value).verdict
            yield Contrary(planted, pair.figures, [True] if wrong else None, verdict)


def held(words: Sequence[Contrary], _: Sequence[frozenset[str]]) -> list[tuple[Contrary, Held]]:
    """Return the words that no rule finds borne out."""
    return [
        (word, Held(word.planted.subject, word.figures, word.right is not None))
        for word in words
        if word.verdict is not Verdict.SUPPORTED
    ]


def fit_mistakes(words: Sequence[Held]) -> Linear:
    """Learn what tells that a word is mistaken."""
    return fit_linear([word.figures for word in words], [word.wrong for word in words], loose=0.01)


if __name__ == "__main__":
    fit_and_write(
        __doc__,
        "contraries",
        words_of_subject,
        None,
        held,
        fit_mistakes,
        lambda word: word.verdict is not Verdict.UNKNOWN,
    )
