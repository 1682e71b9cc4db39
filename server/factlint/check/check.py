"""Checking a draft: every claim against the sources, by every rule that is on; then one finding a claim slot."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from factlint.check.judgement import moved
from factlint.check.own import Own
from factlint.claims.moving import moved_claim
from factlint.model.claims import ClaimKind
from factlint.model.facts import Verdict
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.check.judgement import Conflict, Judgement
    from factlint.check.kept import Kept, Memory
    from factlint.claims.units import PlacedClaims
    from factlint.documents import Document
    from factlint.model.claims import Claim, Sentence
    from factlint.model.spans import Span
    from factlint.rules import RulePage

SLOTS = frozenset({ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.PLACE})


@record
class Judged:
    """A claim of the draft (prose offsets) with the judgement of one rule.

    ``sentence`` is the claim's, at offsets of its unit; ``place`` the numbers of the unit, of the sentence there, and
    of the claim in it.
    """

    claim: Claim
    page: RulePage
    judgement: Judgement
    sentence: Sentence
    place: tuple[int, int, int]


def judge(
    draft: Iterable[PlacedClaims], document: Document, memory: Memory, *, conflicting: bool = False
) -> list[Judged]:
    """Return the judgements on a draft's claims by every rule that is on, in the order of the text.

    Where ``conflicting`` only conflicts are looked at. Nothing is claimed in code. ``memory`` knows the rules, the
    sources, and what was judged before.
    """
    units = list(draft)
    own = Own(units, document, memory.totals)
    code = _by_unit(units, document.code)
    state = [(placed.unit, code.get(number, ())) for number, placed in enumerate(units)]
    memory.begin(document.name, state)
    found = [
        judged
        for number, pair in enumerate(state)
        for judged in _judged(memory, own, number, memory.of(*pair, conflicting=conflicting), conflicting=conflicting)
    ]
    own.let_go()
    return found


def _by_unit(units: Sequence[PlacedClaims], spans: Sequence[Span]) -> dict[int, tuple[Span, ...]]:
    """Return by the number of a unit the spans that lie in it, at its offsets; a long span may lie in several."""
    starts = [placed.start for placed in units]
    found: dict[int, tuple[Span, ...]] = {}
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        for unit in range(first, bisect_left(starts, span.end, lo=first)):
            found[unit] = (*found.get(unit, ()), span.moved(-starts[unit]))
    return found


def _judged(
    memory: Memory, own: Own, number: int, judgements: Iterable[Kept], *, conflicting: bool
) -> Iterator[Judged]:
    """Yield the judgements on the unit of that number, those that hang on the rest of the draft among them."""
    placed = own.units[number]
    for kept in judgements:
        judgement = memory.whole(kept)
        judgement = memory.judge(own, number, kept) if judgement is None else moved(judgement, placed.start)
        if judgement is not None and not (conflicting and judgement.conflict is None):
            sentence = placed.unit.sentences[kept.sentence]
            claim = moved_claim(sentence.claims[kept.claim], placed.start)
            yield Judged(claim, kept.page, judgement, sentence, (number, kept.sentence, kept.claim))


def conflicts(judged: Iterable[Judged]) -> list[Judged]:
    """Return the conflicts, one a slot of the text: where two touch, the more specific rule's, else the surer one."""
    found = [(one, one.judgement.conflict) for one in judged if one.judgement.conflict is not None]
    free = [
        (one, conflict)
        for one, conflict in found
        if not any(
            (_touch(conflict, other) or rival.place == one.place) and one.page.id in rival.page.overrides
            for rival, other in found
        )
    ]
    kept: list[tuple[Judged, Conflict]] = []
    for one, conflict in sorted(free, key=lambda pair: _rank(*pair)):
        if not any(_touch(conflict, other) for _, other in kept):
            kept.append((one, conflict))
    single = [one for one, conflict in kept if not _rest_differs(one, [other for other, _ in kept])]
    return sorted(single, key=lambda one: (one.claim.start, one.claim.end))


def _rest_differs(one: Judged, others: Sequence[Judged]) -> bool:
    """Tell whether a source's sentence contradicts another such slot near this one: it tells of something else."""
    if one.claim.kind not in SLOTS or not one.judgement.evidence:
        return False
    first = one.judgement.evidence[:1]
    return any(
        other is not one
        and other.claim.kind is one.claim.kind
        and other.judgement.evidence[:1] == first
        and other.place[:2] == one.place[:2]
        and other.claim.clause & one.claim.clause
        for other in others
    )


def _touch(one: Conflict, other: Conflict) -> bool:
    return one.start < other.end and other.start < one.end


def _rank(one: Judged, conflict: Conflict) -> tuple[float, int, str]:
    return -conflict.score, conflict.start, one.page.id


def verdict_of(judged: Sequence[Judged]) -> Judged | None:
    """Return, of the judgements on one claim, the one to show: a conflict, else support, else the first."""
    for wanted in (Verdict.CONFLICTING, Verdict.SUPPORTED):
        for one in judged:
            if one.judgement.verdict is wanted:
                return one
    return judged[0] if judged else None
