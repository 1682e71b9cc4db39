"""The facts of a run's sources, for reports that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.cli.project import cache_of, open_base

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.cli.console import Terminal
    from factlint.cli.drafts import Batch
    from factlint.model.facts import Fact


def facts_of(batches: Sequence[Batch], terminal: Terminal, *, no_cache: bool) -> list[Fact]:
    """Return the facts of all sources, each once, whichever drafts they are the sources of."""
    read: set[Path] = set()
    facts: dict[tuple[object, ...], Fact] = {}
    for batch in sorted(batches, key=lambda batch: -len(batch.sources)):
        sources = {path for path, _ in batch.sources}
        if sources <= read:
            continue
        read |= sources
        cache = cache_of(batch.config, no_cache=no_cache)
        with open_base(batch.config, batch.sources, terminal, cache=cache) as base:
            for fact in base.facts():
                first = fact.evidence[0]
                facts.setdefault((fact.subject, fact.relation, fact.value, first.path, first.start), fact)
    return list(facts.values())
