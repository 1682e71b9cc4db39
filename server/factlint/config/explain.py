"""What pydantic finds wrong, in words for the person who wrote the file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_WANTED = {
    "string_type": "must be text in quotes",
    "tuple_type": 'must be a list such as ["…"]',
    "list_type": 'must be a list such as ["…"]',
    "dict_type": "must be a table",
    "model_type": "must be a table",
    "path_type": "must be text in quotes",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a number",
    "int_parsing": "must be a number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
}
_SHOWN = 40
_NEAR = 70
"""Of 100: "date" is near "event-date", "nope" is near nothing."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a clause that names the known word nearest to ``word``, or all of them where none is near."""
    from rapidfuzz import process  # noqa: PLC0415 - wanted for messages only

    known = sorted(known)
    close = process.extractOne(word, known, score_cutoff=_NEAR)
    if close:
        return f"the nearest known one is '{close[0]}'"
    return f"known are {', '.join(known)}" if known else "none is known"


def explain(
    error: ValidationError, known: Callable[[tuple[Any, ...]], Iterable[str]]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each problem as the place in the file and a clause that says what is wrong there.

    ``known`` returns the keys that may stand in the table at a place.
    """
    for problem in error.errors(include_url=False):
        yield problem["loc"], _clause(problem, known)


def _clause(problem: ErrorDetails, known: Callable[[tuple[Any, ...]], Iterable[str]]) -> str:
    place, kind, value = problem["loc"], problem["type"], problem["input"]
    # Only a table that other tools share can be something else as a whole.
    name = dotted(place) or "tool.factlint"
    if kind == "extra_forbidden":
        return f"unknown key '{name}'; {nearest(str(place[-1]), known(place[:-1]))}"
    if kind == "missing":
        return f"the key '{name}' is missing"
    if kind == "enum":
        names = problem["ctx"]["expected"].replace(" or ", ", ").replace("'", "")
        wanted = f"must be one of {names}"
    else:
        wanted = _WANTED.get(kind, problem["msg"])
    text = repr(value)
    return f"'{name}' {wanted}, not {text if len(text) <= _SHOWN else text[:_SHOWN] + '…'}"


def dotted(place: Iterable[str | int]) -> str:
    """Return a place as a person writes it: ``sources[0].date``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).removeprefix(".")


def shown(path: Path) -> str:
    """Return a path as messages show it: relative to the working directory if it lies below it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative
