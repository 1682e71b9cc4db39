"""Which fixes stand at a place, and which can be applied together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.model.findings import Edit, Finding


def touched(finding: Finding, start: int, end: int) -> bool:
    """Tell whether the code points ``start`` to ``end``, a cursor if they are one, touch a finding."""
    return finding.start <= end and start <= finding.end


def compatible(findings: Iterable[Finding]) -> list[Edit]:
    """Return the edits of the findings' likeliest fixes that are safe; of two that clash, the first in the text."""
    taken: list[Edit] = []
    for finding in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        if not finding.fixes or not finding.fixes[0].safe:
            continue
        edits = finding.fixes[0].edits
        if not any(_clash(one, other) for one in edits for other in taken):
            taken.extend(edits)
    return taken


def _clash(one: Edit, other: Edit) -> bool:
    # Two insertions at one place clash too: their order would be chance.
    return (one.start < other.end and other.start < one.end) or one.start == other.start
