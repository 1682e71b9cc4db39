"""How often each rule was broken."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from factlint.report.clean import clean
from factlint.report.text import show
from factlint.report.words import summary

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.report.checked import Checked


def write_statistics(checked: Checked, console: Console, *, as_json: bool) -> None:
    """Write the number of findings of each rule, the most frequent first; as JSON an array of objects."""
    counts = Counter(finding.rule for finding in checked.findings())
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    if as_json:
        console.file.write(json.dumps([{"rule": rule, "count": number} for rule, number in rows]) + "\n")
        return
    for rule, number in rows:
        show(console, Text.assemble(f"{number:>7,} ", (clean(rule), "bold cyan")))
    show(console, Text(summary(checked), style="bold"))
