"""Logging commands of Azure Pipelines: each finding is an issue of the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.findings import Severity
from factlint.report.clean import one_line
from factlint.report.lines import one

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.report.checked import Checked


def write(checked: Checked, console: Console) -> None:
    """Write one command a finding; Azure knows errors and warnings only."""
    for finding in checked.findings():
        kind = "error" if finding.severity is Severity.ERROR else "warning"
        place = f"sourcepath={_value(finding.path)};linenumber={finding.line};columnnumber={finding.column}"
        issue = f"##vso[task.logissue type={kind};{place};code={_value(finding.rule)};]"
        console.file.write(f"{issue}{_data(one_line(one(finding)))}\n")


def _data(words: str) -> str:
    return words.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _value(words: str) -> str:
    return _data(words).replace(";", "%3B").replace("]", "%5D")
