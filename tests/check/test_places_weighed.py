"""Where an event was, told in other words than the sources'."""

from __future__ import annotations

import pytest

from check.asking import found

SOURCE = """The Orvale pottery was set up by Ida Brandt in 1931. Its four kilns were built
by the Hask brothers in Pendry, Norway.

The pottery has a shop in Ulmer, where it sells mugs. In June the shop in Ulmer sold 300 mugs.

The third workshop for young potters will be held in Kelm on 4 May. The second workshop was held in Ulmer in March.
"""


@pytest.mark.parametrize(
    ("draft", "flagged"),
    [
        ("The kilns of the pottery, made by the Hask brothers in Bergen, are four in number.", ["Bergen"]),
        ("The kilns of the pottery, made by the Hask brothers in Pendry, are four in number.", []),
        ("The kilns of the pottery, made by the Hask brothers in Norway, are four in number.", []),
        ("Young potters go to a third workshop, on 4 May, in Ulmer.", ["Ulmer"]),
        ("Young potters go to a third workshop, on 4 May, in Kelm.", []),
        ("The brothers were on holiday in Bergen.", []),
        ("A potter from the north set up another shop in Bergen.", []),
    ],
)
def test_other_words(draft: str, flagged: list[str]) -> None:
    """What two sentences share tells that they are of one event; a place of another one is left alone."""
    assert flagged == [text for rule, text in found(draft, SOURCE) if rule == "place"]
