"""reviewdog's diagnostic format: findings with the fixes as suggestions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factlint.model.findings import Severity
from factlint.report.lines import Lines

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.model.findings import Finding
    from factlint.report.checked import Checked

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING"}


def write(checked: Checked, console: Console) -> None:
    """Write one JSON object; columns are bytes of UTF-8, as reviewdog counts them."""
    found = [
        _diagnostic(finding, lines)
        for draft in checked.drafts
        for lines in [Lines(draft.text)]
        for finding in draft.findings
    ]
    console.file.write(json.dumps({"source": {"name": "factlint"}, "diagnostics": found}, indent=1) + "\n")


def _diagnostic(finding: Finding, lines: Lines) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": finding.path, "range": _range(finding.start, finding.end, lines)},
        "severity": _SEVERITIES.get(finding.severity, "INFO"),
        "code": {"value": finding.rule},
    }
    # A suggestion is one edit; a fix of several is no suggestion.
    suggestions = [
        {"range": _range(fix.edits[0].start, fix.edits[0].end, lines), "text": fix.edits[0].text}
        for fix in finding.fixes
        if len(fix.edits) == 1
    ]
    return diagnostic | ({"suggestions": suggestions} if suggestions else {})


def _range(start: int, end: int, lines: Lines) -> dict[str, Any]:
    (line, column), (end_line, end_column) = lines.place(start), lines.place(end)
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}
