"""Folding names, so that two ways of writing one name in Latin letters become one string."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

# Letters that have no decomposition into a base letter and a mark.
_LETTERS: Final = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "ß": "ss",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "ħ": "h",
        "ŋ": "n",
    },
)

# One sound, several spellings: what transliterations from Cyrillic, Arabic and German umlauts differ in. Doubled
# consonants and vowels that sound apart (i and e) stay: those are how names are misspelt.
_SOUNDS: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^ye(?=[vkgrf]|lt|le)", "e"),
        (r"(?<!c)ks", "x"),
        (r"^wl", "vl"),
        (r"([oe])w(?=sk[iya]|icz)", r"\1v"),
        (r"kh", "h"),
        (r"tch", "ch"),
        (r"yov$", "ev"),
        (r"([bcdfghklmnprstz])oe(?=[bcdfghklmnprstz])", r"\1o"),
        (r"([bcdfghklmnprstz])ue(?=[bcdfghklmnprstz])", r"\1u"),
        (r"(?:iy|yi|ii|i|y|j)a$", "ya"),
        (r"^iu", "yu"),
        (r"(?:ei|ej)$", "ey"),
        (r"(?:ai|aj)$", "ay"),
        (r"(?<=[a-z]{2})(?:iy|yy|yi|ii|ij|yj|ie|i)$", "y"),
    )
)

PARTICLES: Final = frozenset(
    "van von der den de del della di da do dos das du la le el al bin ibn ben abu ter ten zu zur ap mac st san".split(),
)
# Particles that are given names too, and so are no part of the last name where they stand first.
_GIVEN: Final = frozenset({"al", "ben", "do", "mac", "san", "st", "ter"})
# Family names that stand first, and a given name of one or two syllables as they are written in Latin letters.
_CHINESE: Final = frozenset(
    "xi wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin gao luo zheng liang xie tang deng "
    "feng mao jiang qin wen cai han".split(),
)
_FAMILY: Final = _CHINESE | frozenset("kim park lee choi jung yoon moon kang cho nguyen tran pham vo dang".split())
_SYLLABLES: Final = re.compile(
    r"(?:(?:zh|ch|sh|ph|th|tr|[bcdfghjklmnpqrstwxyz])?(?:i[aeou]?|u[aeio]?|y?eo|y?[aeo]|ao|ai|ei|ou|oo|ae|eu|ee|iao|uai)(?:ng|n|k|l|m|p)?){1,2}",
)
SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})


def without_marks(text: str) -> str:
    """Return ``text`` in lower case, without diacritics, with plain apostrophes."""
    lowered = text.lower().replace("\u2019", "'").replace("\u02bc", "'")
    if lowered.isascii():
        return lowered
    plain = unicodedata.normalize("NFKD", lowered.translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char))


def slug(text: str) -> str:
    """Return ``text`` as the tail of a key: lower case, no marks, words joined by hyphens."""
    plain = re.sub(r"\.(?!\d)", "", without_marks(text).replace("'", ""))
    words = re.findall(r"[^\W_]+", plain)
    return "-".join(words)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return one word of a name with the spellings of one sound made equal."""
    folded = re.sub(r"[^a-z0-9]", "", without_marks(word)) or word.lower()
    for pattern, replacement in _SOUNDS:
        folded = pattern.sub(replacement, folded)
    return folded


def name_words(name: str) -> list[str]:
    """Return the words of a person's name, without a possessive ending and without ``Jr`` and the like."""
    words = re.sub(r"['\u2019]s?$", "", name.strip()).replace(",", " ").split()
    while len(words) > 1 and without_marks(words[-1]).rstrip(".") in SUFFIXES:
        words.pop()
    return words


def _family_first(words: Sequence[str]) -> bool:
    """Tell whether a Chinese, Korean or Vietnamese name stands in its own order: ``Xi Jinping``, ``Kim Jong Un``."""
    if not 2 <= len(words) <= 3 or words[0].lower() not in _FAMILY:  # noqa: PLR2004
        return False
    given = "".join(words[1:]).lower()
    if len(words) == 3 or "-" in given:  # noqa: PLR2004
        return all(_SYLLABLES.fullmatch(part) for part in given.split("-"))
    return _SYLLABLES.fullmatch(given) is not None and words[0].lower() in _CHINESE


def surname(name: str) -> str:
    """Return the last name of a person, with its particles: ``Ursula von der Leyen`` has ``von der Leyen``."""
    words = name_words(name)
    if _family_first(words):
        return words[0]
    first = max(len(words) - 1, 0)
    while first > 0 and _is_particle(words, first - 1):
        first -= 1
    return " ".join(words[first:])


def _is_particle(words: Sequence[str], at: int) -> bool:
    """Tell whether the word at ``at`` belongs to the last name; in front only if it is no given name (``Al``)."""
    word = without_marks(words[at])
    if word not in PARTICLES:
        return False
    return at > 0 or words[0][0].islower() or word not in _GIVEN


@lru_cache(maxsize=65536)
def person_key(name: str) -> str:
    """Return the key of the person called ``name``: their folded last name, particles kept."""
    words = surname(name).split()
    return "person:" + "".join(fold(word) for word in words)
