"""Whose words they are where a source only says "he", though others are named not far from it."""

from __future__ import annotations

import pytest

from check.asking import found

OTHERS = 'Tarn Mill stays open, said Jonas Hale. "We shall count the hens again," said Mira Kolb.'
WORDS = '"A mill without a wheel never fed a village," he said.'
DRAFT = '"A mill without a wheel never fed a village," said Jonas Hale.'


@pytest.mark.parametrize(
    "before",
    [
        "Peter Sand voted against.",
        "Her deputy, Peter Sand, said he would vote against.",
        "Peter Sand recalled that he had written to the mill manager. He had had no answer.",
    ],
)
def test_the_only_one(before: str) -> None:
    """Who alone was spoken of just before is meant, whoever the heading or the sentences before that name."""
    source = f"# Mira Kolb wins the vote\n\nMira Kolb was pleased. {before} {WORDS}\n\n{OTHERS}"

    assert [("quote-speaker", "Jonas Hale")] == found(DRAFT, source)


@pytest.mark.parametrize(
    "before",
    [
        "Peter Sand voted against. Mira Kolb's deputy asked him why.",
        "Peter Sand voted against after Mira Kolb had left.",
        "Peter Sand asked the director.",
        "Peter Sand voted against. The owner shook his head.",
    ],
)
def test_one_of_two(before: str) -> None:
    """Where somebody else has a part in it, it may be that one: the owner's name may be told elsewhere."""
    source = f"# Mira Kolb wins the vote\n\n{before} {WORDS}\n\n{OTHERS}"

    assert [] == found(DRAFT, source)


def test_an_office_without_a_name() -> None:
    """Where only an office is told, it is its holder who speaks, and nobody of the paragraphs before."""
    source = (
        "Chair: Mayor Jonas Hale\n\nItem 1. Hens\nCouncillor Peter Sand asks whether the hens have been counted.\n\n"
        f"Item 2. Mill\nThe roof costs 410 crowns.\n\nThe mayor thanks the guests. {WORDS}\n"
    )

    assert [] == found(DRAFT, source)
    assert [("quote-speaker", "Jonas Hale")] == found(DRAFT, source.replace("The mayor", "He"))
