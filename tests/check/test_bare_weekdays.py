"""A weekday without a day against the day on which the sources have the same event."""

from __future__ import annotations

import pytest

from check.asking import found, mended

PRESS = (
    "Selby were without Runa Holt, who had twisted an ankle in training on Saturday. The Lund choir sang.",
    "2025-12-15",
)


def test_of_an_undated_draft() -> None:
    """What a text that nobody dated has on a weekday is held against the day's, where the words tell one event."""
    draft = "Selby had to do without Runa Holt and her sore ankle; she had hurt it on the {}, in training."

    assert draft.format("Saturday") == mended(draft.format("Friday"), PRESS)
    assert [] == found(draft.format("Saturday"), PRESS)
    assert [] == found("Selby had to do without Runa Holt; she had married on the Friday.", PRESS)


BROKE = ("The dyke at Selby broke at 02:15 this morning. People fled to the hills.", "2025-03-12")
LATER = ("Water: since 16:00 on Thursday tap water has to be boiled in Selby.", "2025-03-14")
CREST = ("The Orrin reached its highest level at Selby on Thursday 13 March at 05:40.", "2025-03-15")


@pytest.mark.parametrize(("weekday", "wrong"), [("Thursday", ["Thursday"]), ("Wednesday", [])])
def test_not_borne_out_by_chance(weekday: str, wrong: list[str]) -> None:
    """A later text may tell of a Thursday, too: it bears nothing out, nor does an hour that its day would have."""
    draft = (
        "---\ndate: 2025-03-15\n---\n\nSelby has been less lucky. "
        f"Their dyke broke at 2.15 a.m. on {weekday}, and the Orrin poured into the streets.\n"
    )

    assert wrong == [text for _, text in found(draft, BROKE, LATER, CREST, name="d.md")]
