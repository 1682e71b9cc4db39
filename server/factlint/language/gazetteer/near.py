"""Telling whether two spellings can be one person's name."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from factlint.language.gazetteer.folding import fold, name_words, surname, without_marks

# Given names that languages share in forms too far apart for folding.
_SHARED: Final = {
    fold(form): group
    for group, forms in enumerate(
        (
            "volodymyr vladimir",
            "oleksandr aleksandr alexander alexandr aleksander alyaksandr aliaksandr",
            "dmytro dmitry dmitri",
            "serhiy sergei sergey serhii sergii",
            "mykola nikolai nikolay",
            "mykhailo mikhail",
            "andriy andrei andrey",
            "yevhen yevgeny evgeny evgeni",
            "petro pyotr petr",
            "oleksiy alexei aleksei alexey oleksii",
            "olena elena yelena",
            "kateryna ekaterina yekaterina",
            "mohammed muhammad mohamed mohammad muhammed mohamad",
            "ahmed ahmad",
            "hussein husayn hossein hussain",
            "yusuf yousef youssef yousuf",
            "abdullah abdallah",
            "joe joseph joey",
            "mike michael mick mickey",
            "bill william will billy willie",
            "bob robert rob bobby robbie",
            "jim james jimmy jamie",
            "tom thomas tommy",
            "tony anthony antony",
            "dick richard rick ricky rich",
            "jake jacob",
            "tim timothy",
            "ben benjamin benny",
            "dan daniel danny",
            "dave david",
            "liz elizabeth beth betty betsy lizzie",
            "kate katherine catherine kathy cathy katie kathryn",
            "steve stephen steven",
            "chris christopher",
            "matt matthew",
            "nick nicholas nicky",
            "sam samuel sammy",
            "andy andrew drew",
            "ed edward eddie ted teddy",
            "jeff jeffrey",
            "greg gregory",
            "ken kenneth kenny",
            "ron ronald ronnie",
            "don donald donny",
            "jack john johnny",
            "harry henry hank",
            "charlie charles chuck",
            "peggy margaret maggie meg",
            "larry lawrence laurence",
            "phil philip phillip",
            "pete peter",
            "frank francis frankie",
            "fred frederick freddie",
            "jon jonathan",
            "josh joshua",
            "nate nathan nathaniel",
            "pat patrick patricia paddy",
            "sue susan susie",
            "vicky victoria",
            "jenny jennifer jen",
            "becky rebecca",
            "debbie deborah",
            "tess teresa theresa",
            "ray raymond",
            "terry terence",
            "jerry gerald",
            "max maximilian",
            "molly mary",
            "nell nelly eleanor",
        )
    )
    for form in forms.split()
}


def _one_given_name(a: str, b: str) -> bool:
    one, other = fold(a), fold(b)
    if one == other or (one in _SHARED and _SHARED.get(one) == _SHARED.get(other)):
        return True
    return (len(one) == 1 or len(other) == 1) and one[:1] == other[:1]


@lru_cache(maxsize=1)
def _forms() -> dict[int, frozenset[str]]:
    return {group: frozenset(form for form, g in _SHARED.items() if g == group) for group in set(_SHARED.values())}


def parts_of_name(name: str) -> tuple[str, str]:
    """Return the last name and the first of the given names of ``name``, both folded; the second may be empty."""
    last = surname(name).split()
    given = _without(name_words(name), last)
    return "".join(map(fold, last)), fold(given[0]) if given else ""


def given_forms(given: str) -> frozenset[str]:
    """Return the folded given names, an initial among them, that may stand for a folded one which is no initial."""
    return frozenset({given, given[:1]}) | _forms().get(_SHARED.get(given, -1), frozenset())


def _without(words: list[str], last: list[str]) -> list[str]:
    """Return the given names among ``words``: what stands before or, in a Chinese name, after the last name."""
    return words[len(last) :] if words[: len(last)] == last else words[: len(words) - len(last)]


@lru_cache(maxsize=16_384)
def near_names(a: str, b: str) -> bool:
    """Tell whether ``a`` and ``b`` are one name, spelt alike or transliterated in two ways.

    A missing given name or an initial agrees with any that fits; a letter more or less does not (``Sulivan``).
    """
    if without_marks(a) == without_marks(b):
        return True
    one, other = name_words(a), name_words(b)
    if not one or not other:
        return False
    if len(one) == 1 and len(other) == 1 and _one_given_name(a, b) and min(len(one[0]), len(other[0])) > 1:
        return True
    last_one, last_other = surname(a), surname(b)
    if "".join(map(fold, last_one.split())) != "".join(map(fold, last_other.split())):
        # Names joined or parted: "Abdel Fattah" and "Abdelfattah".
        return "".join(map(fold, one)) == "".join(map(fold, other))
    given_one = _without(one, last_one.split())
    given_other = _without(other, last_other.split())
    if not given_one or not given_other:
        return True
    return _one_given_name(given_one[0], given_other[0])
