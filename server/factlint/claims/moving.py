"""Giving sentences and their claims other offsets: from a unit's text to the document's prose."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint.model.claims import Part

if TYPE_CHECKING:
    from factlint.model.claims import Claim, Sentence, Value


def moved(sentence: Sentence, by: int) -> Sentence:
    """Return the same sentence ``by`` code points further on, with all its claims."""
    if not by:
        return sentence
    claims = tuple(moved_claim(claim, by) for claim in sentence.claims)
    return replace(sentence, start=sentence.start + by, end=sentence.end + by, claims=claims)


def moved_claim(claim: Claim, by: int) -> Claim:
    """Return the same claim ``by`` code points further on."""
    return replace(claim, start=claim.start + by, end=claim.end + by, value=_moved_value(claim.value, by))


def _moved_value(value: Value, by: int) -> Value:
    names = _placed_fields(type(value))
    if not names:
        return value
    changes: dict[str, Any] = {name: _moved_parts(getattr(value, name), by) for name in names}
    return replace(value, **changes)


@cache
def _placed_fields(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields of a kind of value that say where something stands."""
    return tuple(field.name for field in fields(kind) if "Part" in str(field.type))


def _moved_parts(found: Part | tuple[Part, ...] | None, by: int) -> Part | tuple[Part, ...] | None:
    if found is None:
        return None
    if isinstance(found, Part):
        return Part(found.text, found.start + by, found.end + by)
    return tuple(Part(part.text, part.start + by, part.end + by) for part in found)
