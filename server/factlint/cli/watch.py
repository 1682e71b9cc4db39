"""``--watch``: check again whenever a file of the project changes."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_PAUSE = 0.3
"""Seconds between two looks: soon enough for a person, little work for the disk."""
_SKIPPED = frozenset({".git", ".factlint", "__pycache__", "node_modules"})


def watch(roots: Iterable[Path], run: Callable[[], object]) -> None:
    """Call ``run``, and again after each change of a file at or below ``roots``, until interrupted.

    Files are looked at by time and size; that works on every system and file system alike.
    """
    watched = list(roots)
    while True:
        before = _state(watched)
        run()
        while _state(watched) == before:
            time.sleep(_PAUSE)


def _state(roots: Iterable[Path]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for root in roots:
        _note(str(root), found)
        for folder, folders, files in os.walk(root):
            folders[:] = [name for name in folders if name not in _SKIPPED]
            for name in files:
                _note(os.path.join(folder, name), found)  # noqa: PTH118 - called for every file, again and again
    return found


def _note(path: str, found: dict[str, tuple[int, int]]) -> None:
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return
    found[path] = (status.st_mtime_ns, status.st_size)
