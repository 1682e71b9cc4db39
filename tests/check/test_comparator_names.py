"""The list of comparators by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint import Document, FactBase
from factlint.check.comparator_names import COMPARATOR_NAMES
from factlint.check.comparators import COMPARATORS, KINDS
from factlint.check.judgement import Case
from factlint.check.own import Own, Totals
from factlint.check.sources import Sources
from factlint.facts.build import draft_of
from factlint.rules import load_pages

if TYPE_CHECKING:
    from factlint.claims.units import PlacedClaims

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def _draft() -> tuple[FactBase, list[PlacedClaims], Document]:
    base = FactBase.from_paths([SEEDS / "seed-0.txt"])
    document = Document.from_path(SEEDS / "seed-1.txt", name="draft.txt")
    return base, list(draft_of(document, base._lexicon, None, None)), document


def test_every_comparator_is_named() -> None:
    """A rule page may name what there is, and nothing else."""
    assert COMPARATORS.keys() == COMPARATOR_NAMES
    assert KINDS.keys() == COMPARATOR_NAMES


@pytest.mark.parametrize("name", sorted(COMPARATOR_NAMES))
def test_a_comparator_judges_no_other_kinds_of_claims(name: str) -> None:
    """What a comparator is not asked of, by the kind of the claim, it would say nothing of."""
    base, units, document = _draft()
    page = next(page for page in load_pages().pages.values() if page.comparator == name)
    view = base._library.view
    sources, own = Sources(view), Own(units, document, Totals())
    for unit in units:
        for sentence in unit.unit.sentences:
            for claim in sentence.claims:
                if claim.kind not in KINDS[name]:
                    assert COMPARATORS[name](Case(claim, sentence, own, page, sources)) is None, claim
