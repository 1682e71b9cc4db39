"""The words of quoted text, as they are compared: letter by letter but for case, punctuation and apostrophes."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def folded(text: str) -> list[str]:
    """Return the words of a text as they are compared."""
    return [fold_word(word.group()) for word in WORD.finditer(text)]


def fold_word(word: str) -> str:
    """Return a word without case and with a straight apostrophe."""
    return word.casefold().replace("’", "'")
