"""The names of documents, as text."""

from __future__ import annotations


def readable(path: str) -> str:
    """Return a path with a mark (U+FFFD) for every byte that is no text; a file's name may hold such bytes on Linux."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
