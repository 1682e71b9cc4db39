"""Common given names: a hint that a run of capitalised words is a person, and whether she or he."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from factlint.language.gazetteer.folding import without_marks

_PRONOUNS = frozenset({"he", "she"})


@cache
def _names() -> dict[str, str]:
    """Return each name with the pronoun of those who have it; empty for a name of men and women."""
    text = (files("factlint.language.gazetteer") / "data" / "given_names.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    pronoun = ""
    for line in text.splitlines():
        if line.startswith("#"):
            pronoun = line.removeprefix("# ")
        else:
            found.update(dict.fromkeys(line.split(), pronoun if pronoun in _PRONOUNS else ""))
    return found


def is_given_name(word: str) -> bool:
    """Tell whether ``word`` is a common given name, in any language that writes it in Latin letters."""
    return without_marks(word) in _names()


def pronoun_of(word: str) -> str:
    """Return ``she`` or ``he`` for a given name that only women, or only men, commonly have; else the empty string."""
    return _names().get(without_marks(word), "")
