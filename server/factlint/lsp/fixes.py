"""Which fixes stand at a place, and which can be applied together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.model.findings import Edit, Finding


def touched(finding: Finding, start: int, end: int) -> bool:
    """Tell whether the code points ``start`` to ``end``, a cursor if they are one, touch a finding."""
    return finding.start <= end and start <= finding.end


def alike(finding: Finding, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that have the same words, by the same rule, and the same likeliest fix."""
    return [other for other in findings if _likeness(other) == _likeness(finding)]


def _likeness(finding: Finding) -> tuple[object, ...]:
    first = finding.fixes[:1]
    return finding.rule, finding.text, [(fix.title, [edit.text for edit in fix.edits]) for fix in first]


def merged(findings: Iterable[Finding]) -> list[Edit]:
    """Return the edits of the findings' likeliest fixes; of two that clash, the first in the text."""
    return _together(finding for finding in findings if finding.fixes)


def compatible(findings: Iterable[Finding]) -> list[Edit]:
    """Return the edits of the findings' likeliest fixes that are safe; of two that clash, the first in the text."""
    return _together(finding for finding in findings if finding.fixes and finding.fixes[0].safe)


def _together(findings: Iterable[Finding]) -> list[Edit]:
    taken: list[Edit] = []
    for finding in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        edits = finding.fixes[0].edits
        if not any(_clash(one, other) for one in edits for other in taken):
            taken.extend(edits)
    return taken


def _clash(one: Edit, other: Edit) -> bool:
    # Two insertions at one place clash too: their order would be chance.
    return (one.start < other.end and other.start < one.end) or one.start == other.start
