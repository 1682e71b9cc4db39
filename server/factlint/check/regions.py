"""A place that the sources tell only by its adjective: the Saxon ministry, of Saxony."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.shared import ADJECTIVE, SHORTEST

if TYPE_CHECKING:
    from factlint.check.sources import Sources

ENDINGS = "aeiouy"
"""The letters at the end of a name of a place that its adjective drops."""


def told_by_adjective(key: str, sources: Sources) -> bool:
    """Tell whether the sources have the adjective of a place (its entity key), and never the place itself.

    What lies in it may then be what the draft means by it.
    """
    kind, _, word = key.partition(":")
    stem = word.rstrip(ENDINGS)
    if kind == "person" or "-" in word or len(stem) < SHORTEST or sources.count(key):
        return False
    return any(sources.count(f"name:{stem}{ending}") for ending in ("", *ADJECTIVE))
