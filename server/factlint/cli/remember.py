"""Keeping what a run printed, with all that it hangs on, so that the same run can give it again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.check.ignores import SIDECAR
from factlint.cli import recall
from factlint.cli.project import facts_files
from factlint.config.patterns import is_magic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.cli.console import Terminal
    from factlint.cli.drafts import Batch
    from factlint.config import Config

_ABOVE = ("factlint.toml", "pyproject.toml", ".gitignore", ".git")
"""What counts in a folder above a draft, there or not."""
_LONGEST = 4_000_000
"""Code points of an answer that is kept."""


class Record:
    """What a run hangs on, told before it reads anything; kept afterwards if that is still so."""

    def __init__(self, run: str, batches: Sequence[Batch], named: Iterable[Path]) -> None:
        """Take note of the run ``run``, its drafts, and the files and folders ``named`` on the command line."""
        self._run = run
        files, trees = _files(batches), trees_of(batches)
        for path in named:
            (trees if path.is_dir() else files).add(os.path.abspath(path))
        self._files, self._trees = sorted(files), sorted(trees)
        self._basis = recall.basis(self._files, self._trees)

    def keep(self, terminal: Terminal, status: int) -> None:
        """Keep what was printed, unless something could not be done, or changed while it was."""
        out, notes = terminal.written()
        if terminal.failed or len(out) > _LONGEST or recall.basis(self._files, self._trees) != self._basis:
            return
        recall.keep(
            self._run,
            {
                "files": self._files,
                "trees": self._trees,
                "basis": self._basis,
                "out": out,
                "notes": notes,
                "status": status,
            },
        )


def in_projects(batches: Sequence[Batch]) -> bool:
    """Tell whether all drafts belong to projects: without a configuration nothing is written anywhere."""
    return bool(batches) and all(batch.config.file is not None for batch in batches)


def _files(batches: Sequence[Batch]) -> set[str]:
    """Return the files whose content counts, and those whose absence does."""
    drafts = {os.path.abspath(draft) for batch in batches for draft in batch.drafts}
    folders = {os.path.dirname(path) for path in drafts}  # noqa: PTH120
    return shared_files(batches) | drafts.union(*map(around, folders))


def around(folder: str) -> set[str]:
    """Return the files, there or not, that have a say in what is found in the drafts of a folder."""
    above = (folder, *map(str, Path(folder).parents))
    return {os.path.join(folder, SIDECAR), *(os.path.join(one, name) for one in above for name in _ABOVE)}  # noqa: PTH118


def shared_files(batches: Sequence[Batch]) -> set[str]:
    """Return the files, there or not, that have a say in what is found in every draft."""
    found = {os.path.abspath(path) for batch in batches for path, _ in batch.sources}
    folders = {os.path.dirname(path) for path in found} | {os.getcwd()}  # noqa: PTH109, PTH120
    found = found.union(*map(around, folders))
    for batch in batches:
        found |= {str(path) for folder in batch.config.rules for path in folder.glob("*.md")}
        found |= {os.path.abspath(path) for path in facts_files(batch.config, None)}
        if batch.config.language_model:
            found.add(os.path.abspath(Path(batch.config.language_model) / "meta.json"))
    return found


def trees_of(batches: Sequence[Batch]) -> set[str]:
    """Return the folders in which what is there, and what is not, counts."""
    found: set[str] = set()
    for config in {batch.config.root: batch.config for batch in batches}.values():
        patterns = (*(source.path for source in config.sources), *config.drafts, *config.facts)
        found |= {str(path) for path in (*_configured(config, patterns), *config.rules)}
    return found


def _configured(config: Config, patterns: Iterable[str]) -> Iterator[Path]:
    """Yield for each pattern the file, or the folder below which it looks."""
    for pattern in patterns:
        whole = Path(os.path.normpath(config.root / pattern))
        while is_magic(str(whole)) and not whole.exists():
            whole = whole.parent
        yield whole
