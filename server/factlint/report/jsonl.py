"""JSON Lines: one finding a line, each as in the JSON array."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.report.checked import Checked


def write(checked: Checked, console: Console) -> None:
    """Write each finding as one line of JSON."""
    for finding in checked.findings():
        console.file.write(json.dumps(finding.model_dump(mode="json")) + "\n")
