"""Opposites: WordNet's antonyms, and those that the rules' vocabulary adds."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Token

PART_OF = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adv", "ADP": "adv", "SCONJ": "adv"}


class Opposites:
    """What a word's opposites are, by lemma and part of speech."""

    def __init__(self, groups: Iterable[Sequence[str]] = ()) -> None:
        """Take pairs of groups, each group a sequence whose first half opposes the second: see ``_pairs``."""
        self._extra: dict[str, set[str]] = defaultdict(set)
        for one, other in _pairs(groups):
            self._extra[one].add(other)
            self._extra[other].add(one)

    def of(self, token: Token, *, certain: bool = False) -> frozenset[str]:
        """Return the lemmas that say the opposite of a token, in its part of speech.

        ``certain`` leaves WordNet's antonyms out: beside a noun, ``old`` and ``new`` tell two things apart and deny
        nothing.
        """
        part = PART_OF.get(token.pos_)
        if part is None:
            return frozenset()
        lemma = token.lemma_.casefold()
        extra = frozenset(self._extra.get(lemma, ()))
        return extra if certain else _antonyms().get((part, lemma), frozenset()) | extra


def _pairs(groups: Iterable[Sequence[str]]) -> Iterable[tuple[str, str]]:
    """Yield the opposites in groups like ``[rise, grow, "/", fall, sink]``: each before the stroke with each after."""
    for group in groups:
        if "/" not in group:
            continue
        cut = list(group).index("/")
        yield from ((one.casefold(), other.casefold()) for one in group[:cut] for other in group[cut + 1 :])


@cache
def _antonyms() -> Mapping[tuple[str, str], frozenset[str]]:
    text = (files("factlint.claims") / "data" / "antonyms.txt").read_text(encoding="utf-8")
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in text.splitlines():
        if not line.startswith("#"):
            part, one, other = line.split()
            found[part, one].add(other)
            found[part, other].add(one)
    return {key: frozenset(words) for key, words in found.items()}
