"""What the language stage sees in a document, as text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from factlint.report.cells import middle
from factlint.report.clean import one_line
from factlint.report.text import show

if TYPE_CHECKING:
    from rich.console import Console

_WORDS = 60


def write_annotations(notes: Any, text: str, console: Console) -> None:  # noqa: ANN401 - read by its public names only
    """Write dates, quotations, quantities and entities: start and end (code points of ``text``), words, and meaning."""
    _write("dates", notes.dates, text, console)
    _write("quantities", notes.quantities, text, console)
    _write("entities", notes.entities, text, console)
    show(console, Text("quotations", style="bold"))
    for quotation in notes.quotations:
        for name in ("content", "speaker", "cue"):
            span = getattr(quotation, name)
            if span is not None:
                _row(span.start, span.end, name, text, console)


def _write(title: str, mentions: Any, text: str, console: Console) -> None:  # noqa: ANN401
    show(console, Text(title, style="bold"))
    for mention in mentions:
        meaning = next((str(getattr(mention, name)) for name in ("value", "entity") if hasattr(mention, name)), "")
        _row(mention.start, mention.end, meaning, text, console)


def _row(start: int, end: int, meaning: str, text: str, console: Console) -> None:
    words = middle(one_line(text[start:end]), _WORDS)
    show(console, Text.assemble((f"  {start}–{end} ", "blue"), f"“{words}” ", (one_line(meaning), "cyan")))
