"""GitLab's code quality report, which is a subset of Code Climate's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factlint.model.findings import Severity
from factlint.report.fingerprint import fingerprints

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.report.checked import Checked

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def write(checked: Checked, console: Console) -> None:
    """Write one JSON array; a fingerprint stays the same when lines move."""
    issues = [
        {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": known,
            "severity": _SEVERITIES.get(finding.severity, "info"),
            "location": {"path": finding.path, "lines": {"begin": finding.line, "end": finding.end_line}},
        }
        for draft in checked.drafts
        for finding, known in fingerprints(draft)
    ]
    console.file.write(json.dumps(issues, indent=1) + "\n")
