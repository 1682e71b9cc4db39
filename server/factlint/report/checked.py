"""What a report is given: the drafts that were checked, and what was found in each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from factlint.model.severity import COUNTED, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factlint.model.facts import Fact, JudgedClaim
    from factlint.model.findings import Finding
    from factlint.rules import RulePage


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """One draft: its path as findings give it, its decoded file (newlines untranslated), and its findings.

    ``claims`` are all its claims with their verdicts, for the reports that show them.
    """

    path: str
    text: str
    findings: Sequence[Finding] = ()
    claims: Sequence[JudgedClaim] = ()


class Checked:
    """The drafts of one run, in the order in which they were checked; they pass once, and are counted as they do.

    So that a run over many drafts holds one of them at a time, they may come from an iterator. The counts are of all
    drafts: to ask for one lets pass what has not passed yet. ``facts`` are those of the sources, ``pages`` those of
    the rules by their ids, for the reports that show them.
    """

    def __init__(
        self,
        drafts: Iterable[CheckedDraft] = (),
        facts: Sequence[Fact] = (),
        pages: Mapping[str, RulePage] = MappingProxyType({}),
    ) -> None:
        """Take the drafts; none of them is asked for yet."""
        self.facts = facts
        self.pages = pages
        self.drafts = self._passing(iter(drafts))
        self._total = 0
        self._flagged = 0
        self._fixable = 0
        self._severities: Counter[Severity] = Counter()

    def _passing(self, drafts: Iterator[CheckedDraft]) -> Iterator[CheckedDraft]:
        for draft in drafts:
            self._total += 1
            self._flagged += bool(draft.findings)
            self._fixable += sum(bool(finding.fixes) and finding.fixes[0].safe for finding in draft.findings)
            self._severities.update(finding.severity for finding in draft.findings)
            yield draft

    def findings(self) -> Iterator[Finding]:
        """Yield every finding, draft by draft, of the drafts that have not passed yet."""
        for draft in self.drafts:
            yield from draft.findings

    def _finish(self) -> None:
        for _ in self.drafts:
            pass

    def total(self) -> int:
        """Count the drafts."""
        self._finish()
        return self._total

    def flagged(self) -> int:
        """Count the drafts with findings."""
        self._finish()
        return self._flagged

    def by_severity(self) -> Counter[Severity]:
        """Count the findings of each severity."""
        self._finish()
        return self._severities

    def fixable(self) -> int:
        """Count the findings whose likeliest fix is safe, which ``--fix`` would put right."""
        self._finish()
        return self._fixable

    def fails(self) -> bool:
        """Tell whether there is a finding that sets the exit status: an error or a warning."""
        return any(self.by_severity()[severity] for severity in COUNTED)
