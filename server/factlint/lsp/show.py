"""Findings in the protocol's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.model.findings import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.lsp.analysis import Checked
    from factlint.lsp.buffers import Buffer
    from factlint.lsp.places import Places
    from factlint.model.findings import Finding

SOURCE = "factlint"
FACTS = "facts"
"""The code of what is wrong with a facts file."""

_AT_LINE = re.compile(r"[^\n]*?:(\d{1,9}): (.+)")
_WHOLE_LINE = 9999
_MOST_RELATED = 3
"""Sentences that go along with a finding: more would push what can be done about it out of sight."""

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFORMATION: types.DiagnosticSeverity.Information,
    Severity.HINT: types.DiagnosticSeverity.Hint,
}


def diagnostics_of(checked: Checked, places: Places, *, related: bool) -> list[types.Diagnostic]:
    """Return a diagnostic for each finding, in their order.

    The evidence goes along as related information; an editor that shows none (``related``) reads it in the message.
    """
    return [_diagnostic(checked.buffer, checked.root, finding, places, related=related) for finding in checked.findings]


def _diagnostic(buffer: Buffer, root: Path, finding: Finding, places: Places, *, related: bool) -> types.Diagnostic:
    message = finding.message
    if not related:
        sentences = (f"{evidence.path}:{evidence.line}: {evidence.text}" for evidence in finding.evidence)
        message = "\n".join((message, *sentences))
    return types.Diagnostic(
        range=buffer.lines.range(finding.start, finding.end),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source=SOURCE,
        message=message,
        related_information=[
            types.DiagnosticRelatedInformation(places.location(root, evidence), evidence.text)
            for evidence in finding.evidence[:_MOST_RELATED]
        ]
        if related and finding.evidence
        else None,
    )


def configuration_diagnostics(problem: str, code: str = "configuration") -> list[types.Diagnostic]:
    """Return a diagnostic for each line of the problem of one file, on the line of the file that it names."""
    found = []
    for line in problem.splitlines():
        named = _AT_LINE.match(line)
        at = int(named[1]) - 1 if named else 0
        found.append(
            types.Diagnostic(
                # Past the end of the line is its end: the whole line, without reading the file again.
                range=types.Range(types.Position(at, 0), types.Position(at, _WHOLE_LINE)),
                severity=types.DiagnosticSeverity.Error,
                code=code,
                source=SOURCE,
                message=named[2] if named else line,
            )
        )
    return found
