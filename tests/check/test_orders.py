"""What came before what: the same two events in the other order."""

from __future__ import annotations

import pytest

from check.asking import found, mended


@pytest.mark.parametrize(
    ("draft", "source", "right"),
    [
        (
            "The Ebra dam was inspected in spring, before two villages complained about leaks.",
            "In spring the ministry inspected the Ebra dam, after it had got complaints about leaks from two villages.",
            "The Ebra dam was inspected in spring, after two villages complained about leaks.",
        ),
        (
            "The orchestra left the stage before the conductor bowed.",
            "The conductor bowed before the orchestra left the stage.",
            "The orchestra left the stage after the conductor bowed.",
        ),
        (
            "Prior to the eruption of Mount Ebra, the islanders moved to the mainland.",
            "The islanders moved to the mainland following the eruption of Mount Ebra.",
            "After the eruption of Mount Ebra, the islanders moved to the mainland.",
        ),
        (
            "The council meets in May. It elects the mayor on the day before that.",
            "The council meets in May. It elects the mayor on the following day.",
            "The council meets in May. It elects the mayor on the day after that.",
        ),
        (
            "The organisers cancelled the parade on Friday evening, before the concert.",
            "On Friday evening, after the concert, the organisers cancelled the parade.",
            "The organisers cancelled the parade on Friday evening, after the concert.",
        ),
    ],
)
def test_other_order(draft: str, source: str, right: str) -> None:
    """The contrary order is found, whichever event is told first, and the word put right."""
    assert right == mended(draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The conductor bowed after the orchestra sat down.", "The orchestra sat down before the conductor bowed."),
        ("The conductor bowed before the orchestra played.", "The conductor bowed after the orchestra had left."),
        ("The conductor bowed the day before.", "The conductor bowed after the concert."),
        ("Anna Holt sang before the mayor spoke.", "Ruth Obi sang after the mayor spoke."),
        ("In 2019 the mayor spoke before the vote.", "In 2021 the mayor spoke after the vote."),
        ("The mayor did not speak before the vote.", "The mayor spoke after the vote."),
        ("Had the mayor spoken before the vote, it would have failed.", "The mayor spoke after the vote."),
        ("Anna Holt left the day before the fair.", "Anna Holt left a week after the flood."),
    ],
)
def test_no_other_order(draft: str, source: str) -> None:
    """The same order, other events, other people, other years, denials and suppositions are no conflict."""
    assert "order" not in {rule for rule, _ in found(draft, source)}
