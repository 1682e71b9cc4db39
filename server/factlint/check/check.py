"""Checking a draft: every claim against the sources, by every rule that is on; then one finding a claim slot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.check.kept import moved
from factlint.check.own import Own
from factlint.model.claims import ClaimKind
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factlint.check.judgement import Conflict, Judgement
    from factlint.check.kept import Memory
    from factlint.claims.units import PlacedClaims
    from factlint.documents import Document
    from factlint.model.claims import Claim, Sentence
    from factlint.model.spans import Span
    from factlint.rules import RulePage

SLOTS = frozenset({ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.PLACE})


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the draft with the judgement of one rule."""

    claim: Claim
    page: RulePage
    judgement: Judgement
    sentence: Sentence


def judge(
    draft: Iterable[PlacedClaims], document: Document, memory: Memory, wanted: Callable[[Judgement], bool]
) -> list[Judged]:
    """Return the ``wanted`` judgements on a draft's claims by every rule that is on, in the order of the text.

    Nothing is claimed in code. ``memory`` knows the rules, the sources, and what was judged before.
    """
    units = [_Unit(placed) for placed in draft]
    own = Own((unit.sentences for unit in units), document)
    memory.begin()
    return [judged for unit in units for judged in unit.judged(own, document.code, memory, wanted)]


class _Unit:
    """A unit of a draft, its sentences at offsets of the prose made when they are first asked for."""

    def __init__(self, placed: PlacedClaims) -> None:
        self._unit, self._start = placed.unit, placed.start
        self._end = placed.start + (placed.unit.sentences[-1].end if placed.unit.sentences else 0)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return self._unit.at(self._start)

    def judged(
        self, own: Own, code: Sequence[Span], memory: Memory, wanted: Callable[[Judgement], bool]
    ) -> Iterator[Judged]:
        here = tuple(s.moved(-self._start) for s in code if s.start < self._end and self._start < s.end)
        for kept in memory.of(self._unit, here):
            judgement: Judgement | None
            if kept.judgement is None:
                sentence = self.sentences[kept.sentence]
                judgement = memory.judge(sentence.claims[kept.claim], sentence, own, kept.page)
            else:
                judgement = moved(kept.judgement, self._start)
            if judgement is not None and wanted(judgement):
                sentence = self.sentences[kept.sentence]
                yield Judged(sentence.claims[kept.claim], kept.page, judgement, sentence)


def conflicts(judged: Iterable[Judged]) -> list[Judged]:
    """Return the conflicts, one a slot of the text: where two touch, the more specific rule's, else the surer one."""
    found = [(one, one.judgement.conflict) for one in judged if one.judgement.conflict is not None]
    free = [
        (one, conflict)
        for one, conflict in found
        if not any(
            (_touch(conflict, other) or rival.claim is one.claim) and one.page.id in rival.page.overrides
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
    """Tell whether a source's sentence contradicts another slot near this one too: then it tells of something else."""
    if one.claim.kind not in SLOTS or not one.judgement.evidence:
        return False
    first = one.judgement.evidence[:1]
    return any(
        other is not one
        and other.claim.kind in SLOTS
        and other.judgement.evidence[:1] == first
        and other.sentence is one.sentence
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
