"""What came before what, by the days and hours that the sources give the two events, each in a sentence of its own.

Two dates that lie as far apart as the draft says (``three weeks before``), but the other way round, need little else to
be those of the two events: that hardly comes by chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.check.comparators.told_here import compare_told_here
from factlint.check.happened import happened
from factlint.check.judgement import conflicting, supported
from factlint.check.spans_of_time import SPAN_TERMS, span_before

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.check.happened import Happened
    from factlint.check.judgement import Case, Conflict, Judgement
    from factlint.check.spans_of_time import TimeSpan
    from factlint.facts.store import Stored

BAR, MARGIN, WORDS = 0.8, 0.15, 2
"""Of what an event is told by, the share beside its date, how much more than beside any other, and how many words."""
LEAST, ONE, BOTH, BOTH_EASILY = 0.3, 0.75, 1.2, 1.4
"""The same for each of two events that are as far apart as the draft says, for one of them, and for the two together.

For the two it is more where it is vague how far, or little: days lie next to one another easily.
"""
FAR = 4
"""How many days are not little."""
BY_CHANCE = 0.5
"""By how much less two dates that bear the draft out may have, all in all, than two that speak against it."""
NEAR_BEST = 0.3
"""By how much less than another sentence each of these may have."""


def compare_dated(case: Case, turned: Callable[[float], Conflict]) -> Judgement | None:
    """Judge the order of two events by the dates that the sources give them; None where they give none.

    ``turned`` makes the conflict, of how sure it is.
    """
    events = dict(case.claim.arguments)
    sign = -1 if getattr(case.claim.value, "lemma", "") == "before" else 1
    span = span_before(case.sentence.text, case.claim.start - case.sentence.start)
    told = compare_told_here(case, events, sign, span, turned)
    if told is not None:
        return told
    main, linked = (happened(events.get(name, frozenset()) - SPAN_TERMS, case) for name in ("main", "linked"))
    if not main or not linked:
        return None
    if span is None:
        return _by_order(main, linked, sign, turned)
    return _by_span(main, linked, sign, span, turned)


def _by_order(
    main: Sequence[Happened], linked: Sequence[Happened], sign: int, turned: Callable[[float], Conflict]
) -> Judgement | None:
    one, other = _surest(main), _surest(linked)
    days = one.after(other) if one is not None and other is not None else None
    if one is None or other is None or not days:
        return None
    if sign * days > 0:
        return supported("the dates that the sources give are in this order", [one.stored, other.stored])
    fit = min(one.fit, other.fit)
    reason = f"the dates that the sources give are in the other order (fit {fit:.2f})"
    return conflicting(reason, [one.stored, other.stored], turned(fit))


def _surest(dated: Sequence[Happened]) -> Happened | None:
    """Return the one date that an event surely has; None where there is none, or more than one."""
    best = max(dated, key=lambda one: (one.fit, -one.stored.id))
    rivals = (one for one in dated if one.fit > best.fit - MARGIN)
    enough = best.fit >= BAR and best.words >= WORDS
    return best if enough and all(one.after(best) == 0 for one in rivals) else None


def _by_span(
    main: Sequence[Happened],
    linked: Sequence[Happened],
    sign: int,
    span: TimeSpan,
    turned: Callable[[float], Conflict],
) -> Judgement | None:
    least = max(LEAST, max(one.fit for one in main) - NEAR_BEST), max(LEAST, max(one.fit for one in linked) - NEAR_BEST)
    enough = BOTH_EASILY if span.vague or 1 <= span.least < FAR else BOTH
    pairs = [(one, other, days) for one in main for other in linked if (days := one.after(other)) is not None]
    straight = [_Pair(one, other) for one, other, days in pairs if span.may_hold(sign * days)]
    back = [
        pair
        for pair, days in ((_Pair(one, other), days) for one, other, days in pairs)
        if span.holds(-sign * days) and pair.fits(enough, least)
    ]
    told, turned_round = max(straight, key=_rank, default=None), max(back, key=_rank, default=None)
    if told is not None and (turned_round is None or told.fit > turned_round.fit - BY_CHANCE):
        return supported("the dates that the sources give are as far apart", told.evidence)
    if turned_round is None:
        return None
    fit = turned_round.fit / 2
    reason = f"the dates that the sources give are as far apart, but the other way round (fit {fit:.2f})"
    return conflicting(reason, turned_round.evidence, turned(fit))


class _Pair(NamedTuple):
    """A date for each of the two events."""

    main: Happened
    linked: Happened

    @property
    def fit(self) -> float:
        return self.main.fit + self.linked.fit

    def fits(self, both: float, least: tuple[float, float]) -> bool:
        """Tell whether the dates are surely enough those of the two events."""
        fits = self.main.fit, self.linked.fit
        return self.fit >= both and max(fits) >= ONE and fits[0] >= least[0] and fits[1] >= least[1]

    @property
    def evidence(self) -> list[Stored]:
        return [self.main.stored, self.linked.stored]


def _rank(pair: _Pair) -> tuple[float, int, int]:
    return pair.fit, -pair.main.stored.id, -pair.linked.stored.id
