"""Dates of sources that are no rivals: vague ones of something else, another column's, the draft's own weekday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.apart import WRITER
from factlint.check.beside import is_compared_with
from factlint.check.shared import has_term, shared_terms
from factlint.check.sources import all_terms
from factlint.claims.reading import STATES
from factlint.claims.terms import ASPECT, plain
from factlint.model.claims import DateClaim
from factlint.model.noted import noted, noted_last

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.check.judgement import Case
    from factlint.check.slots import Rival
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence
    from factlint.model.dates import DateValue

TODAY = "today"
PARTS = ("year", "month", "day", "quarter", "season", "half")
STATE_TERMS = frozenset({*map(plain, STATES), "=rise", "=fall"})
"""The terms of verbs that say how something is, or that it grows or shrinks, and not what it is."""
TAKING_PART = frozenset({"subject", "object"})
"""The slots of who or what a clause is about; others say when it was: on the evening of 5 May."""
VAGUE = frozenset({"week", "month", "season", "quarter", "half", "year"})


def hang_alike(draft: Claim, source: Claim) -> bool:
    """Tell whether what one date hangs on first is something that the other hangs on too."""
    (mine, words), (theirs, others) = _hung_on(draft), _hung_on(source)
    if words and others:  # who was there tells little of what happened
        mine, theirs = words, others
    return (bool(mine) and mine[0] in theirs) or (bool(theirs) and theirs[0] in mine)


@noted
def _hung_on(claim: Claim) -> tuple[Sequence[str], Sequence[str]]:
    """Return the terms of what a value hangs on, the nearest first, and those of them that are no names."""
    near = [term for term in claim.near if not term.startswith(ASPECT)]
    return near, [term for term in near if ":" not in term]


def is_of_no_account(case: Case, other: Claim, date: DateClaim, stored: Sentence) -> bool:
    """Tell whether a source's date is of another time's column of a table, or a vague one of something else.

    ``other`` is the claim of the sentence ``stored``. Neither does the date of what something is compared with count,
    nor that of another paper, nor what was for what is today, nor that of a deed for one of the writer's.
    """
    if is_compared_with(case.claim, case.sentence) != is_compared_with(other, stored):
        return True
    if told_by_its_date(case.claim, case.sentence, stored) or told_by_its_date(other, stored, case.sentence):
        return True
    if case.claim.subject == WRITER != other.subject:
        return True
    if case.claim.shown.casefold() == TODAY and not case.claim.past and other.past:
        return True
    if other.cell is not None and other.cell.dates and not _of_its_time(case.sentence, other.cell.dates):
        return True
    return _is_vague(date) and not hang_alike(case.claim, other)


def is_named(draft: DateValue, rival: DateValue, stored: Sentence) -> bool:
    """Tell whether a source's sentence names the draft's date beside a rival: 2027 in ``not before 1 July 2027``."""
    if draft.last is not None or draft.first.year is None:
        return False
    wanted = [(part, given) for part in PARTS if (given := getattr(draft.first, part)) is not None]
    wrong = [claim.value.value for claim in stored.claims if claim.rejected and isinstance(claim.value, DateClaim)]
    others = (date.first for date in stored.dates if date != rival and date.last is None and date not in wrong)
    return any(all(getattr(date, part) == given for part, given in wanted) for date in others)


def told_by_its_date(claim: Claim, sentence: Sentence, other: Sentence) -> bool:
    """Tell whether a date tells one of its kind, of which another sentence does not speak: our letter of 5 May."""
    thing = _told_by_date(sentence, claim)
    return bool(thing) and not has_term(all_terms(other), thing)


@noted_last
def _told_by_date(sentence: Sentence, claim: Claim) -> str:
    """Return the term of what a date is hung on by *of*, where a clause is about that; "" where there is none."""
    date = next((word for word in sentence.words if word.start <= claim.start < word.end), None)
    if date is None or date.slot != "of" or date.head < 0:
        return ""
    thing = sentence.words[date.head]
    return thing.term if thing.slot in TAKING_PART and thing.term in claim.near[:1] else ""


def _of_its_time(sentence: Sentence, dates: Iterable[DateValue]) -> bool:
    """Tell whether a sentence gives the time of a table's column."""
    return any(date.agrees(other) for date in sentence.dates for other in dates)


def same_weekday(one: DateClaim, other: DateClaim) -> bool:
    """Tell whether one of two dates is written as no more than the weekday that the other falls on."""
    for mine, theirs in ((one, other), (other, one)):
        if mine.is_weekday and mine.stated.first.weekday == _weekday(theirs.value):
            return True
    return False


def has_several_days(draft: Claim, rivals: Sequence[Rival], others: Iterable[tuple[Stored, Claim]]) -> bool:
    """Tell whether what a draft dates to some weekday of a month has more days than one in the sources.

    ``rivals`` are their claims that fit best, ``others`` all that give another date: any of the days may be meant.
    """
    if not isinstance(draft.value, DateClaim) or draft.value.stated.granularity != "weekday":
        return False
    if not draft.value.stated.first.is_of_month:
        return False
    alike = [claim.value for _, claim in others if hang_alike(draft, claim)]
    days = [value for value in (*(rival.claim.value for rival in rivals), *alike) if isinstance(value, DateClaim)]
    return any(not one.value.agrees(days[0].value) for one in days)


def _weekday(value: DateValue) -> int | None:
    return value.first.weekday if value.first.weekday is not None else value.first.weekday_of()


def _is_vague(date: DateClaim) -> bool:
    """Tell whether a date is counted from another and names no day: last week, in the coming month."""
    first = date.stated.first
    return date.value.granularity in VAGUE and first.month is None and first.year is None


def states_of_two(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether all that two dates share is a verb that does not say of what it is, and each has its own thing.

    Or how long it is so: until the end of the year it costs nothing.
    """
    mine, theirs = _told_with(draft), _told_with(source)
    common = shared_terms(mine, theirs)
    if any(term not in STATE_TERMS and not term.startswith(ASPECT) for term in common):
        return False
    if common and common.isdisjoint(STATE_TERMS):
        return False
    return bool(mine - stored.terms - STATE_TERMS) and bool(theirs - sentence.terms - STATE_TERMS)


@noted
def _told_with(claim: Claim) -> frozenset[str]:
    """Return the terms of a claim's clause, and of what its value hangs on."""
    return claim.clause.union(claim.near)
