"""What a statement's value is in words."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_TIME = re.compile(r"\+?(\d{4,})-(\d\d)-(\d\d)T")
_AMOUNT = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,9})?")
_DAY, _MONTH, _YEAR = 11, 10, 9
_MONTHS = "January February March April May June July August September October November December".split()
_ONE = frozenset({"1", "http://www.wikidata.org/entity/Q199"})
"""The unit of a count."""


class Time(NamedTuple):
    """A day, a month or a year in words, and the preposition that goes before it."""

    words: str
    before: str

    def __str__(self) -> str:
        return f"{self.before} {self.words}"


def time_of(snak: Any) -> Time | None:  # noqa: ANN401 - any JSON value
    """Return the time that a snak gives; None if it gives none, or one that is vaguer than a year."""
    value = _value(snak, "time")
    found = _TIME.match(str(value.get("time", ""))) if value else None
    precision = value.get("precision") if value else None
    if found is None or precision not in {_DAY, _MONTH, _YEAR}:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        known = dt.date(year, month if precision != _YEAR else 1, day if precision == _DAY else 1)
    except ValueError:
        return None
    if precision == _YEAR:
        return Time(str(known.year), "in")
    name = f"{_MONTHS[known.month - 1]} {known.year}"
    return Time(f"{known.day} {name}", "on") if precision == _DAY else Time(name, "in")


def item_of(snak: Any, labels: Mapping[str, str]) -> str | None:  # noqa: ANN401 - any JSON value
    """Return the name of the item that a snak gives; None if it gives none, or one without a name here."""
    value = _value(snak, "wikibase-entityid")
    if value is None:
        return None
    id_ = value.get("id") or f"Q{value.get('numeric-id')}"
    return labels.get(str(id_))


def count_of(snak: Any) -> str | None:  # noqa: ANN401 - any JSON value
    """Return the number of things that a snak gives; None if it gives none, or an amount of something."""
    value = _value(snak, "quantity")
    amount = str(value.get("amount", "")) if value else ""
    if not _AMOUNT.fullmatch(amount) or (value and value.get("unit") not in _ONE):
        return None
    whole, _, part = amount.removeprefix("+").partition(".")
    return f"{int(whole):,}{f'.{part}' if part.strip('0') else ''}"


def _value(snak: Any, kind: str) -> dict[str, Any] | None:  # noqa: ANN401 - any JSON value
    """Return the value of a snak if it is known and of a kind."""
    given = snak.get("datavalue") if isinstance(snak, dict) else None
    if not isinstance(given, dict) or given.get("type") != kind or not isinstance(given.get("value"), dict):
        return None
    value: dict[str, Any] = given["value"]
    return value
