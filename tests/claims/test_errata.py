"""What a text puts right in a sentence of its own: the wrong figure is no support, the right one is what counts."""

from __future__ import annotations

import pytest

from check.asking import found

RELEASE = "The release said that the crew of the Heron made 1,200 dives off Ness."
SACHET = "The manual says that one sachet is to be dissolved in 1 litre of water."
RIGHT = "A page had been counted twice. The right number is 2,100."


@pytest.mark.parametrize(
    ("draft", "source", "wanted"),
    [
        ("The crew of the Heron made 1,200 dives off Ness.", f"{RELEASE} {RIGHT}", [("count", "1,200")]),
        ("The crew of the Heron made 2,100 dives off Ness.", f"{RELEASE} {RIGHT}", []),
        ("The crew of the Heron made 1,200 dives off Ness.", RELEASE, []),
        ("The crew of the Heron made 1,200 dives off Ness.", f"{RELEASE} It was the right number of boats.", []),
        (
            "One sachet is dissolved in 1 litre of water.",
            f"{SACHET} This is wrong. The right quantity is 1.5 litres.",
            [("number", "1 litre")],
        ),
        (
            "The merger of Lyde will cost £14.6 million.",
            "The paper had put the merger of Lyde at £16.4m. A slip, we hear; the correct sum is £14.6 million.",
            [],
        ),
        (
            "The bridge of Ness opens on 4 May 2026.",
            "Our letter said that the bridge of Ness opens on 4 May 2026. The correct date is 14 May 2026.",
            [("event-date", "4 May 2026")],
        ),
    ],
)
def test_put_right_in_a_sentence_of_its_own(draft: str, source: str, wanted: list[tuple[str, str]]) -> None:
    """Who repeats a figure that a later sentence puts right is told of the right one."""
    assert wanted == found(draft, source)


def test_nothing_is_lost() -> None:
    """What the sentences between say counts as before."""
    source = f"{RELEASE} The trip began on 5 March 2024 in Ness. The right number is 2,100."

    assert [("event-date", "7 March 2024")] == found("The trip began on 7 March 2024 in Ness.", source)


OWN = "In our letter of 6 April we wrote that the dive of the Heron ended at about 42 metres."
FIRST = ("The dive of the Heron ended at 14:31, at a depth of about 42 metres, off Ness.", "2025-04-06")


@pytest.mark.parametrize(
    ("own", "fact"),
    [
        (OWN, "The data show that the depth was 38 metres."),
        (OWN, "It was 38."),
        ("An earlier version of this report said that the dive of the Heron ended at 42 metres.", "It was 38 metres."),
        (
            "In the log the end of the dive of the Heron was given as 42 metres.",
            "Now all is measured: it was 38.",
        ),
    ],
)
def test_what_a_text_said_itself(own: str, fact: str) -> None:
    """Where a text tells what it said before, the next sentence puts that right without saying so."""
    right, wrong = (f"The dive of the Heron ended at {depth} metres." for depth in (38, 42))
    source = f"{own} {fact}", "2025-04-10"

    assert [] == found(right, FIRST, source)
    assert [("number", "42 metres")] == found(wrong, FIRST, source)


@pytest.mark.parametrize(
    "source",
    [
        "The captain said that the dive of the Heron ended at 42 metres. It was 38 metres to the wreck.",
        f"{OWN} The dive of the Merle went down to 38 metres.",
    ],
)
def test_what_is_no_erratum(source: str) -> None:
    """What others said is not put right by the next amount, nor what was said by that of another thing."""
    assert [] == found("The dive of the Heron ended at 42 metres.", source)
