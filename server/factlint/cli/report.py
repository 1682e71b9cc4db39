"""``factlint report``: the drafts as a page, with findings, evidence and claims by verdict."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factlint.cli import options
from factlint.cli.check import check
from factlint.report.registry import Format


def report(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATHS]...", readable=False, help="Drafts: files and folders. Without: the configured ones."
        ),
    ] = None,
    source: options.Sources = None,
    jobs: options.Jobs = None,
    config: options.ConfigFile = None,
    no_cache: options.NoCache = False,
) -> int:
    """Write a report as one HTML file to standard output, whatever is found."""
    return check(context, paths, source, Format.HTML, exit_zero=True, jobs=jobs, config=config, no_cache=no_cache)
