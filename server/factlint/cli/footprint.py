"""What an answer hangs on, told from the disk: nothing that reads a text is loaded for it."""

from __future__ import annotations

import hashlib
import os
import stat
import sys

_PASSED_OVER = frozenset({".factlint", ".git", "__pycache__", "node_modules"})
"""Folders in which no document is looked for."""
_TERMINAL = ("COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
"""What changes how output looks."""


def of_file(path: str) -> str:
    """Return a hash of a file's content; of a folder or of what is not there, what it is."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib takes longer to load than all of this
            return hashlib.sha256(file.read()).hexdigest()
    except OSError as error:
        return f"none: {error.errno}"


def of_tree(path: str) -> str:
    """Return a hash of the names, kinds and links of all below a folder, and of what its .gitignore files say."""
    digest = hashlib.sha256()
    seen: set[tuple[int, int]] = set()
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            status = os.stat(folder)  # noqa: PTH116
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as entries:
                ordered = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            digest.update(f"{folder}\0none: {error.errno}\0".encode("utf-8", "surrogateescape"))
            continue
        for entry in ordered:
            if entry.name in _PASSED_OVER:
                continue
            kind = _kind(entry)
            if entry.name == ".gitignore":
                kind = of_file(entry.path)
            digest.update(f"{entry.path}\0{kind}\0".encode("utf-8", "surrogateescape"))
            if kind.startswith("folder"):
                waiting.append(entry.path)
    return digest.hexdigest()


def _kind(entry: os.DirEntry[str]) -> str:
    try:
        mode = entry.stat().st_mode
        kind = "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "other"
        return f"{kind} {os.readlink(entry.path)}" if entry.is_symlink() else kind  # noqa: PTH115
    except OSError as error:
        return f"none: {error.errno}"


def of_program() -> str:
    """Return a hash of factlint itself, by the times and lengths of its files, and of what is installed."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH120
    beside = os.path.join(os.path.dirname(os.path.dirname(package)), "rules")  # noqa: PTH118, PTH120
    digest = hashlib.sha256(f"{package}\0{sys.version}".encode())
    for folder in (package, beside):
        for path, names, files in os.walk(folder):
            names[:] = sorted(name for name in names if name not in _PASSED_OVER)
            for name in sorted(files):
                status = os.stat(os.path.join(path, name))  # noqa: PTH116, PTH118
                digest.update(f"{path}/{name} {status.st_size} {status.st_mtime_ns}\0".encode())
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):  # noqa: PTH112
            installed = sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208
            digest.update("\0".join(installed).encode())
    return digest.hexdigest()


def of_terminal() -> list[str]:
    """Return what makes output look as it does: where the two streams lead, how wide that is, and what is asked for."""
    look = [f"{name}={os.environ[name]}" for name in _TERMINAL if name in os.environ]
    for stream in (sys.stdout, sys.stderr):
        look.append(stream.encoding)
        if stream.isatty():
            look.append(str(os.get_terminal_size(stream.fileno())))
    return look
