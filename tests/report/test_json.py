"""Findings for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factlint.report.checked import Checked, CheckedDraft
from factlint.report.json import write

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from factlint.model.findings import Finding

CONTRACT = {
    "path", "rule", "severity", "message", "text", "start", "end", "line", "column", "end_line", "end_column",
    "fixes", "evidence",
}  # fmt: skip


def test_the_contract(found: Callable[..., Finding], plain_console: Console) -> None:
    """One array with the keys of the contract, plain values all."""
    text = "Opened on 4 June, “again”."
    finding = found(text, "4 June", fix="5 June", sources=("It opened on 5 June.",))
    write(Checked([CheckedDraft("drafts/a.md", text, [finding])]), plain_console)
    (read,) = json.loads(plain_console.file.getvalue())

    assert set(read) == CONTRACT
    assert read["severity"] == "error"
    assert read["fixes"][0]["edits"] == [{"start": 10, "end": 16, "text": "5 June"}]
    assert {"path", "start", "end", "text"} <= set(read["evidence"][0])


def test_nothing_found_is_an_empty_array(plain_console: Console) -> None:
    """A program can always read what is printed."""
    write(Checked(), plain_console)

    assert plain_console.file.getvalue() == "[]\n"


def test_only_ascii_is_printed(found: Callable[..., Finding], plain_console: Console) -> None:
    """Control characters, curly quotes and half an emoji are escaped, so no terminal and no encoding spoils them."""
    text = "\x1b“\ud83d”"
    write(Checked([CheckedDraft("a", text, [found(text, "\x1b", message=text)])]), plain_console)
    printed = plain_console.file.getvalue()

    assert printed.isascii()
    assert "\x1b" not in printed
    assert json.loads(printed)[0]["message"] == text
