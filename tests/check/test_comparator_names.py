"""The list of comparators by name."""

from __future__ import annotations

from factlint.check.comparator_names import COMPARATOR_NAMES
from factlint.check.comparators import COMPARATORS


def test_every_comparator_is_named() -> None:
    """A rule page may name what there is, and nothing else."""
    assert COMPARATORS.keys() == COMPARATOR_NAMES
