"""Telling text in another language from English, by script and by function words."""

from __future__ import annotations

import re
from functools import lru_cache

from factlint.documents.function_words import ENGLISH, ENGLISH_CALENDAR, NAME_PARTICLES, OTHERS

# So many words decide; the rest of a long unit is of the same language.
_WORDS_READ = 400
_CHARACTERS_READ = 4_000
_KEPT = 1_024  # units of the text that is being written, which is read again after every keystroke
_FEWEST_WORDS = 4
_FEWEST_PLAIN_WORDS = 12
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Basic Latin to Latin Extended-B, IPA and modifiers, combining marks; Latin Extended Additional.
_NOT_LATIN = re.compile(r"[^\W\d_\u0000-\u036f\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff\ufb00-\ufb06\uff21-\uff5a]")
_ACCENTED = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]")


@lru_cache(maxsize=_KEPT)
def is_foreign(text: str) -> bool:
    """Tell whether ``text`` is not English.

    Silence is the answer to doubt: names, tables and lists of nouns hold no function words and count as English; only
    letters of another script, or function words of another language, speak against it.
    """
    sample = text[:_CHARACTERS_READ]
    words = _WORD.findall(sample)[:_WORDS_READ]
    if not words:
        return False
    if not sample.isascii() and _mostly_other_script(words):
        return True
    if len(words) < _FEWEST_WORDS:
        return False
    plain = _without_names(words)
    english = sum(map(ENGLISH.__contains__, plain)) + sum(map(ENGLISH_CALENDAR.__contains__, words))
    others = sum(map(OTHERS.__contains__, plain))
    if others > 1 and others > 2 * english and others * 6 >= len(plain):
        return True
    if english or len(plain) < _FEWEST_PLAIN_WORDS:
        return False
    accented = sum(_ACCENTED.search(word) is not None for word in plain)
    return accented * 5 >= len(plain)


def _without_names(words: list[str]) -> list[str]:
    """Return the words in lower case but for names: "de la Cruz" is no Spanish."""
    plain: list[str] = []
    named = False
    for word in reversed(words):
        named = not word.islower() or (named and word in NAME_PARTICLES)
        if not named:
            plain.append(word)
    return plain


def _mostly_other_script(words: list[str]) -> bool:
    letters = "".join(words)
    return 2 * len(_NOT_LATIN.findall(letters)) > len(letters)
