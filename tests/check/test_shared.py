"""Terms that two texts share: words as they are, names in other forms too."""

from __future__ import annotations

import pytest

from factlint.check.shared import has_term, shared_terms


@pytest.mark.parametrize(
    ("term", "others", "shared"),
    [
        ("boat", {"boat", "lake"}, True),
        ("boat", {"boats"}, False),
        ("name:orvell", {"name:orvell-mills"}, True),
        ("name:orvell-mills", {"name:orvell"}, True),
        ("name:mills", {"name:orvell-mills"}, False),
        ("person:mills", {"name:orvell-mills"}, True),
        ("name:orchards", {"orchard"}, True),
        ("place:orvell", {"place:orvell-mills"}, False),
        ("=found", {"found"}, False),
        ("name:lorvenian", {"name:lorvenia"}, True),
        ("name:lorvenia", {"name:lorvenian"}, True),
        ("name:marlese", {"name:marlen"}, False),
        ("name:roman", {"name:roma"}, False),
        ("person:lorvenian", {"name:lorvenia"}, False),
    ],
)
def test_a_term_is_shared(term: str, others: set[str], *, shared: bool) -> None:
    """A name counts in its longer and shorter forms, as a common noun or an adjective too; all else only as it is."""
    assert has_term(frozenset(others), term) is shared
    assert shared_terms(frozenset({term, "x"}), frozenset(others)) == (frozenset({term}) if shared else frozenset())
