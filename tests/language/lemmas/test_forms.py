"""Forms of words, made from their base form."""

from __future__ import annotations

import pytest

from factlint.language.lemmas.forms import inflect


@pytest.mark.parametrize(
    ("base", "tag", "form"),
    [
        ("reject", "VBD", "rejected"),
        ("refuse", "VBD", "refused"),
        ("deny", "VBD", "denied"),
        ("play", "VBD", "played"),
        ("drop", "VBD", "dropped"),
        ("acquit", "VBN", "acquitted"),
        ("visit", "VBD", "visited"),
        ("fail", "VBD", "failed"),
        ("keep", "VBD", "kept"),
        ("fall", "VBN", "fallen"),
        ("deny", "VBZ", "denies"),
        ("pass", "VBZ", "passes"),
        ("have", "VBZ", "has"),
        ("make", "VBG", "making"),
        ("win", "VBG", "winning"),
        ("die", "VBG", "dying"),
        ("loss", "NNS", "losses"),
        ("party", "NNS", "parties"),
        ("dry", "JJR", "drier"),
        ("wet", "JJR", "wetter"),
        ("cool", "JJR", "cooler"),
        ("good", "JJR", "better"),
        ("expensive", "JJR", "more expensive"),
        ("hot", "JJS", "hottest"),
        ("rise", "VB", "rise"),
    ],
)
def test_inflect(base: str, tag: str, form: str) -> None:
    """A base form takes the ending that its tag asks for, an irregular one its own form."""
    assert form == inflect(base, tag)
