"""Folding names, so that two ways of writing one name in Latin letters become one string."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
# A given name of one or two syllables, as Chinese, Korean and Vietnamese names are written in Latin letters.
_SYLLABLES: Final = re.compile(
    r"(?:(?:zh|ch|sh|ph|th|tr|hw|kw|gw|wh|ts|[bcdfghjklmnpqrstwxyz])?"
    r"(?:i[aeou]?|u[aeio]?|y?eou?|y?[aeou]|ao|ai|ei|ou|oo|ae|eu|ui|ee|iao|uai)(?:ng|n|k|l|m|p)?){1,2}",
)
# The same in looser spellings, with every final consonant: "Yew", "Iat", "Minh".
_LOOSE: Final = re.compile(_SYLLABLES.pattern.replace("|p)?", "|p|nh|t|h|w|c|y)?"))
_PARTED: Final = re.compile(r"[A-Z][a-z]{0,6}-[a-z]{1,6}")
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


@lru_cache(maxsize=16_384)
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


@cache
def _family_names() -> Mapping[str, frozenset[str]]:
    """Return the family names that stand first, by their section: ``chinese`` and ``other``."""
    text = (files("factlint.language.gazetteer") / "data" / "family_names.txt").read_text(encoding="utf-8")
    names: dict[str, set[str]] = {}
    section: set[str] = set()
    for line in text.splitlines():
        if line.startswith("["):
            section = names.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            section.update(line.split())
    return {title: frozenset(words) for title, words in names.items()}


def is_eastern_family_name(word: str) -> bool:
    """Tell whether ``word`` is a family name that can stand before the given name: ``Xi``, ``Park``."""
    return any(word.lower() in names for names in _family_names().values())


def is_syllables(word: str) -> bool:
    """Tell whether ``word`` can be one or two syllables of a Chinese, Korean or Vietnamese given name."""
    return _SYLLABLES.fullmatch(word.lower()) is not None


def _family_first(words: Sequence[str]) -> bool:
    """Tell whether a Chinese, Korean or Vietnamese name stands in its own order: ``Xi Jinping``, ``Kim Jong Un``."""
    if len(words) == 2 and _PARTED.fullmatch(words[1]):  # noqa: PLR2004
        return True
    if not 2 <= len(words) <= 3 or not is_eastern_family_name(words[0]):  # noqa: PLR2004
        return False
    if len(words) == 3 or "-" in words[1]:  # noqa: PLR2004
        return all(_LOOSE.fullmatch(part.lower()) for part in "-".join(words[1:]).split("-"))
    return is_syllables(words[1]) and words[0].lower() in _family_names()["chinese"]


@lru_cache(maxsize=16_384)
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


@lru_cache(maxsize=16_384)
def person_key(name: str) -> str:
    """Return the key of the person called ``name``: their folded last name, particles kept."""
    words = surname(name).split()
    return "person:" + "".join(fold(word) for word in words)
