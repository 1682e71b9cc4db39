"""Numbered and lettered things of one kind: the First and the Second Division, stage 2 and stage 4, groups A and B.

What a sentence says of the one says nothing of the other, however many words they share.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factlint.model.claims import Sentence

ORDINALS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th""".split()
)
NUMERALS = frozenset("i ii iii iv v vi vii viii ix x xi xii".split())
KINDS = frozenset(
    """stage phase group round heat chapter section item part level tier class grade zone line terminal gate platform
    runway lot block ward volume step category band station room unit reactor channel schedule option game match race
    test leg lap set frame episode act scene movement question motion article clause annex appendix figure table pier
    berth dock court hall building bay car coach engine pump tank boiler turbine well shaft tunnel route junction exit
    lane track site plot sample case patient trial cohort bulletin batch type model""".split()
)
"""Nouns that a number or a letter after them makes the name of one of their kind."""
LABEL = re.compile(
    r"\b(?P<kind>[^\W\d_]+) (?P<member>\d{1,3}|[A-Z]|[IVX]{1,4})\b(?![-–.,:/]\d| ?%)",
)
"""A word with such a number or letter: few are, so that the noun is looked at last."""
QUARTER = re.compile(r"\b(?P<kind>[QH])(?P<member>[1-4])\b")


def of_siblings(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether two sentences name each another one of some numbered or lettered things of one kind."""
    here, there = _named(mine), _named(theirs)
    for kind in {*here, *there}:
        one = here.get(kind) or _introduced(mine).get(kind)
        other = there.get(kind) or _introduced(theirs).get(kind)
        if one and other and not one & other:
            return True
    return False


@noted
def _named(sentence: Sentence) -> Mapping[str, frozenset[str]]:
    """Return the things of such kinds that a sentence names itself, by kind."""
    quarters = [(m["kind"].casefold(), m["member"].casefold()) for m in QUARTER.finditer(sentence.text)]
    return _by_kind([*_keys(sentence.terms), *labelled(sentence.text), *quarters])


def labelled(text: str) -> list[tuple[str, str]]:
    """Return the things that a number or a letter names in a text: the kind of each, and which one it is."""
    found = ((match["kind"].casefold(), match["member"].casefold()) for match in LABEL.finditer(text))
    return [(kind, member) for kind, member in found if kind in KINDS]


@noted
def _introduced(sentence: Sentence) -> Mapping[str, frozenset[str]]:
    """Return those that what introduces a sentence names: the heading above it."""
    return _by_kind(_keys(sentence.context))


def _by_kind(found: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for kind, member in found:
        kinds[kind] = kinds.get(kind, frozenset()) | {member}
    return kinds


def _keys(terms: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield kind and member of each name that is a word with a number, a letter or an ordinal."""
    for term in terms:
        words = term.partition(":")[2].split("-")
        if len(words) < 2:  # noqa: PLR2004 - a word and its number
            continue
        if words[0] in ORDINALS:
            yield " ".join(words[1:]), words[0]
        elif words[-1].isdigit() or words[-1] in NUMERALS or len(words[-1]) == 1:
            yield " ".join(words[:-1]), words[-1]
