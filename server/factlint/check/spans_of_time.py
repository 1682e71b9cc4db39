"""How long before or after: ``three weeks before``, ``a few days after``, as the days that it may come to."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlint.claims.terms import plain
from factlint.language.quantities.words import ONES, TENS


class _Unit(NamedTuple):
    """A unit in days; by how much a number of them may be out, and by how much so that nothing is flagged."""

    days: float
    slack: float
    loose: float


_MINUTE = 1 / 24 / 60
_UNITS = {
    "minute": _Unit(_MINUTE, 0.01 * _MINUTE, _MINUTE),
    "hour": _Unit(60 * _MINUTE, 15 * _MINUTE, 30 * _MINUTE),
    "day": _Unit(1.0, 0.0, 1.0),
    "night": _Unit(1.0, 0.0, 1.0),
    "week": _Unit(7.0, 1.0, 4.0),
    "fortnight": _Unit(14.0, 1.0, 4.0),
    "month": _Unit(30.44, 7.0, 20.0),
    "year": _Unit(365.25, 45.0, 200.0),
    "decade": _Unit(3652.5, 400.0, 1000.0),
}
SPAN_TERMS = frozenset(map(plain, [*_UNITS, "few", "several", "couple", *ONES, *TENS]))
"""The terms of words that tell how long, and nothing of what happened."""
_VAGUE = {"few": (2, 7), "several": (3, 11), "some": (2, 11), "couple": (2, 3), "many": (4, 60), "": (2, 20)}
"""How many it may be where no number is given."""
_LOOSELY = 0.25
"""The part of a number by which it may be out so that nothing is flagged."""
_LONGEST = 40
_NUMBER = "|".join(sorted((*ONES, *TENS), key=len, reverse=True))
_SPAN = re.compile(
    rf"\b(?:(?:(?P<figure>\d{{1,3}})|(?P<word>{_NUMBER})|(?P<one>an?|the)(?: (?P<few>few|couple)(?: of)?)?"
    r"|(?P<vague>few|several|some|many)) )?"
    rf"(?P<unit>{'|'.join(_UNITS)})(?P<more>s)? $",
    re.IGNORECASE,
)


class TimeSpan(NamedTuple):
    """The days that a span of time may come to, and those from which it must not be far; ``vague`` without a number."""

    least: float
    most: float
    loosely: tuple[float, float]
    vague: bool

    def holds(self, days: float) -> bool:
        """Tell whether so many days are what is told."""
        return self.least <= days <= self.most

    def may_hold(self, days: float) -> bool:
        """Tell whether a writer may mean so many days."""
        return self.loosely[0] <= days <= self.loosely[1]


def span_before(text: str, place: int) -> TimeSpan | None:
    """Return the span of time that ends just before a place of a text; None where there is none."""
    found = _SPAN.search(text, max(0, place - _LONGEST), place)
    if found is None:
        return None
    unit = _UNITS[found["unit"].casefold()]
    number = _number(found)
    if number is not None:
        days = number * unit.days
        loose = max(unit.loose, days * _LOOSELY)
        return TimeSpan(days - unit.slack, days + unit.slack, (days - loose, days + loose), vague=False)
    low, high = _VAGUE[(found["few"] or found["vague"] or "").casefold()]
    loosely = (unit.days, high * unit.days * 2)
    return TimeSpan(low * unit.days * 0.9, high * unit.days * 1.1, loosely, vague=True)


def _number(found: re.Match[str]) -> int | None:
    if found["figure"]:
        return int(found["figure"])
    if found["word"]:
        word = found["word"].casefold()
        return ONES.get(word) or TENS.get(word)
    return None if found["few"] or found["vague"] or found["more"] else 1
