"""What is told of one time, of one state, or of one end of a deal, beside what is told of another."""

from __future__ import annotations

import pytest

from check.asking import found

FIRE = ("The Ambler fire has burned 6,400 acres so far.", "2024-07-09")
REVIEW = ("The Ambler fire burned 7,150 acres in all.", "2024-09-30")


def test_an_old_figure_with_its_month() -> None:
    """What a source said in July is no mistake in a sentence about July; without the month the later source wins."""
    assert [] == found("In July 2024 the crews put the Ambler fire at 6,400 acres.", FIRE, REVIEW)
    assert [("number", "6,400 acres")] == found("The Ambler fire burned 6,400 acres.", FIRE, REVIEW)


def test_a_draft_that_gives_both() -> None:
    """Who gives the source's exact figure in the next sentence knows it, and tells something else before."""
    draft = "The Ambler fire burned 5,900 acres by the first count. After a week it was 7,150."

    assert [] == found(draft, REVIEW)
    assert [("number", "5,900 acres")] == found("The Ambler fire burned 5,900 acres. It was a dry year.", REVIEW)


def test_a_date_beside_another_amount() -> None:
    """A month with another share beside it is another month's share; which of the two is wrong nobody knows."""
    draft = "In {} {} percent of the trains at Holt reached the terminus within four minutes."
    source = draft.format("February", 71.8)

    assert "event-date" not in {rule for rule, _ in found(draft.format("April", 77.1), source)}
    assert [("event-date", "April")] == found(draft.format("April", 71.8), source)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The club has sold 9,310 season tickets for its ground at Holt.", "Supporters bought 9,310 season tickets."),
        (
            "The delay on the long leg fell from 18 to 11 minutes.",
            "The slowest boats gained as well: on the long leg the wait is down from 18 to 11 minutes.",
        ),
    ],
)
def test_two_ends_of_one_deal(source: str, draft: str) -> None:
    """Who buys says nothing against who sells, and what goes better nothing against a delay that fell."""
    assert [] == [one for one in found(draft, source) if one[0] == "polarity"]


def test_a_demand_is_no_share() -> None:
    """What somebody asked for is another amount than what they got."""
    source = "Norland, which takes most, had come with a demand for 34 percent of the herring."

    assert [] == found("Norland takes 30 percent of the herring.", source)


def test_after_so_many() -> None:
    """How many had gone before a table is its time, and no number of what there are."""
    source = "TABLE AFTER FIVE ROUNDS\n\nFive clubs of the Holt League are unbeaten."

    assert [] == found("The Holt League has played six rounds.", source)


PAPERS = (
    "In the leaflet handed out on 3 June the number of cold nights in 2024 was given as eight. The ponds froze. "
    "The letter of 2 June was read out in Orn."
)


@pytest.mark.parametrize(
    ("draft", "texts"),
    [
        ("Our own handout of 5 June repeated the number of cold nights from the leaflet.", []),
        ("The leaflet of 5 June gave the number of cold nights.", ["5 June"]),
        ("The letter of 5 June was read out in Orn.", ["5 June"]),
    ],
)
def test_a_paper_told_by_its_date(draft: str, texts: list[str]) -> None:
    """Which handout is meant is told by its date, of which that of another paper says nothing."""
    assert texts == [text for _, text in found(draft, PAPERS)]
