"""Words without quotation marks, as whoever speaks in a source needs none there: transcripts, interviews, speeches."""

from __future__ import annotations

import pytest

from check.asking import found

CALL = """Results call

Ines Calder, chair: Good morning. A mill without a wheel is a shed with a view.

JONAS HALE: We have counted the hens twice.
"""
INTERVIEW = "Interview: Ines Calder, miller\n\nQ: Was it hard?\nA: A mill without a wheel is a shed with a view.\n"
SPEECH = "Speech of the chair\n\nI know that a mill without a wheel is a shed with a view. Thank you.\n"


@pytest.mark.parametrize("source", [CALL, INTERVIEW, SPEECH])
def test_altered(source: str) -> None:
    """An altered word is found."""
    wrong = "“A mill without a wheel is a barn with a view,” Calder said."

    assert [("quote-text", "barn")] == found(wrong, source)
    assert [] == found(wrong.replace("barn", "shed"), source)


def test_whose_turn() -> None:
    """Whose turn it was said them, and nobody else."""
    draft = "“A mill without a wheel is a shed with a view,” said Jonas Hale."

    assert [("quote-speaker", "Jonas Hale")] == found(draft, CALL)
    assert [] == found(draft.replace("Jonas Hale", "Ines Calder"), CALL)
    assert [] == found(draft, INTERVIEW)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        # a report of what was said is not the words
        (
            "“The old mill will stay open until the end of March,” said Calder.",
            "Ines Calder said on Monday that the old mill would stay open until the end of April.",
        ),
        # formulas that two people may use
        ("“We are very pleased with all the results,” said Calder.", "JONAS HALE: I am very pleased with the results."),
    ],
)
def test_not_the_same_words(draft: str, source: str) -> None:
    """What only says about the same is not another's words altered."""
    assert [] == [one for one in found(draft, source) if one[0].startswith("quote")]


def test_an_office_is_no_name() -> None:
    """Who the boss is the draft leaves to its readers."""
    draft = "Jonas Hale counts hens. “A mill without a wheel is a shed with a view,” the chief executive said."
    source = f"Jonas Hale is chief executive of the hen farm, Ines Calder of the mill.\n\n{CALL}"

    assert [] == found(draft, source)
