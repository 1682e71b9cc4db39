"""JSON: one array of findings, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel
    from rich.console import Console

    from factlint.report.checked import Checked


def write(checked: Checked, console: Console) -> None:
    """Write every finding as one JSON array."""
    write_array(checked.findings(), console)


def write_array(items: Iterable[BaseModel], console: Console) -> None:
    """Write ``items`` as one JSON array, an item a line.

    Only ASCII is written: it reads the same whatever the terminal's encoding, and a control character of a draft
    is escaped.
    """
    # The file, not console.print: Rich would wrap and colour.
    between = "["
    for item in items:
        console.file.write(between + json.dumps(item.model_dump(mode="json")))
        between = ",\n "
    console.file.write("]\n" if between != "[" else "[]\n")
