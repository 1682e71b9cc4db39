"""Adding a path to a configuration as its writer laid it out: comments, order and spaces stay."""

from __future__ import annotations

import json
import re
import tomllib
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARRAYS = {
    key: re.compile(rf"""^[ \t]*(?:{key}|"{key}"|'{key}')[ \t]*=[ \t]*\[""", re.MULTILINE)
    for key in ("sources", "facts")
}
_TABLES = {key: re.compile(rf"^[ \t]*\[\[[^\]\n]*\b{key}\b[^\]\n]*\]\]", re.MULTILINE) for key in _ARRAYS}
_HEADER = re.compile(r"^[ \t]*\[[^\n]*(?:\n|\Z)", re.MULTILINE)
_STATEMENT = re.compile(r"^[ \t]*[^#\s]", re.MULTILINE)
_ENDS = frozenset("\"'}")
_MOST_PLACES = 300
"""Places that are tried: each trial reads the whole file."""


class Insertion(NamedTuple):
    """Put ``text`` before the code point ``at``."""

    at: int
    text: str


def add_path(text: str, path: str, table: tuple[str, ...] = (), key: str = "sources") -> list[Insertion]:
    """Return what to insert into a configuration, so that its ``key`` names ``path`` too; nothing if it does.

    ``key`` is "sources" or "facts". ``table`` is where the keys of factlint stand: at the top, or in ``("tool",
    "factlint")``. One place after another is tried, until the file says what it said before and this besides. Raises
    FactlintError for broken TOML, and where no such place is found.
    """
    entry = json.dumps(path, ensure_ascii=False)
    try:
        rest, paths = _said(tomllib.loads(text), table, key)
    except tomllib.TOMLDecodeError as error:
        message = f"it is broken TOML ({error}); put it right, then add {entry} to its '{key}'"
        raise FactlintError(message) from error
    if path in paths or {"path": path} in paths:
        return []
    newline = "\r\n" if "\r\n" in text else "\n"
    for insertions in islice(_places(text, entry, key), _MOST_PLACES):
        tried = [Insertion(at, new.replace("\n", newline)) for at, new in insertions]
        try:
            said = _said(tomllib.loads(inserted(text, tried)), table, key)
        except tomllib.TOMLDecodeError:
            continue
        if said in ((rest, [*paths, path]), (rest, [*paths, {"path": path}])):
            return tried
    message = f"its '{key}' cannot be added to; add {entry} to them yourself"
    raise FactlintError(message)


def inserted(text: str, insertions: list[Insertion]) -> str:
    """Return ``text`` with all that is to be inserted."""
    for at, new in sorted(insertions, reverse=True):
        text = text[:at] + new + text[at:]
    return text


def _said(values: dict[str, Any], table: tuple[str, ...], key: str) -> tuple[dict[str, Any], list[Any]]:
    """Return what a configuration says besides the paths under ``key``, and these; tables around may be missing."""
    own = values
    for name in table:
        own = own.setdefault(name, {})
    return values, own.pop(key, [])


def _places(text: str, entry: str, key: str) -> Iterator[list[Insertion]]:
    for array in _ARRAYS[key].finditer(text):
        yield from _in_array(text, array.end(), entry)
    for header in reversed(list(_TABLES[key].finditer(text))):
        following = _HEADER.search(text, header.end())
        at = following.start() if following else len(text)
        block = f"{header[0].strip()}\npath = {entry}\n"
        yield [Insertion(at, f"{block}\n" if following else f"{_line_end(text)}\n{block}")]
    line = f"{key} = [{entry}]\n"
    first = _STATEMENT.search(text)
    yield [Insertion(first.start(), line)] if first else [Insertion(len(text), _line_end(text) + line)]
    for header in _HEADER.finditer(text):
        yield [Insertion(header.end(), _line_end(header[0]) + line)]


def _in_array(text: str, start: int, entry: str) -> Iterator[list[Insertion]]:
    """Yield ways to add to the array that opens before ``start``, wherever it ends: first as a line of its own."""
    ends = [found.start() for found in re.finditer(r"\]", text[start:])]
    for end in ends:
        body = text[start : start + end]
        if (line := body.rfind("\n") + 1) and not body[line:].strip():
            new = Insertion(start + line, f"{next(_indents(body), ' ' * 4)}{entry},\n")
            yield [new]
            yield from ([Insertion(at, ","), new] for at in _behind_entries(body, start))
    for end in ends:
        body = text[start : start + end]
        if not body.strip():
            yield [Insertion(start, entry)]
        yield from ([Insertion(at, f", {entry}")] for at in _behind_entries(body, start))


def _behind_entries(body: str, start: int) -> Iterator[int]:
    """Yield the places behind what may end an entry, from the last back."""
    return (start + at + 1 for at in range(len(body) - 1, -1, -1) if body[at] in _ENDS)


def _indents(body: str) -> Iterator[str]:
    for line in body.splitlines()[1:]:
        if line.strip():
            yield line[: len(line) - len(line.lstrip())]


def _line_end(text: str) -> str:
    """Return what ends the last line, if it has no end yet."""
    return "" if not text or text.endswith("\n") else "\n"
