"""What a comparator answers."""

from __future__ import annotations

import math
from dataclasses import field, replace
from typing import TYPE_CHECKING, Protocol

from factlint.model.facts import Verdict
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.check.own import Own
    from factlint.check.sources import Sources
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence
    from factlint.rules import RulePage


def sure_by(odds: float) -> float:
    """Return how sure something is, from 0 to 1, by the logarithm of its odds."""
    return 1 / (1 + math.exp(-odds))


@record
class Correction:
    """Replace the prose from ``start`` to ``end`` by ``text``."""

    start: int
    end: int
    text: str


@record
class Conflict:
    """A value of the draft (prose ``start`` to ``end``) that the sources contradict.

    ``wanted`` is what they say, in words; ``corrections`` are ways to put the draft right, the likeliest first;
    ``score`` is how sure this is, from 0 to 1; ``unsure`` has a writer look before a fix is made.
    """

    start: int
    end: int
    found: str
    wanted: str
    corrections: tuple[Correction, ...] = ()
    score: float = 1.0
    milder: bool = False
    unsure: bool = False
    words: dict[str, str] = field(default_factory=dict)


@record
class Judgement:
    """The verdict on one claim, the sentences it rests on, and why."""

    verdict: Verdict
    reason: str
    evidence: tuple[Stored, ...] = ()
    conflict: Conflict | None = None


UNKNOWN = Judgement(Verdict.UNKNOWN, "no source speaks of it closely enough")


def supported(reason: str, evidence: Sequence[Stored]) -> Judgement:
    """Return the judgement that the sources say the same."""
    return Judgement(Verdict.SUPPORTED, reason, tuple(evidence))


def conflicting(reason: str, evidence: Sequence[Stored], conflict: Conflict) -> Judgement:
    """Return the judgement that the sources say otherwise."""
    return Judgement(Verdict.CONFLICTING, reason, tuple(evidence), conflict)


@record
class Case:
    """One claim of the draft, with its sentence, all that the draft says, the rule's page and the sources."""

    claim: Claim
    sentence: Sentence
    own: Own
    page: RulePage
    sources: Sources


class Comparator(Protocol):
    """Compares the claims of one kind with the sources."""

    def __call__(self, case: Case) -> Judgement | None:
        """Return the judgement on a claim, or None if the claim is not of the kind that this one compares."""


def one_of(values: Iterable[str]) -> str:
    """Return values in words, each once: ``A``, ``A or B``."""
    unique = list(dict.fromkeys(values))
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} or {unique[-1]}"


def moved(judgement: Judgement, by: int) -> Judgement:
    """Return a judgement whose conflict stands ``by`` code points further on."""
    if judgement.conflict is None or not by:
        return judgement
    return replace(judgement, conflict=_moved(judgement.conflict, by))


def _moved(conflict: Conflict, by: int) -> Conflict:
    corrections = tuple(replace(one, start=one.start + by, end=one.end + by) for one in conflict.corrections)
    return replace(conflict, start=conflict.start + by, end=conflict.end + by, corrections=corrections)
