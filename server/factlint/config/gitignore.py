"""What git leaves out of a repository, read from its ``.gitignore`` files; git itself is not needed, nor run."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.config.patterns import fits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILE = ".gitignore"


class _Rule(NamedTuple):
    """A line of a .gitignore file: the parts of its pattern, from the folder of the file."""

    parts: tuple[str, ...]
    folders_only: bool
    keeps: bool


class GitIgnore:
    """Tells which files below a folder git ignores; outside of a repository, none."""

    def __init__(self, base: Path) -> None:
        """Take the folder; it is not ignored itself, since somebody named it."""
        self._base = base
        self._rules: dict[Path, tuple[_Rule, ...]] = {}
        self._known: dict[Path, bool] = {}

    @cached_property
    def _root(self) -> Path | None:
        """The folder of the repository."""
        return next((folder for folder in (self._base, *self._base.parents) if (folder / ".git").exists()), None)

    def ignores(self, path: Path) -> bool:
        """Tell whether a file below the folder is ignored, by itself or with a folder that it lies in."""
        if self._root is None:
            return False
        folders = [one for one in path.parents if one != self._base and one.is_relative_to(self._base)]
        if any(self._is_left_out(folder, is_folder=True) for folder in reversed(folders)):
            return True
        return self._is_left_out(path, is_folder=False)

    def _is_left_out(self, path: Path, *, is_folder: bool) -> bool:
        if is_folder and path in self._known:
            return self._known[path]
        left_out = False
        for folder, rule in self._rules_for(path):
            if (is_folder or not rule.folders_only) and fits(path.relative_to(folder).parts, rule.parts, hidden=True):
                # The last line that fits decides.
                left_out = not rule.keeps
        if is_folder:
            self._known[path] = left_out
        return left_out

    def _rules_for(self, path: Path) -> Iterator[tuple[Path, _Rule]]:
        """Yield the lines that may speak of a path, those of outer folders first."""
        for folder in reversed(path.parents):
            if self._root is not None and folder.is_relative_to(self._root):
                if folder not in self._rules:
                    self._rules[folder] = tuple(_read(folder / _FILE))
                yield from ((folder, rule) for rule in self._rules[folder])


def _read(file: Path) -> Iterator[_Rule]:
    """Yield the lines of a .gitignore file that mean something."""
    try:
        lines = file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return
    for line in lines:
        words = line if line.endswith("\\ ") else line.rstrip()
        if not words or words.startswith("#"):
            continue
        keeps = words.startswith("!")
        words = words[keeps:].replace("\\", "")
        pattern = words.rstrip("/")
        # A slash at the end only says what it is; one before that, where it lies.
        parts = tuple(pattern.lstrip("/").split("/")) if "/" in pattern else ("**", pattern)
        if pattern:
            yield _Rule(parts, words.endswith("/"), keeps)
