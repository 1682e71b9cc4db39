"""Which reader turns the tokens of which alternative of the grammar into a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.dates import absolute, months, periods, relative

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.dates.reading import Reading
    from factlint.language.dates.tokens import Token

READERS: dict[str, Callable[[Sequence[Token], str], Reading | None]] = {
    "ago": relative.read_ago,
    "calendar": absolute.read_calendar,
    "century": absolute.read_century,
    "clock": absolute.read_clock,
    "day_before": relative.read_day_before,
    "decade": absolute.read_decade,
    "event": relative.read_event,
    "fiscal": periods.read_fiscal,
    "holiday": relative.read_holiday,
    "iso": absolute.read_iso,
    "later": relative.read_later,
    "month": absolute.read_month,
    "months": absolute.read_calendar,
    "nth_weekday": months.read_nth_weekday,
    "part_of_year": periods.read_part_of_year,
    "period": periods.read_period,
    "quarter": periods.read_quarter,
    "season": periods.read_season,
    "slashed": absolute.read_slashed,
    "some_weekday": months.read_some_weekday,
    "today": relative.read_today,
    "unit": relative.read_unit,
    "weekday": absolute.read_weekday,
    "weekdays": absolute.read_weekdays,
    "year": absolute.read_year,
    "years": absolute.read_years,
}
