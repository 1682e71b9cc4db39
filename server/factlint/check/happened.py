"""When an event was, by the sentences that may tell of it: the days and hours that they give, and how well they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.check.shared import shared_terms
from factlint.check.sources import all_terms, claims_of_kind
from factlint.model.claims import ClaimKind, DateClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from factlint.check.judgement import Case
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.calendar_dates import CalendarDate
    from factlint.model.claims import Claim, Sentence

LOOSELY = 0.25
"""The share of an event's words from which a sentence may tell of it."""
CONTEXT, ELSEWHERE = 0.6, 0.3
"""What a word counts that stands in a heading or in the sentence before, or with another date of the sentence."""
UNKNOWN_WORD = 0.5
DAY = 24 * 60
ORDINALS = frozenset({"first", "last", "second", "third", "final"})


class Happened(NamedTuple):
    """A date that an event may have: the share of its words beside it, their number, the day, the minute of the day.

    ``by_name`` tells that only names are among them: what else happened to somebody is another event.
    """

    fit: float
    words: int
    day: dt.date | None
    minute: int | None
    stored: Stored
    by_name: bool = False

    def after(self, other: Happened) -> float | None:
        """Return by how many days this is after another; None where it is not known. Hours are parts of a day."""
        if self.day is None or other.day is None:
            if self.minute is None or other.minute is None or self.stored.document != other.stored.document:
                return None
            return (self.minute - other.minute) / DAY
        days = (self.day - other.day).days
        if self.minute is None or other.minute is None:
            return float(days)
        return days + (self.minute - other.minute) / DAY


def happened(event: frozenset[str], case: Case) -> list[Happened]:
    """Return the dates that an event may have, told by its terms.

    Of sentences that speak of the first and of the last, those are left out that the draft's does not speak of.
    """
    sources = case.sources
    whole = _weigh(event, sources)
    deed = frozenset(term for term in event if ":" not in term)
    found: list[Happened] = []
    for stored in sources.about(event) if event and whole else ():
        by_name = bool(deed) and not shared_terms(deed, all_terms(stored.sentence))
        told = _weigh(shared_terms(event, stored.sentence.terms), sources)
        around = _weigh(shared_terms(event, all_terms(stored.sentence)), sources) - told
        for moment in _moments(stored.sentence):
            common = shared_terms(event, moment.terms)
            beside = _weigh(common, sources)
            fit = (beside + ELSEWHERE * (told - beside) + CONTEXT * around) / whole
            if fit >= LOOSELY:
                found.append(Happened(fit, len(common), moment.day, moment.minute, stored, by_name))
    mine = ordinals(case.sentence)
    if not any(ordinals(one.stored.sentence) & mine for one in found):
        return found
    return [one for one in found if not ordinals(one.stored.sentence) - mine]


@noted
def ordinals(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence that tell the first of its kind from the last."""
    return ORDINALS.intersection(sentence.text.casefold().split())


class _Moment(NamedTuple):
    """A day or a time that a sentence gives, with the terms of what was then."""

    day: dt.date | None
    minute: int | None
    terms: frozenset[str]


@noted
def _moments(sentence: Sentence) -> Sequence[_Moment]:
    """Return the days that a sentence gives, each with its clause if they are several; else the times of its day."""
    firm = [(claim, first) for claim in claims_of_kind(sentence, ClaimKind.DATE) if (first := _firm(claim)) is not None]
    days = [(day, claim) for claim, first in firm if (day := first.day_of()) is not None]
    if len({day for day, _ in days}) > 1:
        heads = {claim.near[0] for _, claim in days}  # inspected in May and repaired in June
        return tuple(
            _Moment(day, None, claim.clause.union(claim.near) - heads | {claim.near[0]}) for day, claim in days
        )
    day = days[0][0] if days else None
    minutes = dict.fromkeys(first.hour * 60 + (first.minute or 0) for _, first in firm if first.hour is not None)
    if not minutes:
        return (_Moment(day, None, sentence.terms),) if day is not None else ()
    return tuple(_Moment(day, minute, sentence.terms) for minute in minutes)


def _firm(claim: Claim) -> CalendarDate | None:
    """Return the one day or time on which a claim says that something was or will be; None where it says none."""
    if not isinstance(claim.value, DateClaim) or not claim.near or claim.rejected or claim.mood or claim.spoken:
        return None
    value = claim.value.value
    return None if value.bound or value.approximate or value.last is not None else value.first


def _weigh(terms: Iterable[str], sources: Sources) -> float:
    return sum(sources.weight(term) * (1 if sources.count(term) else UNKNOWN_WORD) for term in terms)
