"""Places that a later source puts right, and places at which something was at another time."""

from __future__ import annotations

import pytest

from check.asking import found

FIRST = "A cyclist of 34 was knocked down by a van at Upper Marden on Monday evening.", "2024-05-07"
LATER = "The cyclist was knocked down by the van at Lower Marden, not at Upper Marden.", "2024-05-09"
OTHER = "The parish hall stands at Lower Marden, not at Upper Marden.", "2024-05-09"


def test_a_place_that_a_later_source_puts_right() -> None:
    """Who still writes the place of the first report is told of the right one."""
    draft = "A cyclist of 34 was knocked down by a van at Upper Marden."

    assert [("place", "Upper Marden")] == found(draft, FIRST, LATER)


@pytest.mark.parametrize("sources", [(FIRST,), (FIRST, OTHER)])
def test_a_place_that_nothing_later_puts_right(sources: tuple[tuple[str, str], ...]) -> None:
    """The first report bears the place out where no later source of the same event says otherwise."""
    draft = "A cyclist of 34 was knocked down by a van at Upper Marden."

    assert [] == found(draft, *sources)


def test_a_place_at_another_time() -> None:
    """That something was held elsewhere in another year bears nothing out that has a day of its own."""
    source = "The book fair will be held in Kiel on 9 May 2024. The book fair of 2023, in Bremen, had 900 visitors."

    assert [("place", "Bremen")] == found("The book fair will be held in Bremen on 9 May 2024.", source)
    assert [] == found("The book fair of 2023 was held in Bremen.", source)
