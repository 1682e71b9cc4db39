"""Lists of things without names, counted out by the sentence."""

from __future__ import annotations

import pytest

from check.asking import found, mended

SOURCE = (
    "The valve has three positions: open, shut and bypass. Every kiln goes through four stages (drying, heating, "
    "soaking and cooling)."
)


def test_one_is_another() -> None:
    """A member that the source's list does not have is found, and mended."""
    draft = "There are three positions of the valve: open, closed and bypass."

    assert "open, shut and bypass" in mended(draft, SOURCE)


@pytest.mark.parametrize(
    "draft",
    [
        "There are three positions of the valve: bypass, open and shut.",
        "The pump has three settings: low, middle and high.",
        "Two of the three positions, open and shut, are marked on the valve.",
    ],
)
def test_what_is_no_other_list(draft: str) -> None:
    """Another order, the list of another thing, and a part of the list are left alone."""
    assert [] == found(draft, SOURCE)
