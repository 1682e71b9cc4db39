"""Which drafts a change touches: those that changed, or all, if what they are checked against changed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.config import expand
from factlint.model.errors import FactlintError
from factlint.report.clean import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factlint.cli.drafts import Batch


_NOTHING_RUNS = ("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
"""A repository from elsewhere must not name programs that are run only because a draft of it is checked."""


def changed_since(revision: str) -> set[str]:
    """Return the real paths of the files that differ from a git revision, untracked and removed ones among them.

    Raises FactlintError outside of a repository, and for an unknown revision.
    """
    root = Path(_git(Path.cwd(), "rev-parse", "--show-toplevel").removesuffix("\n"))
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except FactlintError as error:
        message = f"--changed-since: git knows no revision '{clean(revision)}'; name a branch, a tag or a commit"
        raise FactlintError(message) from error
    names = _git(root, "diff", "--name-only", "-z", "--no-renames", commit, "--")
    names += _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return {os.path.realpath(root / name) for name in names.split("\0") if name}


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, and what comes from outside is no option
            ["git", *_NOTHING_RUNS, *arguments],  # noqa: S607 - git is wherever the user has it
            cwd=folder,
            capture_output=True,
            check=True,
        )
    except FileNotFoundError as error:
        message = "--changed-since: git is not installed"
        raise FactlintError(message) from error
    except subprocess.CalledProcessError as error:
        said = os.fsdecode(error.stderr).strip().splitlines()
        message = f"--changed-since: {said[0].removeprefix('fatal: ') if said else 'git failed'}"
        raise FactlintError(message) from error
    return os.fsdecode(done.stdout)


def touched(batches: Sequence[Batch], changed: Collection[str]) -> list[Batch]:
    """Return ``batches`` without the drafts that the change of the files ``changed`` (real paths) cannot concern."""
    kept = []
    for batch in batches:
        if not _basis_changed(batch, changed):
            batch.drafts = [draft for draft in batch.drafts if os.path.realpath(draft) in changed]
        if batch.drafts:
            kept.append(batch)
    return kept


def _basis_changed(batch: Batch, changed: Collection[str]) -> bool:
    """Tell whether a source, a facts file, a rule page or the configuration changed, or a source was removed."""
    basis = set(map(os.path.realpath, basis_of(batch)))
    folders = {os.path.dirname(path) for path in basis}  # noqa: PTH120 - these are strings of real paths
    return any(
        path in basis or (not os.path.lexists(path) and os.path.dirname(path) in folders)  # noqa: PTH120
        for path in changed
    )


def basis_of(batch: Batch) -> Iterator[Path]:
    """Yield the files a change of which has all drafts checked."""
    config = batch.config
    yield from (path for path, _ in batch.sources)
    for pattern in config.facts:
        try:
            yield from expand(config.root, [pattern], config.exclude, "facts")
        except FactlintError:
            continue  # told where the facts are read
    for folder in config.rules:
        yield from folder.glob("*.md")
    if config.file is not None:
        yield config.file
