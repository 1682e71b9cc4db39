"""Facts in a table."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from factlint.model.facts import Fact
from factlint.model.findings import Evidence
from factlint.report.facts_csv import write

if TYPE_CHECKING:
    from rich.console import Console


def test_no_cell_is_a_formula(plain_console: Console) -> None:
    """Words of a source cannot make a spreadsheet compute; a negative number stays one."""
    evidence = Evidence(path="=a.txt", start=0, end=4, text='He said "no",\nthen left.')
    write([Fact(subject="=1+1", relation="fell", value="-5%", rule="percent", evidence=(evidence,))], plain_console)
    (row,) = csv.DictReader(plain_console.file.getvalue().splitlines())

    assert (row["subject"], row["value"], row["path"]) == ("'=1+1", "-5%", "'=a.txt")
    assert row["sentence"] == 'He said "no", then left.'
