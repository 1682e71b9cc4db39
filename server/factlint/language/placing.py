"""Giving mentions other offsets: from a unit's text to the document's prose, from the prose to the file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_Mention = TypeVar("_Mention")


def placed(mention: _Mention, place: Callable[[Span], Span]) -> _Mention:
    """Return ``mention`` with every span in it, however deep, put through ``place``.

    A mention is any dataclass with ``start`` and ``end``.
    """
    whole = cast("Any", mention)
    span = place(Span(whole.start, whole.end))
    if isinstance(mention, Span):
        return cast("_Mention", span)
    changes: dict[str, object] = {"start": span.start, "end": span.end}
    for field in fields(whole):
        name, value = field.name, getattr(mention, field.name)
        if isinstance(value, tuple) and value and all(_has_place(part) for part in value):
            changes[name] = tuple(placed(part, place) for part in value)
        elif _has_place(value):
            changes[name] = placed(value, place)
    return cast("_Mention", replace(whole, **changes))


def _has_place(value: object) -> bool:
    return is_dataclass(value) and hasattr(value, "start") and hasattr(value, "end")
