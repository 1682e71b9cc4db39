"""What a date means: a calendar interval with its granularity, partial where the text is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """One point or period of the calendar, with only the parts that the text gives or that were resolved.

    ``weekday`` counts from Monday = 0; ``week`` is the ISO week; ``decade`` is its first year.
    ``12 July`` is month and day, ``Wednesday`` a weekday alone.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    quarter: int | None = None
    decade: int | None = None
