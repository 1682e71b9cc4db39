"""Checkstyle's XML, which many build servers read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.findings import Severity
from factlint.report.lines import one
from factlint.report.xml import HEAD, element

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.report.checked import Checked

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def write(checked: Checked, console: Console) -> None:
    """Write an element for each draft with the findings in it."""
    files = "".join(
        element(
            "file",
            "".join(
                element(
                    "error",
                    line=finding.line,
                    column=finding.column,
                    severity=_SEVERITIES.get(finding.severity, "info"),
                    message=one(finding),
                    source=f"factlint.{finding.rule}",
                )
                for finding in draft.findings
            ),
            name=draft.path,
        )
        for draft in checked.drafts
    )
    console.file.write(HEAD + element("checkstyle", files, version="4.3"))
