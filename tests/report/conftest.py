"""What the tests of reports share."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from factlint.model.findings import Edit, Evidence, Finding, Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def found() -> Callable[..., Finding]:
    """Return a maker of findings: ``found(text, "words", fix="other words", …)`` lies on the first such words."""

    def make(
        text: str, words: str, *, fix: str | None = None, sources: tuple[str, ...] = (), **fields: object
    ) -> Finding:
        start = text.index(words)
        end = start + len(words)
        edits = (Edit(start=start, end=end, text=fix or ""),)
        before, until = text[:start], text[:end]
        given = {
            "path": "drafts/a.md",
            "rule": "event-date",
            "severity": Severity.ERROR,
            "message": f"the sources say {fix}",
            "text": words,
            "start": start,
            "end": end,
            "line": before.count("\n") + 1,
            "column": start - before.rfind("\n"),
            "end_line": until.count("\n") + 1,
            "end_column": end - until.rfind("\n"),
            "fixes": () if fix is None else (Fix(title=f"Change to {fix}", edits=edits, safe=True),),
            "evidence": tuple(
                Evidence(path="sources/wire.txt", start=0, end=len(sentence), text=sentence, line=number)
                for number, sentence in enumerate(sources, 1)
            ),
        }
        return Finding(**(given | fields))

    return make


@pytest.fixture
def plain_console() -> Console:
    """Return a console without colours, 80 cells wide, that writes to memory."""
    return Console(file=io.StringIO(), width=80, highlight=False, markup=False, emoji=False)
