"""Cutting units that are too long to be read at once: a whole book on one line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.documents.units import Unit

LONGEST = 6_000
"""Code points of a unit. What reads a unit may look at every pair of its sentences."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_NEAR = 2_000
"""A sentence's end is looked for in the last so many code points."""


def cut(unit: Unit, words: str) -> Iterator[Unit]:
    """Yield ``unit``, whose prose is ``words``, in parts of at most ``LONGEST`` code points, none of them empty.

    Each ends with a sentence if one ends near, else with a word. A table row stays whole.
    """
    start = 0
    while len(words) - start > LONGEST and not unit.cells:
        most = start + LONGEST
        ends = [end.end() for end in _SENTENCE_END.finditer(words, most - _NEAR, most + 1) if end.end() <= most]
        at = ends[-1] if ends else max(words.rfind(" ", most - _NEAR, most) + 1, 0) or most
        last = len(words[start:at].rstrip()) + start
        yield replace(unit, start=unit.start + start, end=unit.start + last)
        start = at
    yield replace(unit, start=unit.start + start) if start else unit
