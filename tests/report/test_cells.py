"""Cutting to a width in cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factlint.report.cells import head, middle, tail
from factlint.report.clean import clean

texts = st.text(st.characters(codec="utf-8"), max_size=60).map(clean)


@given(texts, st.integers(2, 40))
def test_never_wider_than_asked(text: str, cells: int) -> None:
    """Whatever the characters, a cut fits, and what fits already is not cut."""
    for cut in (head, tail, middle):
        assert cell_len(cut(text, cells)) <= max(cells, 2)
        if cell_len(text) <= cells:
            assert cut(text, cells) == text


def test_cuts_fall_between_words() -> None:
    """A word is kept whole where that leaves enough."""
    assert head("alpha beta gamma", 12) == "alpha beta…"
    assert tail("alpha beta gamma", 12) == "…beta gamma"


def test_one_long_word_is_cut_inside() -> None:
    """An address without spaces still shows as much as fits."""
    assert head("https://example.org/a/b", 10) == "https://e…"
    assert tail("https://example.org/a/b", 10) == "…e.org/a/b"


def test_the_middle_goes_last() -> None:
    """A long span keeps its start and its end."""
    assert middle("alpha beta gamma delta epsilon zeta", 20) == "alpha beta…zeta"
