"""``--fix`` and ``--diff`` over the drafts of a run."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.text import Text

from factlint.cli.fix import diff, encoding_of, fixed, replace
from factlint.model.errors import FactlintError
from factlint.report.clean import clean, one_line
from factlint.report.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.cli.checking import Outcome
    from factlint.cli.console import Terminal
    from factlint.model.findings import Finding

_UTF_8 = "utf-8"
_DIFF_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def fix_all(outcomes: Sequence[Outcome], terminal: Terminal, *, to_err: bool) -> int:
    """Apply the safe fixes to the files, say each change, and return how many there were.

    A file that cannot be written is a problem; the others are fixed all the same.
    """
    console = terminal.err if to_err else terminal.out
    total = files = 0
    for outcome in outcomes:
        draft = outcome.checked
        result = fixed(draft.text, draft.findings) if draft else None
        if draft is None or result is None or not result.applied:
            continue
        try:
            replace(outcome.path, draft.text, result.text)
        except FactlintError as error:
            terminal.problem(error)
            continue
        for finding in result.applied:
            console.print(_change(finding), soft_wrap=True)
        total += len(result.applied)
        files += 1
    if total:
        console.print(Text(f"Fixed {count(total, 'finding')} in {count(files, 'draft')}.", style="bold green"))
        console.print()
    return total


def _change(finding: Finding) -> Text:
    """Return a change in one line: where, which rule, the old words and the new."""
    edits = finding.fixes[0].edits
    line = Text.assemble(("fixed ", "bold green"), f"{clean(finding.path)}:{finding.line}:{finding.column} ")
    line.append(clean(finding.rule), style="bold cyan")
    if len(edits) == 1 and (edits[0].start, edits[0].end) == (finding.start, finding.end):
        return line.append(f" “{one_line(finding.text)}” → “{one_line(edits[0].text)}”")
    return line.append(f" {one_line(finding.fixes[0].title)}")


def show_diff(outcomes: Sequence[Outcome], terminal: Terminal) -> None:
    """Print what the safe fixes would change, as one diff that ``patch`` understands."""
    if not terminal.out.is_terminal and isinstance(terminal.out.file, io.TextIOWrapper):
        # A program reads the diff: in the same bytes whatever the terminal's encoding, with no line end changed.
        terminal.out.file.reconfigure(encoding=_UTF_8, errors="surrogateescape", newline="\n")
    for outcome in outcomes:
        if outcome.checked is None:
            continue
        draft = outcome.checked
        change = diff(draft.path, draft.text, fixed(draft.text, draft.findings).text)
        # None where the text is not that of the file: it came from standard input.
        encoding = encoding_of(outcome.path, draft.text) if change else None
        if encoding not in {None, _UTF_8}:
            terminal.note(f"{draft.path}: its encoding is {encoding}; the diff is in UTF-8")
        if not terminal.out.is_terminal:
            # For a program: to the byte, control characters and all.
            terminal.out.file.write(change)
            continue
        for line in change.split("\n")[:-1]:
            terminal.out.print(Text(clean(line), style=_DIFF_STYLES.get(line[:1], "")), soft_wrap=True)
