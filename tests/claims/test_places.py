"""Claims of where something is or happened."""

from __future__ import annotations

import pytest

from claims.reading_claims import claims
from factlint.model.claims import ClaimKind, PlaceClaim


def _places(text: str) -> list[tuple[str, str]]:
    """Return each place with what it is the place of: the first thing that it hangs on."""
    return [
        (claim.value.place, claim.near[0])
        for claim in claims(text, ClaimKind.PLACE)
        if isinstance(claim.value, PlaceClaim)
    ]


@pytest.mark.parametrize(
    "text", ["The fair was held in Oslo.", "In Oslo the fair was held.", "The fair took place at Oslo."]
)
def test_where_something_happened(text: str) -> None:
    """A place after ``in``, ``at`` or the like is where its clause happened."""
    assert ["place:oslo"] == [place for place, _ in _places(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The fair moved to Lyon, France.",
        "It is older than the French city of Lyon.",
        "Lyon, the French city, is old.",
        "They visited Lyon, a city in France.",
    ],
)
def test_the_country_of_a_city(text: str) -> None:
    """A city with its country says where the city is."""
    assert [("country:FR", "in:place:lyon")] == [found for found in _places(text) if found[1].startswith("in:")]


@pytest.mark.parametrize("text", ["Lyon sent a team to France.", "Teams of Lyon and France met.", "Lyon beat France."])
def test_two_places_side_by_side(text: str) -> None:
    """A city and a country in one sentence are not in one another for that."""
    assert [] == [found for found in _places(text) if found[1].startswith("in:")]
