"""Numbers that are parts of names."""

from __future__ import annotations

import pytest

from factlint.language.units import read_units


@pytest.mark.parametrize("text", ["The Heron 20 has two engines.", "Heron 2 landed on the lake."])
def test_the_number_of_a_name_counts_nothing(text: str) -> None:
    """What follows it, a verb with an s at its end too, is not counted."""
    amounts = [text[q.start : q.end] for q in read_units([text])[0].quantities]

    assert "20" not in amounts
    assert "2" not in amounts
