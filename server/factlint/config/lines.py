"""Finding the line on which a key stands, so that a message can name it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[str | int, ...]


def toml_line(text: str, place: Place) -> int:
    """Return the line of TOML ``text``, counted from 1, on which the value at ``place`` is set.

    ``place`` is the path of keys and indices that leads to the value. What has no line of its own gets the line of the
    nearest thing above it. ``text`` must be valid TOML.
    """
    best, depth = 1, 0
    table: Place = ()
    counts: dict[Place, int] = {}
    for line, statement, values in _statements(text):
        if statement.lstrip().startswith("["):
            table = _header(values, counts)
            here = table
        else:
            here = _deepest(table, values, place)
        common = _shared(here, place)
        if common > depth:
            best, depth = line + _offset(statement, place[common - 1]), common
    return best


def _statements(text: str) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Cut valid TOML into its statements: a header or a key with its value, with the line where each starts."""
    held, start = "", 1
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if not held:
            start = number
        held += line
        try:
            values = tomllib.loads(held)
        except tomllib.TOMLDecodeError:
            continue
        if values:
            yield start, held, values
        held = ""


def _header(values: Any, counts: dict[Place, int]) -> Place:  # noqa: ANN401 - any TOML value
    """Return the path that a header such as ``[tool.factlint]`` or ``[[sources]]`` opens."""
    path: Place = ()
    while values:
        if isinstance(values, list):
            counts[path] = counts.get(path, -1) + 1
            path, values = (*path, counts[path]), values[0]
        else:
            key, values = next(iter(values.items()))
            if (*path, key) in counts and isinstance(values, dict):
                path = (*path, key, counts[*path, key])
            else:
                path = (*path, key)
    if isinstance(values, list):
        path = (*path, 0)
    return path


def _deepest(table: Place, values: Any, place: Place) -> Place:  # noqa: ANN401 - any TOML value
    """Return how far ``place`` can be followed into the values of one statement."""
    if place[: len(table)] != table:
        return ()
    path = table
    for step in place[len(table) :]:
        inside = isinstance(values, dict) and step in values
        inside = inside or (isinstance(values, list) and isinstance(step, int) and step < len(values))
        if not inside:
            break
        path, values = (*path, step), values[step]
    return path if path != table else ()


def _shared(one: Place, other: Place) -> int:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared


def _offset(statement: str, key: str | int) -> int:
    """Return on which line of a long statement a key stands, counted from 0."""
    found = re.search(rf"""(?<![\w-])["']?{re.escape(str(key))}["']?\s*=""", statement)
    return statement.count("\n", 0, found.start()) if found and isinstance(key, str) else 0


def yaml_line(text: str, place: Place) -> int:
    """Return the line of YAML ``text``, from 1, on which the value at ``place`` stands, or the nearest above it."""
    import yaml  # noqa: PLC0415 - wanted for messages only

    node = yaml.compose(text, Loader=yaml.SafeLoader)
    line = 1
    for step in place:
        if isinstance(node, yaml.MappingNode):
            inner = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if inner is None:
                break
            line, node = inner[0].start_mark.line + 1, inner[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line
