"""Words for things of a kind whose members exclude one another."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.claims.kinds import Kinds, exclude
from factlint.model.claims import ClaimKind, KindClaim


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("green", "blue", True),
        ("sister", "aunt", True),
        ("navy", "blue", False),
        ("doctor", "surgeon", False),
        ("flu", "influenza", False),
        ("green", "aunt", False),
        ("lighthouse", "lighthouse", False),
    ],
)
def test_what_excludes_what(one: str, other: str, *, wanted: bool) -> None:
    """Two of one kind exclude each other, unless one is a kind of the other or means the same."""
    kinds = Kinds()

    assert exclude(kinds.of(one), kinds.of(other)) is wanted


def test_words_of_the_rules() -> None:
    """A group of the rules' vocabulary adds a kind."""
    kinds = Kinds([["arabica", "robusta"]])

    assert exclude(kinds.of("arabica"), kinds.of("robusta"))
    assert not exclude(kinds.of("arabica"), kinds.of("blue"))


def test_words_of_one_meaning() -> None:
    """Words with a stroke between them exclude the others of their group, and not each other."""
    kinds = Kinds([["cork|corky", "felt"]])

    assert exclude(kinds.of("corky"), kinds.of("felt"))
    assert not exclude(kinds.of("corky"), kinds.of("cork"))


def test_claims() -> None:
    """Words of a kind and words for a people are claimed, names are not; plurals without a singular are found."""
    found = claims("Two Danish nurses in Lisbon had measles.", ClaimKind.KIND)

    assert [claim.shown for claim in found] == ["Danish", "nurses", "measles"]
    assert all(isinstance(claim.value, KindClaim) and claim.value.kinds for claim in found)


def test_opposites_before_a_noun() -> None:
    """An adjective before a noun excludes its opposite, but not one that only tells two things apart."""
    public, private = (claims(f"It has {word} schools.", ClaimKind.KIND)[0] for word in ("public", "private"))

    assert isinstance(public.value, KindClaim)
    assert isinstance(private.value, KindClaim)
    assert exclude(public.value.kinds, private.value.kinds)
    assert claims("It has new towns.", ClaimKind.KIND) == []
