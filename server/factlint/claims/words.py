"""The words of quoted text, as they are compared: letter by letter but for case, punctuation and apostrophes."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
SPELLINGS = (
    ("ise", "ize"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("isation", "ization"),
    ("our", "or"),
    ("ence", "ense"),
)


def folded(text: str) -> list[str]:
    """Return the words of a text as they are compared."""
    return [fold_word(word.group()) for word in WORD.finditer(text)]


@lru_cache(maxsize=16_384)
def fold_word(word: str) -> str:
    """Return a word without case, with a straight apostrophe, and in one spelling (British or American)."""
    plain = word.casefold().replace("’", "'")
    for british, american in SPELLINGS:
        if plain.endswith(british) and len(plain) > len(british) + 2:
            return plain[: -len(british)] + american
    return plain
