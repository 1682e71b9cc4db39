"""The words that tell least, being everywhere: sharing one means little."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from factlint.claims.terms import plain


@cache
def _stems() -> frozenset[str]:
    text = (files("factlint.claims") / "data" / "common.txt").read_text(encoding="utf-8")
    return frozenset(plain(line) for line in text.splitlines() if line and not line.startswith("#"))


@lru_cache(maxsize=16_384)
def is_common(term: str) -> bool:
    """Tell whether a term is that of a common word; a class of words goes by its name."""
    return term.removeprefix("=") in _stems() or plain(term.removeprefix("=")) in _stems()
