"""Where sentences begin, and which words are one word."""

from __future__ import annotations

import pytest

from factlint.language.pipeline import load


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Sten Okafor informed the harbour board; the firm will report in May.",
        "“I have seen worse,” said Lorna Hask, the head of the ferry company.",
        "With white wine Aiko Brandt, who runs the kitchen, prefers the lighter one.",
    ],
)
def test_no_sentence_begins_right_after_a_word(text: str) -> None:
    """A name in the middle of a sentence begins no other one."""
    assert all(not sentence[0].nbor(-1).text[-1].isalnum() for sentence in load()(text).sents if sentence.start)


def test_sentences_end_where_they_end() -> None:
    """What ends with a full stop, or a mark before a bracket, is a sentence."""
    doc = load()("The dam held. (It was built in 1931.) Who built it? Nobody knows.")

    assert ["The dam held.", "(It was built in 1931.)", "Who built it?", "Nobody knows."] == [s.text for s in doc.sents]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The bakery at no. 52, which opened in May, is shut.", 1),
        ("See No. 7 and fig. 3 for more.", 1),
        ("Is it open? No. 52 people came.", 3),
    ],
)
def test_a_number_behind_what_is_short(text: str, sentences: int) -> None:
    """No sentence begins between ``no.`` and its number; one does after the answer to a question."""
    assert sentences == len(list(load()(text).sents))


@pytest.mark.parametrize(
    ("text", "word"),
    [("The members were not re-elected.", "re-elected"), ("The aircraft had to be de-iced.", "de-iced")],
)
def test_a_prefix_is_no_word(text: str, word: str) -> None:
    """What begins with a hyphened prefix is one word, and a verb."""
    assert ["VERB"] == [token.pos_ for token in load()(text) if token.text == word]


def test_other_hyphens_part_words() -> None:
    """A hyphen between two words parts them, as in the texts that the model learned from."""
    assert "time-consuming" not in [token.text for token in load()("It was a time-consuming repair.")]
