"""What has to be written so that a file, or words of a draft, become a source. All of it runs in the worker."""

from __future__ import annotations

import os
import re
from itertools import count, islice, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factlint.config import config_file, excluded, load_config
from factlint.config.edit import Insertion, add_path
from factlint.config.patterns import is_magic
from factlint.lsp.addresses import name_of, path_of, uri_of
from factlint.lsp.listing import fits_any, list_files
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlint.config import Config
    from factlint.lsp.buffers import Buffer
    from factlint.lsp.projects import Projects

_FOLDER = "sources/"
_NAME_WORDS = 5
_NAME_LENGTH = 60
_WORD = re.compile(r"\w+")


class Addition(NamedTuple):
    """What is to be written: ``text``, if it is given, into the new file ``source``; ``insertions`` into ``config``.

    ``new`` says that there is no such configuration yet, ``name`` how it names the source.
    """

    source: Path
    text: str | None
    config: Path
    insertions: list[Insertion]
    new: bool
    name: str


def file_addition(projects: Projects, path: Path, newest: Mapping[str, str]) -> Addition:
    """Return what makes the file ``path`` a source; ``newest`` are the texts of what the editor has open, by address.

    Raises FactlintError if it is one already, or cannot become one.
    """
    if not path.is_file():
        message = f"{path}: there is no such file; save it first"
        raise FactlintError(message)
    file, config = _config(projects, path)
    if config and list_files(config).holds(path):
        message = f"{path}: is a source already"
        raise FactlintError(message)
    if config and excluded(path, config.root, config.exclude):
        message = f"{path}: is left out by 'exclude' in {file}; take it out there first"
        raise FactlintError(message)
    name = _relative(path, file.parent)
    return Addition(path, None, file, insertions_for(file, name, newest), config is None, name)


def selection_addition(projects: Projects, buffer: Buffer, words: str, newest: Mapping[str, str]) -> Addition:
    """Return what makes ``words`` of a document a source: a file in the folder of the sources. Raises FactlintError."""
    file, config = _config(projects, path_of(buffer.uri))
    root, patterns = file.parent, [source.path for source in config.sources] if config else []
    source = _free(_folder(root, patterns), words, Path(name_of(buffer, root)).suffix or ".txt")
    name = _relative(source, root)
    # the first source is named by its folder: the next ones will come there too
    insertions = [] if fits_any(source, root, patterns) else insertions_for(file, name if patterns else _FOLDER, newest)
    return Addition(source, f"{words}\n", file, insertions, config is None, name)


def _config(projects: Projects, path: Path | None) -> tuple[Path, Config | None]:
    """Return the configuration that a document belongs to; where there is none, the file to make."""
    starts = [path] if path else list(projects.folders)
    file = next((found for start in starts if (found := config_file(start))), None)
    if file is not None:
        return file, load_config(file)
    inside = [folder for folder in projects.folders if path is None or path.is_relative_to(folder)]
    if path is None and not inside:
        message = "there is no folder to add a source to: open a folder, or save this document first"
        raise FactlintError(message)
    return (inside[0] if inside else Path(path or "").parent) / "factlint.toml", None


def _folder(root: Path, patterns: Sequence[str]) -> Path:
    """Return the first folder that sources are read from, else the one to make."""
    for pattern in patterns:
        plain = Path(*takewhile(lambda part: not is_magic(part), Path(pattern).parts))
        if (root / plain).is_dir() and (root / plain) != root:
            return Path(os.path.normpath(root / plain))
    return root / _FOLDER


def _free(folder: Path, words: str, suffix: str) -> Path:
    """Return a name for a new file that tells what it holds."""
    first = (found[0].lower() for found in islice(_WORD.finditer(words), _NAME_WORDS))
    stem = "-".join(first)[:_NAME_LENGTH] or "source"
    names = (f"{stem}{f'-{number}' if number > 1 else ''}{suffix}" for number in count(1))
    return next(folder / name for name in names if not os.path.lexists(folder / name))


def insertions_for(file: Path, name: str, newest: Mapping[str, str], key: str = "sources") -> list[Insertion]:
    """Return what makes a configuration name a path under ``key``; nothing if it does. Raises FactlintError."""
    try:
        text = newest.get(uri_of(file))
        if text is None:
            text = file.read_bytes().decode("utf-8") if file.exists() else ""
        mark = text.startswith("\ufeff")
        insertions = add_path(text[mark:], name, ("tool", "factlint") if file.name == "pyproject.toml" else (), key)
        return [Insertion(at + mark, new) for at, new in insertions]
    except OSError as error:
        message = f"{file}: cannot be read: {error.strerror}"
        raise FactlintError(message) from error
    except FactlintError as error:
        message = f"{file}: {error}"
        raise FactlintError(message) from error


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()
