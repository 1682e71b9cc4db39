"""The weekday of a date: flag the part that the sources disagree with."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.align import told
from factlint.check.frames import VALUE
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.check.shared import shared_terms
from factlint.check.slips import CLOSE, date_slip
from factlint.check.sources import all_terms, claims_of_kind
from factlint.language.dates import write_like
from factlint.model.calendar_dates import CalendarDate
from factlint.model.claims import ClaimKind, DateClaim
from factlint.model.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Sentence

SAME = 3.0
"""What two sentences share that tell of one event, though the years of their dates differ: see ``told``."""
ONE_EVENT = 1.5
"""The same of a day of the same month that a draft may mean by another weekday."""
REFORMED = 1924
"""From this year on the whole of Europe used one calendar."""
CLOSE_BY, MONTH = 3, 31
"""How many days off the day is looked for that a draft means by another weekday."""
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def compare_weekday(case: Case) -> Judgement | None:
    """Judge a date that is written with its weekday."""
    claim = case.claim
    if claim.kind is not ClaimKind.DATE or not isinstance(claim.value, DateClaim):
        return None
    value = claim.value
    weekday, day = value.weekday, value.day
    first = value.stated.first
    if weekday is None or day is None or first.month is None or first.day is None or value.stated.last is not None:
        return None
    said = NAMES.index(weekday.text)
    dated = list(_dated_days(case, first))
    year = value.value.first.year
    if first.year is None and (others := _in_other_years(case, dated, year)):
        dated, year = others, None  # the year was guessed: that in which the weekday would be right
    anchored = [(s, d) for s, d in dated if (d.year == year or year is None or d.year is None)]
    truth = _weekday(first, year, anchored)
    if truth is None:
        return UNKNOWN
    if truth == said:
        return supported("the weekday is that of the date", [stored for stored, _ in anchored])
    same_day = [stored for stored, date in anchored if (date.month, date.day) == (first.month, first.day)]
    # a day that a source gives was taken from there: the one meant, if another, is close to it
    other = _other_day(case, said, first, value, CLOSE_BY if same_day else MONTH)
    if same_day and (other is UNKNOWN or _nearer(case, same_day, other.evidence)):
        right = NAMES[truth]
        return conflicting(
            f"that day was a {right}",
            same_day,
            Conflict(weekday.start, weekday.end, weekday.text, right, (Correction(weekday.start, weekday.end, right),)),
        )
    return other


def compare_calendar(case: Case) -> Judgement | None:
    """Judge a date that is written with its weekday by the calendar alone, where no source decides."""
    claim, value = case.claim, case.claim.value
    if claim.kind is not ClaimKind.DATE or not isinstance(value, DateClaim):
        return None
    weekday, day = value.weekday, value.day
    truth = value.value.first.weekday_of()
    year = value.value.first.year
    if weekday is None or day is None or truth is None or value.stated.last is not None:
        return None
    if year is None or year < REFORMED:
        return UNKNOWN
    right = NAMES[truth]
    if right == weekday.text:
        return supported("the weekday is that of the date", [])
    if value.stated.first.year is None and _is_of_another_year(case, value.stated.first):
        return UNKNOWN
    fix = Correction(weekday.start, weekday.end, right)
    return conflicting(
        f"that day was a {right}", [], Conflict(weekday.start, weekday.end, weekday.text, right, (fix,), score=0.9)
    )


def _is_of_another_year(case: Case, first: CalendarDate) -> bool:
    """Tell whether the sources have a day in a year of theirs on which it is the weekday that is written."""
    return any(day.weekday_of() == first.weekday for _, day in _dated_days(case, first))


def _in_other_years(
    case: Case, dated: Sequence[tuple[Stored, CalendarDate]], year: int | None
) -> list[tuple[Stored, CalendarDate]]:
    """Return those days, all of other years than ``year``, whose sentences tell of what the draft's does.

    What is to come may be another year's event than one that the sources date earlier. What is past was on the last
    such day, if the sources tell what happened then.
    """
    if year is None or any(day.year in {None, year} for _, day in dated):
        return []
    mine = case.claim.clause | case.sentence.terms
    return [
        (stored, day)
        for stored, day in dated
        if day.year is not None
        and (case.claim.past or day.year > year)
        and (_was_later(case, stored, day, year) or told(shared_terms(mine, all_terms(stored.sentence))) >= SAME)
    ]


def _was_later(case: Case, stored: Stored, day: CalendarDate, year: int) -> bool:
    """Tell whether a source looks back on a later year's day than the one that only its weekday speaks for."""
    that_day, own = day.day_of(), case.claim.value
    if that_day is None or stored.date is None or not case.claim.past or not isinstance(own, DateClaim):
        return False
    by_weekday = own.value.first.weekday_of() == own.value.first.weekday
    return by_weekday and year < that_day.year and that_day <= stored.date


def _nearer(case: Case, one: Sequence[Stored], other: Sequence[Stored]) -> bool:
    """Tell whether one of some sentences shares more with the draft's than all of the others.

    Before all other words count those that the dates hang on.
    """
    ids, rivals = {stored.id for stored in one}, {stored.id for stored in other}
    hang = _hangs_alike(case, one), _hangs_alike(case, other)
    if hang[0] != hang[1]:
        return hang[0]
    for stored in case.sources.about(case.claim.clause | case.sentence.terms):
        if stored.id in ids or stored.id in rivals:
            return stored.id in ids
    return True


def _hangs_alike(case: Case, sentences: Iterable[Stored]) -> bool:
    """Tell whether a date of some sentences hangs on what the draft's hangs on first."""
    first = case.claim.near[:1]
    return bool(first) and any(
        first[0] in claim.near for stored in sentences for claim in claims_of_kind(stored.sentence, ClaimKind.DATE)
    )


def _other_day(case: Case, said: int, first: CalendarDate, value: DateClaim, near: int) -> Judgement:
    """Judge a date that no source has: the sources may name the day of that weekday, at most ``near`` days off."""
    day = value.day
    if day is None:
        return UNKNOWN
    mine = case.claim.clause | case.sentence.terms
    for stored, date in _dated_days(case, first, exact=False):
        if _is_dateline(stored.sentence) or date.year not in {None, value.value.first.year}:
            continue
        if date_slip(DateValue(replace(first, year=None)), DateValue(replace(date, year=None))) < CLOSE:
            continue  # who writes the 4th for the 19th has the weekday wrong
        if told(shared_terms(mine, all_terms(stored.sentence))) < ONE_EVENT:
            continue
        if abs((date.day or 0) - (first.day or 0)) > near:
            continue
        known = replace(date, year=date.year or value.value.first.year)
        if known.weekday_of() == said or date.weekday == said:
            wanted = DateValue(CalendarDate(year=first.year, month=date.month, day=date.day))
            try:
                text = write_like(wanted, day.text)
            except ValueError:
                continue
            return conflicting(
                f"the {NAMES[said]} of the sources was {text}",
                [stored],
                Conflict(day.start, day.end, day.text, text, (Correction(day.start, day.end, text),)),
            )
    return UNKNOWN


def _is_dateline(sentence: Sentence) -> bool:
    """Tell whether a sentence only says where and when a text was written."""
    return all(word.term == VALUE or ":" in word.term for word in sentence.words)


def _dated_days(case: Case, first: CalendarDate, *, exact: bool = True) -> Iterator[tuple[Stored, CalendarDate]]:
    """Yield the days of the sources near the sentence: those of the draft's day, or all of its month."""
    terms = case.claim.clause | case.sentence.terms | case.sentence.context
    index = f"@day:{first.month:02d}-{first.day:02d}" if exact and first.month and first.day else None
    for stored in case.sources.having(index) if index else case.sources.about(terms):
        for date in stored.sentence.dates:
            for day in _days(date):
                if day.month == first.month and (not exact or day.day == first.day):
                    yield stored, day


def _days(date: DateValue) -> list[CalendarDate]:
    """Return the days that a value names, a short range day by day."""
    first, last = date.first, date.last
    if first.day is None or first.month is None:
        return []
    if last is None or last.day is None or last.month != first.month or not first.day < last.day:
        return [first]
    return [replace(first, day=day, weekday=None) for day in range(first.day, last.day + 1)]


def _weekday(first: CalendarDate, year: int | None, dated: list[tuple[Stored, CalendarDate]]) -> int | None:
    """Return the weekday of a day: by the sources' own words, else by the calendar of the year that is known."""
    stated = {d.weekday for _, d in dated if d.weekday is not None}
    if len(stated) == 1:
        return stated.pop()
    years = {d.year for _, d in dated if d.year is not None} | ({year} if year is not None else set())
    if len(years) != 1 or first.month is None or first.day is None:
        return None
    try:
        return dt.date(years.pop(), first.month, first.day).weekday()
    except ValueError:
        return None
