"""What is worked out of a thing of the model, kept with it: many claims and rules ask the same of one sentence."""

from __future__ import annotations

from functools import wraps
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

_Thing = TypeVar("_Thing", bound="Noted")
_Other = TypeVar("_Other", bound="Noted")
_Owner = TypeVar("_Owner")
_Answer = TypeVar("_Answer")
_numbers = count()


class Noted:
    """A thing that answers are kept with.

    They are no part of it: what compares, copies or stores it knows nothing of them. ``notes`` are the answers by what
    found them; ``number`` is one that no other thing ever has, unlike an ``id``, which the next thing may take over.
    Both are there once they are needed. A thing is a ``record``, of which Python lets them be set.
    """

    __slots__ = ("notes", "number")

    notes: dict[object, Any]
    number: int

    def forget(self) -> None:
        """Let go of the answers: they may be much."""
        if hasattr(self, "notes"):
            del self.notes


# An answer that is known is looked up millions of times: so it is tried first, and what it takes comes when it fails.
# That the first answer on a thing fails is told apart, since to ask for what is not there again takes Python as long.


def noted(work: Callable[[_Thing], _Answer]) -> Callable[[_Thing], _Answer]:
    """Return a function that asks ``work`` once of each thing."""

    @wraps(work)
    def ask(thing: _Thing) -> _Answer:
        try:
            known: _Answer = thing.notes[work]
        except KeyError:
            notes = thing.notes
        except AttributeError:
            notes = thing.notes = {}
        else:
            return known
        known = notes[work] = work(thing)
        return known

    return ask


def noted_at(work: Callable[[_Thing, int], _Answer]) -> Callable[[_Thing, int], _Answer]:
    """Return a function that asks ``work`` once of each place (a number) of a thing."""

    @wraps(work)
    def ask(thing: _Thing, at: int) -> _Answer:
        try:
            known: _Answer = thing.notes[work, at]
        except KeyError:
            notes = thing.notes
        except AttributeError:
            notes = thing.notes = {}
        else:
            return known
        known = notes[work, at] = work(thing, at)
        return known

    return ask


def noted_last(work: Callable[[_Thing, _Other], _Answer]) -> Callable[[_Thing, _Other], _Answer]:
    """Return a function that asks ``work`` once of two things, as long as the second meets no other one in between.

    A sentence of a draft is judged by all rules before the next one is; so much is asked, and little kept.
    """

    @wraps(work)
    def ask(one: _Thing, other: _Other) -> _Answer:
        try:
            known: tuple[int, _Answer] = other.notes[work]
            if known[0] == one.number:
                return known[1]
        except KeyError:
            pass
        except AttributeError:  # the second thing has no answers yet, or the first no number
            if not hasattr(other, "notes"):
                other.notes = {}
        answer = work(one, other)
        other.notes[work] = _number_of(one), answer
        return answer

    return ask


class once(Generic[_Owner, _Answer]):  # noqa: N801 - stands above a method, as ``property`` does
    """An attribute that is worked out when it is first asked for.

    As ``functools.cached_property``, but without its lock, which took longer than most answers do: two threads may both
    work one out.
    """

    def __init__(self, work: Callable[[_Owner], _Answer]) -> None:
        """Take what works it out."""
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, thing: None, owner: type[_Owner]) -> once[_Owner, _Answer]: ...
    @overload
    def __get__(self, thing: _Owner, owner: type[_Owner]) -> _Answer: ...
    def __get__(self, thing: _Owner | None, owner: type[_Owner]) -> once[_Owner, _Answer] | _Answer:
        """Return the answer, and keep it where it is found before this."""
        if thing is None:
            return self
        answer = vars(thing)[self._name] = self._work(thing)
        return answer


def _number_of(thing: Noted) -> int:
    try:
        return thing.number
    except AttributeError:
        thing.number = next(_numbers)
        return thing.number
