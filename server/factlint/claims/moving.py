"""Giving sentences and their claims other offsets: from a unit's text to the document's prose."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from factlint.model.claims import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.model.claims import Claim, Sentence

_Placed = TypeVar("_Placed")
_REMEMBERED = 64
"""How many sentences are remembered where they were moved to: of a paragraph both the reader and the judge do so."""


def moved(sentence: Sentence, by: int) -> Sentence:
    """Return the same sentence ``by`` code points further on, with all its claims."""
    return _moved_sentence(sentence, by) if by else sentence


@lru_cache(maxsize=_REMEMBERED)
def _moved_sentence(sentence: Sentence, by: int) -> Sentence:
    return _moved(sentence, by)


def moved_claim(claim: Claim, by: int) -> Claim:
    """Return the same claim ``by`` code points further on."""
    return _moved(claim, by) if by else claim


@dataclass(frozen=True)
class _Plan:
    """The fields of a kind of thing, and which of them (by number) are offsets, or hold what has some."""

    values: Callable[[object], Sequence[Any]]
    offsets: tuple[int, ...]
    within: tuple[int, ...]


@cache
def _plan(kind: type[Any]) -> _Plan:
    names = [field.name for field in fields(kind)]
    types = [str(field.type) for field in fields(kind)]
    return _Plan(
        attrgetter(*names) if len(names) > 1 else lambda thing: (getattr(thing, names[0]),),
        tuple(number for number, name in enumerate(names) if name in {"start", "end"}),
        tuple(
            number
            for number, of in enumerate(types)
            if "Part" in of or of in {"Value", "tuple[Claim, ...]", "tuple[Word, ...]"}
        ),
    )


def _moved(thing: _Placed, by: int) -> _Placed:
    """Return a copy of a dataclass of the model with every offset in it moved; itself if it holds none."""
    kind: Any = type(thing)
    if isinstance(thing, Part):
        return cast("_Placed", Part(thing.text, thing.start + by, thing.end + by))
    plan = _plan(kind)
    if not plan.offsets and not plan.within:
        return thing
    values = [*plan.values(thing)]
    for number in plan.offsets:
        values[number] += by
    changed = bool(plan.offsets)
    for number in plan.within:
        value = values[number]
        if value is None:
            continue
        changed = True
        values[number] = tuple(_moved(part, by) for part in value) if isinstance(value, tuple) else _moved(value, by)
    return cast("_Placed", kind(*values)) if changed else thing
