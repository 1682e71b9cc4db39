"""``factlint claims``: what a draft says, and what the sources say of each claim."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factlint.cli import options
from factlint.cli.console import Terminal
from factlint.model.errors import FactlintError
from factlint.report.registry import PlainFormat


def claims(
    draft: Annotated[Path, typer.Argument(readable=False, help="The draft.")],
    source: options.Sources = None,
    output_format: Annotated[
        PlainFormat, typer.Option("--output-format", help="For people or for programs.")
    ] = PlainFormat.TEXT,
    config: options.ConfigFile = None,
    no_cache: options.NoCache = False,
) -> int:
    """Show each claim of a draft: its verdict, the evidence, and why."""
    from factlint.cli.drafts import plan
    from factlint.cli.project import cache_of, open_base, read_draft
    from factlint.report.facts import write_claims
    from factlint.report.json import write_array

    terminal = Terminal()
    found = []
    for batch in plan([draft], config_file=config, sources=source, terminal=terminal):
        cache = cache_of(batch.config, no_cache=no_cache)
        with open_base(batch.config, batch.sources, terminal, cache=cache) as base:
            for path in batch.drafts:
                try:
                    document = read_draft(path)
                except FactlintError as error:
                    terminal.problem(error)
                    continue
                for warning in document.warnings:
                    terminal.problem(warning)
                found += [claim for claim in base.claims(document) if claim.worth_showing]
    if output_format is PlainFormat.JSON:
        write_array(found, terminal.out)
    else:
        write_claims(found, terminal.out)
    return terminal.status()
