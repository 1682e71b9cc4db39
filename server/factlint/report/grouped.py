"""Text for people, short: a line a finding, under the name of its draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from factlint.report.clean import clean, one_line
from factlint.report.place import place
from factlint.report.text import COLOURS, show
from factlint.report.words import summary

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.report.checked import Checked


def write(checked: Checked, console: Console) -> None:
    """Write the findings of each draft beneath its name, and a line that counts them."""
    for draft in checked.drafts:
        if not draft.findings:
            continue
        show(console, Text(clean(draft.path), style="bold"))
        for finding in draft.findings:
            where = (f"  {place(finding.path, finding.line, finding.column).lstrip(':, '):<8}", "blue")
            severity = (f"{finding.severity:<12}", COLOURS[finding.severity])
            rule = (f"{clean(finding.rule):<18}", "bold cyan")
            show(console, Text.assemble(where, severity, rule, one_line(f"“{finding.text}”: {finding.message}")))
        console.print()
    show(console, Text(summary(checked), style="bold" if checked.fails() else "bold green"))
