"""Reading the parts of a year: quarters, halves, seasons, financial years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.dates.expression import Relative
from factlint.language.dates.reading import STEPS, numbers_of, part_of, suffix_of
from factlint.model.calendar_dates import CalendarDate
from factlint.model.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.reading import Reading
    from factlint.language.dates.tokens import Token

_QUARTERS = range(1, 5)
_HALVES = range(1, 3)
_LONG_YEAR = 4


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == _LONG_YEAR else 2000 + int(digits)


def read_period(tokens: Sequence[Token], text: str) -> Reading | None:
    """Read ``Q2``, ``Q2 2024``, ``1H23``, ``FY2023``."""
    written = text[tokens[0].start : tokens[0].end]
    name = re.match(r"FY|[QH]([1-4])|([1-4])[QH]", written)
    if name is None:
        return None
    number = int(name[1] or name[2] or 0)
    year = re.search(r"\d\d(?:\d\d)?", written[name.end() :])
    date = CalendarDate(
        year=_full_year(year[0]) if year else next(iter(numbers_of(tokens, "Y")), None),
        quarter=number if "Q" in name[0] else None,
        half=number if "H" in name[0] else None,
        fiscal="FY" in written,
    )
    relative = suffix_of(tokens, "7")
    if date.half is not None and date.year is None and relative is None:
        return None  # H1 and H2 alone are headings
    return DateValue(date), relative


def read_part_of_year(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the second quarter of 2024``, ``first half of last year``."""
    at = next(index for index, token in enumerate(tokens) if token.code in "6h")
    halves = tokens[at].code == "h"
    number = next((token.number for token in tokens[:at] if token.code in "rE"), 0)
    if number not in (_HALVES if halves else _QUARTERS):
        return None
    date = CalendarDate(
        year=next(iter(numbers_of(tokens, "Y")), None),
        quarter=None if halves else number,
        half=number if halves else None,
        fiscal=any(token.code == "L" for token in tokens),
    )
    return DateValue(date, part=part_of(tokens)), suffix_of(tokens, "7")


def read_quarter(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``the third quarter``, ``last quarter``."""
    number = next((token.number for token in tokens if token.code in "rE"), None)
    fiscal = any(token.code == "L" for token in tokens)
    if number is not None:
        return (DateValue(CalendarDate(quarter=number, fiscal=fiscal)), None) if number in _QUARTERS else None
    step = next(token.code for token in tokens if token.code in STEPS)
    return DateValue(CalendarDate()), Relative("quarter", STEPS[step], on_text=step in "vozs")


def read_fiscal(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``fiscal 2023``, ``the 2023 financial year``, ``last fiscal year``."""
    years = numbers_of(tokens, "Y")
    if years:
        return DateValue(CalendarDate(year=years[0], fiscal=True)), None
    return DateValue(CalendarDate(fiscal=True)), Relative("year", STEPS[tokens[0].code])


def read_season(tokens: Sequence[Token], _: str) -> Reading | None:
    """Read ``spring 2023``, ``the summer of 2012``, ``last fall``."""
    at = next(index for index, token in enumerate(tokens) if token.code == "S")
    date = CalendarDate(year=next(iter(numbers_of(tokens, "Y")), None), season=tokens[at].number)
    if date.year is not None:
        return DateValue(date, part=part_of(tokens)), None
    step = next((token.code for token in tokens[:at] if token.code in STEPS), "")
    if step:
        return DateValue(date, part=part_of(tokens)), Relative("", STEPS[step])
    last = next((token.code for token in tokens[at:] if token.code in STEPS), "")
    return (DateValue(date), Relative("year", STEPS[last])) if last and tokens[-1].code == "7" else None
