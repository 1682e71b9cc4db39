"""Reading one rule page: the front matter, and the prose below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from factlint.config.explain import explain, shown
from factlint.config.lines import yaml_line
from factlint.model.errors import FactlintError
from factlint.rules.page import FrontMatter

if TYPE_CHECKING:
    from pathlib import Path

_FRONT = re.compile(r"---[ \t]*\n(?P<yaml>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FrontPage:
    """A page as it stands in its file; ``prose_line`` is the line on which the prose starts, from 1."""

    path: Path
    matter: FrontMatter
    yaml: str
    prose: str
    prose_line: int

    def error(self, key: str, clause: str) -> FactlintError:
        """Return an error that names the file and the line of ``key``."""
        return FactlintError(f"{shown(self.path)}:{yaml_line(self.yaml, (key,)) + 1}: {clause}")


def read_front(path: Path) -> FrontPage:
    """Return the page at ``path``. Raises FactlintError: file, line, what was expected."""
    text = _text(path)
    front = _FRONT.match(text)
    if not front:
        message = f"{shown(path)}:1: a rule page starts with front matter between two lines of ---"
        raise FactlintError(message)
    values = _values(front["yaml"], path)
    if not isinstance(values, dict):
        message = f"{shown(path)}:2: the front matter must be keys with values, such as id: {path.stem}"
        raise FactlintError(message)
    try:
        matter = FrontMatter.model_validate(values)
    except ValidationError as error:
        lines = sorted(
            (yaml_line(front["yaml"], place) + 1, clause)
            for place, clause in explain(error, lambda _: FrontMatter.model_fields)
        )
        raise FactlintError("\n".join(f"{shown(path)}:{line}: {clause}" for line, clause in lines)) from error
    return FrontPage(path, matter, front["yaml"], text[front.end() :], text.count("\n", 0, front.end()) + 1)


def _values(front: str, path: Path) -> Any:  # noqa: ANN401 - any YAML value
    import yaml  # noqa: PLC0415 - a cached answer reads no page

    # Both loaders are the safe one; that in C is ten times as fast.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        # A name for a list of names for lists, and so on, would be a billion words.
        aliases = (one for one in yaml.parse(front, loader) if isinstance(one, yaml.AliasEvent)) if "&" in front else ()
        for alias in aliases:
            line = alias.start_mark.line if alias.start_mark else 0
            message = f"{shown(path)}:{line + 2}: write out what '*{alias.anchor}' stands for"
            raise FactlintError(message)
        return yaml.load(front, Loader=loader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = f"{shown(path)}:{(mark.line if mark else 0) + 2}: broken YAML: {error.problem or error.context}"
        raise FactlintError(message) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        message = f"{shown(path)}:2: broken YAML: {str(error).splitlines()[0]}"
        raise FactlintError(message) from error


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a page. Raises FactlintError."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"{shown(path)}: cannot read the rule page: {error.strerror}"
        raise FactlintError(message) from error


def _text(path: Path) -> str:
    raw = read_bytes(path)
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"{shown(path)}:{line}: the rule page is not UTF-8; save it as UTF-8"
        raise FactlintError(message) from error
