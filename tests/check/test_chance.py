"""The draft's value in a sentence of something else, and what surely speaks of the draft's thing beside it."""

from __future__ import annotations

import pytest

from check.asking import found, mended

INDEX = "The Orvell 30, the index of the Brno stock exchange, closed 1.2 percent higher at 6,480 points."

LIBRARY = (
    "The council adopted the plan for the harbour by nine votes to four.\n\n"
    "At the meeting in March the decision to close the library had been taken by ten votes to three."
)


@pytest.mark.parametrize(
    ("source", "draft", "right"),
    [
        (
            f"{INDEX}\n\nA year ago the Orvell 30 had 6,420 points.",
            "The Orvell 30, the index of the Brno stock exchange, closed 1.2 percent higher at 6,420 points.",
            "6,480",
        ),
        (
            LIBRARY,
            "In March the decision to close the library had been taken by nine votes to four.",
            "ten votes to three",
        ),
    ],
)
def test_another_thing_has_the_value(source: str, draft: str, right: str) -> None:
    """A value that a source gives of something else bears nothing out where another is surely of the thing."""
    assert right in mended(draft, source)


def test_a_later_source_has_the_value() -> None:
    """What a later source gives bears the draft out, though it says so in fewer words."""
    later = "On Friday the index of the Brno exchange, the Orvell 30, closed at 6,420 points."
    draft = "The Orvell 30, the index of the Brno stock exchange, closed 1.2 percent higher at 6,420 points."

    assert [] == found(draft, (INDEX, "2024-06-01"), (later, "2024-06-02"))
    assert found(draft, (INDEX, "2024-06-02"), (later, "2024-06-01"))
