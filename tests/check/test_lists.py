"""Lists of names: pairs of people, and names that one text takes for a person's, another for a firm's."""

from __future__ import annotations

import pytest

from check.asking import found, mended

BRIDGE = (
    "Mayor Ana Ruiz and Tom Bell opened the Corran bridge. The loan comes from Banque Salmon, Nordkredit and "
    "Eastfield Bank."
)


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("The Corran bridge was opened by Ana Ruiz and Lena Moss.", "Tom Bell"),
        ("The loan comes from three banks: Banque Salmon, Nordkredit and Westfield Bank.", "Eastfield Bank"),
    ],
)
def test_one_is_another(draft: str, right: str) -> None:
    """One name in the place of another is found, in a pair of people too."""
    assert right in mended(draft, BRIDGE)


@pytest.mark.parametrize(
    "draft",
    [
        "Ana Ruiz and Lena Moss were born in the same year.",
        "Tom Bell and Ana Ruiz opened the bridge at Corran.",
        "Ana Ruiz and Lena Moss opened the Lorn tunnel.",
    ],
)
def test_another_pair(draft: str) -> None:
    """Two people are named together on many occasions."""
    assert [] == found(draft, BRIDGE)


def test_towns_in_the_place_of_countries() -> None:
    """Who names the countries where another names the towns in them names nobody wrong."""
    source = "The firm has centres of its own in Bergamo, Vienna, Paris and Amsterdam."
    draft = "The firm has centres of its own in Italy, Austria, France and the Netherlands."

    assert [] == found(draft, source)
