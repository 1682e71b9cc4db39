"""What the language stage sees in a document, as text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from factlint.report.cells import middle
from factlint.report.clean import one_line
from factlint.report.text import show

if TYPE_CHECKING:
    from rich.console import Console

    from factlint.language.notes import Notes

_WORDS = 60


def write_annotations(notes: Notes, text: str, console: Console) -> None:
    """Write dates, quotations, quantities and entities: start and end (code points of ``text``), words, and meaning."""
    show(console, Text("dates", style="bold"))
    for date in notes.dates:
        _row(date.start, date.end, str(date.value), text, console)
    show(console, Text("quantities", style="bold"))
    for quantity in notes.quantities:
        _row(quantity.start, quantity.end, str(quantity.value), text, console)
    show(console, Text("entities", style="bold"))
    for entity in notes.entities:
        _row(entity.start, entity.end, f"{entity.kind} {entity.entity}", text, console)
    show(console, Text("quotations", style="bold"))
    for quotation in notes.quotations:
        for name in ("content", "speaker", "cue"):
            span = getattr(quotation, name)
            if span is not None:
                _row(span.start, span.end, name, text, console)


def _row(start: int, end: int, meaning: str, text: str, console: Console) -> None:
    words = middle(one_line(text[start:end]), _WORDS)
    show(console, Text.assemble((f"  {start}–{end} ", "blue"), f"“{words}” ", (one_line(meaning), "cyan")))
