"""What came before what, by the days and hours on which the sources have the two events."""

from __future__ import annotations

import pytest

from check.asking import found, mended
from factlint.check.spans_of_time import span_before

CLUB = """The rowing club signed its lease of the boathouse on 22 July 2019. The new slipway was bought on 1 July 2019.

The members elected Ida Brandt as their captain on 14 March 2018, and the first regatta was held on 9 June 2018. The
last regatta was held on 5 October 2019.

The siren of the boathouse sounded at 04:20 on 3 May 2020. The roof of the boathouse fell in at 04:25 on 3 May 2020.
"""


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        (
            "The lease of the boathouse was signed three weeks before the club bought its slipway.",
            "The lease of the boathouse was signed three weeks after the club bought its slipway.",
        ),
        (
            "Ida Brandt was elected captain a few months after the first regatta was held.",
            "Ida Brandt was elected captain a few months before the first regatta was held.",
        ),
        (
            "The first regatta was held before the members had elected Ida Brandt as captain.",
            "The first regatta was held after the members had elected Ida Brandt as captain.",
        ),
        (
            "The siren sounded five minutes after the roof of the boathouse had fallen in.",
            "The siren sounded five minutes before the roof of the boathouse had fallen in.",
        ),
    ],
)
def test_other_order(draft: str, right: str) -> None:
    """Two events that the sources date stand in the other order, or the span of time fits the other way round."""
    assert right == mended(draft, CLUB)


@pytest.mark.parametrize(
    "draft",
    [
        "The lease of the boathouse was signed three weeks after the club bought its slipway.",
        "The lease of the boathouse was signed a year before the club bought its oars.",
        "Three weeks before the club bought its slipway, a member had offered to sell his house.",
        "The last regatta was held after the members had elected Ida Brandt as captain.",
        "The members did not elect Ida Brandt as captain a few months after the first regatta was held.",
        "Would the members have elected Ida Brandt as captain after the first regatta was held?",
        "The boathouse was painted before the members elected Ida Brandt as captain.",
        "The siren sounded five minutes before the roof of the boathouse fell in.",
    ],
)
def test_no_contradiction(draft: str) -> None:
    """The same order, another event, another span, a denial and a question say nothing else."""
    assert [] == found(draft, CLUB)


def test_another_aspect() -> None:
    """When something was closed tells nothing of when it was opened."""
    source = "The reading room was closed on 3 May 2020. The flood of the cellar was on 2 February 2020."

    assert [] == found("The reading room was opened before the flood of the cellar.", source)


@pytest.mark.parametrize(
    ("text", "days", "others"),
    [
        ("It was sold three weeks ", 21, 26),
        ("It was sold the day ", 1, 2),
        ("It was sold a couple of years ", 800, 2000),
        ("It was sold 12 days ", 12, 13),
        ("It was sold a few months ", 100, 20),
    ],
)
def test_spans(text: str, days: int, others: int) -> None:
    """A span of time is told by a number or vaguely, and holds as many days as it may come to."""
    span = span_before(text, len(text))

    assert span is not None
    assert span.holds(days)
    assert not span.holds(others)


def test_no_span() -> None:
    """Without one there is none, and a word that only ends like a unit is none."""
    assert span_before("It was sold ", 12) is None
    assert span_before("It was sold on a Sunday ", 24) is None


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        (
            "The lease was signed three weeks before the club bought its slipway on 1 July 2019.",
            "The lease was signed three weeks after the club bought its slipway on 1 July 2019.",
        ),
        (
            "Ida Brandt was elected three months after the regatta was held on 9 June 2018.",
            "Ida Brandt was elected three months before the regatta was held on 9 June 2018.",
        ),
        ("The lease was signed three weeks after the club bought its slipway on 1 July 2019.", ""),
        ("After dark on 1 July 2019 the lease of the boathouse was looked for.", ""),
    ],
)
def test_told_here(draft: str, right: str) -> None:
    """The draft itself dates one of the two events, as a source does, and the other lies on the other side of it."""
    assert (right or draft) == mended(draft, CLUB)
