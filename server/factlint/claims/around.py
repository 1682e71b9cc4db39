"""What stands around a value, nearest first, whatever the parse says: short texts are parsed worst."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factlint.language.tokens import Token

FARTHEST = 14
"""Steps from a value to the last word that is looked at; a word is a step."""
MOST = 8
"""How many terms are kept."""
STOPS = {",": 3, ";": 6, ":": 2, "(": 2, ")": 2, "–": 2, "—": 2, "and": 3, "but": 4, "while": 4, "whereas": 4}
"""How many steps lie across what parts one thing from another."""
VALUE = 2
"""How many steps lie across a word of another value: what stands behind it is rather that one's."""


def terms_around(
    before: Sequence[Token], after: Sequence[Token], terms: Callable[[Token], Iterable[str]], values: frozenset[int]
) -> tuple[str, ...]:
    """Return the terms of the words before and after a value, the nearest first.

    ``before`` and ``after`` are the words of its sentence in order, ``values`` the numbers of the tokens of
    other values.
    """
    steps = heapq.merge(_steps(reversed(before), terms, values), _steps(after, terms, values))
    return tuple(dict.fromkeys(term for _, term in steps))[:MOST]


def _steps(
    words: Iterable[Token], terms: Callable[[Token], Iterable[str]], values: frozenset[int]
) -> Iterator[tuple[int, str]]:
    distance = 0
    for word in words:
        distance += STOPS.get(word.lower_, VALUE if word.i in values else 1)
        if distance > FARTHEST:
            return
        if word.i not in values:
            yield from ((distance, term) for term in sorted(terms(word)))
