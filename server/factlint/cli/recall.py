"""Giving the answer of an earlier run again, where nothing that it hangs on has changed.

Most runs of a hook or an editor's task are such runs, and to load what parses a configuration, prints in colour and
reads a page takes longer than all else in them. So this is done with the standard library alone. What was printed is
kept in the user's own cache and not in the project's: a folder from elsewhere must not decide what a terminal is sent.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys

from factlint.cli import footprint

TYPE_CHECKING = False  # typing takes as long to load as all that is done here
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_COMMANDS = frozenset({"check", "report"})
_MOST_KEPT = 100
_program: list[str] = []
"""What this process is known to run, once that was asked."""


def asked(arguments: Sequence[str]) -> str | None:
    """Return what a run is known by: its arguments, where and by what it is run; None where no answer can be kept."""
    if not arguments or arguments[0] not in _COMMANDS:
        return None
    try:
        if not _program:
            _program.append(footprint.of_program())
        facts = [list(arguments), os.getcwd(), footprint.of_terminal(), *_program]  # noqa: PTH109
    except OSError:
        return None
    return hashlib.sha256(json.dumps(facts).encode("utf-8", "surrogatepass")).hexdigest()


def recalled(run: str) -> int | None:
    """Print what the same run printed last time and return its exit status; None if it has to be done again."""
    try:
        kept = read(run)
        if basis(kept["files"], kept["trees"]) != kept["basis"]:
            return None
        out, notes, status = str(kept["out"]), str(kept["notes"]), int(kept["status"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    sys.stderr.write(notes)
    sys.stdout.write(out)
    sys.stdout.flush()
    return status


def read(run: str) -> dict[str, Any]:
    """Return what was kept of a run. Raises OSError where there is nothing, ValueError where it is damaged."""
    with open(_file(run), encoding="utf-8") as file:  # noqa: PTH123 - pathlib takes longer to load than all of this
        kept: dict[str, Any] = json.load(file)
    return kept


def basis(files: list[str], trees: list[str]) -> str:
    """Return a hash of the content of files and of the names in folders: what an answer hangs on."""
    told = [[path, footprint.of_file(path)] for path in files] + [[path, footprint.of_tree(path)] for path in trees]
    return hashlib.sha256(json.dumps(told).encode("utf-8", "surrogatepass")).hexdigest()


def keep(run: str, answer: dict[str, object]) -> None:
    """Keep an answer: ``files`` and ``trees`` with their ``basis``, ``out``, ``notes`` and ``status``.

    Where it cannot be written, nothing is kept.
    """
    path = _file(run)
    folder = os.path.dirname(path)  # noqa: PTH120
    temporary = f"{path}.{os.getpid()}.tmp"
    with contextlib.suppress(OSError):
        os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
        with open(temporary, "w", encoding="utf-8", opener=_private) as file:
            json.dump(answer, file)
        os.replace(temporary, path)  # noqa: PTH105
        _forget(folder)


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else may read: it quotes a draft."""
    return os.open(path, flags, 0o600)


def _forget(folder: str) -> None:
    """Remove all but the newest answers."""
    with os.scandir(folder) as entries:
        oldest = sorted((entry.stat().st_mtime_ns, entry.path) for entry in entries)[:-_MOST_KEPT]
    for _, path in oldest:
        os.unlink(path)  # noqa: PTH108


def _file(run: str) -> str:
    from platformdirs import user_cache_dir

    return os.path.join(user_cache_dir("factlint"), "runs", f"{run}.json")  # noqa: PTH118
