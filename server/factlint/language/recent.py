"""What was worked out for the documents at hand, kept until other documents have taken their place."""

from __future__ import annotations

from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

ROUNDS = 8
"""For how many documents, or states of one, what nobody asks for is kept."""


class Recent(Generic[K, V]):
    """Values by key. What none of the last rounds asked for is forgotten; a round is one reading of one document.

    So memory hangs on how long the documents at hand are, and neither on how many there were nor on how often they were
    edited. Safe to use from several threads: at worst a value is worked out twice.
    """

    def __init__(self, rounds: int = ROUNDS) -> None:
        """Keep what the last ``rounds`` rounds asked for."""
        self._most = rounds
        self._rounds: tuple[dict[K, V], ...] = ({},)

    def begin(self) -> None:
        """Begin a round."""
        self._rounds = ({}, *self._rounds[: self._most - 1])

    def get(self, key: K) -> V | None:
        """Return the value of a key, None if there is none."""
        newest, *older = self._rounds
        value = newest.get(key)
        if value is not None:
            return value
        for kept in older:
            value = kept.get(key)
            if value is not None:
                newest[key] = value
                return value
        return None

    def put(self, key: K, value: V) -> None:
        """Keep a value."""
        self._rounds[0][key] = value

    def clear(self) -> None:
        """Forget everything."""
        self._rounds = ({},)

    def __len__(self) -> int:
        """Return how many values are kept."""
        return len(set().union(*self._rounds))
