"""What a report is given: the drafts that were checked, and what was found in each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.model.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.model.facts import JudgedClaim
    from factlint.model.findings import Finding

COUNTED = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """One draft: its path as findings give it, its decoded file (newlines untranslated), and its findings.

    ``claims`` are all its claims with their verdicts, for the reports that show them.
    """

    path: str
    text: str
    findings: Sequence[Finding] = ()
    claims: Sequence[JudgedClaim] = ()


@dataclass(slots=True)
class Checked:
    """All drafts of one run, in the order in which they were checked."""

    drafts: list[CheckedDraft] = field(default_factory=list)

    def findings(self) -> Iterator[Finding]:
        """Yield every finding, draft by draft."""
        for draft in self.drafts:
            yield from draft.findings

    def by_severity(self) -> Counter[Severity]:
        """Count the findings of each severity."""
        return Counter(finding.severity for finding in self.findings())

    def fixable(self) -> int:
        """Count the findings whose likeliest fix is safe, which ``--fix`` would put right."""
        return sum(bool(finding.fixes) and finding.fixes[0].safe for finding in self.findings())

    def fails(self) -> bool:
        """Tell whether there is a finding that sets the exit status: an error or a warning."""
        return any(finding.severity in COUNTED for finding in self.findings())
