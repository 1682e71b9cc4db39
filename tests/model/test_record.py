"""Records: dataclasses that are compared by their values and quick to make."""

from __future__ import annotations

import dataclasses
import pickle

from factlint.model.claims import Sentence
from factlint.model.spans import Span


def test_a_record_is_its_values() -> None:
    """Two with the same values are equal and one in a set; a copy with another value is another."""
    assert {Span(1, 4), Span(1, 4)} == {Span(1, 4)}
    assert dataclasses.replace(Span(1, 4), end=5) == Span(1, 5)
    assert not hasattr(Span(1, 4), "__dict__")


def test_a_record_may_have_a_hash_of_its_own() -> None:
    """That of a sentence hangs on its words alone."""
    sentence = Sentence(0, 3, "Go.", frozenset({"go"}), frozenset(), frozenset(), (), (), ())

    assert hash(sentence) == hash(dataclasses.replace(sentence, start=5, end=8))


def test_a_record_can_be_sent_to_another_process() -> None:
    """It comes back equal."""
    assert pickle.loads(pickle.dumps(Span(1, 4))) == Span(1, 4)  # noqa: S301 - our own bytes
