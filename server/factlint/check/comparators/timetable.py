"""What came before what, by the times that the sources give: each event has its row, or its sentence, with a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.check.judgement import conflicting, supported
from factlint.check.shared import shared_terms
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.check.judgement import Case, Conflict, Judgement
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Sentence

CLOCK = re.compile(r"\W{0,4}([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?(?![\d%]|[.,]\d)\s?(am|pm|a\.m\.|p\.m\.)?")
"""A time of day with which a row, an item or a line begins."""
UNREAL = re.compile(
    r"\b(?:not|never|no|until|unless|without|if|would|could|might|should|(?-i:may)|planned|supposed|meant)\b|n['’]t\b|\?\W*$",
    re.IGNORECASE,
)
"""Words by which a sentence denies, supposes or plans; May is a month."""
BAR = 0.75
"""Of what an event is told by, the share that a sentence with a time must have."""
MARGIN = 0.15
"""By how much the sentence must fit better than any with another time."""
LEAST = 2
"""How many of the words."""
FOLLOWING = 4
"""How many sentences an item with a time may have."""
UNKNOWN_WORD = 0.5


class _Row(NamedTuple):
    fit: float
    time: int
    stored: Stored


def compare_times(case: Case, turned: Callable[[float], Conflict]) -> Judgement | None:
    """Judge the order of two events by the times of day that one source gives for them; None where none does.

    ``turned`` makes the conflict, of how sure it is.
    """
    events = dict(case.claim.arguments)
    main, linked = (_row(events.get(name, frozenset()), case.sources) for name in ("main", "linked"))
    if main is None or linked is None or main.stored.document != linked.stored.document or main.time == linked.time:
        return None
    evidence = [main.stored, linked.stored]
    if (main.time < linked.time) == (getattr(case.claim.value, "lemma", "") == "before"):
        return supported("the times that a source gives are in this order", evidence)
    fit = min(main.fit, linked.fit)
    return conflicting(f"the times that a source gives are in the other order (fit {fit:.2f})", evidence, turned(fit))


def _row(event: frozenset[str], sources: Sources) -> _Row | None:
    """Return the one sentence with a time that tells of an event; None where there is none, or more than one."""
    rows = []
    for stored in sources.about(event) if event else ():
        time = _time(stored, sources)
        if time is None:
            continue
        common = shared_terms(event, stored.sentence.terms)
        fit = _weigh(common, sources) / (_weigh(event, sources) or 1)
        if len(common) >= LEAST:
            rows.append(_Row(fit, time, stored))
    best = max(rows, key=lambda row: (row.fit, -row.stored.id), default=None)
    if best is None or best.fit < BAR:
        return None
    return None if any(row.time != best.time and row.fit > best.fit - MARGIN for row in rows) else best


def _weigh(terms: frozenset[str], sources: Sources) -> float:
    return sum(sources.weight(term) * (1 if sources.count(term) else UNKNOWN_WORD) for term in terms)


def _time(stored: Stored, sources: Sources) -> int | None:
    """Return the time of day with which the item begins that a sentence stands in, in seconds; None without one."""
    for _ in range(FOLLOWING):
        time = time_of(stored.sentence)
        if time is not None:
            return time
        before = next(iter(sources.store.sentences([stored.id - 1])), None)
        if before is None or before.document != stored.document or _apart(before.sentence, stored.sentence):
            return None
        stored = before
    return None


def _apart(one: Sentence, other: Sentence) -> bool:
    """Tell whether more than a space stands between two sentences: then they are of two items."""
    return other.start - one.end > 1


@noted
def time_of(sentence: Sentence) -> int | None:
    """Return the time of day with which a sentence begins, in seconds; None where it begins with none."""
    found = CLOCK.match(sentence.text)
    if found is None:
        return None
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + 12 * found[4].startswith("p")
    return hour * 3600 + int(found[2]) * 60 + int(found[3] or 0)
