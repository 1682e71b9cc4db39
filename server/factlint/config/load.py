"""Finding and reading the configuration."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factlint.config.explain import explain, shown
from factlint.config.lines import toml_line
from factlint.config.settings import Config, Settings, known_keys
from factlint.model.errors import FactlintError

_OWN = "factlint.toml"
_SHARED = "pyproject.toml"
_TABLE = ("tool", "factlint")
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def find_config(start: Path) -> Config:
    """Return the settings for ``start``, a file or folder: the nearest that stand in its folder or one above.

    Without any, return default settings with the folder of ``start`` as root. In one folder ``factlint.toml`` goes
    before ``pyproject.toml``. Raises FactlintError as ``load_config``.
    """
    file = config_file(start)
    if file is not None:
        return load_config(file)
    here = Path(os.path.abspath(start))
    return Config(root=here if here.is_dir() else here.parent)


def config_file(start: Path) -> Path | None:
    """Return the file that holds the settings for ``start``, as ``find_config`` finds it; None where there is none.

    A broken ``pyproject.toml`` that names factlint counts as ours: ``load_config`` says what is wrong with it.
    """
    here = Path(os.path.abspath(start))
    here = here if here.is_dir() else here.parent
    for folder in (here, *here.parents):
        for name in (_OWN, _SHARED):
            file = folder / name
            if file.is_file() and (name == _OWN or _is_ours(file)):
                return file
    return None


def load_config(file: Path) -> Config:
    """Return the settings of ``file``, a ``factlint.toml`` or a ``pyproject.toml``.

    Raises FactlintError, a line for each problem, for what cannot be read, for broken TOML, for unknown keys and for
    values of a wrong type.
    """
    file = Path(os.path.abspath(file))
    text = _read(file)
    values: Any = _parse(text, file)
    inside: tuple[str, ...] = ()
    if file.name == _SHARED:
        inside = _TABLE
        for key in _TABLE:
            values = values.get(key, {}) if isinstance(values, dict) else {}
    try:
        # Checked without ``root`` and ``file`` first: those are ours, and no keys of the file.
        settings = Settings.model_validate(values, by_name=False)
    except ValidationError as error:
        problems = sorted((toml_line(text, (*inside, *place)), clause) for place, clause in explain(error, known_keys))
        lines = [f"{shown(file)}:{line}: {clause}" for line, clause in problems]
        raise FactlintError("\n".join(lines)) from error
    fields = {name: getattr(settings, name) for name in Settings.model_fields}
    fields["rules"] = tuple(Path(os.path.normpath(file.parent / folder)) for folder in settings.rules)
    return Config(root=file.parent, file=file, **fields)


def _is_ours(file: Path) -> bool:
    """Tell whether a ``pyproject.toml`` has our table; one that never names us need not even be valid TOML."""
    try:
        raw = file.read_bytes()
    except OSError:
        return False
    if b"factlint" not in raw:
        return False
    try:
        tool = _parse(_read(file), file).get("tool")
    except FactlintError:
        return True
    return isinstance(tool, dict) and "factlint" in tool


def _read(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        message = f"{shown(file)}: cannot read the configuration: {error.strerror}"
        raise FactlintError(message) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"{shown(file)}:{line}: the configuration is not UTF-8; save it as UTF-8"
        raise FactlintError(message) from error


def _parse(text: str, file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        last = len(text.splitlines())
        line = min(int(found[1]), last) if found and found[1] else last
        reason = _AT_LINE.sub("", str(error))
        message = f"{shown(file)}:{line}: broken TOML: {reason[:1].lower()}{reason[1:]}"
        raise FactlintError(message) from error
    except RecursionError as error:
        message = f"{shown(file)}: broken TOML: lists or tables nested too deep"
        raise FactlintError(message) from error
