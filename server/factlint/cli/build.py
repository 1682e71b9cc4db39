"""``factlint build``: read the sources into the fact base."""

from __future__ import annotations

from pathlib import Path

from factlint.cli import options
from factlint.cli.console import Terminal


def build(
    source: options.Sources = None,
    config: options.ConfigFile = None,
    no_cache: options.NoCache = False,
) -> int:
    """Read the sources into the fact base, and say what is in it."""
    from factlint.cli.project import cache_of, configuration, open_base, sources_of
    from factlint.report.words import count

    terminal = Terminal()
    settings = configuration(config, Path.cwd())
    sources = sources_of(settings, source, terminal)
    with open_base(settings, sources, terminal, cache=cache_of(settings, no_cache=no_cache)) as base:
        sentences, facts = base.sentences(), base.facts()
    disputed = sum(fact.disputed for fact in facts)
    counts = [count(len(sources), "source"), count(sentences, "sentence"), count(len(facts), "fact")]
    terminal.out.print(f"{', '.join(counts)}; {disputed:,} disputed between sources.", soft_wrap=True)
    return terminal.status()
