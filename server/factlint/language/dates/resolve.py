"""Resolving dates against the document's date and against one another."""

from __future__ import annotations

import datetime as dt
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factlint.language.dates.holidays import MOVABLE
from factlint.model.calendar_dates import CalendarDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.expression import DateExpression, Relative
    from factlint.model.dates import DateValue

_CLOSE_BY = 60
_FAVOUR = 0.6
_FINE = frozenset({"day", "week", "weekend"})
_DOCUMENTS = 4
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
# A value with its first and last day.
_Dated = tuple["DateValue", tuple[dt.date, dt.date]]

# What the dates of the last documents say, without where they stand, and their values: few keystrokes change a date.
_kept: Final[deque[tuple[tuple[dt.date | None, bool, Sequence[object]], list[DateValue]]]] = deque(maxlen=_DOCUMENTS)


def resolve_dates(
    expressions: Sequence[DateExpression], anchor: dt.date | None, *, guessed: bool = False
) -> list[DateValue]:
    """Return the value of each expression, in the order given, which is the document's.

    ``anchor`` is the document's date, or where ``guessed`` only one that the text names. What leans on the text leans
    on the last date before it, what leans on an event on the last date that stood in one sentence with it. What cannot
    be resolved stays as it is stated.
    """
    key = anchor, guessed, [(one.stated, one.relative, one.future, one.events, one.framed) for one in expressions]
    for known, values in tuple(_kept):
        if known == key:
            return [*values]
    values = _resolved(expressions, anchor, guessed=guessed)
    _kept.append((key, values))
    return [*values]


def _resolved(expressions: Sequence[DateExpression], anchor: dt.date | None, *, guessed: bool) -> list[DateValue]:
    values: list[DateValue] = []
    last: CalendarDate | None = None
    held: dict[str, DateValue] = {}
    for expression in expressions:
        relative = expression.relative
        if relative is not None and relative.event:
            value = _from_event(expression.stated, relative, held.get(relative.event))
        else:
            value = _resolve(_in_its_year(expression, values), anchor, last, guessed=guessed)
        values.append(value)
        if value.first.year is not None:
            last = value.first
            if relative is None or not relative.event:
                held |= dict.fromkeys(expression.events, value)
    return values


def _in_its_year(expression: DateExpression, before: Sequence[DateValue]) -> DateExpression:
    """Return a date with the year that opens its sentence; ``before`` are the values of the dates before it."""
    year = before[-expression.framed].first.year if expression.framed else None
    return expression if year is None else replace(expression, stated=expression.stated.with_year(year))


def _from_event(stated: DateValue, relative: Relative, held: DateValue | None) -> DateValue:
    """Return the date so far from an event, or so far within it; as stated where the event's days are not known."""
    if held is None or (first := held.first.day_of()) is None:
        return stated
    last = held.last.day_of() if held.last is not None else None
    if not relative.within:
        base = last if last is not None and relative.amount > 0 else first
        return _moved(stated, relative, CalendarDate.of(base))
    if relative.amount < 0:
        return stated if last is None else replace(stated, first=CalendarDate.of(last))
    day = first + dt.timedelta(days=relative.amount - 1)
    return stated if last is not None and day > last else replace(stated, first=CalendarDate.of(day))


def _resolve(
    expression: DateExpression, anchor: dt.date | None, last: CalendarDate | None, *, guessed: bool
) -> DateValue:
    stated, relative = expression.stated, expression.relative
    if stated.first.year is not None or stated.granularity in {"decade", "century", "time"}:
        return stated
    base = CalendarDate.of(anchor) if anchor is not None else None
    if relative is not None and relative.on_text:
        if last is not None and not _is_fine_enough(last, relative.unit):
            return stated  # "two days earlier" than January is no day
        base = last or (base if relative.amount <= 0 else None)
    if base is None:
        return stated
    if relative is not None and relative.unit in MOVABLE:
        return _feast(stated, relative, _start(base) or dt.date.min, future=expression.future)
    if relative is not None and relative.unit:
        return _moved(stated, relative, base)
    day = _start(base)
    step = relative.amount if relative is not None else None
    return stated if day is None else _nearest(stated, day, step, future=expression.future, guessed=guessed)


def _is_fine_enough(base: CalendarDate, unit: str) -> bool:
    """Tell whether a date can be counted from in a unit: days from a day, months from a month or a day."""
    if unit in _FINE:
        return base.day is not None or (unit != "day" and base.week is not None)
    return unit != "month" or base.month is not None


def _start(base: CalendarDate) -> dt.date | None:
    interval = base.interval()
    return None if interval is None else interval[0]


def _moved(stated: DateValue, relative: Relative, base: CalendarDate) -> DateValue:
    """Return the unit that lies ``relative.amount`` units from the base, with what else is stated inside it."""
    if relative.unit == "year" and stated.first.on_calendar:
        return stated.with_year((base.year or 0) + relative.amount)
    day = _start(base)
    if day is None:
        return stated
    try:
        moved = _unit(relative, day)
    except (ValueError, OverflowError):
        return stated
    if relative.unit == "week" and stated.first.weekday is not None:
        monday = moved.interval()
        if monday is not None:
            return replace(
                stated, first=CalendarDate.of(monday[0] + dt.timedelta(days=stated.first.weekday), stated.first.weekday)
            )
    if relative.unit == "weekend":
        return replace(stated, first=moved, last=CalendarDate.of((moved.day_of() or day) + dt.timedelta(days=1)))
    return replace(stated, first=replace(moved, fiscal=stated.first.fiscal))


def _unit(relative: Relative, day: dt.date) -> CalendarDate:
    unit, amount = relative.unit, relative.amount
    if unit == "day":
        return CalendarDate.of(day + dt.timedelta(days=amount))
    if unit == "week":
        year, week, _ = (day + dt.timedelta(weeks=amount)).isocalendar()
        return CalendarDate(year=year, week=week)
    if unit == "weekend":
        return CalendarDate.of(day + dt.timedelta(days=5 - day.weekday(), weeks=amount))
    year, month = divmod(day.year * 12 + day.month - 1 + amount * _MONTHS_OF[unit], 12)
    dt.date(year, month + 1, 1)
    match unit:
        case "month":
            return CalendarDate(year=year, month=month + 1)
        case "quarter":
            return CalendarDate(year=year, quarter=month // 3 + 1)
        case "decade":
            return CalendarDate(decade=year // 10 * 10)
        case "century":
            return CalendarDate(century=year // 100)
    return CalendarDate(year=year)


def _nearest(stated: DateValue, anchor: dt.date, step: int | None, *, future: bool | None, guessed: bool) -> DateValue:
    """Return a partial date in the year, or a weekday in the week, that the step or the tense asks for."""
    if not stated.first.on_calendar:
        return stated if stated.first.weekday is None else _near_weekday(stated, anchor, step, future=future)
    years = [stated.with_year(anchor.year + by) for by in (-1, 0, 1)]
    dated = [(value, value.first.interval()) for value in years]
    known = [(value, interval) for value, interval in dated if interval is not None]
    if stated.first.weekday is not None and stated.first.day is not None:
        known = _of_weekday(known, anchor, future=future, guessed=guessed)
    if not known:
        return stated
    past = [value for value, (start, _) in known if start <= anchor]
    coming = [value for value, (_, end) in known if end >= anchor]
    if step == 0:
        return years[1]
    if step is not None:
        strictly = [v for v, (s, e) in known if (e < anchor if step < 0 else s > anchor)]
        return (strictly[-1] if step < 0 else strictly[0]) if strictly else stated
    if stated.granularity == "day":
        return _closest(known, anchor, future=future)
    if future:
        return coming[0] if coming else known[-1][0]
    return past[-1] if past else known[0][0]


def _of_weekday(known: list[_Dated], anchor: dt.date, *, future: bool | None, guessed: bool) -> list[_Dated]:
    """Return in which of some years a day may lie that is written with its weekday.

    A wrong weekday beside a day close by is a slip of the writer's, and no sign of another year; but not where the
    anchor is a guess and another year fits. Where it is and no year near it fits, nothing tells the year. What
    is past has not happened in a year to come, whatever its weekday; but a day soon to come that has this very weekday
    is meant, whatever the words around seem to tell: the shop is closed on it.
    """
    if future is False and not guessed:
        known = [(v, i) for v, i in known if i[0] <= anchor or (_fits(v) and _is_close(i, anchor))] or known
    fitting = [(v, i) for v, i in known if _fits(v)]
    close = [(v, i) for v, i in known if _is_close(i, anchor)]
    if guessed and not close:
        return fitting
    if guessed and fitting and close[0] not in fitting:
        return []
    return close or fitting or known


def _fits(value: DateValue) -> bool:
    return value.first.weekday_of() == value.first.weekday


def _is_close(interval: tuple[dt.date, dt.date], anchor: dt.date) -> bool:
    return abs((interval[0] - anchor).days) <= _CLOSE_BY


def _closest(known: list[_Dated], anchor: dt.date, *, future: bool | None) -> DateValue:
    """Return the value nearest to the anchor, what lies on the tense's side counting as nearer.

    A present tense takes no side: the board meets again on 25 October.
    """

    def distance(pair: _Dated) -> float:
        days = (pair[1][0] - anchor).days
        favoured = future is not None and (days >= 0 if future else days <= 0)
        return abs(days) * (_FAVOUR if favoured else 1)

    return min(known, key=distance)[0]


def _feast(stated: DateValue, relative: Relative, day: dt.date, *, future: bool | None) -> DateValue:
    """Return a movable feast in the year that the step or the tense asks for."""
    feasts = [MOVABLE[relative.unit](day.year + by) for by in (-1, 0, 1)]
    before, after = [f for f in feasts if f < day], [f for f in feasts if f >= day]
    if relative.amount:
        chosen = before[-1] if relative.amount < 0 else after[0]
    else:
        chosen = after[0] if future else min(feasts, key=lambda f: abs((f - day).days) * (_FAVOUR if f <= day else 1))
    return replace(stated, first=CalendarDate.of(chosen))


def _near_weekday(stated: DateValue, anchor: dt.date, step: int | None, *, future: bool | None) -> DateValue:
    weekday = stated.first.weekday or 0
    back = (anchor.weekday() - weekday) % 7
    ahead = (weekday - anchor.weekday()) % 7
    if step is not None and step < 0:
        days = -(back or 7)
    elif step is not None and step > 0:
        days = (ahead or 7) + 7 * (step - 1)
    elif step == 0:
        days = weekday - anchor.weekday()
    else:
        days = ahead if future else -back
    day = anchor + dt.timedelta(days=days)
    last = stated.last
    if last is not None and last.weekday is not None:
        last = CalendarDate.of(day + dt.timedelta(days=(last.weekday - weekday) % 7), last.weekday)
    return replace(stated, first=CalendarDate.of(day, weekday), last=last)
