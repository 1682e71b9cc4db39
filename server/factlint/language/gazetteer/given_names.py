"""Common given names: a hint that a run of capitalised words is a person."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from factlint.language.gazetteer.folding import without_marks


@cache
def _names() -> frozenset[str]:
    text = (files("factlint.language.gazetteer") / "data" / "given_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.lower().split())


def is_given_name(word: str) -> bool:
    """Tell whether ``word`` is a common given name, in any language that writes it in Latin letters."""
    return without_marks(word) in _names()
