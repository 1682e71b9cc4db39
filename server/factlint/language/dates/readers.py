"""From the tokens of one date to its value, and to what it leans on; one reader an alternative of the grammar.

A reader takes the tokens of its match and the text, and returns None where they mean no date after all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.language.dates.expression import Relative
from factlint.language.dates.holidays import FIXED, MOVABLE
from factlint.language.dates.words import UNIT_OF
from factlint.model.dates import CalendarDate, DateValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.dates.tokens import Token

Reading = tuple[DateValue, Relative | None]
_STEPS = {"l": -1, "v": -1, "x": 1, "o": 1, "t": 0, "s": 0, "z": 0, "k": 1}
_PARTS = ("early", "mid", "late")
_PARTS_OF = {"p": "early", "P": "late", "j": "mid"}
_CENTURY = 100


def codes_of(tokens: Sequence[Token]) -> str:
    """Return the tokens' codes as one string."""
    return "".join(token.code for token in tokens)


def _part(tokens: Sequence[Token]) -> str:
    return _PARTS[tokens[0].number] if tokens[0].code == "J" else _PARTS_OF.get(tokens[0].code, "")


def _numbers(tokens: Sequence[Token], codes: str) -> list[int]:
    return [token.number for token in tokens if token.code in codes]


def _year_suffix(tokens: Sequence[Token], unit: str) -> Relative | None:
    """Return what ``next year`` or ``last week`` says at the end of a date."""
    if tokens[-1].code != unit or len(tokens) < 2 or tokens[-2].code not in _STEPS:  # noqa: PLR2004
        return None
    return Relative(UNIT_OF[unit], _STEPS[tokens[-2].code])


def read_calendar(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read weekdays, days, months and years: ``Wednesday, 11-12 July 2023``, ``30 June to 2 July``, ``May 2023``."""
    weekdays, months, days, years = (_numbers(tokens, codes) for codes in ("Ww", "MA", "DE", "Y"))
    ranged = max(len(months), len(days), len(years)) > 1
    paired = len(weekdays) > 1 or not ranged
    first = CalendarDate(
        year=years[0] if years else None,
        month=months[0],
        day=days[0] if days else None,
        weekday=weekdays[0] if weekdays else None,
    )
    relative = Relative("", _STEPS[tokens[0].code]) if tokens[0].code in "ltx" else _year_suffix(tokens, "7")
    if not ranged:
        return DateValue(first, part=_part(tokens)), relative
    last = CalendarDate(
        year=years[-1] if years else None,
        month=months[-1],
        day=days[-1] if days else None,
        weekday=weekdays[-1] if weekdays and paired else None,
    )
    if len(years) == 1 and (last.month or 0) < (first.month or 0):
        first = replace(first, year=years[0] - 1)
    return DateValue(first, last), relative


def read_month(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read a month by its name: ``April``, ``early March``, ``last October``, ``April next year``."""
    names = [index for index, token in enumerate(tokens) if token.code in "MA"]
    value = DateValue(CalendarDate(month=tokens[names[0]].number), part=_part(tokens))
    relative = _year_suffix(tokens, "7")
    before = tokens[names[0] - 1].code if names[0] else ""
    if relative is None and before in _STEPS and before not in "szk":
        relative = Relative("", _STEPS[before])
    return value, relative


def read_iso(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``2023-07-12``."""
    number = tokens[0].number
    return _real_day(number // 10000, number // 100 % 100, number % 100)


def read_slashed(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``18/03/2021`` and ``03.18.2021``; nothing where day and month cannot be told apart."""
    one, two, year = (int(part) for part in re.split("[/.]", text[tokens[0].start : tokens[0].end]))
    if (one > 12) == (two > 12) and one != two:  # noqa: PLR2004
        return None
    return _real_day(year, two, one) if one > 12 else _real_day(year, one, two)  # noqa: PLR2004


def _real_day(year: int, month: int, day: int) -> Reading | None:
    date = CalendarDate(year=year, month=month, day=day)
    return None if date.day_of() is None else (DateValue(date), None)


def read_weekdays(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``Wednesday to Friday``."""
    return DateValue(CalendarDate(weekday=tokens[0].number), CalendarDate(weekday=tokens[-1].number)), None


def read_weekday(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``Thursday``, ``Thursday morning``, ``last Tuesday``, ``Friday of next week``."""
    at = next(index for index, token in enumerate(tokens) if token.code in "Ww")
    value = DateValue(CalendarDate(weekday=tokens[at].number))
    relative = _year_suffix(tokens, "4")
    if relative is None and at and tokens[at - 1].code in "lxto":
        relative = Relative("", _STEPS[tokens[at - 1].code], on_text=tokens[at - 1].code == "o")
    return value, relative


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)  # noqa: PLR2004


def read_period(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``Q2``, ``Q2 2024``, ``1H23``, ``FY2023``."""
    written = text[tokens[0].start : tokens[0].end]
    name = re.match(r"FY|[QH]([1-4])|([1-4])[QH]", written)
    if name is None:
        return None
    number = int(name[1] or name[2] or 0)
    year = re.search(r"\d\d(?:\d\d)?", written[name.end() :])
    date = CalendarDate(
        year=_full_year(year[0]) if year else next(iter(_numbers(tokens, "Y")), None),
        quarter=number if "Q" in name[0] else None,
        half=number if "H" in name[0] else None,
        fiscal="FY" in written,
    )
    relative = _year_suffix(tokens, "7")
    if date.half is not None and date.year is None and relative is None:
        return None  # H1 and H2 alone are headings
    return DateValue(date), relative


def read_part_of_year(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the second quarter of 2024``, ``first half of last year``."""
    at = next(index for index, token in enumerate(tokens) if token.code in "6h")
    halves = tokens[at].code == "h"
    number = next((token.number for token in tokens[:at] if token.code in "rE"), 0)
    if not 1 <= number <= (2 if halves else 4):
        return None
    date = CalendarDate(
        year=next(iter(_numbers(tokens, "Y")), None),
        quarter=None if halves else number,
        half=number if halves else None,
        fiscal="L" in codes_of(tokens),
    )
    return DateValue(date, part=_part(tokens)), _year_suffix(tokens, "7")


def read_quarter(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the third quarter``, ``last quarter``."""
    number = next((token.number for token in tokens if token.code in "rE"), None)
    fiscal = "L" in codes_of(tokens)
    if number is not None:
        return (DateValue(CalendarDate(quarter=number, fiscal=fiscal)), None) if 1 <= number <= 4 else None  # noqa: PLR2004
    step = next(token.code for token in tokens if token.code in _STEPS)
    return DateValue(CalendarDate()), Relative("quarter", _STEPS[step], on_text=step in "vozs")


def read_fiscal(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``fiscal 2023``, ``the 2023 financial year``, ``last fiscal year``."""
    years = _numbers(tokens, "Y")
    if years:
        return DateValue(CalendarDate(year=years[0], fiscal=True)), None
    return DateValue(CalendarDate(fiscal=True)), Relative("year", _STEPS[tokens[0].code])


def read_season(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``spring 2023``, ``the summer of 2012``, ``last fall``."""
    at = next(index for index, token in enumerate(tokens) if token.code == "S")
    date = CalendarDate(year=next(iter(_numbers(tokens, "Y")), None), season=tokens[at].number)
    if date.year is not None:
        return DateValue(date, part=_part(tokens)), None
    step = next((token.code for token in tokens[:at] if token.code in _STEPS), "")
    if step:
        return DateValue(date, part=_part(tokens)), Relative("", _STEPS[step])
    last = next((token.code for token in tokens[at:] if token.code in _STEPS), "")
    return (DateValue(date), Relative("year", _STEPS[last])) if last and tokens[-1].code == "7" else None


def read_decade(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the 1990s``, ``the late '80s``, ``1970s and 1980s``."""
    decades = _numbers(tokens, "d")
    last = CalendarDate(decade=decades[1]) if len(decades) > 1 else None
    return DateValue(CalendarDate(decade=decades[0]), last, part=_part(tokens)), None


def read_century(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the 19th century``."""
    number = next(token.number for token in tokens if token.code in "rE")
    return DateValue(CalendarDate(century=number - 1), part=_part(tokens)), None


def _count(tokens: Sequence[Token]) -> int | None:
    numbers = [token.number for token in tokens if token.code in "anDKN"]
    if len(numbers) == 2 and tokens[1].code == "-":  # noqa: PLR2004
        return sum(numbers) if numbers[0] >= 20 > numbers[1] else None  # noqa: PLR2004
    return numbers[0] if numbers and numbers[0] > 0 else None


def read_ago(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``two days ago``."""
    count = _count(tokens)
    return None if count is None else (DateValue(CalendarDate()), Relative(UNIT_OF[tokens[-2].code], -count))


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


def read_holiday(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``Christmas Day``, ``Easter 2016``, ``last Thanksgiving``."""
    at = next(index for index, token in enumerate(tokens) if token.code == "*")
    name = text[tokens[at].start : tokens[at].end].lower().replace("’", "'")
    year = next(iter(_numbers(tokens, "Y")), None)
    relative = _year_suffix(tokens, "7") or (Relative("", _STEPS[tokens[0].code]) if at else None)
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
        return DateValue(CalendarDate()), Relative("day", _STEPS[step], on_text=step in "xoz")
    return DateValue(CalendarDate()), Relative("day", next(iter(_numbers(tokens, "R"))))


def read_unit(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``last week``, ``later this month``, ``the following day``, ``that year``."""
    step = next(token for token in tokens if token.code in "lxtvosz")
    unit, many = UNIT_OF[tokens[-1].code], tokens[-1].number > 1
    if many or (unit == "day" and step.code in "lt"):
        return None
    article = text[max(0, tokens[0].start - 4) : tokens[0].start].lower().endswith("the ")
    if step.code == "l" and article:
        return None  # "the last year" is a duration
    on_text = step.code in "vosz" or (step.code == "x" and (article or unit == "day"))
    return DateValue(CalendarDate(), part=_part(tokens)), Relative(unit, _STEPS[step.code], on_text=on_text)


def read_years(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``2011-14``, ``2011 to 2014``."""
    first, last = tokens[0].number, tokens[-1].number
    if tokens[-1].code != "Y":
        last += first // _CENTURY * _CENTURY
        if tokens[-1].end - tokens[-1].start != 2:  # noqa: PLR2004
            return None
    return (DateValue(CalendarDate(year=first), CalendarDate(year=last)), None) if first < last else None


def read_year(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``1949``, ``early 2024``."""
    return DateValue(CalendarDate(year=tokens[-1].number), part=_part(tokens)), None


def read_clock(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``14:30 CET``, ``2 p.m.``, ``10:35 a.m.``."""
    half = next((token.number for token in tokens if token.code == "m"), None)
    first = tokens[0]
    hour, minute = (first.number, 0) if first.code in "DEH" else divmod(first.number, 60)
    if half is not None:
        hour = hour % 12 + half
    if hour > 23:  # noqa: PLR2004
        return None
    return DateValue(CalendarDate(hour=hour, minute=minute)), None


READERS: dict[str, Callable[[Sequence[Token], str], Reading | None]] = {
    "calendar": read_calendar, "months": read_calendar, "month": read_month, "iso": read_iso, "slashed": read_slashed,
    "weekdays": read_weekdays, "weekday": read_weekday, "period": read_period, "part_of_year": read_part_of_year,
    "quarter": read_quarter, "fiscal": read_fiscal, "season": read_season, "decade": read_decade,
    "century": read_century, "ago": read_ago, "later": read_later, "day_before": read_day_before, "today": read_today, "holiday": read_holiday,
    "unit": read_unit, "years": read_years, "year": read_year, "clock": read_clock,
}  # fmt: skip
