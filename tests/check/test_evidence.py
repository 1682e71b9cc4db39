"""Amounts and dates of one thing, told in other words; and those of another thing, told in nearly the same."""

from __future__ import annotations

import pytest

from check.asking import found, mended

FERRY = (
    "The new ferry to Sandholm cost the county 34 million kroner. It carries 420 passengers and 60 cars, and the "
    "crossing takes 50 minutes. It first crossed on 14 May 2022."
)
MILL = "Paper sales rose 6.4% to $87 million in the first half; the margin of the Corran mill was 12.8%."
SHARE = "The county will borrow £9 million of its share over 30 years and take the rest from reserves."
RECORD = "The zoo had 214,300 visitors in 2022, a fall of 12 percent from the record of 2021."
DAM = "In the past two days 148 mm of rain fell in Tarnow and 236 mm at the Wolany dam."


@pytest.mark.parametrize(
    ("source", "draft", "mended_draft"),
    [
        (FERRY, "For the ferry to Sandholm the county paid 43 million kroner.", "34 million"),
        (FERRY, "A crossing on the new Sandholm ferry takes 55 minutes.", "50 minutes"),
        (MILL, "In the first half the Corran mill had a margin of 18.2%.", "12.8%"),
        (RECORD, "The zoo counted 214,300 visitors, 21 percent fewer than in 2021, its best year.", "12 percent"),
        (DAM, "At the Wolany dam 263 mm of rain fell in two days.", "236 mm"),
    ],
)
def test_one_thing(source: str, draft: str, mended_draft: str) -> None:
    """A wrong value is found though the draft tells of the thing in a sentence of its own making."""
    assert mended_draft in mended(draft, source)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        pytest.param(FERRY, "The old ferry to Sandholm had cost 29 million kroner.", id="the one before"),
        pytest.param(FERRY, "The ferry to Lindholm cost 31 million kroner.", id="another ferry"),
        pytest.param(FERRY, "The county wants to spend at most 30 million kroner on a bridge.", id="another plan"),
        pytest.param(FERRY, "The Sandholm ferry carries 66 bicycles.", id="others counted"),
        pytest.param(FERRY, "The harbour of Sandholm was dredged on 12 May 2022.", id="another event"),
        pytest.param(MILL, "A year ago paper sales were $81 million.", id="last year"),
        pytest.param(MILL, "The Corran mill has a target of 14% for its margin.", id="a target"),
        pytest.param(MILL, "The margin of the Aldwick mill was 11.8%.", id="another mill"),
        pytest.param(MILL, "Sales of board rose 6.9% in the first half.", id="another product"),
        pytest.param(
            SHARE, "The county will borrow £11 million over 30 years and takes the rest from reserves.", id="all"
        ),
        pytest.param(
            "Pay rises by 3.6 percent on 1 January 2027, and the union is content.",
            "That figure rises by four on 1 March 2027.",
            id="something else that rises",
        ),
        pytest.param(DAM, "The record at the Wolany dam is 268 mm, measured in 1987.", id="a record"),
        pytest.param(DAM, "In Krosno 143 mm of rain fell in two days.", id="another town"),
    ],
)
def test_another_thing(source: str, draft: str) -> None:
    """A value near one of the sources is left alone where it is that of something else."""
    assert [] == found(draft, source)


def test_a_long_time_does_not_date_its_parts() -> None:
    """That a year lies within a long time that a source names does not bear it out."""
    source = "The warmest years were those from 1931 to 1960. Measurements at Lofsdal began in 1948."

    assert [("event-date", "1944")] == found("Measurements at Lofsdal began in 1944.", source)


def test_what_an_amount_is_held_against() -> None:
    """The average that a year was warmer than makes no mark of its amount; an average of its own does."""
    source = "The year 2019 was 1.4 °C warmer than the average of the century in Tarnow."

    assert [("number", "1.7 °C")] == found(
        "In Tarnow the year 2019 was 1.7 °C warmer than in the century before.", source
    )
    assert [] == found("In Tarnow the average of 2019 was 1.7 °C.", source)


def test_a_bound_that_lets_everything_pass() -> None:
    """A limit is not the amount of something else that the draft gives in its sentence, even one below it."""
    source = "A lock-keeper can serve up to 14 barges an hour."

    draft = "A lock-keeper can serve 19 barges an hour; four used to be the most."
    assert [("count", "19")] == found(draft, source)


def test_the_part_of_a_whole() -> None:
    """A bare number of a whole is held against another one of which the very same is said."""
    source = "Of the 80 piles examined, 31 have lost more than half of their bark to rot."

    draft = "Of the 80 piles they looked at, 13 have lost more than half of their bark to rot."
    assert [("count", "13")] == found(draft, source)


def test_support_by_chance() -> None:
    """A sentence that gives the amount of something else bears it out no longer where another fits far better."""
    sources = (
        "The harbour fund gives every fisherman of Sandholm a grant of 2,400 euros for a new net on 3 March 2026.",
        "A new winch was bought for 1,900 euros on 3 March 2026.",
    )
    draft = "The harbour fund gives every fisherman of Sandholm a grant of 1,900 euros for a new net on 3 March 2026."

    assert [("money", "1,900 euros")] == found(draft, *sources)


def test_a_currency_that_is_left_out() -> None:
    """Millions after a sum of money bear out who writes the currency with them."""
    source = "The port fund of Tarnow was raised to 8.6 million euros: 6.4 million for the quay, the rest for a crane."

    assert [] == found("The port fund of Tarnow gives 6.4 million euros for the quay.", source)
    assert [("money", "6.8 million euros")] == found("The port fund of Tarnow was raised to 6.8 million euros.", source)


def test_too_little_in_common() -> None:
    """To be expected, or a dose, is not enough to be one thing."""
    source = "We expect a decision in June 2025. After two doses 87 percent of the sheep were safe."

    assert [] == found("The last of the vaccine is late. It is now expected in February.", source)
    assert [] == found("| | Reached |\n|---|---|\n| First dose | 48% |\n", source, name="d.md")
