"""What was worked out for the documents at hand, kept until other documents have taken their place."""

from __future__ import annotations

from collections import deque
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

ROUNDS = 8
"""For how many documents, or states of one, what nobody asks for is kept."""


class _Held(Generic[V]):
    """A value, and the number of the last round that asked for it."""

    __slots__ = ("round", "value")

    def __init__(self, value: V, round_: int) -> None:
        self.value = value
        self.round = round_


class Recent(Generic[K, V]):
    """Values by key. What none of the last rounds asked for is forgotten; a round is one reading of one document.

    So memory hangs on how long the documents at hand are, and neither on how many there were nor on how often they were
    edited; but for a certain number of values that cost much, which outlive their rounds. Safe to use from several
    threads: at worst a value is worked out twice.
    """

    # A key is asked for its hash as seldom as can be: it may be a whole sentence, with all that is known of it.

    def __init__(self, rounds: int = ROUNDS, spare: int = 0) -> None:
        """Keep what the last ``rounds`` rounds asked for, and ``spare`` values that were asked for before them."""
        self._most = rounds
        self._round = 0
        self._held: dict[K, _Held[V]] = {}
        self._asked: deque[list[tuple[K, _Held[V]]]] = deque(([],))
        self._most_spare = spare
        self._spare: dict[K, V] = {}
        self._changing = Lock()

    def begin(self) -> None:
        """Begin a round."""
        with self._changing:
            self._round += 1
            self._asked.append([])
            if len(self._asked) > self._most:
                self._forget(self._asked.popleft(), self._round - self._most)
            while len(self._spare) > self._most_spare:
                del self._spare[next(iter(self._spare))]

    def _forget(self, asked: list[tuple[K, _Held[V]]], last: int) -> None:
        """Let go of what of ``asked`` was asked for in round ``last`` and in none since."""
        for key, held in asked:
            if held.round > last:
                continue
            found = self._held.pop(key, None)
            if found is held:
                if self._most_spare:
                    self._spare[key] = held.value
            elif found is not None:  # another value has taken its place
                self._held[key] = found

    def get(self, key: K) -> V | None:
        """Return the value of a key, None if there is none."""
        held = self._held.get(key)
        if held is None:
            if self._spare:
                with self._changing:
                    value = self._spare.pop(key, None)
                if value is not None:
                    self.put(key, value)
                    return value
            return None
        if held.round != self._round:
            with self._changing:
                held.round = self._round
                self._asked[-1].append((key, held))
        return held.value

    def put(self, key: K, value: V) -> None:
        """Keep a value."""
        with self._changing:
            held = self._held[key] = _Held(value, self._round)
            self._asked[-1].append((key, held))

    def clear(self) -> None:
        """Forget everything."""
        with self._changing:
            self._held = {}
            self._asked = deque(([],))
            self._spare = {}

    def __len__(self) -> int:
        """Return how many values are kept."""
        return len(self._held.keys() | self._spare.keys())
