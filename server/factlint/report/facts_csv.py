"""Facts as CSV: a row for each sentence that supports a fact."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from factlint.report.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from factlint.model.facts import Fact

COLUMNS = ("subject", "relation", "value", "disputed", "by_hand", "path", "line", "sentence")
_FORMULA = re.compile(r"[=@]|[+-](?!\d)")


def write(facts: Sequence[Fact], console: Console) -> None:
    """Write a header and the rows; words that a spreadsheet would take for a formula get an apostrophe first."""
    rows = io.StringIO()
    table = csv.writer(rows, lineterminator="\n")
    table.writerow(COLUMNS)
    for fact in facts:
        told = (fact.subject, fact.relation, fact.value, str(fact.disputed).lower(), str(fact.by_hand).lower())
        for evidence in fact.evidence:
            table.writerow([_cell(value) for value in (*told, evidence.path, str(evidence.line), evidence.text)])
    console.file.write(rows.getvalue())


def _cell(words: str) -> str:
    plain = one_line(words)
    return f"'{plain}" if _FORMULA.match(plain) else plain
