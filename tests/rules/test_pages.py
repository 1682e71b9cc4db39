"""The examples on the rule pages, run through the real checker."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from factlint.base_examples import run_examples
from factlint.check.comparators import COMPARATORS
from factlint.rules import load_pages

if TYPE_CHECKING:
    from factlint.rules import Rules


@cache
def _rules() -> Rules:
    return load_pages()


@pytest.mark.parametrize("id_", _rules().pages)
def test_page(id_: str) -> None:
    """Every mark of the page is flagged with its fixes, and nothing else is."""
    assert [] == run_examples(_rules().pages[id_], _rules())


@pytest.mark.parametrize("id_", _rules().pages)
def test_page_has_both_kinds_of_example(id_: str) -> None:
    """Every page shows what is flagged and look-alikes that are not."""
    drafts = [draft for group in _rules().pages[id_].examples for draft in group.drafts]

    assert any(draft.marks for draft in drafts)
    assert any(not draft.marks for draft in drafts)


def test_comparators_are_known() -> None:
    """Every page names a comparator that there is."""
    assert load_pages(comparators=COMPARATORS).pages == _rules().pages
