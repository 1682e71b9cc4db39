"""Tests that what is read and judged of a draft is gone once nobody needs it, without the garbage collector."""

from __future__ import annotations

import gc
from collections import Counter

from factlint import Document, FactBase
from factlint.check.own import Own
from factlint.check.sources import Sources
from factlint.language.entities.unit import Unit
from factlint.language.tokens import Token, Words

SOURCE = "The Halden Mill was built by Ingrid Sole in 1911. The mill has 40 looms. Sole left Halden in 1920."
DRAFT = "The Halden Mill was built by Ingrid Sole in 1912. It has 40 looms, and 40 looms are enough. She left in 1920."


def test_no_draft_leaves_garbage() -> None:
    """Neither words nor units nor what looks things up in a draft lead back to themselves when the check is over."""
    base = FactBase.from_documents([Document.from_text(SOURCE, name="source.txt")])
    base.check(Document.from_text(DRAFT, name="first.txt"))
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        for number in range(4):
            base.check(Document.from_text(f"{DRAFT} {number} boats came.\n\nThe mill is old.", name=f"{number}.txt"))
        gc.collect()
        left = Counter(type(thing) for thing in gc.garbage)
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert not any(left[kind] for kind in (Token, Words, Unit, Own, Sources)), left
