"""Which place a source gives: another city of one country, and the region of a town."""

from __future__ import annotations

import pytest

from check.asking import found


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("A Japanese potter in the city of Nagoya has repaired a vase that broke in an earthquake.", ["Nagoya"]),
        ("A Japanese potter in the city of Osaka has repaired a vase that broke in an earthquake.", []),
        ("A Japanese potter has repaired a vase that broke in an earthquake.", []),
    ],
)
def test_another_city_of_the_country(draft: str, flagged: list[str]) -> None:
    """A draft that names the country, too, has still put another city in the place of the source's."""
    source = "A Japanese potter in the city of Osaka has repaired a vase that broke in an earthquake."
    assert flagged == [text for _, text in found(draft, source)]


@pytest.mark.parametrize("place", ["County Ennis", "Ennisshire", "West Ennis", "Ennis Valley"])
def test_the_region_of_a_town(place: str) -> None:
    """A region may be where the source's town lies."""
    source = "Firefighters said that the old flour mill burned down in Turin on 3 May."
    assert [] == found(f"An old flour mill burned down in {place} on 3 May.", source)
    assert ["Oxford"] == [text for _, text in found("An old flour mill burned down in Oxford on 3 May.", source)]
