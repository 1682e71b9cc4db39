"""Options that several commands share, as types for Typer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factlint.report.registry import Format

Sources = Annotated[
    list[Path] | None,
    typer.Option(
        "--source",
        metavar="PATH",
        readable=False,
        help="A file or folder of sources, in place of the configured ones. Repeatable.",
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", readable=False, help="The configuration, in place of the nearest factlint.toml."
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read the sources anew and keep nothing in .factlint/.")]
Jobs = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="Processes for many drafts. Without: one for each core.", show_default=False),
]
OutputFormat = Annotated[Format, typer.Option("--output-format", help="For people or for programs.")]
