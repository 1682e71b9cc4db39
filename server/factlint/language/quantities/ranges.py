"""Two numbers that belong together: ranges, changes, scores."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.language.quantities.numbers import NUMBER, Read, read_number
from factlint.language.quantities.units import multiplier_after, unit_after
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from decimal import Decimal

_TO = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?| to | or ")
_AND = re.compile(r" and ")
_BETWEEN = re.compile(r"\b(?:between|from) (?:[€$£])?$", re.IGNORECASE)
_CURRENCY = re.compile(r"(?:[A-Z]{0,2}\$|[€£¥₹])\s?")
_GAME = re.compile(
    r"\b(?:w[io]ns?|winning|winners?|beat|beats|beaten|beating|defeat\w*|los[te]s?|losing|loss|dr[ae]w\w*|victor\w*|scor\w+"
    r"|leads?|led|trail\w*|vote[ds]?|voting|ahead|behind|final|half-time|goals?|aggregate|match|game|sets?|penalt\w+"
    r"|ruled|ruling|decide[ds]?|decision|carried|approved|adopted|passed|rejected|edged|thrash\w+|tie)\b",
    re.IGNORECASE,
)
_NEAR = 45
SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})
_RANGING = re.compile(r"\b(?:rang\w+|varies|vary|varied|anywhere|aged?|ages|prices?) from $", re.IGNORECASE)
_MOST_POINTS = 999
_VOTES = re.compile(r" (?:votes?|goals?|points?|sets?|games?|frames?|matches|runs|legs) (?:to|against) ", re.IGNORECASE)
_PLAIN_TO = re.compile(r" to [\w-]+(?! ?(?:%|per\b|percent\b))")
_BY = re.compile(r"\bby(?: a vote of| a margin of| a score of)? $", re.IGNORECASE)


class Top(NamedTuple):
    """The upper end of a range: its number, its multiplier, where it ends, and what joins it to the lower."""

    amount: Decimal
    size: Decimal
    end: int
    joint: str


def high_after(text: str, start: int, plain_end: int, end: int, *, money: bool) -> Top | None:
    """Return the upper end of the range whose lower number ends at ``plain_end``, with its multiplier at ``end``."""
    between = _BETWEEN.search(text[max(0, start - 10) : start]) is not None
    for at in dict.fromkeys((end, plain_end)):
        joint = _TO.match(text, at) or (_AND.match(text, at) if between else None)
        unit = unit_after(text, start, at, multiplied=False) if joint is None else None
        if unit is not None:
            joint = _TO.match(text, unit.end)
        if joint is None:
            continue
        sign = _CURRENCY.match(text, joint.end())
        match = NUMBER.match(text, sign.end() if sign else joint.end())
        number = read_number(match) if match is not None else None
        if match is not None and match["large"] and joint.group() == "-":
            continue  # a 12-million-strong army
        if number is not None and number.form in {"figure", "word"}:
            size, high_end = multiplier_after(text, number.end, money=money)
            upper = unit_after(text, joint.end(), high_end, multiplied=size != 1)
            if unit is not None and unit.kind in SHARES and (sign or upper is None or upper.kind not in SHARES):
                continue  # by 12% to €214 million: a change, and what it led to
            if unit is not None and upper is not None and {unit.kind, upper.kind} == SHARES:
                continue  # by 3 percentage points to 12%
            return Top(number.amount, size, high_end, joint.group().strip())
    return None


def other_side(text: str, start: int, end: int, top: Top | None) -> Read | None:
    """Return the second number of a score in words, ``8 votes to 2``, ``by eight to five``, whose first is given."""
    match = _VOTES.match(text, end)
    if match is not None:
        number = NUMBER.match(text, match.end())
        read = read_number(number) if number is not None else None
        return read if read is not None and read.form in {"figure", "word"} else None
    if (
        top is None
        or top.joint != "to"
        or not _PLAIN_TO.match(text, end)
        or not _BY.search(text[max(0, start - 20) : start])
    ):
        return None
    return Read(top.amount, top.end, "figure")


def is_change(text: str, begin: int, top: Top) -> bool:
    """Tell whether two numbers are the ends of a change, ``from 40 to 60``, and not of a range."""
    before = text[max(0, begin - 24) : begin]
    return top.joint == "to" and before.endswith("from ") and _RANGING.search(before) is None


def is_score(text: str, start: int, end: int, left: Decimal, right: Decimal) -> bool:
    """Tell whether two numbers are a score: a word of winning or voting stands beside or between them."""
    return _GAME.search(text, max(0, start - _NEAR), end + _NEAR) is not None and max(left, right) <= _MOST_POINTS
