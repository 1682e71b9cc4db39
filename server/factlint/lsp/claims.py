"""The claims of drafts as requests ask for them: which stand at a place, and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.facts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.model.facts import JudgedClaim
    from factlint.model.findings import Evidence, Finding


def worth_showing(claims: Iterable[JudgedClaim]) -> list[JudgedClaim]:
    """Return the claims that a person would call so."""
    return [claim for claim in claims if claim.worth_showing]


def innermost(claims: Iterable[JudgedClaim], offset: int) -> list[JudgedClaim]:
    """Return the narrowest claims that hold the code point ``offset``; several may share their words."""
    here = [claim for claim in claims if claim.start <= offset < claim.end]
    narrow = min((claim.end - claim.start for claim in here), default=0)
    return [claim for claim in here if claim.end - claim.start == narrow]


def conflicting_with(findings: Iterable[Finding], claims: Sequence[JudgedClaim]) -> list[JudgedClaim]:
    """Return the claims that findings were made of, which may stand beside them.

    Of words that a source gives another speaker the finding is at the speaker, and the claim at the words.
    """
    found = []
    for finding in findings:
        same = [
            claim
            for claim in claims
            if (claim.verdict, claim.rule, claim.evidence) == (Verdict.CONFLICTING, finding.rule, finding.evidence)
        ]
        found.extend(sorted(same, key=lambda claim: _apart(claim, finding))[:1])
    return found


def findings_at(findings: Iterable[Finding], offset: int) -> list[Finding]:
    """Return the findings whose words hold the code point ``offset``."""
    return [finding for finding in findings if finding.start <= offset < finding.end]


def _apart(claim: JudgedClaim, finding: Finding) -> int:
    """Return how many characters stand between a claim and a finding; less than none where they overlap."""
    return max(claim.start, finding.start) - min(claim.end, finding.end)


def evidence_at(findings: Iterable[Finding], claims: Sequence[JudgedClaim], offset: int) -> list[Evidence]:
    """Return what the findings and claims at ``offset`` rest on, each sentence once, the findings' first."""
    found: list[Finding | JudgedClaim] = [*findings_at(findings, offset)]
    found.extend(innermost(claims, offset))
    unique: dict[tuple[str, int, int], Evidence] = {}
    for one in found:
        for evidence in one.evidence:
            unique.setdefault((evidence.path, evidence.start, evidence.end), evidence)
    return list(unique.values())


def span_at(findings: Iterable[Finding], claims: Sequence[JudgedClaim], offset: int) -> tuple[int, int] | None:
    """Return the code points of the finding or claim at ``offset``; None where there is none."""
    found: list[Finding | JudgedClaim] = [*findings_at(findings, offset), *innermost(claims, offset)]
    one = next(iter(found), None)
    return (one.start, one.end) if one else None
