"""Kinds whose members exclude one another: what is blue is not green, who is her aunt is not her sister.

A meaning of a word is the way down to it from the name of its kind, such as ``color.4.6``; what lies further down the
same way is a kind of it (``navy`` is ``color.4.6.4``), and does not exclude it.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Kinds:
    """What kinds of thing a word may name: WordNet's, and those that the rules' vocabulary adds."""

    def __init__(self, groups: Iterable[Sequence[str]] = ()) -> None:
        """Take groups of words that exclude one another: ``[gold, silver, bronze]``.

        A stroke stands between words of one meaning: ``[wood|wooden, iron]``.
        """
        found: dict[str, list[str]] = defaultdict(list)
        for group in groups:
            for number, words in enumerate(group):
                for word in words.split("|"):
                    found[word.casefold()].append(f"{group[0]}:{number}")
        self._extra = {word: tuple(ways) for word, ways in found.items()}

    def of(self, lemma: str) -> tuple[str, ...]:
        """Return the ways to the meanings of a word, by its base form; () for a word of no such kind."""
        return (*_ways().get(lemma, ()), *self._extra.get(lemma, ()))


@lru_cache(maxsize=16_384)
def exclude(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two words name things of one kind that exclude one another, whatever they mean of what they can."""
    pairs = [(_steps(a), _steps(b)) for a in one for b in other]
    same = [(a, b) for a, b in pairs if a[0] == b[0]]
    return bool(same) and not any(a[: len(b)] == b or b[: len(a)] == a for a, b in same)


@cache
def _steps(way: str) -> tuple[str, ...]:
    return tuple(way.replace(":", ".").split("."))


@cache
def _ways() -> Mapping[str, tuple[str, ...]]:
    text = (files("factlint.claims") / "data" / "kinds.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {word: tuple(ways) for word, *ways in rows}
