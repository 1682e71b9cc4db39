"""What is worked out of a thing of the model, kept with it: many claims and rules ask the same of one sentence."""

from __future__ import annotations

from functools import wraps
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Thing = TypeVar("_Thing", bound="Noted")
_Other = TypeVar("_Other", bound="Noted")
_Answer = TypeVar("_Answer")
_numbers = count()
_MISSING = object()


class Noted:
    """A thing that answers are kept with.

    They are no part of it: what compares, copies or stores it knows nothing of them.
    """

    __slots__ = ("_notes",)

    _notes: dict[object, Any]

    @property
    def notes(self) -> dict[object, Any]:
        """What was worked out of it, by what did that."""
        try:
            return self._notes
        except AttributeError:
            object.__setattr__(self, "_notes", {})
            return self._notes


def noted(work: Callable[[_Thing], _Answer]) -> Callable[[_Thing], _Answer]:
    """Return a function that asks ``work`` once of each thing."""

    @wraps(work)
    def ask(thing: _Thing) -> _Answer:
        notes = thing.notes
        answer: _Answer = notes.get(work, _MISSING)
        if answer is _MISSING:
            answer = notes[work] = work(thing)
        return answer

    return ask


def noted_at(work: Callable[[_Thing, int], _Answer]) -> Callable[[_Thing, int], _Answer]:
    """Return a function that asks ``work`` once of each place (a number) of a thing."""

    @wraps(work)
    def ask(thing: _Thing, at: int) -> _Answer:
        notes = thing.notes
        answer: _Answer = notes.get((work, at), _MISSING)
        if answer is _MISSING:
            answer = notes[work, at] = work(thing, at)
        return answer

    return ask


def noted_last(work: Callable[[_Thing, _Other], _Answer]) -> Callable[[_Thing, _Other], _Answer]:
    """Return a function that asks ``work`` once of two things, as long as the second meets no other one in between.

    A sentence of a draft is judged by all rules before the next one is; so much is asked, and little kept.
    """

    @wraps(work)
    def ask(one: _Thing, other: _Other) -> _Answer:
        number, notes = _number(one), other.notes
        known: tuple[int, _Answer] | None = notes.get(work)
        if known is None or known[0] != number:
            known = notes[work] = number, work(one, other)
        return known[1]

    return ask


def _number(thing: Noted) -> int:
    """Return a number that no other thing ever has: unlike an ``id``, which the next one may take over."""
    notes = thing.notes
    number: int | None = notes.get(_number)
    if number is None:
        number = notes[_number] = next(_numbers)
    return number
