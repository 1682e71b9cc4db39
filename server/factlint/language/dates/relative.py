"""Reading dates that lean on another: on the document's own, or on the last date of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.dates.expression import Relative
from factlint.language.dates.holidays import FIXED, MOVABLE
from factlint.language.dates.reading import STEPS, numbers_of, part_of, suffix_of
from factlint.language.dates.words import UNIT_OF
from factlint.model.calendar_dates import CalendarDate
from factlint.model.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.reading import Reading
    from factlint.language.dates.tokens import Token

_HAPPENED = re.compile(
    r"\s+(?:was|were|is|are|has|had|will|would|began|begins|started|starts|ended|ends|opened|closed)\b"
)
DAYS_OF = {"day": 1, "week": 7}
_TWENTY = 20  # from here on number words join: twenty-one


def _count(tokens: Sequence[Token]) -> int | None:
    numbers = [token.number for token in tokens if token.code in "anDKN"]
    if len(numbers) > 1:
        return sum(numbers) if numbers[0] >= _TWENTY > numbers[1] else None
    return numbers[0] if numbers and numbers[0] > 0 else None


def read_ago(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``two days ago``, ``a week ago yesterday``."""
    count = _count(tokens)
    if count is None:
        return None
    at = next(index for index, token in enumerate(tokens) if token.code == "g")
    unit = UNIT_OF[tokens[at - 1].code]
    if tokens[-1].code == "R" and unit in DAYS_OF:
        return DateValue(CalendarDate()), Relative("day", tokens[-1].number - count * DAYS_OF[unit])
    return DateValue(CalendarDate()), Relative(unit, -count)  # a month ago yesterday was in that month, near enough


def read_later(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``18 months later``, ``a year earlier``."""
    count = _count(tokens)
    if count is None:
        return None
    return DateValue(CalendarDate()), Relative(UNIT_OF[tokens[-2].code], count * tokens[-1].number, on_text=True)


def read_day_before(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the day before``, ``the day after tomorrow``."""
    side = next(token.number for token in tokens if token.code in "bc")
    if tokens[-1].code == "R":
        return DateValue(CalendarDate()), Relative("day", side + tokens[-1].number)
    return DateValue(CalendarDate()), Relative("day", side, on_text=True)


def read_event(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``two days before the summit``, ``the day after the vote``, ``the second day of the trial``."""
    if _HAPPENED.match(text, tokens[-1].end):
        return None  # "the day after the summit was announced" counts from the announcement
    event = text[tokens[-1].start : tokens[-1].end].lower()
    if tokens[0].code in "rl":
        return DateValue(CalendarDate()), Relative("day", tokens[0].number, event=event, within=True)
    at = next(index for index, token in enumerate(tokens) if token.code in "bc")
    count = 1 if at == 1 or tokens[0].code == "T" else _count(tokens[:at])
    if count is None:
        return None
    return DateValue(CalendarDate()), Relative(UNIT_OF[tokens[at - 1].code], count * tokens[at].number, event=event)


def read_holiday(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``Christmas Day``, ``Easter 2016``, ``last Thanksgiving``."""
    at = next(index for index, token in enumerate(tokens) if token.code == "*")
    name = text[tokens[at].start : tokens[at].end].lower().replace("’", "'")
    year = next(iter(numbers_of(tokens, "Y")), None)
    relative = suffix_of(tokens, "7") or (Relative("", STEPS[tokens[0].code]) if at else None)
    if name in FIXED:
        month, day = FIXED[name]
        return DateValue(CalendarDate(year=year, month=month, day=day)), relative
    if year is not None:
        return DateValue(CalendarDate.of(MOVABLE[name](year))), None
    if relative is not None and relative.unit:
        return None
    return DateValue(CalendarDate()), Relative(name, relative.amount if relative is not None else 0)


def read_today(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``today``, ``yesterday morning``, ``last night``, ``this evening``."""
    step = next((token.code for token in tokens if token.code in "ltxoz"), "")
    if step:
        if step == "l" and text[tokens[-1].start : tokens[-1].end].lower() != "night":
            return None
        return DateValue(CalendarDate()), Relative("day", STEPS[step], on_text=step in "xoz")
    return DateValue(CalendarDate()), Relative("day", next(iter(numbers_of(tokens, "R"))))


def read_unit(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``last week``, ``later this month``, ``the following day``, ``that year``."""
    step = next(token for token in reversed(tokens) if token.code in STEPS)
    unit, many = UNIT_OF[tokens[-1].code], tokens[-1].number > 1
    if step.code == "k":
        return None  # a later day may be any
    if many or (unit == "day" and step.code in "lt"):
        return None
    article = text[max(0, tokens[0].start - 4) : tokens[0].start].lower().endswith("the ")
    if step.code == "l" and article:
        return None  # "the last year" is a duration
    on_text = step.code in "vosz" or (step.code == "x" and (article or unit == "day"))
    return DateValue(CalendarDate(), part=part_of(tokens)), Relative(unit, STEPS[step.code], on_text=on_text)
