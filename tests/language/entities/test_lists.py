"""Lists of names."""

from __future__ import annotations

import pytest

from factlint.language.entities import find_entities, name_lists
from language.entities.reading import parsed


def _lists(text: str) -> list[tuple[str, int, bool]]:
    doc = parsed(text)
    return [(text[one.start : one.end], len(one.members), one.open) for one in name_lists(doc, find_entities(doc))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile, Peru and Bolivia signed.", [("Chile, Peru and Bolivia", 3, False)]),
        ("The US, Germany, and Japan voted no.", [("US, Germany, and Japan", 3, False)]),
        ("Ann Lee and Bo Chen won.", [("Ann Lee and Bo Chen", 2, False)]),
        ("Countries such as Kenya and Ghana agreed.", [("Kenya and Ghana", 2, True)]),
        ("Backers include Oslo, Bergen and Tromso, among others.", [("Oslo, Bergen and Tromso", 3, True)]),
        ("Spain, Italy, and other states objected.", [("Spain, Italy", 2, True)]),
        ("Ann Lee and Peru's Bo Chen won.", []),
        ("They met in Vilnius, Lithuania.", []),
        ("Kenya voted for it and Ghana against.", []),
        ("Ida Holm, Corvid News, Oslo", []),
        ("Authors: Ann Lee, Bo Chen, Maja Tveld", [("Ann Lee, Bo Chen, Maja Tveld", 3, False)]),
        ("Ida Holm, premier of Denmark, and Ann Lee met.", []),
        ("They flew from Oslo to France and Ann Lee stayed.", []),
        (
            "Ann Lee of Denmark, Bo Chen and Eva Tveld of Porto won.",
            [("Ann Lee of Denmark, Bo Chen and Eva Tveld", 3, False)],
        ),
        (
            "The panel: Ann Lee (Leeds), Bo Chen (Lyon), Eva Tveld",
            [("Ann Lee (Leeds), Bo Chen (Lyon), Eva Tveld", 3, False)],
        ),
        ("Ann Lee, a cook, and Bo Chen, a miner, won.", [("Ann Lee, a cook, and Bo Chen", 2, False)]),
        ("Beside her sit the painter Ann Lee and the poet Bo Chen.", [("Ann Lee and the poet Bo Chen", 2, False)]),
        (
            "He beat her in a final against Ann Lee in Oslo in 2019 and against Bo Chen.",
            [("Ann Lee in Oslo in 2019 and against Bo Chen", 2, False)],
        ),
        ("They wrote to Ann Lee, and the poet Bo Chen left.", []),
        (
            "The jury: Ann Lee (president), Bo Chen and Maja Tveld",
            [("Ann Lee (president), Bo Chen and Maja Tveld", 3, False)],
        ),
        (
            "Ann Lee, who presided, Bo Chen and Maja Tveld",
            [("Ann Lee, who presided, Bo Chen and Maja Tveld", 3, False)],
        ),
        ("Ann Lee, Dr. Bo Chen, Captain Maja Tveld", [("Ann Lee, Dr. Bo Chen, Captain Maja Tveld", 3, False)]),
        ("They spoke against Ann Lee of Oslo and for Bo Chen.", []),
    ],
)
def test_lists_and_whether_they_are_open(text: str, expected: list[tuple[str, int, bool]]) -> None:
    """Members in a row make a list; words like "including" leave it open; a place and its country are none."""
    assert expected == _lists(text)


def test_the_head_is_the_noun_that_the_list_explains() -> None:
    """A list after "such as" or a colon says what its members are."""
    text = "Three cities: Rome, Milan and Turin."
    doc = parsed(text)
    head = name_lists(doc, find_entities(doc))[0].head

    assert head is not None
    assert "cities" == text[head.start : head.end]
