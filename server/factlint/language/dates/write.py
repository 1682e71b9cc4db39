"""Writing a date in the form of another, for fixes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.dates.tokens import tokens_of
from factlint.language.dates.words import MONTHS, ORDINALS, SEASONS, SHORT_MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.tokens import Token
    from factlint.model.dates import CalendarDate, DateValue

_SLOTS = "DEMAWwYIZQdSX"
_NEVER_SHORT = frozenset({3, 4, 5, 6, 7})  # in the style that dots its months, these are written out
_SHORT_YEAR = 2
_RELATIVE = "lxtvoszkegRbc"


def write_like(value: DateValue, pattern: str) -> str:
    """Return ``value`` written in the form of ``pattern``, a date as a text writes it.

    2023-07-12 like ``July 13th`` is ``July 12th``, like ``Monday`` it is ``Wednesday``. A range like a single day is
    ``11 and 12 July``; a day like a range is the day. Raises ValueError if the value lacks what the form needs.
    """
    tokens = tokens_of(pattern)
    days = [index for index, token in enumerate(tokens) if token.code in "DE" and not _is_year_end(tokens, index)]
    slots = [index for index, token in enumerate(tokens) if token.code in _SLOTS or _is_period(tokens, index)]
    if not slots or any(token.code in _RELATIVE for token in tokens) or not _fits(value, tokens, days):
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


def _fits(value: DateValue, tokens: Sequence[Token], days: list[int]) -> bool:
    """Tell whether a range that crosses months can stand where one month is written."""
    crossing = value.last is not None and (value.last.month, value.last.year) != (value.first.month, value.first.year)
    whole = any(token.code in "IZ" for token in tokens)
    if value.last is not None and whole:
        return False
    return not crossing or not days or len(_months(tokens)) > 1


def _with(
    pattern: str, tokens: Sequence[Token], slots: list[int], value: DateValue, collapsed: tuple[int, int] | None
) -> str:
    """Return the pattern with each slot filled, and what stands between the ``collapsed`` days left out."""
    out, at = [], 0
    seen: dict[str, int] = {}
    for index in slots:
        token = tokens[index]
        if collapsed is not None and collapsed[0] < index <= collapsed[1]:
            at = tokens[collapsed[1]].end
            continue
        kind = "D" if token.code in "DE" else "M" if token.code in "MA" else "W" if token.code in "Ww" else token.code
        turn = seen.get(kind, 0)
        seen[kind] = turn + 1
        many = sum(1 for other in slots if tokens[other].code in {"D": "DE", "M": "MA", "W": "Ww"}.get(kind, kind)) > 1
        date = value.last if turn and value.last is not None else value.first
        out.append(pattern[at : token.start])
        written = _slot(date, value, token, pattern[token.start : token.end], tokens, index, many=many)
        at = token.end
        if written is None:
            message = f"'{value}' has nothing to write for '{pattern[token.start : token.end]}'"
            raise ValueError(message)
        if token.code in "MA" and pattern[at : at + 1] == "." and written in MONTHS:
            at += 1
        out.append(written)
    return "".join(out) + pattern[at:]


def _slot(
    date: CalendarDate, value: DateValue, token: Token, old: str, tokens: Sequence[Token], index: int, *, many: bool
) -> str | None:
    """Return what is written in place of one token, or None where the value lacks it."""
    if _is_period(tokens, index):
        return _period_word(date, token, old, tokens, index)
    if _is_year_end(tokens, index):
        return None if value.last is None or value.last.year is None else f"{value.last.year % 100:02d}"
    match token.code:
        case "D" | "E":
            return _days(date, value, old, many=many)
        case "M" | "A":
            return None if date.month is None else _month(date.month, old, dotted=_dotted(tokens, index))
        case "W" | "w":
            weekday = date.weekday_of() if date.weekday_of() is not None else date.weekday
            return None if weekday is None else _cased(WEEKDAYS[weekday][: 3 if token.code == "w" else None], old)
        case "Y":
            return None if date.year is None else str(date.year)
        case "d":
            return None if date.decade is None else _decade(date.decade, old)
        case "S":
            return None if date.season is None else _cased(SEASONS[date.season], old)
        case "X":
            return None if date.hour is None else re.sub(r"\d+(.)\d+", rf"{date.hour}\g<1>{date.minute or 0:02d}", old)
        case "I" | "Z":
            return _figures(date, old)
    return _period(date, old)


def _days(date: CalendarDate, value: DateValue, old: str, *, many: bool) -> str | None:
    """Return a day as ``old`` writes one; of a range in place of one day, both ends."""
    if date.day is None:
        return None
    ordinal = not old.isdigit()
    first = _day(date.day, old, ordinal=ordinal)
    if many or value.last is None or value.last.day is None or value.last.day == date.day:
        return first
    joint = "and" if value.last.day == date.day + 1 else "to"
    return f"{first} {joint} {_day(value.last.day, old, ordinal=ordinal)}"


def _day(day: int, old: str, *, ordinal: bool) -> str:
    text = f"{day:02d}" if old[0] == "0" else str(day)
    if not ordinal:
        return text
    suffix = "th" if 11 <= day % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")  # noqa: PLR2004
    return text + (suffix.upper() if old[-1].isupper() else suffix)


def _dotted(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].code == "." and tokens[index + 1].start == tokens[index].end


def _month(month: int, old: str, *, dotted: bool) -> str:
    short = old.title() not in MONTHS or (old.title() == "May" and dotted)
    if not short or (dotted and month in _NEVER_SHORT):
        return _cased(MONTHS[month - 1], old)
    return _cased("Sept" if month == 9 and (dotted or old.title() == "Sept") else SHORT_MONTHS[month - 1], old)  # noqa: PLR2004


def _cased(word: str, old: str) -> str:
    return word.upper() if old.isupper() else word.capitalize() if old[0].isupper() else word.lower()


def _decade(decade: int, old: str) -> str:
    digits = str(decade)
    short = sum(c.isdigit() for c in old) == _SHORT_YEAR
    return re.sub(r"\d+", digits[2:] if short else digits, old)


def _figures(date: CalendarDate, old: str) -> str | None:
    """Return ``2023-07-12``, or day, month and year in the order and with the marks of ``old``."""
    if date.year is None or date.month is None or date.day is None:
        return None
    if "-" in old:
        return f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
    one, mark, two = re.match(r"(\d+)([/.])(\d+)", old).groups()  # type: ignore[union-attr]
    pair = (date.month, date.day) if int(two) > 12 else (date.day, date.month)  # noqa: PLR2004
    padded = one[0] == "0" or two[0] == "0"
    return mark.join(f"{part:02d}" if padded else str(part) for part in pair) + f"{mark}{date.year:04d}"


def _period(date: CalendarDate, old: str) -> str | None:
    """Return ``Q2 2024``, ``1H23`` or ``FY2023`` with the value's number and year."""
    year = re.search(r"(?<=\D)\d\d(?:\d\d)?$", old)
    text = old
    if year is not None:
        if date.year is None:
            return None
        text = old[: year.start()] + (str(date.year) if len(year[0]) > _SHORT_YEAR else f"{date.year % 100:02d}")
    if text[:2] == "FY":
        return text
    number = date.quarter if "Q" in old[:2] else date.half
    return None if number is None else re.sub(r"\d", str(number), text[:2]) + text[2:]


def _period_word(date: CalendarDate, token: Token, old: str, tokens: Sequence[Token], index: int) -> str | None:
    """Return the number of a quarter, a half or a century, in words or figures as ``old`` is."""
    unit = next(other.code for other in tokens[index + 1 :] if other.code in "6h9")
    number = (
        date.quarter
        if unit == "6"
        else date.half
        if unit == "h"
        else None
        if date.century is None
        else date.century + 1
    )
    if number is None:
        return None
    if token.code == "E":
        return _day(number, old, ordinal=True)
    return _cased(ORDINALS[number - 1], old) if number <= len(ORDINALS) else None
