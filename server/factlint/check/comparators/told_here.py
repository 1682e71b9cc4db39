"""What came before what, where the draft gives one of the two events its day: that of the other the sources give.

``The barn burnt down on 4 May, a week after the roof was mended`` needs only the day of the mending.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.check.happened import happened
from factlint.check.judgement import conflicting, supported
from factlint.check.shared import shared_terms
from factlint.check.sources import claims_of_kind
from factlint.check.spans_of_time import SPAN_TERMS
from factlint.model.claims import ClaimKind, DateClaim

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from factlint.check.happened import Happened
    from factlint.check.judgement import Case, Conflict, Judgement
    from factlint.check.spans_of_time import TimeSpan
    from factlint.model.claims import Claim
    from factlint.model.dates import DateValue

NAMED, BARE = 0.3, 0.75
"""Of what the other event is told by, the share beside its date, where a name is among it, and where none is."""
WORDS = 2
"""How many words at least, where no name is."""
BY_CHANCE = 0.15
"""By how much less a date may fit that bears the draft out than one that speaks against it."""
FAR = 180
"""How many days at most are between two events of which the draft does not tell the year."""
OF_A_WEEK = 3
"""The same where it tells no more than the weekday: which week it means is a guess."""


class _Told(NamedTuple):
    """The days from which to which the draft has one of the two events, and whether that is the main one.

    ``far`` is how many days off the other one may be told to be on the wrong side of it; None where any may.
    """

    first: dt.date
    last: dt.date
    main: bool
    far: int | None

    def days_to(self, day: dt.date) -> int:
        """Return how many days at least the main event comes after the other; 0 where that is not known."""
        after = (self.first - day).days if day < self.first else min(0, (self.last - day).days)
        return after if self.main else -after


def compare_told_here(
    case: Case,
    events: Mapping[str, frozenset[str]],
    sign: int,
    span: TimeSpan | None,
    turned: Callable[[float], Conflict],
) -> Judgement | None:
    """Judge the order of two events of which the draft dates one, as a source does; None where that cannot be told.

    ``sign`` is 1 where the main event comes after the other one; ``span`` tells by how much, where the draft does.
    """
    told = _told_here(case, events) if case.claim.start > case.sentence.start else None  # before dawn on Friday
    if told is None:
        return None
    event = events["linked" if told.main else "main"] - SPAN_TERMS
    dated = [one for one in happened(event, case) if one.day is not None and _is_of(one, event, span)]
    straight = [one for one in dated if _holds(told, one, sign, span)]
    back = [one for one in dated if _holds(told, one, -sign, span) and _is_near(told, one)]
    best = max(back, key=_rank, default=None)
    bears_out = max(straight, key=_rank, default=None)
    if bears_out is not None and (best is None or bears_out.fit > best.fit - BY_CHANCE):
        return supported("the date that the sources give is in this order with the draft's", [bears_out.stored])
    if best is None or any(one.fit > best.fit - BY_CHANCE for one in dated if one not in back):
        return None
    reason = f"the date that the sources give is in the other order with the draft's (fit {best.fit:.2f})"
    return conflicting(reason, [best.stored], turned(best.fit))


def _told_here(case: Case, events: Mapping[str, frozenset[str]]) -> _Told | None:
    """Return when the draft has one of two events; None where it tells so of none, or of both."""
    claims = claims_of_kind(case.sentence, ClaimKind.DATE)
    found = [told for claim in claims if (told := _told(case, claim, events)) is not None]
    return found[0] if len(found) == len(claims) == 1 else None


def _told(case: Case, claim: Claim, events: Mapping[str, frozenset[str]]) -> _Told | None:
    value = claim.value
    if not isinstance(value, DateClaim) or claim.mood or claim.spoken or value.value.bound or value.value.approximate:
        return None
    days = value.value.interval()
    main, linked = (len(shared_terms(claim.clause, events.get(name, frozenset()))) for name in ("main", "linked"))
    if days is None or main == linked or (claim.start < case.claim.start) != (main > linked):
        return None
    return _Told(*days, main=main > linked, far=_far(value.stated)) if _given(case, claim) else None


def _far(stated: DateValue) -> int | None:
    if stated.first.year is not None:
        return None
    return OF_A_WEEK if stated.first.weekday is not None and stated.first.day is None else FAR


def _given(case: Case, claim: Claim) -> bool:
    """Tell whether a source gives the date too: else it is that which is wrong."""
    value = claim.value
    return isinstance(value, DateClaim) and any(
        value.value.agrees(date) for stored in case.sources.about(case.sentence.terms) for date in stored.sentence.dates
    )


def _is_of(one: Happened, event: frozenset[str], span: TimeSpan | None) -> bool:
    """Tell whether a date is surely enough that of an event; a name alone is enough for a day so many days away."""
    if one.by_name and span is None:
        return False
    names = frozenset(term for term in event if ":" in term)
    if shared_terms(names, one.stored.sentence.terms):
        return one.fit >= NAMED
    return one.fit >= BARE and one.words >= WORDS


def _holds(told: _Told, one: Happened, sign: int, span: TimeSpan | None) -> bool:
    days = sign * told.days_to(one.day) if one.day is not None else 0
    if span is None or told.first != told.last:
        return days > 0
    return span.holds(days)


def _is_near(told: _Told, one: Happened) -> bool:
    return told.far is None or (one.day is not None and abs(told.days_to(one.day)) <= told.far)


def _rank(one: Happened) -> tuple[float, int]:
    return one.fit, -one.stored.id
