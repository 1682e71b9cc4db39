"""Named events."""

from __future__ import annotations

import pytest

from factlint.language.entities import events_agree
from language.entities.reading import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lisbon summit failed.", [("Lisbon summit", "event:summit|place:lisbon"), ("Lisbon", "place:lisbon")]),
        ("She ran at the 2012 Olympics.", [("2012 Olympics", "event:olympics|2012")]),
        ("Hurricane Ian struck.", [("Hurricane Ian", "event:hurricane|ian")]),
        ("The Super Bowl was late.", [("Super Bowl", "event:bowl|super")]),
        ("The Second World War ended.", [("Second World War", "event:world-war-two")]),
        (
            "The 2015 Lima climate conference was long.",
            [("2015 Lima climate conference", "event:conference|2015|climate|place:lima"), ("Lima", "place:lima")],
        ),
    ],
)
def test_events_are_found_with_the_names_in_them(text: str, expected: list[tuple[str, str]]) -> None:
    """An event is named by its head and what stands before; the names within stay mentions."""
    assert expected == found(text)


@pytest.mark.parametrize("text", ["The summit failed.", "A marathon was held.", "The general election is near."])
def test_a_bare_noun_names_no_event(text: str) -> None:
    """A head without a name or a year says not which event."""
    assert [] == found(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("event:summit|org:nato", "event:summit|place:lisbon", True),
        ("event:summit|2023|org:nato", "event:summit|org:nato", True),
        ("event:summit|2023", "event:summit|2024", False),
        ("event:summit|place:lisbon", "event:summit|place:lima", False),
        ("event:summit|place:lisbon", "event:festival|place:lisbon", False),
        ("event:world-war-one", "event:world-war-two", False),
    ],
)
def test_events_agree_where_nothing_parts_them(one: str, other: str, expected: bool) -> None:
    """The same head, and no other year, place or host."""
    assert expected == events_agree(one, other)
    assert expected == events_agree(other, one)
