"""``factlint facts``: what the sources say."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from factlint.cli import options
from factlint.cli.console import Terminal
from factlint.report.registry import FactsFormat


def facts(
    query: Annotated[
        list[str] | None, typer.Argument(metavar="[QUERY]", help="Words that the facts must hold. Without: all facts.")
    ] = None,
    disputed: Annotated[bool, typer.Option("--disputed", help="Only facts that the sources disagree on.")] = False,
    source: options.Sources = None,
    output_format: Annotated[
        FactsFormat, typer.Option("--output-format", help="For people or for programs.")
    ] = FactsFormat.TEXT,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON schema of YAML files with facts stated by hand.")
    ] = False,
    config: options.ConfigFile = None,
    no_cache: options.NoCache = False,
) -> int:
    """List or search the facts of the sources, with the sentences that support them."""
    from factlint.cli.project import cache_of, configuration, open_base, sources_of
    from factlint.report import facts_csv, facts_jsonld
    from factlint.report.facts import write_facts
    from factlint.report.json import write_array

    terminal = Terminal()
    if schema:
        terminal.out.file.write((files("factlint.facts") / "schema.json").read_text(encoding="utf-8"))
        return terminal.status()
    settings = configuration(config, Path.cwd())
    sources = sources_of(settings, source, terminal)
    with open_base(settings, sources, terminal, cache=cache_of(settings, no_cache=no_cache)) as base:
        found = base.facts(" ".join(query or ()), disputed=disputed)
    match output_format:
        case FactsFormat.TEXT:
            write_facts(found, terminal.out)
        case FactsFormat.JSON:
            write_array(found, terminal.out)
        case FactsFormat.CSV:
            facts_csv.write(found, terminal.out)
        case FactsFormat.JSONLD:
            facts_jsonld.write(found, terminal.out)
    return terminal.status()
