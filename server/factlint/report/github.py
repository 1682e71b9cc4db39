"""Workflow commands of GitHub Actions: each finding is an annotation of its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.findings import Severity
from factlint.report.clean import one_line
from factlint.report.lines import one

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.report.checked import Checked

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def write(checked: Checked, console: Console) -> None:
    """Write one command a finding."""
    for finding in checked.findings():
        values = {
            "file": finding.path,
            "line": finding.line,
            "endLine": finding.end_line,
            "col": finding.column,
            "endColumn": finding.end_column,
            "title": f"factlint: {finding.rule}",
        }
        given = ",".join(f"{name}={_value(value)}" for name, value in values.items())
        command = _COMMANDS.get(finding.severity, "notice")
        console.file.write(f"::{command} {given}::{_data(one_line(one(finding)))}\n")


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(words: object) -> str:
    return _data(str(words)).replace(":", "%3A").replace(",", "%2C")
