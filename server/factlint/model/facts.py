"""Facts, verdicts and judged claims, as front ends see them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from factlint.model.findings import Evidence


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Verdict(StrEnum):
    """What the fact base says of a draft's claim."""

    SUPPORTED = "supported"
    CONFLICTING = "conflicting"
    UNKNOWN = "not in the sources"


class Fact(_Frozen):
    """Claims of the sources that agree.

    ``subject``, ``relation`` and ``value`` are words to show (``NATO``, ``founded``, ``1949``); ``rule`` is the rule
    that compares such facts. ``disputed`` is true where another fact of the same subject and relation has a value that
    does not agree; ``by_hand`` where the fact was stated in a facts file. ``date`` is what a fact about a date
    says, as TimeML writes it (``2023-07-12``, ``2023-07``, ``2023-07-11/2023-07-12``); empty for any other. ``members``
    are the names in a fact about a group, each by itself.
    """

    subject: str
    relation: str
    value: str
    rule: str
    evidence: tuple[Evidence, ...]
    disputed: bool = False
    by_hand: bool = False
    date: str = ""
    members: tuple[str, ...] = ()


class JudgedClaim(_Frozen):
    """A claim of a draft with its verdict.

    ``start`` to ``end`` are code points of the draft's file and hold the value; ``line`` and ``column`` count from 1.
    ``sentence`` is the sentence that makes the claim, as it reads, and ``reason`` says why the verdict is what it is.
    """

    subject: str
    relation: str
    value: str
    rule: str
    start: int
    end: int
    line: int
    column: int
    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()
    sentence: str = ""

    @property
    def worth_showing(self) -> bool:
        """Whether a person would call it a claim: not a mere name or word, unless the sources say otherwise."""
        return self.verdict is Verdict.CONFLICTING or bool(self.relation and self.subject != self.value)
