"""Facts as JSON-LD in the words of schema.org: claims, and the works in which they appear."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factlint.report.lines import uri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from factlint.model.facts import Fact


def write(facts: Sequence[Fact], console: Console) -> None:
    """Write one graph with a ``Claim`` for each fact."""
    graph = {"@context": "https://schema.org", "@graph": [_claim(fact) for fact in facts]}
    console.file.write(json.dumps(graph, indent=1) + "\n")


def _claim(fact: Fact) -> dict[str, Any]:
    return {
        "@type": "Claim",
        "name": f"{fact.subject} {fact.relation} {fact.value}",
        "about": {"@type": "Thing", "name": fact.subject},
        "appearance": [
            {"@type": "CreativeWork", "url": f"{uri(one.path)}#L{one.line}", "name": one.path, "text": one.text}
            for one in fact.evidence
        ],
    }
