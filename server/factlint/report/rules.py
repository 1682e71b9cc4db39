"""Rule pages in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from factlint.report.text import COLOURS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from factlint.rules import RulePage


def write_page(page: RulePage, console: Console) -> None:
    """Write a rule's page as it reads: severity, prose and examples."""
    console.print(Text.assemble((page.id, "bold cyan"), " ", (page.severity, f"bold {COLOURS[page.severity]}")))
    console.print(Markdown(page.prose))


def write_table(pages: Iterable[RulePage], console: Console) -> None:
    """Write a table of rules: id, severity, and title."""
    table = Table("rule", "severity", "title", box=None, pad_edge=False)
    for page in pages:
        table.add_row(Text(page.id, style="cyan"), Text(page.severity, style=COLOURS[page.severity]), Text(page.title))
    console.print(table)
