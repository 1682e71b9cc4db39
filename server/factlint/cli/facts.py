"""``factlint facts``: what the sources say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factlint.cli import options
from factlint.cli.console import Terminal
from factlint.report.registry import Format


def facts(
    query: Annotated[
        list[str] | None, typer.Argument(metavar="[QUERY]", help="Words that the facts must hold. Without: all facts.")
    ] = None,
    disputed: Annotated[bool, typer.Option("--disputed", help="Only facts that the sources disagree on.")] = False,
    source: options.Sources = None,
    output_format: options.OutputFormat = Format.TEXT,
    config: options.ConfigFile = None,
    no_cache: options.NoCache = False,
) -> int:
    """List or search the facts of the sources, with the sentences that support them."""
    from factlint.cli.project import cache_of, configuration, open_base, sources_of
    from factlint.report.facts import write_facts
    from factlint.report.json import write_array

    terminal = Terminal()
    settings = configuration(config, Path.cwd())
    sources = sources_of(settings, source, terminal)
    with open_base(settings, sources, terminal, cache=cache_of(settings, no_cache=no_cache)) as base:
        found = base.facts(" ".join(query or ()), disputed=disputed)
    if output_format is Format.JSON:
        write_array(found, terminal.out)
    else:
        write_facts(found, terminal.out)
    return terminal.status()
