"""Whether a date of a source bears out one of a draft: by its finest part, and as the same end of a time."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.model.dates import DateValue, bounds
from factlint.model.noted import noted

if TYPE_CHECKING:
    import datetime as dt

    from factlint.model.claims import Sentence

ENDS = frozenset({"since", "until"})
MONTH = 31
"""Days: what happened in a longer time than that is not dated by naming a part of it."""


def is_borne_out_by(draft: DateValue, stored: Sentence) -> bool:
    """Tell whether a sentence has a date that bears one of the draft's out."""
    mine, theirs = bounds(draft), _days(stored)
    if mine is not None and theirs is not None and (mine[1] < theirs[0] or theirs[1] < mine[0]):
        return False  # which of most sentences tells it of all their dates at once
    return any(supports(date, draft) for date in stored.dates)


@noted
def _days(sentence: Sentence) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of all dates of a sentence; None where that of one is not known."""
    days = [bounds(date) for date in sentence.dates]
    known = [each for each in days if each is not None]
    if not known or len(known) < len(days):
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def supports(source: DateValue, draft: DateValue) -> bool:
    """Tell whether a date of a source bears a date of the draft out.

    It does if it agrees, gives the draft's finest part, and is no open end where the draft is none. What has been so
    since a day began on it, and what was so until then ended.
    """
    return not source.is_clear_of(draft) and _supports(source, draft)


@lru_cache(maxsize=4_096)
def _supports(source: DateValue, draft: DateValue) -> bool:
    if source.bound in ENDS and not draft.bound:
        return supports(replace(source, bound=""), draft)
    if source.bound != draft.bound or not _gives(source, draft.granularity) or not source.agrees(draft):
        return False
    return _whole(source, draft)


def _whole(source: DateValue, draft: DateValue) -> bool:
    """Tell whether no range is borne out by one day of it, and no day or year by a long time that it lies in."""
    if (source.last is None) == (draft.last is None):
        return True
    if draft.last is not None:
        return draft.granularity != "day" or source.granularity != "day"
    days = source.interval()
    long = days is not None and (days[1] - days[0]).days > MONTH
    return not long or any(DateValue(end).agrees(draft) for end in (source.first, source.last) if end is not None)


def _gives(source: DateValue, part: str) -> bool:
    """Tell whether a date gives a part of the calendar, or something finer that decides it."""
    first = source.first
    match part:
        case "day" | "time":
            return first.day is not None
        case "weekday":
            return first.weekday is not None or first.weekday_of() is not None
        case "week" | "month":
            return first.month is not None or first.week is not None
        case "season" | "quarter" | "half":
            return first.month is not None or getattr(first, part) is not None
        case "year":
            return first.year is not None
        case _:
            return first.year is not None or first.decade is not None or first.century is not None
