"""Quotation marks as signs: which of them may open and which may close, judged by their neighbours.

An apostrophe, an inch sign and a clipped word (``'em``, ``'90s``) are no signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_MARK = re.compile(r"``|''|[\"'`“”„‟‘’‚‹›«»]")
_MARKS = frozenset("\"'`“”„‟‘’‚‹›«»")
_BEFORE_OPENING = frozenset("([{/<-–—―:…*_~|")
_NEVER_OPENED = frozenset(",;:!?)]}>")
_CLIPPED = re.compile(r"(?:em|tis|twas|cause|til|till|n|round|bout|cos|cuz|d|ere|gainst|\d0s)\b", re.IGNORECASE)
_DROPPED_G = re.compile(r"\w\win$", re.IGNORECASE)
_ELLIPSIS = re.compile(r" ?(?:…|\.\.\.)")
_NEAR = 12


class Family(Enum):
    """A pair of marks that belong together."""

    CURLY = "“"
    STRAIGHT = '"'
    SINGLE = "‘"
    SINGLE_STRAIGHT = "'"
    ANGLE = "«"
    TEX = "``"
    TEX_SINGLE = "`"

    @property
    def single(self) -> bool:
        """Whether the closing mark is also an apostrophe."""
        return self in (Family.SINGLE, Family.SINGLE_STRAIGHT, Family.TEX_SINGLE)

    @property
    def nests(self) -> bool:
        """Whether one pair can stand inside another, as the two marks differ."""
        return self not in (Family.STRAIGHT, Family.SINGLE_STRAIGHT)


_CLOSED_BY = {
    Family.CURLY: {Family.CURLY, Family.STRAIGHT},
    Family.STRAIGHT: {Family.STRAIGHT, Family.CURLY},
    Family.SINGLE: {Family.SINGLE},
    Family.SINGLE_STRAIGHT: {Family.SINGLE_STRAIGHT},
    Family.ANGLE: {Family.ANGLE},
    Family.TEX: {Family.TEX, Family.STRAIGHT, Family.CURLY},
    Family.TEX_SINGLE: {Family.SINGLE_STRAIGHT, Family.SINGLE},
}


@dataclass(frozen=True, slots=True)
class Sign:
    """A quotation mark at ``start`` to ``end``, and what it may do.

    ``weak`` closes only if nothing better does: the plural's apostrophe (``the players' union``), the dropped g.
    """

    start: int
    end: int
    family: Family
    opens: bool
    closes: bool
    weak: bool = False

    def closes_for(self, opening: Sign) -> bool:
        """Tell whether this mark can be the partner of ``opening``."""
        return self.closes and self.family in _CLOSED_BY[opening.family]


def find_signs(text: str) -> list[Sign]:
    """Return the quotation marks of ``text``, in order."""
    found = []
    for match in _MARK.finditer(text):
        sign = _judge(text, match.start(), match.end())
        if sign is not None:
            found.append(sign)
    return found


def _judge(text: str, start: int, end: int) -> Sign | None:
    """Judge one mark by what stands before and after it."""
    before, after = _neighbours(text, start, end)
    mark = text[start:end]
    can_open = _opening_shape(text, before, after, end)
    can_close = bool(before) and not before.isspace() and before not in "([{" and not after.isalnum()
    if mark in "“„‟":
        return Sign(
            start, end, Family.CURLY, opens=mark != "“" or not can_close or can_open, closes=mark == "“" and can_close
        )
    if mark == "”":
        return Sign(start, end, Family.CURLY, opens=can_open, closes=True)
    if mark in "«»‹›":
        return Sign(start, end, Family.ANGLE, opens=mark in "«‹" or can_open, closes=mark in "»›" or can_close)
    if mark in ('"', "``", "''"):
        family = Family.STRAIGHT if mark == '"' else Family.TEX
        if mark == "``":
            return Sign(start, end, family, opens=True, closes=False)
        unclear = can_open == can_close
        inches = can_close and text[start - 1].isdigit() and _goes_on_small(text, end)
        return Sign(start, end, family, opens=can_open or unclear, closes=can_close or unclear, weak=inches)
    return _judge_single(text, start, end, opens=can_open, closes=can_close)


def _judge_single(text: str, start: int, end: int, *, opens: bool, closes: bool) -> Sign | None:
    """Judge a single mark, which may be an apostrophe."""
    mark = text[start:end]
    if mark == "`":
        return Sign(start, end, Family.TEX_SINGLE, opens=True, closes=False) if opens else None
    clipped = _CLIPPED.match(text, end) is not None
    if mark in "‘‚":
        return Sign(start, end, Family.SINGLE, opens=True, closes=False) if opens and not clipped else None
    family = Family.SINGLE if mark == "’" else Family.SINGLE_STRAIGHT
    if family is Family.SINGLE_STRAIGHT and opens and not clipped:
        return Sign(start, end, family, opens=True, closes=False)
    if not closes:
        return None
    owner = text[start - 1].casefold() == "s" or _DROPPED_G.search(text[max(0, start - _NEAR) : start]) is not None
    goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()
    return Sign(start, end, family, opens=False, closes=True, weak=goes_on and owner)


def _goes_on_small(text: str, end: int) -> bool:
    """Tell whether a small letter, or a comma and one, follows the mark: the sentence goes on."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the characters before and after a mark, not counting other marks; empty at the edges of the text."""
    left, right = start - 1, end
    while left >= 0 and start - left < _NEAR and text[left] in _MARKS:
        left -= 1
    while right < len(text) and right - end < _NEAR and text[right] in _MARKS:
        right += 1
    return text[left] if left >= 0 else "", text[right] if right < len(text) else ""


def _opening_shape(text: str, before: str, after: str, end: int) -> bool:
    """Tell whether a mark stands where one opens: after a space or a bracket, before a word."""
    if after.isspace() and not before and _ELLIPSIS.match(text, end):
        return True
    if not after or after.isspace() or after in _NEVER_OPENED:
        return False
    if after == "." and not text.startswith("..", end):
        return False
    return not before or before.isspace() or before in _BEFORE_OPENING
