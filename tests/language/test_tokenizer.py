"""How a text is cut into words where our tokenizer differs from what it was made of."""

from __future__ import annotations

import pytest

from factlint.language.pipeline import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(CNN)South Korea agreed.", "( CNN ) South Korea agreed ."),
        ("(Reuters)A bank failed.", "( Reuters ) A bank failed ."),
        ("[AP]Police agreed.", "[ AP ] Police agreed ."),
        ("Call f(x)y twice.", "Call f(x)y twice ."),
        ("It draws 300 kW. It hums at 60 dB.", "It draws 300 kW . It hums at 60 dB ."),
        ("Buoy KR27m drifted 30km.", "Buoy KR27m drifted 30 km ."),
        ("J. R. Holt met the U.S. team.", "J. R. Holt met the U.S. team ."),
    ],
)
def test_words(text: str, expected: str) -> None:
    """A bracket parts what is glued to it from what it closes; a unit has no full stop of its own."""
    assert expected == " ".join(token.text for token in load()(text))
