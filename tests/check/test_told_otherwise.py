"""What is told in other words, or of something else, is no conflict."""

from __future__ import annotations

import pytest

from check.asking import found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Upper Lom, Tesh and Karsa are the villages.", "Three villages are: Karsa itself, Upper Lom and Tesh."),
        ("On the summit of Orn it was 24 degrees below zero.", "On the summit of Orn it was minus 24 degrees."),
        ("Ms Lund wants to keep the repertory system.", "Ms Lund does not plan to abolish the repertory system."),
        ("On 4 March 2024 the county of Lyde had 31 cases.", "By 21 March 2024 the county of Lyde had 71 cases."),
        ("Rovers won two group matches.", "Rovers won the cup. The 32 matches drew a crowd to the pitches of Rovers."),
        (
            "“There is less of it, and we are proud,” says Ada Moss, the president of the growers.",
            "“There is less of it, and we are proud,” said Ada Moss, president of the association.",
        ),
        (
            "The Lyde survey costs 45 million euros: 26 from the Moss Fund and 19 from the institutes.",
            "The Lyde survey is paid for by the Moss Fund, with 26 million euros, and by the institutes.",
        ),
    ],
    ids=["itself", "below zero", "a plan denied", "by a day", "some of a set", "the association", "its million"],
)
def test_no_conflict(draft: str, source: str) -> None:
    """The draft may be right."""
    assert [] == found(draft, source)


@pytest.mark.parametrize(
    ("draft", "source", "text"),
    [
        ("On the summit of Orn it was 42 degrees below zero.", "On the summit of Orn it was minus 24 degrees.", "42"),
        ("Ms Lund plans to abolish the repertory system.", "Ms Lund does not plan to abolish the system.", "abolish"),
        ("By 21 March 2024 Lyde county had 17 cases.", "By 21 March 2024 Lyde county had 71 cases.", "17"),
        ("A key may make 120 requests a second.", "A key may make 210 requests a second.", "120"),
        (
            "A room in Lyde costs 512 euros on average, 9 percent more than in 2024.",
            "The average room in Lyde costs 512 euros, 6 percent more than in 2024.",
            "9 percent",
        ),
    ],
    ids=["below zero", "a plan", "by a day", "what is counted", "on average"],
)
def test_conflict(draft: str, source: str, text: str) -> None:
    """What is wrong is told all the same."""
    assert [text] == [shown.removesuffix(" degrees below zero") for _, shown in found(draft, source)]


def test_a_deed_of_the_writers() -> None:
    """What the writer did has no date in the sources."""
    source = "Last changed: Tuesday 14 October 2025. Keys of the Lyde store were changed on Tuesday 14 October 2025."

    assert [] == found("I changed my keys of the Lyde store on Friday 17 October 2025.", source)
    assert ["Friday 17 October 2025"] == [
        text for _, text in found("The keys of the Lyde store were changed on Friday 17 October 2025.", source)
    ]
