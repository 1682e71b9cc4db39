"""Matching the marks of emphasis as CommonMark does, in linear time."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(slots=True)
class Run:
    """A run of one mark (``*`` or ``_``): its place, how many marks are unmatched, and what it may do.

    Unmatched marks stand from ``start`` to ``end``; a closer loses its first marks, an opener its last.
    """

    mark: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int


def run_at(text: str, start: int, end: int) -> Run:
    """Return the run of marks from ``start`` to ``end`` with what CommonMark's flanking rules let it do."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not after.isspace() and (not _punctuation(after) or before.isspace() or _punctuation(before))
    right = not before.isspace() and (not _punctuation(before) or after.isspace() or _punctuation(after))
    mark = text[start]
    if mark == "_":
        opens, closes = left and (not right or _punctuation(before)), right and (not left or _punctuation(after))
    else:
        opens, closes = left, right
    return Run(mark, start, end, opens, closes, end - start)


def matched(runs: list[Run]) -> list[tuple[int, int]]:
    """Return the stretches of the text that are marks of emphasis; all other marks are characters."""
    cuts: list[tuple[int, int]] = []
    openers: list[Run] = []
    # Below this many openers there is none for such a closer: keeps a text full of marks from taking square time.
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        if run.closes:
            _close(run, openers, bottoms, cuts)
        if run.opens and run.end > run.start:
            openers.append(run)
    return cuts


def _close(
    closer: Run, openers: list[Run], bottoms: dict[tuple[str, bool, int], int], cuts: list[tuple[int, int]]
) -> None:
    while closer.end > closer.start:
        key = (closer.mark, closer.opens, closer.length % 3)
        bottom = min(bottoms.get(key, 0), len(openers))
        at = next((i for i in range(len(openers) - 1, bottom - 1, -1) if _fit(openers[i], closer)), None)
        if at is None:
            bottoms[key] = len(openers)
            return
        opener = openers[at]
        del openers[at + 1 :]
        width = 2 if min(opener.end - opener.start, closer.end - closer.start) > 1 else 1
        cuts += [(opener.end - width, opener.end), (closer.start, closer.start + width)]
        opener.end -= width
        closer.start += width
        if opener.end == opener.start:
            openers.pop()


def _fit(opener: Run, closer: Run) -> bool:
    if opener.mark != closer.mark:
        return False
    # CommonMark's rule of three: a run that may both open and close pairs only if the lengths do not sum to it.
    both = opener.closes or closer.opens
    threes = opener.length % 3 == 0 and closer.length % 3 == 0
    return not both or (opener.length + closer.length) % 3 != 0 or threes


def _punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
