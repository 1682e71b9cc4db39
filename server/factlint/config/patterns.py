"""Patterns of paths: ``*`` and ``?`` within a name, ``**`` for any number of folders."""

from __future__ import annotations

from fnmatch import fnmatchcase

_MAGIC = frozenset("*?[")


def is_magic(part: str) -> bool:
    """Tell whether a part of a pattern can stand for several names."""
    return not _MAGIC.isdisjoint(part)


def fits(parts: tuple[str, ...], pattern: tuple[str, ...], *, hidden: bool = False) -> bool:
    """Tell whether the names of a path fit the parts of a pattern, all of them.

    A hidden name fits only a part that starts with a dot itself, unless ``hidden``. Steps: names times parts.
    """
    reached = {0}
    for name in (*parts, None):
        # ``**`` may stand for no folder at all.
        for at, part in enumerate(pattern):
            if part == "**" and at in reached:
                reached.add(at + 1)
        if name is None:
            break
        dotted = name.startswith(".") and not hidden
        reached = {
            at if pattern[at] == "**" else at + 1
            for at in reached
            if at < len(pattern)
            and (dotted <= pattern[at].startswith("."))
            and (pattern[at] == "**" or fnmatchcase(name, pattern[at]))
        }
    return len(pattern) in reached


def matches(path: str, pattern: str) -> bool:
    """Tell whether ``path`` (relative, with ``/``) or a folder above it fits ``pattern``.

    A pattern without ``/`` is the name of a file or folder at any depth (``*.bak``, ``old``); with one it starts at
    the root (``drafts/old``, ``**/notes/*.md``).
    """
    names = tuple(path.split("/"))
    wanted = pattern.removeprefix("./").rstrip("/")
    if "/" not in wanted and not pattern.startswith("./"):
        return any(fnmatchcase(name, wanted) for name in names)
    parts = tuple(wanted.lstrip("/").split("/"))
    return any(fits(names[:end], parts) for end in range(1, len(names) + 1))
