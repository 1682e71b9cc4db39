"""Checking a draft: every claim against the sources, by every rule that is on; then one finding a claim slot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.check.comparators import COMPARATORS
from factlint.check.judgement import Case
from factlint.check.own import Own
from factlint.model.claims import ClaimKind
from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.check.judgement import Conflict, Judgement
    from factlint.check.sources import Sources
    from factlint.documents import Document
    from factlint.model.claims import Claim, Sentence
    from factlint.rules import RulePage, Rules

SLOTS = frozenset({ClaimKind.DATE, ClaimKind.QUANTITY, ClaimKind.PLACE})


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the draft with the judgement of one rule."""

    claim: Claim
    page: RulePage
    judgement: Judgement
    sentence: Sentence


def judge(sentences: Sequence[Sentence], rules: Rules, sources: Sources, document: Document) -> list[Judged]:
    """Judge every claim of a draft by every rule that is on, in the order of the text; nothing is claimed in code."""
    judged = []
    own = Own(sentences, document)
    for sentence in sentences:
        for claim in sentence.claims:
            if claim.spoken and claim.kind is not ClaimKind.QUOTATION:
                continue  # the words are the speaker's: only that they are right, and whose, is checked
            if any(span.start < claim.end and claim.start < span.end for span in document.code):
                continue
            for page in rules:
                comparator = COMPARATORS.get(page.comparator)
                if comparator is None:
                    continue
                judgement = comparator(Case(claim, sentence, own, page, sources))
                if judgement is not None:
                    judged.append(Judged(claim, page, judgement, sentence))
    return judged


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
