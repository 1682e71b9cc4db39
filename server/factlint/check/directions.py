"""Which way an amount goes: by six percent up or down, six percent more or fewer, three weeks earlier or later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.model.noted import noted_last

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model.claims import Claim, Sentence

AMOUNT = """
rise/fall rises/falls rose/fell risen/fallen rising/falling grow/shrink grows/shrinks grew/shrank grown/shrunk
growing/shrinking increase/decrease increases/decreases increased/decreased increasing/decreasing growth/decline
climb/drop climbs/drops climbed/dropped climbing/dropping climb/slip climbed/slipped advance/retreat advanced/retreated
gain/lose gains/loses gained/lost gaining/losing gain/loss jump/slump jumps/slumps jumped/slumped jumped/declined
surge/plunge surged/plunged soar/tumble soared/tumbled increase/reduction increased/reduced raised/lowered raised/cut
raise/cut up/down higher/lower more/fewer more/less greater/smaller larger/smaller above/below
"""
"""Words that tell of an amount whether it is more or less, each with its counterpart."""
OTHERS = """
longer/shorter|faster/slower quicker/slower|heavier/lighter|wider/narrower|older/younger|taller/shorter|
deeper/shallower|warmer/colder warmer/cooler hotter/colder hotter/cooler|better/worse|ahead/behind|stronger/weaker|
cheaper/dearer|richer/poorer|widened/narrowed|lengthened/shortened extended/shortened prolonged/shortened|
early/late|farther/nearer further/closer|thicker/thinner|brighter/dimmer|north/south northwards/southwards|
east/west eastwards/westwards|upstream/downstream upriver/downriver|uphill/downhill|left/right|inland/offshore
"""
"""The same of a size of another sort, a line between each two sorts."""
TIMES = "earlier/later early/late before/after"
HEDGES = r"(?:about|around|some|nearly|almost|roughly|just|only|at least|at most|more than|less than|over|a further)"
STRETCH = 70
"""How many code points before and after an amount are looked at."""
TO_LEVEL = re.compile(r"\b(?:to|from|at|until|than)\s*$", re.IGNORECASE)


class Direction(NamedTuple):
    """A word that tells which way an amount goes: where it stands, its sort, whether it is up, and what it is.

    ``compares`` says that it holds two things against each other, as ``more than`` does.
    """

    start: int
    end: int
    sort: int
    upward: bool
    word: str
    compares: bool

    def contrary(self, other: Direction) -> str:
        """Return the counterpart of the word: the ``other`` where that is one, as the word is written."""
        known = _PAIRS[self.word.casefold()]
        word = other.word.casefold() if other.word.casefold() in known else known[0]
        return word.capitalize() if self.word[0].isupper() else word


def _pairs() -> Iterator[tuple[int, str, str]]:
    for sort, group in enumerate((AMOUNT, *OTHERS.split("|"), TIMES)):
        for pair in group.split():
            up, _, down = pair.partition("/")
            yield sort, up, down


WORDS = {word: (sort, word == up) for sort, up, down in reversed(list(_pairs())) for word in (up, down)}
"""The sort of each word, and whether it tells of more."""
_PAIRS: dict[str, list[str]] = {word: [] for word in WORDS}
for _, _up, _down in _pairs():
    _PAIRS[_up].append(_down)
    _PAIRS[_down].append(_up)
TIME = WORDS["earlier"][0]
"""The sort of the words of time."""
COMPARING = frozenset("more fewer less above below ahead behind before after north south east west".split())
_ANY = "|".join(sorted(WORDS, key=len, reverse=True))
BEFORE = re.compile(
    rf"\b({_ANY})\b(?:(?:\s+[^\W\d]+){{0,3}}?,?\s+(?:by|of))?(?:\s+{HEDGES})?\s+(?:[^\w\s]|an?\s+)?$", re.IGNORECASE
)
AFTER = re.compile(rf"(?:\s|-)(?:[^\W\d]+\s){{0,2}}?({_ANY})\b", re.IGNORECASE)


@noted_last
def direction(sentence: Sentence, amount: Claim) -> Direction | None:
    """Return the word that tells which way an amount of a sentence goes; None where no word does."""
    before = sentence.text[max(0, amount.start - sentence.start - STRETCH) : amount.start - sentence.start]
    after = sentence.text[amount.end - sentence.start : amount.end - sentence.start + STRETCH]
    if TO_LEVEL.search(before):
        return None
    found = BEFORE.search(before)
    if found is not None:
        return _read(found, amount.start - len(before))
    found = AFTER.match(after)
    return _read(found, amount.end) if found is not None else None


def _read(found: re.Match[str], offset: int) -> Direction:
    word = found[1]
    sort, upward = WORDS[word.casefold()]
    compares = word.casefold() in COMPARING or word.casefold().endswith("er")
    return Direction(offset + found.start(1), offset + found.end(1), sort, upward, word, compares)
