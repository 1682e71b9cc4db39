"""From a form and its tag to its base form: first the table of exceptions, then the rules of regular English."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from factlint.language.gazetteer import lookup
from factlint.model.mentions import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CLASSES: Final[Mapping[str, str]] = {
    "VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s", "VB": "base", "VBP": "base", "MD": "base",
    "NNS": "plural", "NNPS": "plural", "JJR": "er", "RBR": "adverb-er", "JJS": "est", "RBS": "adverb-est",
}  # fmt: skip
"""The tags whose forms are made alike, as the table of exceptions names them; every other tag names itself."""

_AS_WRITTEN: Final = frozenset({"NNP", "NNPS", "FW", "ADD", "GW"})
PLAIN: Final = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
_ACRONYM: Final = 4  # the most letters of a common noun in capitals that is taken for an acronym
_VOWELS: Final = frozenset("aeiou")
_BEFORE_E: Final = (
    *("v", "iz", "yz", "dg", "nc", "rc", "at"),
    *("bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl"),
)
"""How stems end that lost a silent e: for verbs that no table knows ("googled", "upcycling")."""
_CACHED: Final = 20_000
_SHORTEST: Final = 3  # letters of a stem that an ending may be taken from


@cache
def exceptions() -> Mapping[tuple[str, str], str]:
    """Return the table: (class of tags, form in small letters) to base form."""
    table = {}
    text = (files("factlint.language.lemmas") / "data" / "exceptions.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, form, base = line.split(" ")
            table[kind, form] = base
    return table


@cache
def _words(name: str) -> frozenset[str]:
    text = (files("factlint.language.lemmas") / "data" / name).read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def silent_e() -> frozenset[str]:
    """Return the verbs and adjectives that lose a final "e" before an ending, without it: "mak" for "make"."""
    return _words("silent_e.txt")


def doubled() -> frozenset[str]:
    """Return the verbs that end in two like letters by themselves: "call", "add"."""
    return _words("doubled.txt")


@lru_cache(maxsize=_CACHED)
def lemma(form: str, tag: str) -> str:
    """Return the base form of ``form``, a word that ``tag`` (Penn Treebank's) was given to.

    Names keep their capitals; all other words are written small.
    """
    kind = CLASSES.get(tag, tag)
    small = form.lower().translate(PLAIN)
    found = exceptions().get((kind, small))
    if found is None:
        found = regular(small, kind)
    if tag in _AS_WRITTEN:
        return form[: len(found)] if form.lower().startswith(found.lower()) else form[:1] + found[1:]
    return form if _keeps_capitals(form, tag) else found


def _keeps_capitals(form: str, tag: str) -> bool:
    """Whether an adjective or common noun is written with capitals wherever it stands: "Serbian", "TV"."""
    if tag == "JJ":
        return form[:1].isupper() and (entry := lookup(form)) is not None and entry.form is Form.DEMONYM
    return tag in {"NN", "CD"} and form.isupper() and len(form) <= _ACRONYM


def regular(small: str, kind: str) -> str:
    """Return the base form of ``small`` by the rules alone."""
    rule = _RULES.get(kind)
    return rule(small) if rule is not None else small


def _verb_stem(form: str, ending: str) -> str:
    """Return the verb without its ending: an "e" put back, a doubled letter taken off."""
    if not form.endswith(ending) or len(form) - len(ending) < _SHORTEST - 1:
        return form
    stem = form[: -len(ending)]
    if not _VOWELS.intersection(stem) and "y" not in stem:
        return form
    if stem in silent_e() or (len(stem) > _SHORTEST and stem.endswith(_BEFORE_E)):
        return stem + "e"
    if stem[-1] == stem[-2] and stem[-1] not in _VOWELS and stem not in doubled():
        return stem[:-1]
    return stem


def _past(form: str) -> str:
    if form.endswith("ied") and len(form) > _SHORTEST + 1:
        return form[:-3] + "y"
    return _verb_stem(form, "ed")


def _s(form: str) -> str:
    if len(form) <= _SHORTEST or form.endswith(("ss", "us", "is", "'s")) or not form.endswith("s") or form[0].isdigit():
        return form
    if form.endswith("ies"):
        return form[:-3] + "y" if len(form) > _SHORTEST + 1 else form[:-1]
    if form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return form[:-2]
    return form[:-1]


def _graded(form: str, ending: str) -> str:
    if form.endswith("i" + ending):
        return form[: -len(ending) - 1] + "y"
    stem = form[: -len(ending)]
    return stem if stem.endswith(("ll", "ss")) and form.endswith(ending) else _verb_stem(form, ending)


_RULES: Final[Mapping[str, Callable[[str], str]]] = {
    "ed": _past,
    "ing": lambda form: _verb_stem(form, "ing"),
    "s": _s,
    "plural": _s,
    "er": lambda form: _graded(form, "er"),
    "est": lambda form: _graded(form, "est"),
    "adverb-er": lambda form: _graded(form, "er"),
    "adverb-est": lambda form: _graded(form, "est"),
}
