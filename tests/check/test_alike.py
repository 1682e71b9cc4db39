"""Short clauses that say the same but for an amount, and those of two things that are told in the same words."""

from __future__ import annotations

import pytest

from check.asking import found, mended

GRANT = "The Aldine Trust contributed 24 million dollars; the museum paid the rest."


@pytest.mark.parametrize(
    ("source", "draft", "right"),
    [
        (GRANT, "The Aldine Trust contributed 15 million dollars.", "24 million"),
        ("The pump of the fountain stops after 20 seconds.", "After 35 seconds the pump of the fountain stops.", "20"),
        ("Ticket sales at the Orpheum fell by 13 percent.", "At the Orpheum ticket sales fell by 30 percent.", "13"),
    ],
)
def test_one_thing(source: str, draft: str, right: str) -> None:
    """A wrong amount is found where two short clauses say the same beside it."""
    assert right in mended(draft, source)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        pytest.param(
            "Admission to the railway museum costs 9 euros.", "Admission to the clock museum costs 7 euros.", id="other"
        ),
        pytest.param(
            "In the first half the team scored 30 points.", "In the second half the team scored 12 points.", id="half"
        ),
        pytest.param(GRANT, "The Corran Fund contributed 15 million dollars.", id="another fund"),
        pytest.param(GRANT, "The Aldine Trust contributed 15 million dollars in 2011.", id="another year"),
        pytest.param("The mill sold 84,000 tonnes.", "The mill of Tarnow sold 31,000 tonnes.", id="another mill"),
        pytest.param(
            "Lind was fined 700 kroner and Berg 1,500 kroner.",
            "Lind and Berg were fined 2,200 kroner in all.",
            id="sum",
        ),
    ],
)
def test_another_thing(source: str, draft: str) -> None:
    """An amount is left alone where a word, a name or a date tells its thing from that of the source."""
    assert [] == found(draft, source)
