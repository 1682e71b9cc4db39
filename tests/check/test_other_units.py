"""An amount in another unit than the source's."""

from __future__ import annotations

import pytest

from check.asking import found, mended

SOURCE = (
    "The glider can do 145 kilometres an hour. The filter of the pump lets 2.6 millilitres through. The pipe is 6 m."
)


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("With a good wind it flies at 145 miles an hour.", "145 miles"),
        ("It is small: through the filter of the pump go 2.6 litres.", "2.6 litres"),
    ],
)
def test_other_unit(draft: str, wrong: str) -> None:
    """The same figures of the same, in a unit that measures the same, are a slip of the unit."""
    assert [("number", wrong)] == found(draft, SOURCE)


@pytest.mark.parametrize(
    "draft",
    [
        "With a good wind it flies at 145 kilometres an hour.",
        "With a good wind it flies at 90 miles an hour.",
        "The club bought a cable of 145 metres.",
        "The pipe is 6 km from the pump.",
        "It flew 145 miles a day.",
    ],
)
def test_no_other_unit(draft: str) -> None:
    """The source's own unit, another amount, another thing, a single figure and another rate are no slips."""
    assert [] == found(draft, SOURCE)


def test_pence_and_pounds() -> None:
    """Where the one is written in pence and the other in pounds, the source's words take the other's place."""
    source = "Last year the Holt ferry paid its owners a dividend of 8.5 pence a share."
    draft = "Last year the Holt ferry paid its owners a dividend of {} a share."

    assert draft.format("8.5 pence") == mended(draft.format("£8.50"), source)
    assert draft.format("8.5 pence") == mended(draft.format("6.5 pence"), source)
