"""Text for people: the line of the draft with the span underlined, what the sources say, and the fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from factlint.model.findings import Severity
from factlint.report.clean import clean, one_line
from factlint.report.excerpt import excerpt
from factlint.report.place import place
from factlint.report.quote import quote
from factlint.report.words import count, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from factlint.model.findings import Evidence, Finding, Fix
    from factlint.report.checked import Checked

COLOURS = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFORMATION: "blue",
    Severity.HINT: "cyan",
}
_EVIDENCE_SHOWN = 3
_FIXES_SHOWN = 3
_QUOTE_ROWS = 2
_NARROWEST = 40
"""In a terminal narrower than this many cells the output is as for this width, and the terminal breaks the lines."""


def write(checked: Checked, console: Console) -> None:
    """Write every finding for people to read, and a line that counts them."""
    width = max(_NARROWEST, console.width)
    for draft in checked.drafts:
        for finding in draft.findings:
            for row in finding_rows(finding, draft.text, width):
                show(console, row)
            console.print()
    style = "" if checked.fails() else "green"
    show(console, Text(summary(checked), style=f"bold {style}".strip()))


def show(console: Console, row: Text) -> None:
    """Write one row as it is: Rich must not wrap it, nor cut it."""
    row.rstrip()
    console.print(row, soft_wrap=True)


def finding_rows(finding: Finding, text: str, width: int) -> Iterator[Text]:
    """Yield the rows that show ``finding``, at most ``width`` cells each; ``text`` is the draft's decoded file."""
    colour = COLOURS[finding.severity]
    yield Text.assemble(
        (clean(finding.path), "bold"),
        f"{place(finding.path, finding.line, finding.column)} ",
        (finding.severity, f"bold {colour}"),
        " ",
        (clean(finding.rule), "bold cyan"),
    )
    margin = len(str(finding.end_line)) + 2
    yield from _underlined(finding, text, margin, width)
    notes = [*_sources(finding, width - margin - 3), *_fixes(finding, width - margin - 3)]
    if notes:
        yield Text(f"{'':{margin}} │", style="blue")
    for note in notes:
        yield Text.assemble((f"{'':{margin}} ", "blue"), note)


def _underlined(finding: Finding, text: str, margin: int, width: int) -> Iterator[Text]:
    style = f"bold {COLOURS[finding.severity]}"
    blank = (f"{'':{margin}} │ ", "blue")
    cells = width - margin - 3
    rows = excerpt(text, finding.start, finding.end, line=finding.line, cells=cells)
    for row in rows:
        if row.gap:
            yield Text(f"{'':{margin}} ⋮", style="blue")
        number = (f"{row.number:>{margin}} │ ", "blue")
        yield Text.assemble(number, row.before, (row.marked, style), row.after)
        carets = " " * row.indent + "^" * row.width
        if row is not rows[-1]:
            yield Text.assemble(blank, (carets, style))
            continue
        message = one_line(finding.message)
        if cell_len(carets) + 1 + cell_len(message) <= cells:
            yield Text.assemble(blank, (f"{carets} {message}", style))
            continue
        yield Text.assemble(blank, (carets, style))
        # As far to the right as the message allows, but no further than the carets.
        indent = max(0, min(row.indent, cells - cell_len(message)))
        for part in _wrapped(Text(message, style=style), cells - indent):
            yield Text.assemble(blank, " " * indent, part)


def _sources(finding: Finding, cells: int) -> Iterator[Text]:
    label = "= source: "
    for evidence in finding.evidence[:_EVIDENCE_SHOWN]:
        parts = _evidence(evidence, finding, cells - len(label))
        yield Text.assemble((label, "bold"), parts[0])
        for part in parts[1:]:
            yield Text.assemble(" " * len(label), part)
    more = len(finding.evidence) - _EVIDENCE_SHOWN
    if more > 0:
        yield Text(f"{'':{len(label)}}and {count(more, 'more sentence')} of the sources", style="dim")


def _evidence(evidence: Evidence, finding: Finding, cells: int) -> list[Text]:
    """Return where the sentence stands and the sentence, in at most two rows unless the path is long."""
    where = f"{clean(evidence.path)}{place(evidence.path, evidence.line)} "
    rows: list[Text] = []
    # A row ends at a word, so what is lost at its end shows only once it is broken.
    for lost in range(0, cells, 4):
        room = max(_NARROWEST // 2, cells * _QUOTE_ROWS - cell_len(where) - lost)
        rows = _wrapped(Text.assemble((where, "cyan"), quote(evidence.text, finding, room)), cells)
        if len(rows) <= _QUOTE_ROWS:
            break
    return rows


def _fixes(finding: Finding, cells: int) -> Iterator[Text]:
    for index, fix in enumerate(finding.fixes[:_FIXES_SHOWN]):
        label = "= fix: " if index == 0 else "   or: "
        parts = _wrapped(_title(finding, fix), cells - len(label))
        yield Text.assemble((label, "bold"), parts[0])
        for part in parts[1:]:
            yield Text.assemble(" " * len(label), part)


def _title(finding: Finding, fix: Fix) -> Text:
    """Return what the fix does: the new words where it replaces just the span, else its title."""
    if len(fix.edits) == 1 and fix.edits[0].text:
        edit = fix.edits[0]
        if (edit.start, edit.end) == (finding.start, finding.end):
            return Text.assemble("change to “", (one_line(edit.text), "bold green"), "”")
    title = one_line(fix.title)
    return Text(title[:1].lower() + title[1:])


def _wrapped(text: Text, cells: int) -> list[Text]:
    """Return ``text`` broken at words into rows of at most ``cells`` cells; a word that is longer stays whole."""
    rows: list[Text] = []
    for word in text.split(" ", include_separator=True):
        if rows and rows[-1].cell_len + cell_len(word.plain.rstrip()) <= cells:
            rows[-1].append_text(word)
        else:
            rows.append(word)
    for row in rows:
        row.rstrip()
    return rows or [Text()]
