"""What some reports show besides the drafts: the facts of the sources, the pages of the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.cli.project import cache_of, open_base, rule_pages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.cli.console import Terminal
    from factlint.cli.drafts import Batch
    from factlint.model.facts import Fact
    from factlint.rules import RulePage


def facts_of(batches: Sequence[Batch], terminal: Terminal, *, no_cache: bool, scratch: Path | None) -> list[Fact]:
    """Return the facts of all sources, each once, whichever drafts they are the sources of.

    ``scratch`` is the folder that keeps what is read where no cache does.
    """
    read: set[Path] = set()
    facts: dict[tuple[object, ...], Fact] = {}
    for batch in sorted(batches, key=lambda batch: -len(batch.sources)):
        sources = {path for path, _ in batch.sources}
        if sources <= read:
            continue
        read |= sources
        cache = cache_of(batch.config, no_cache=no_cache) or scratch
        with open_base(batch.config, batch.sources, terminal, cache=cache) as base:
            for fact in base.facts():
                first = fact.evidence[0]
                facts.setdefault((fact.subject, fact.relation, fact.value, first.path, first.start), fact)
    return list(facts.values())


def pages_of(batches: Sequence[Batch], terminal: Terminal) -> dict[str, RulePage]:
    """Return the page of each rule that may speak of the drafts."""
    configs = {batch.config.root: batch.config for batch in batches}
    return {page.id: page for config in configs.values() for page in rule_pages(config, terminal).pages.values()}
