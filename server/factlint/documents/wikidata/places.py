"""JSON with the places of its parts in the file."""

from __future__ import annotations

import re
from json import JSONDecoder
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHITE = re.compile(r"[ \t\r\n]*+")
_DECODER = JSONDecoder()


class Placed(NamedTuple):
    """A value with its place: code points of the file."""

    value: Any
    start: int
    end: int


def placed(text: str, at: int = 0) -> Placed:
    """Return the value that starts at a place. Raises ValueError for none, RecursionError for one that is too deep."""
    at = _skip(text, at)
    value, end = _DECODER.raw_decode(text, at)
    return Placed(value, at, end)


def members(text: str, whole: Placed) -> Iterator[tuple[str, Placed]]:
    """Yield the keys and values of an object; nothing of what is none."""
    if not isinstance(whole.value, dict):
        return
    at = _skip(text, whole.start + 1)
    while text[at] != "}":
        key, at = _DECODER.raw_decode(text, at)
        value = placed(text, _skip(text, at) + 1)
        yield key, value
        at = _skip(text, value.end)
        if text[at] == ",":
            at = _skip(text, at + 1)


def items(text: str, whole: Placed) -> Iterator[Placed]:
    """Yield the values of an array; nothing of what is none."""
    if not isinstance(whole.value, list):
        return
    at = _skip(text, whole.start + 1)
    while text[at] != "]":
        value = placed(text, at)
        yield value
        at = _skip(text, value.end)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    white = _WHITE.match(text, at)
    return white.end() if white else at
