"""The words that English writes in lower case."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lowercase() -> frozenset[str]:
    """Return the words that texts write in lower case at least as often as they write them as names."""
    text = (files("factlint.language.entities") / "data" / "lowercase.txt").read_text(encoding="utf-8")
    return frozenset(word for word in text.splitlines() if not word.startswith("#"))
