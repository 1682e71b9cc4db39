"""Amounts of one sentence that a draft exchanges, and amounts whose words belong to others too."""

from __future__ import annotations

import pytest

from check.asking import found, mended

TEAM = "In the final mark the oral exam counts for 70 per cent and the essay for 30 per cent."
FINE = "Strand was fined 700 euros and his trainer Okoro 1,500 euros."
GRANT = "The orchestra has €5.2 million from tickets, a grant of €800,000 and €300,000 from the Lindqvist foundation."


@pytest.mark.parametrize(
    ("source", "draft", "right"),
    [
        (TEAM, "The essay makes up 70 per cent of the final mark.", "30 per cent"),
        (FINE, "The trainer, Okoro, was fined 700 euros.", "1,500 euros"),
        (GRANT, "The orchestra gets €800,000 from the Lindqvist foundation.", "€300,000"),
    ],
)
def test_an_exchanged_amount(source: str, draft: str, right: str) -> None:
    """An amount that a source gives of the thing beside it is no support."""
    assert right in mended(draft, source)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        pytest.param(TEAM, "The oral exam makes up 70 per cent of the final mark.", id="as it is"),
        pytest.param(FINE, "Strand was fined 700 euros.", id="the verb with its own subject"),
        pytest.param(GRANT, "The orchestra has a grant of €800,000.", id="its own words"),
        pytest.param(GRANT, "The orchestra has a grant of €300,000.", id="words that may be said of both"),
        pytest.param(
            "The depot sold 84 buses in 2021, up from 71 buses a year earlier.",
            "The depot sold 71 buses in 2020.",
            id="an old value, in the same words",
        ),
        pytest.param(
            "The small lamp has an output of 18 watts, the tall lamp 24 watts.",
            "The tall lamp has an output of 24 watts.",
            id="a word left out the second time",
        ),
    ],
)
def test_no_exchange(source: str, draft: str) -> None:
    """Words that stand with the first amount may be said of the second, too."""
    assert found(draft, source) == []


def test_the_part_of_a_whole() -> None:
    """What a part is part of lends it its words: of two of three piers, two are piers."""
    source = "The club gets half its rent back, because two of its three landing stages now stand on dry ground."

    assert [] == found("The anglers have two landing stages on dry ground.", source)
