"""What was worked out for the documents at hand, kept until other documents have taken their place."""

from __future__ import annotations

from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

ROUNDS = 8
"""For how many documents, or states of one, what nobody asks for is kept."""


class Recent(Generic[K, V]):
    """Values by key. What none of the last rounds asked for is forgotten; a round is one reading of one document.

    So memory hangs on how long the documents at hand are, and neither on how many there were nor on how often they were
    edited; but for a certain number of values that cost much, which outlive their rounds. Safe to use from several
    threads: at worst a value is worked out twice.
    """

    def __init__(self, rounds: int = ROUNDS, spare: int = 0) -> None:
        """Keep what the last ``rounds`` rounds asked for, and ``spare`` values that were asked for before them."""
        self._most = rounds
        self._rounds: tuple[dict[K, V], ...] = ({},)
        self._most_spare = spare
        self._spare: dict[K, V] = {}
        self._changing = Lock()

    def begin(self) -> None:
        """Begin a round."""
        with self._changing:
            *rounds, last = ({}, *self._rounds) if len(self._rounds) == self._most else ({}, *self._rounds, {})
            self._rounds = tuple(rounds)
            if not self._most_spare:
                return
            gone = set(last).difference(*rounds)
            self._spare.update((key, value) for key, value in last.items() if key in gone)
            while len(self._spare) > self._most_spare:
                del self._spare[next(iter(self._spare))]

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
        if not self._most_spare:
            return None
        with self._changing:
            value = self._spare.pop(key, None)
        if value is not None:
            newest[key] = value
        return value

    def put(self, key: K, value: V) -> None:
        """Keep a value."""
        self._rounds[0][key] = value

    def clear(self) -> None:
        """Forget everything."""
        with self._changing:
            self._rounds = ({},)
            self._spare = {}

    def __len__(self) -> int:
        """Return how many values are kept."""
        return len(set().union(*self._rounds, self._spare))
