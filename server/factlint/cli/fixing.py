"""``--fix`` and ``--diff`` over the drafts of a run."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.text import Text

from factlint.cli.fix import diff, encoding_of, fixed, replace
from factlint.documents.extraction import is_extracted
from factlint.report.clean import clean, one_line
from factlint.report.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from factlint.cli.console import Terminal
    from factlint.cli.work import Outcome
    from factlint.model.findings import Finding
    from factlint.report.checked import CheckedDraft

_UTF_8 = "utf-8"
_DIFF_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def fix_file(path: Path, text: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Apply the safe fixes of ``findings`` to the file of a draft, read as ``text``; return those that were put right.

    Raises FactlintError if the file cannot be written, or was changed meanwhile.
    """
    result = fixed(text, findings)
    if result.applied:
        replace(path, text, result.text)
    return result.applied


def say_fixes(outcomes: Iterable[Outcome], terminal: Terminal, *, to_err: bool) -> Iterator[Outcome]:
    """Yield the outcomes, say what was changed in each draft, and at the end how much that was."""
    console = terminal.err if to_err else terminal.out
    total = files = 0
    for outcome in outcomes:
        for finding in outcome.fixed:
            console.print(_change(finding), soft_wrap=True)
        if is_extracted(outcome.path.name) and outcome.checked and any(one.fixes for one in outcome.checked.findings):
            suffix = outcome.path.suffix
            note = f"{outcome.checked.path}: not fixed: no {suffix} file is written; correct it in a word processor"
            terminal.note(note)
        total += len(outcome.fixed)
        files += bool(outcome.fixed)
        yield outcome
    if total:
        console.print(Text(f"Fixed {count(total, 'finding')} in {count(files, 'draft')}.", style="bold green"))
        console.print()


def _change(finding: Finding) -> Text:
    """Return a change in one line: where, which rule, the old words and the new."""
    edits = finding.fixes[0].edits
    line = Text.assemble(("fixed ", "bold green"), f"{clean(finding.path)}:{finding.line}:{finding.column} ")
    line.append(clean(finding.rule), style="bold cyan")
    if len(edits) == 1 and (edits[0].start, edits[0].end) == (finding.start, finding.end):
        return line.append(f" “{one_line(finding.text)}” → “{one_line(edits[0].text)}”")
    return line.append(f" {one_line(finding.fixes[0].title)}")


def show_diff(outcomes: Iterable[Outcome], terminal: Terminal) -> Iterator[Outcome]:
    """Yield the outcomes, and print what the safe fixes would change, as one diff that ``patch`` understands."""
    if not terminal.out.is_terminal and isinstance(terminal.out.file, io.TextIOWrapper):
        # A program reads the diff: in the same bytes whatever the terminal's encoding, with no line end changed.
        terminal.out.file.reconfigure(encoding=_UTF_8, errors="surrogateescape", newline="\n")
    for outcome in outcomes:
        if outcome.checked is not None:
            _show_change(outcome.path, outcome.checked, terminal)
        yield outcome


def _show_change(path: Path, draft: CheckedDraft, terminal: Terminal) -> None:
    change = diff(draft.path, draft.text, fixed(draft.text, draft.findings).text)
    # None where the text is not that of the file: it came from standard input.
    encoding = encoding_of(path, draft.text) if change else None
    if encoding not in {None, _UTF_8}:
        terminal.note(f"{draft.path}: its encoding is {encoding}; the diff is in UTF-8")
    if not terminal.out.is_terminal:
        # For a program: to the byte, control characters and all.
        terminal.out.file.write(change)
        return
    for line in change.split("\n")[:-1]:
        terminal.out.print(Text(clean(line), style=_DIFF_STYLES.get(line[:1], "")), soft_wrap=True)
