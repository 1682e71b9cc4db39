"""``factlint build``: read the sources into the fact base."""

from __future__ import annotations

from pathlib import Path

from factlint.cli import options
from factlint.cli.console import Terminal

_SHOWN = 10
"""Disputed facts that are listed; where there are many, they have a command of their own."""


def build(
    source: options.Sources = None,
    config: options.ConfigFile = None,
    no_cache: options.NoCache = False,
) -> int:
    """Read the sources into the fact base, and say what is in it and where the sources disagree."""
    from factlint.cli.project import cache_of, configuration, open_base, sources_of
    from factlint.report.facts import write_disputes
    from factlint.report.words import count

    terminal = Terminal()
    settings = configuration(config, Path.cwd())
    sources = sources_of(settings, source, terminal)
    with open_base(settings, sources, terminal, cache=cache_of(settings, no_cache=no_cache)) as base:
        sentences, facts = base.sentences(), base.facts()
    disputed = [fact for fact in facts if fact.disputed]
    counts = [count(len(sources), "source"), count(sentences, "sentence"), count(len(facts), "fact")]
    terminal.out.print(f"{', '.join(counts)}; {len(disputed):,} disputed between sources.", soft_wrap=True)
    write_disputes(disputed[:_SHOWN], terminal.out)
    if len(disputed) > _SHOWN:
        terminal.out.print("'factlint facts --disputed' shows them all.", soft_wrap=True)
    return terminal.status()
