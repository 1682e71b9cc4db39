"""Names that only look as if they stood in the place of others."""

from __future__ import annotations

import pytest

from check.asking import base_of
from factlint import Document


def _rules(source: str, draft: str) -> list[str]:
    return [finding.rule for finding in base_of(source).check(Document.from_text(draft, name="draft.txt"))]


@pytest.mark.parametrize(
    ("source", "draft", "wanted"),
    [
        (
            "The Harbour Rangers have a base on the island of Ness.",
            "A former Harbour Ranger has opened a school on the island of Ness.",
            [],
        ),
        (
            "The Harbour Rangers have a base on the island of Ness.",
            "The Harbour Rengers have a base on the island of Ness.",
            ["name"],
        ),
        (
            "Talia Reyes, the Nobel-winning chemist, opened the Curie laboratory in Porto on Monday.",
            "Talia Reyes, a chemist who has won the Nobel, opened the laboratory in Porto on Monday.",
            [],
        ),
    ],
)
def test_forms_of_a_name(source: str, draft: str, wanted: list[str]) -> None:
    """One of several is spelt rightly, and a name within a word is there."""
    assert _rules(source, draft) == wanted


@pytest.mark.parametrize(
    ("name", "right", "wanted"),
    [
        ("Birgit Ansel", "Brigit Amsel", ["name"]),
        ("Brigit Amsel", "Brigit Amsel", []),
        ("Marijke Van Hoorde", "Marieke Van Hoorde", ["name"]),
        ("Marieke van Hoorde", "Marieke Van Hoorde", []),
    ],
)
def test_slips_in_more_than_one_word(name: str, right: str, wanted: list[str]) -> None:
    """Both names with a slip are those of the one person who is called nearly so; a last name may be of more words."""
    assert wanted == _rules(f"{right} of Lyde repaired the pump.", f"The pump was repaired by {name} of Lyde.")


def test_what_tells_one_of_a_family() -> None:
    """``Young`` is no given name."""
    source = "Lucia Bemis, principal of the Lyde school, has joined the board."

    assert [] == _rules(source, "Young Bemis, who runs the Lyde school, has joined the board.")
    assert ["name"] == _rules(source, "Maria Bemis, principal of the Lyde school, has joined the board.")
