"""``factlint annotate``: what the language stage sees in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factlint.cli.console import Terminal


def annotate(
    file: Annotated[Path, typer.Argument(readable=False, help="A source or a draft.")],
    *,
    html: Annotated[bool, typer.Option("--html", help="Print a page for the browser, with displaCy's marks.")] = False,
) -> int:
    """Show the dates, quotations, quantities and entities that are seen in a file, each with its start and end."""
    import factlint
    from factlint.cli.project import read_draft
    from factlint.report.annotations import write_annotations

    terminal = Terminal()
    document = read_draft(file)
    for warning in document.warnings:
        terminal.problem(warning)
    if html:
        from factlint.language.picture import displacy_page

        typer.echo(displacy_page(document))
        return terminal.status()
    write_annotations(factlint.annotate(document), document.text, terminal.out)
    return terminal.status()
