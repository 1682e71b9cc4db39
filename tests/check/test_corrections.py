"""What a source itself puts right: who still writes the old value is told of the new one."""

from __future__ import annotations

import pytest

from check.asking import found, mended
from factlint.claims.rejected import is_rejected

FERRY = "The ferry will sail from pier 7, not 4. The new ferry makes 21 knots, not 18 as the yard first said."
FAIR = (
    "The wool fair will be opened in Aberdeen on 14 May, and not in Bergen on 7 May. "
    "The hall in Bergen was damaged by a storm."
)


@pytest.mark.parametrize(
    ("draft", "source", "text", "right"),
    [
        ("Her skipper says that the new ferry can make 18 knots.", FERRY, "18 knots", "21 knots"),
        ("The wool fair will be opened in Bergen by the mayor.", FAIR, "Bergen", "Aberdeen"),
        ("The wool fair will be opened on 7 May.", FAIR, "7 May", "14 May"),
        ("Eleven members of the choir had paid.", "Nine members of the choir had paid, not eleven.", "Eleven", "Nine"),
    ],
)
def test_a_value_that_a_source_rejects_is_put_right(draft: str, source: str, text: str, right: str) -> None:
    """Even where an older text bears it out, the value beside the rejected one is the fix."""
    assert text in [words for _, words in found(draft, source)]
    assert right in mended(draft, source)


@pytest.mark.parametrize(
    "draft",
    [
        "At first the new ferry was said to make 18 knots.",
        "The new ferry makes 21 knots, and not 18.",
        "The mail boat makes 18 knots.",
        "The wool fair will not be opened in Bergen.",
        "Is it true that the wool fair will be opened on 7 May?",
        "The bakers of Bergen meet on 7 May.",
    ],
)
def test_what_is_no_claim_of_the_rejected_value_is_left_alone(draft: str) -> None:
    """An old figure given as old, a denial, a question, and another thing of the same size are right."""
    assert found(draft, FERRY + " " + FAIR) == []


def test_what_was_replaced_was_right_in_its_time() -> None:
    """The new filter takes more than the old one: that is no correction of the old one's figure."""
    source = "The old filter takes 50 litres. In spring a new filter will follow, which takes 70 litres instead of 50."

    assert found("Change the filter of the boat after 50 litres.", source) == []


def test_a_better_sentence_for_the_value_is_support() -> None:
    """The value of another thing, which a source gives in so many words, is not put right by that of this one."""
    source = "The ferry has 40 cabins instead of 30. The ferry carries 30 lorries on the lower deck."

    assert found("The ferry carries 30 lorries.", source) == []


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ("The ", " that we gave in May were a first estimate and were wrong.", True),
        ("The yard's figure of ", " was an estimate.", True),
        ("the ", " in the leaflet are a mistake", True),
        ("The ", " of the answers were wrong.", False),
        ("About ", " answers were wrong.", False),
        ("The ", " that they gave were not wrong.", False),
    ],
)
def test_a_value_that_a_text_calls_wrong(before: str, after: str, wrong: bool) -> None:
    """What stands as given and is then called wrong is rejected; things that are wrong may be as many as they are."""
    assert wrong is is_rejected(before, after)


def test_what_was_called_wrong_is_held_against_nothing() -> None:
    """An estimate that a later source takes back is no reason to doubt the new figure."""
    then = "The wreck of the Halcyon lies 34 metres deep off the cape, divers estimate."
    now = "The 34 metres that the divers gave for the wreck of the Halcyon were wrong. A sonar finds 41 metres there."
    draft = "The wreck of the Halcyon lies 41 metres deep off the cape."

    assert found(draft, (then, "2020-05-02"), (now, "2020-06-01")) == []
