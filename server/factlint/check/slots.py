"""One slot of a claim against the sources: what supports it, what contradicts it, and what beats what.

A fact stated by hand decides; what a later source has put right is no support, unless the draft gives it as old; any
remaining support silences; what is left is a conflict, milder where the sources disagree among themselves.
"""

from __future__ import annotations

import datetime as dt
import math
from functools import partial
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.alike import built_alike, repeats
from factlint.check.apart import lacks_one_of, names_near
from factlint.check.chance import is_by_chance
from factlint.check.corrections import corrections, rejected_in, rejects, shared
from factlint.check.elsewhere import told_elsewhere
from factlint.check.given_as_old import tells_of_old, tells_past, told_as_of, told_as_over
from factlint.check.judgement import Conflict, conflicting, one_of
from factlint.check.replaced import still_held
from factlint.check.sources import claims_of_kind
from factlint.claims.qualifiers import put_alike
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factlint.check.align import Alignment
    from factlint.check.judgement import Case, Correction, Judgement
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

    Fit = Callable[[Claim, Sentence, Claim, Sentence, float], float]

ASKED = "?"
OPEN = frozenset({ASKED, "not", "if", "unless", "whether"})
"""The moods of what is not claimed to be so: what was put right may be asked, denied or supposed."""
HEARD = 0.1
"""How much surer an alignment with somebody's quoted words in a source must be."""
SHARED = 2.0
"""How many words two claims must share, a name counting for two and a common word for half."""
FEW = 1.5
"""How many do where they are nearly all the words."""
MANY = 3.0
NEARLY_ALL = 0.75
"""Of the draft's words, the share that the source's sentence must have where their values hang on different words."""
CLOSE = 0.05
"""How far the score of a claim may lie below the best one's to count as a dispute with it."""
ROUNDING = 1e-9
"""What sums of the same figures in another order may differ by, and more."""


@record
class Rival:
    """A claim of a source that fits the draft's but for its value.

    ``fit`` tells how well, ``score`` with what it tells that the one value may be a slip of the pen for the other.
    """

    score: float
    stored: Stored
    claim: Claim
    fit: float


@record
class Slot:
    """How the values of one kind of claim are compared.

    ``supports`` tells whether a sentence holds the draft's value; ``contradicts`` whether a claim gives another value
    of the same thing; ``agree`` whether two claims of sources give the same value; ``closeness`` adds to the score of a
    claim whose value the draft's may be a slip of the pen for, or that says nearly the same beside it. ``fit`` is how
    surely two claims are of one thing, as the logarithm of odds, where that is not the score of ``align``: any value
    below its last argument if it is sure to be below that. ``same`` tells whether a claim gives the draft's value.
    """

    supports: Callable[[Stored], bool]
    contradicts: Callable[[Stored, Claim], bool]
    agree: Callable[[Claim, Claim], bool]
    bar: float
    closeness: Callable[[Stored, Claim], float] = lambda *_: 0.0
    fit: Fit | None = None
    same: Callable[[Claim], bool] | None = None


@record
class Outcome:
    """What the sources say of a slot: the sentences that bear it out, else the claims against it, the best first.

    ``disputed`` says that those claims do not agree among themselves.
    """

    support: tuple[Stored, ...] = ()
    rivals: tuple[Rival, ...] = ()
    disputed: bool = False


@record
class Said:
    """What the sources say by the values alone.

    ``support`` are the sentences that hold the draft's, ``others`` the claims that give another.
    """

    support: tuple[Stored, ...]
    others: tuple[tuple[Stored, Claim], ...]


def said(case: Case, terms: Iterable[str], slot: Slot) -> Said:
    """Return what the sources say of a slot of the case's claim; ``terms`` are what support must be about."""
    others = _others(case, slot) if case.claim.mood != ASKED else ()
    return Said(tuple(case.sources.supporting(terms, slot.supports)), tuple(others))


def settle(case: Case, found: Said, slot: Slot) -> Outcome:
    """Return what follows for a slot of the case's claim from what the sources say."""
    if any(told_as_of(case.claim, case.sentence, stored.date) for stored in found.support):
        return Outcome(support=found.support)
    return _settle(case, found, slot)


def _settle(case: Case, found: Said, slot: Slot) -> Outcome:
    support = list(found.support)
    if slot.same is not None and not _given_as_old(case):
        support = [stored for stored in support if not rejects(stored, slot.same)]
        if put_right := _put_right(case, slot, slot.same, support):
            return Outcome(rivals=put_right)
    rivals = _rivals(case, slot, found.others)
    rivals = [rival for rival in rivals if rival.stored.by_hand or not _is_rejected(rival, case, slot)]
    by_hand = [rival for rival in rivals if rival.stored.by_hand]
    if any(stored.by_hand for stored in support):
        return Outcome(support=tuple(s for s in support if s.by_hand))
    if by_hand:
        return Outcome(rivals=tuple(by_hand))
    over = told_as_over(case.sentence)  # what no longer holds, or never did, need not stand in the sources
    if support and rivals and slot.fit is not None and slot.same is not None and not over:
        best, chance = rivals[0], partial(is_by_chance, case=case, fit=slot.fit, same=slot.same, best=rivals[0])
        support = [stored for stored in support if stored is best.stored or not chance(stored)]
    if support and rivals and not _given_as_old(case):
        support = [stored for stored in support if not _superseded(stored, slot, rivals, case.sources)]
        support = still_held(case.sentence, support, rivals[0].stored, rivals[0].claim, slot.same)
    if support:
        return Outcome(support=tuple(support))
    if not rivals or over:
        return Outcome()
    elsewhere = told_elsewhere(case, [rival.stored for rival in rivals])
    if any(_given_as_old(case) or not _superseded(stored, slot, rivals, case.sources) for stored in elsewhere):
        return Outcome()
    latest = [rival for rival in rivals if not _outdated(rival, rivals, slot)]
    first = latest[0]
    same = tuple(rival for rival in latest if slot.agree(rival.claim, first.claim))
    others = [
        rival
        for rival in latest
        if rival not in same and rival.fit >= first.fit - CLOSE and rival.stored.document != first.stored.document
    ]
    return Outcome(rivals=(*same, *others), disputed=bool(others))


def _put_right(case: Case, slot: Slot, same: Callable[[Claim], bool], support: Sequence[Stored]) -> tuple[Rival, ...]:
    """Return the claims by which sources put the draft's value right, the latest source first.

    They share more words with the draft than what bears its value out, or as many in a later source.
    """
    if case.claim.mood in OPEN:
        return ()
    found = [Rival(slot.bar, stored, claim, slot.bar) for stored, claim in corrections(case, same, slot.contradicts)]
    own = {rival.stored.id for rival in found}
    best = max((_weight(case, case.claim, stored) for stored in support if stored.id not in own), default=None)
    if best is not None:
        found = [rival for rival in found if _weight(case, rival.claim, rival.stored) > best]
    return tuple(sorted(found, key=lambda r: (r.stored.date or dt.date.min, -r.stored.id), reverse=True))


def _weight(case: Case, claim: Claim, stored: Stored) -> tuple[float, dt.date]:
    return shared(case, claim, stored), stored.date or dt.date.min


def against(
    claim: Claim, told: Outcome, corrections: tuple[Correction, ...], *, sure: float | None = None
) -> Judgement:
    """Return the judgement that the sources give other values; ``corrections`` put theirs in place of the claim's.

    ``sure`` is how sure it is, from 0 to 1, where the score of the best claim does not say.
    """
    wanted = one_of([correction.text for correction in corrections] or [rival.claim.shown for rival in told.rivals])
    score = told.rivals[0].score if sure is None else sure
    return conflicting(
        f"the sources give {wanted} (fit {score:.2f})",
        [rival.stored for rival in told.rivals],
        Conflict(claim.start, claim.end, claim.shown, wanted, corrections, score=score, milder=told.disputed),
    )


def _others(case: Case, slot: Slot) -> Iterator[tuple[Stored, Claim]]:
    """Yield the claims that give another value, in the mood of the draft's."""
    mine = case.claim
    was = mine.past and mine.state  # how it was then is not how it is now
    introduced = (term for term in case.sentence.context if ":" in term)
    named = names_near(mine)
    for stored in case.sources.about((mine.clause | case.sentence.terms).union(introduced)):
        claims = claims_of_kind(stored.sentence, mine.kind)
        if not claims or (named and lacks_one_of(named, stored.sentence)):
            continue  # of something else, as ``apart`` and ``are_apart`` would tell of each of its claims
        for claim in claims:
            dated = claim.cell is not None and (claim.cell.dates or claim.cell.about)  # a table has no tense
            then = claim.past or dated or not was or tells_past(stored.sentence)
            if put_alike(claim, mine) and then and slot.contradicts(stored, claim):
                yield stored, claim


def _rivals(case: Case, slot: Slot, others: Iterable[tuple[Stored, Claim]]) -> list[Rival]:
    """Return the claims that give another value of the very thing, the best first."""
    found = []
    for stored, claim in others:
        heard, close = HEARD if claim.spoken else 0.0, slot.closeness(stored, claim)
        fit = -math.inf
        if close > -math.inf:
            least = slot.bar + heard - close - ROUNDING
            fit = _score(slot, case.claim, case.sentence, claim, stored.sentence, case.sources, least) - heard
        score = fit + close
        if score >= slot.bar:
            found.append(Rival(score, stored, claim, fit))
    return sorted(found, key=lambda rival: (-rival.score, rival.stored.id))


def _score(  # noqa: PLR0913, PLR0917 - two claims, each with its sentence
    slot: Slot, draft: Claim, sentence: Sentence, source: Claim, stored: Sentence, sources: Sources, least: float
) -> float:
    """Return how surely two claims are of one thing; minus infinity where they share too little, or below ``least``."""
    if slot.fit is not None:
        return slot.fit(draft, sentence, source, stored, least)
    fit = align(draft, sentence, source, stored, sources)
    # The likeness first: whether the two name different things takes longest to tell.
    return fit.score if _of_one_thing(fit) and fit.likeness >= slot.bar else -math.inf


def _of_one_thing(fit: Alignment) -> bool:
    """Tell whether two claims share enough: what their values hang on, or else nearly all the words."""
    if fit.shared < SHARED:
        return fit.shared >= FEW and min(fit.hold, fit.forward) >= NEARLY_ALL
    return (fit.hold > 0 and fit.kind) or (fit.forward >= NEARLY_ALL and fit.shared >= MANY)


def _given_as_old(case: Case) -> bool:
    # "had 62 seats" may tell how it was then; what happened stays as it happened
    return case.claim.rejected or (case.claim.past and case.claim.state) or tells_of_old(case.sentence)


def _superseded(stored: Stored, slot: Slot, rivals: list[Rival], sources: Sources) -> bool:
    """Tell whether a later source gives another value of the very thing that a supporting sentence speaks of."""
    if stored.date is None:
        return False
    for rival in rivals:
        if rival.stored.date is None or rival.stored.date <= stored.date:
            continue
        for claim in claims_of_kind(stored.sentence, rival.claim.kind):
            if slot.contradicts(stored, claim):
                continue
            if not slot.agree(claim, rival.claim) and _are_of_one_thing(slot, claim, stored, rival, sources):
                return True
    return False


def _are_of_one_thing(slot: Slot, claim: Claim, stored: Stored, rival: Rival, sources: Sources) -> bool:
    """Tell whether a claim of a source is of the same thing as one of another source."""
    sentence, other = stored.sentence, rival.stored.sentence
    if _score(slot, claim, sentence, rival.claim, other, sources, slot.bar) >= slot.bar:
        return True
    if slot.fit is None or claim.marks != rival.claim.marks:
        return False
    again = repeats(rival.claim, other, claim, sentence)
    return again or built_alike(claim, sentence, rival.claim, other, sources)


def _is_rejected(rival: Rival, case: Case, slot: Slot) -> bool:
    """Tell whether a source that is no older gives the value of a claim as a wrong one."""
    return any(
        claim.kind is rival.claim.kind and slot.agree(claim, rival.claim)
        for stored in case.sources.about(case.claim.clause | case.sentence.terms)
        if stored.date is None or rival.stored.date is None or stored.date >= rival.stored.date
        for claim in rejected_in(stored.sentence)
    )


def _outdated(rival: Rival, rivals: list[Rival], slot: Slot) -> bool:
    date = rival.stored.date
    return date is not None and any(
        other.stored.date is not None
        and other.stored.date > date
        and not slot.agree(other.claim, rival.claim)
        and other.score >= slot.bar
        for other in rivals
    )
