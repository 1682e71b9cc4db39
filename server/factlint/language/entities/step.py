"""One step of joining, over all units of a document.

A unit asks what the document as a whole has told of itself. While a text is being written that is mostly the same from
one keystroke to the next: then only the units that changed are asked again, and nobody adds up what all have told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.entities.unit import Unit

Told = TypeVar("Told")
Question = TypeVar("Question")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Round:
    """The last document that a step was made for, what its units told, and what the step made of them."""

    document: Sequence[Unit]
    told: list[Any]
    answer_at: Callable[[int], Callable[[Any], Any]]
    found: list[Unit]


# By what is done to each unit; of the last document alone.
_last: Final[dict[object, _Round]] = {}


def ask_all(
    document: Sequence[Unit],
    tell: Callable[[Unit], Told],
    answers: Callable[[list[Told]], Callable[[int], Callable[[Question], Answer]]],
    work: Callable[[Unit, Callable[[Question], Answer]], Unit],
) -> list[Unit]:
    """Return what ``work`` makes of each unit with the help of what all of them ``tell``.

    ``answers`` takes what was told, in order, and returns what gives the unit of a number its answers; they hang on
    nothing else.
    """
    told = [unit.told(tell) for unit in document]
    last = _last.get(work)
    if last is not None and last.told == told:
        answer_at = last.answer_at
        found = [
            before if unit is known else unit.asking(work, answer_at(number))
            for number, (unit, known, before) in enumerate(zip(document, last.document, last.found, strict=True))
        ]
    else:
        answer_at = answers(told)
        found = [unit.asking(work, answer_at(number)) for number, unit in enumerate(document)]
    _last[work] = _Round(document, told, answer_at, found)
    return found


def everywhere(answer: Callable[[Question], Answer]) -> Callable[[int], Callable[[Question], Answer]]:
    """Return what gives all units the same answers."""
    return lambda _: answer
