"""The year that opens a sentence, and in which its days and months lie: ``In 2019 the fair began on 4 May``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.language.dates.context import STOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.language.dates.expression import DateExpression

_BEFORE = 24
"""How many characters before a year are looked at."""
_OPENING = re.compile(
    r"(?:^|[.!?:;][\"”’']*\s+|\n\s*)(?:(?:And|But|Then|Also),?\s+)?(?:(?:In|During|Early in|Late in|Later in)\s+)?$"
)
"""What stands before what opens a sentence, or what is like one."""


def framed(expressions: Sequence[DateExpression], text: str) -> Iterator[DateExpression]:
    """Yield dates, those without a year told how many dates back the year stands that opens their sentence.

    What has another year of its own ends that: in 2019 sales fell, in June of this year they rose, and on 4 May fell.
    """
    opening: int | None = None
    for number, expression in enumerate(expressions):
        if opening is not None and STOP.search(text, expressions[number - 1].end, expression.start):
            opening = None
        if _is_year(expression):
            begins = _OPENING.search(text[max(0, expression.start - _BEFORE) : expression.start]) is not None
            # "since 2019" frames nothing
            opening = number if begins and not expression.stated.bound else None
        elif opening is not None and expression.relative is None and expression.stated.first.on_calendar:
            yield replace(expression, framed=number - opening)
            continue
        elif expression.stated.first.year is not None or (expression.relative and expression.relative.unit == "year"):
            opening = None
        yield expression


def _is_year(expression: DateExpression) -> bool:
    """Tell whether an expression is a whole year: 2019, last year."""
    if expression.relative is not None:
        return expression.relative.unit == "year" and not expression.stated.first.on_calendar
    return expression.stated.granularity == "year" and expression.stated.last is None
