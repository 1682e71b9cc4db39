"""Writing a date in the form of another, for fixes."""

# The numbers are the calendar's own.
# ruff: noqa: PLR2004

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.language.dates.reading import part_of
from factlint.language.dates.tokens import tokens_of
from factlint.language.dates.words import MONTHS, ORDINALS, SEASONS, SHORT_MONTHS, WEEKDAYS
from factlint.model.calendar_dates import CalendarDate
from factlint.model.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.dates.tokens import Token

_SLOTS = "DEMAWwYIZQdSX"
_NEVER_SHORT = frozenset({3, 4, 5, 6, 7})  # in the style that dots its months, these are written out
_SHORT_YEAR = 2
_SEPTEMBER = 9
_NOON = 12
_RELATIVE = "lxtvoszkegRbc"


def write_like(value: DateValue, pattern: str) -> str:
    """Return ``value`` written in the form of ``pattern``, a date as a text writes it.

    2023-07-12 like ``July 13th`` is ``July 12th``, like ``Monday`` it is ``Wednesday``. A range like a single day is
    ``11 and 12 July``; a day like a range is the day. Raises ValueError if the value lacks what the form needs.
    """
    tokens = tokens_of(pattern)
    counted = [index for index in range(len(tokens)) if _is_nth(tokens, index)]
    days = [
        i for i, token in enumerate(tokens) if token.code in "DE" and not _is_year_end(tokens, i) and i not in counted
    ]
    slots = [i for i, token in enumerate(tokens) if token.code in _SLOTS or i in counted or _is_period(tokens, i)]
    relative = any(token.code in _RELATIVE and index not in counted for index, token in enumerate(tokens))
    if not slots or relative or not _fits(value, tokens, days) or not _in_part(value, tokens):
        message = f"'{value}' cannot be written like '{pattern}'"
        raise ValueError(message)
    if len(days) > 1 and value.last is None and not _months(tokens)[1:]:
        return _with(pattern, tokens, slots, value, (days[0], days[-1]))
    return _with(pattern, tokens, slots, value, None)


def _months(tokens: Sequence[Token]) -> list[int]:
    return [index for index, token in enumerate(tokens) if token.code in "MA"]


def _is_year_end(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a number of two digits ends a range of years: ``2011-14``."""
    return index > 1 and tokens[index - 1].code == "-" and tokens[index - 2].code == "Y"


def _is_period(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].code in "rE" and any(token.code in "6h9" for token in tokens[index + 1 : index + 3])


def _is_nth(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a number counts the weekdays of a month: ``first Tuesday of May``, ``last Friday in March``."""
    codes = "".join(token.code for token in tokens[index : index + 4])
    return codes[:1] in {*"rEl"} and codes[1:2] == "W" and any(code in "Oi" for code in codes[2:])


def _fits(value: DateValue, tokens: Sequence[Token], days: list[int]) -> bool:
    """Tell whether a range that crosses months can stand where one month is written."""
    crossing = value.last is not None and (value.last.month, value.last.year) != (value.first.month, value.first.year)
    whole = any(token.code in "IZ" for token in tokens)
    if value.last is not None and whole:
        return False
    return not crossing or not days or len(_months(tokens)) > 1


def _in_part(value: DateValue, tokens: Sequence[Token]) -> bool:
    """Tell whether a day lies in the part of its month that is written beside a weekday: ``Thursday in mid-June``."""
    part = next((part for at in range(len(tokens)) if (part := part_of(tokens[at:]))), "")
    if not part or value.first.day is None or all(token.code != "W" for token in tokens):
        return True
    month = CalendarDate(year=value.first.year, month=value.first.month)
    return DateValue(month, part=part).agrees(value)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A token of the pattern that the value fills: the token, its kind, its text, and the tokens it stands among."""

    token: Token
    kind: str
    old: str
    tokens: Sequence[Token]
    index: int
    many: bool

    @property
    def dotted(self) -> bool:
        """Whether a full stop touches it: ``Aug.``."""
        after = self.tokens[self.index + 1 : self.index + 2]
        return bool(after) and after[0].code == "." and after[0].start == self.token.end


def _kind(tokens: Sequence[Token], index: int) -> str:
    """Return what a slot holds: the code of its token, those of days, of months and of weekdays as one."""
    if _is_period(tokens, index):
        return "period word"
    if _is_year_end(tokens, index):
        return "year end"
    if _is_nth(tokens, index):
        return "nth"
    code = tokens[index].code
    if code == "D" and index + 1 < len(tokens) and tokens[index + 1].code == "m":
        return "X"  # 5 p.m.
    return {"E": "D", "A": "M", "w": "W", "Z": "I"}.get(code, code)


def _with(
    pattern: str, tokens: Sequence[Token], slots: list[int], value: DateValue, days: tuple[int, int] | None
) -> str:
    """Return the pattern with each slot filled; ``days`` are the ends of a range to be written as one day."""
    kinds = {index: _kind(tokens, index) for index in slots}
    seen: set[str] = set()
    out, at = [], 0
    for index, kind in kinds.items():
        token = tokens[index]
        if days is not None and days[0] < index <= days[1]:
            at = tokens[days[1]].end
            continue
        many = list(kinds.values()).count(kind) > 1
        slot = _Slot(token, kind, pattern[token.start : token.end], tokens, index, many)
        date = value.last if kind in seen and value.last is not None else value.first
        seen.add(kind)
        written = _FILLERS[kind](date, value, slot)
        if written is None:
            message = f"'{value}' has nothing to write for '{slot.old}'"
            raise ValueError(message)
        out += [pattern[at : token.start], written]
        at = token.end + (kind == "M" and slot.dotted and written in MONTHS)
    return "".join(out) + pattern[at:]


def _days(date: CalendarDate, value: DateValue, slot: _Slot) -> str | None:
    """Return a day as the pattern writes one; of a range in place of one day, both ends."""
    if date.day is None:
        return None
    first = _day(date.day, slot.old)
    if slot.many or value.last is None or value.last.day is None or value.last.day == date.day:
        return first
    joint = "and" if value.last.day == date.day + 1 else "to"
    return f"{first} {joint} {_day(value.last.day, slot.old)}"


def _day(day: int, old: str) -> str:
    """Return a day in figures as ``old`` is: ``9``, ``09``, ``9th``."""
    text = f"{day:02d}" if old[0] == "0" else str(day)
    if old.isdigit():
        return text
    suffix = "th" if 11 <= day % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return text + (suffix.upper() if old[-1].isupper() else suffix)


def _month(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    """Return a month in full or short as the pattern's is; where the short ones have dots, some are never short."""
    if date.month is None:
        return None
    short = slot.old.title() not in MONTHS
    if not short or (slot.dotted and date.month in _NEVER_SHORT):
        return _cased(MONTHS[date.month - 1], slot.old)
    if date.month == _SEPTEMBER and (slot.dotted or slot.old.title() == "Sept"):
        return _cased("Sept", slot.old)
    return _cased(SHORT_MONTHS[date.month - 1], slot.old)


def _weekday(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    known = date.weekday_of()
    weekday = known if known is not None else date.weekday
    if weekday is None:
        return None
    return _cased(WEEKDAYS[weekday] if slot.token.code == "W" else WEEKDAYS[weekday][:3], slot.old)


def _nth(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    """Return which of its month's weekdays a day is; the last where the pattern has that, or a fifth."""
    if date.day is None:
        return None
    nth = (date.day + 6) // 7
    if slot.token.code == "E" and nth <= len(ORDINALS):
        return _day(nth, slot.old)
    last = nth > len(ORDINALS) or (slot.token.code == "l" and _is_last(date))
    return _cased("last" if last else ORDINALS[nth - 1], slot.old)


def _is_last(date: CalendarDate) -> bool:
    day = date.day_of()
    return day is not None and (day + dt.timedelta(weeks=1)).month != day.month


def _year(date: CalendarDate, _: DateValue, __: _Slot) -> str | None:
    return None if date.year is None else str(date.year)


def _year_end(_: CalendarDate, value: DateValue, __: _Slot) -> str | None:
    return None if value.last is None or value.last.year is None else f"{value.last.year % 100:02d}"


def _season(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    return None if date.season is None else _cased(SEASONS[date.season], slot.old)


def _clock(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    """Return a time of the day; of twelve hours where the pattern has ``a.m.`` or ``p.m.`` and the half stays."""
    half = next((token.number for token in slot.tokens[slot.index :] if token.code == "m"), None)
    if date.hour is None or (half is not None and (date.hour >= _NOON) != bool(half)):
        return None
    hour = date.hour if half is None else date.hour % _NOON or _NOON
    if slot.old.isdigit() and not date.minute:
        return str(hour)
    padded = f"{hour:02d}" if slot.old[0] == "0" else str(hour)
    mark = re.sub(r"\d", "", slot.old) or ":"
    return f"{padded}{mark}{date.minute or 0:02d}"


def _cased(word: str, old: str) -> str:
    return word.upper() if old.isupper() else word.capitalize() if old[0].isupper() else word.lower()


def _decade(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    if date.decade is None:
        return None
    short = sum(c.isdigit() for c in slot.old) == _SHORT_YEAR
    return re.sub(r"\d+", str(date.decade)[2:] if short else str(date.decade), slot.old)


def _figures(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    """Return ``2023-07-12``, or day, month and year in the order and with the marks of the pattern."""
    if date.year is None or date.month is None or date.day is None:
        return None
    parts = re.split("([/.])", slot.old)
    if len(parts) == 1:
        return f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
    pair = (date.month, date.day) if int(parts[2]) > _NOON else (date.day, date.month)
    padded = parts[0][0] == "0" or parts[2][0] == "0"
    return parts[1].join([*(f"{part:02d}" if padded else str(part) for part in pair), f"{date.year:04d}"])


def _period(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    """Return ``Q2 2024``, ``1H23`` or ``FY2023`` with the value's number and year."""
    text = slot.old
    year = re.search(r"(?<=\D)\d\d(?:\d\d)?$", text)
    if year is not None:
        if date.year is None:
            return None
        text = text[: year.start()] + (str(date.year) if len(year[0]) > _SHORT_YEAR else f"{date.year % 100:02d}")
    if text[:2] == "FY":
        return text
    number = date.quarter if "Q" in text[:2] else date.half
    return None if number is None else re.sub(r"\d", str(number), text[:2]) + text[2:]


def _period_word(date: CalendarDate, _: DateValue, slot: _Slot) -> str | None:
    """Return the number of a quarter, a half or a century, in words or figures as the pattern's is."""
    unit = next(token.code for token in slot.tokens[slot.index + 1 :] if token.code in "6h9")
    century = None if date.century is None else date.century + 1
    number = {"6": date.quarter, "h": date.half, "9": century}[unit]
    if number is None:
        return None
    if slot.token.code == "E":
        return _day(number, slot.old)
    return _cased(ORDINALS[number - 1], slot.old) if number <= len(ORDINALS) else None


_FILLERS: dict[str, Callable[[CalendarDate, DateValue, _Slot], str | None]] = {
    "D": _days, "M": _month, "W": _weekday, "Y": _year, "year end": _year_end, "S": _season, "X": _clock, "d": _decade,
    "nth": _nth, "I": _figures, "Q": _period, "period word": _period_word,
}  # fmt: skip
