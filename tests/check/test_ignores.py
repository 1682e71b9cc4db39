"""What a writer asked not to see is not shown."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from check.asking import check, found
from factlint import Document
from factlint.check.ignores import SIDECAR, entry, ignores_of, not_ignored_beside

if TYPE_CHECKING:
    from pathlib import Path

BRIDGE = "The Oder bridge opened on 1 May 1997."
WRONG = "The Oder bridge opened on 3 May 1997."
CELL = '{"cells": [{"cell_type": "markdown", "source": ['
PARAGRAPH = f"It rained.\n{WRONG}"


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("a.md", f"{WRONG} <!-- factlint-ignore event-date -->\n"),
        ("a.md", f"{WRONG.replace('1997', '1997<!-- factlint-ignore -->')}\n"),
        ("a.md", f"It rained.\n\n<!-- factlint-ignore place, event-date -->\n{PARAGRAPH}\n"),
        ("a.md", f"<!-- factlint-ignore -->\r\n\r\n{PARAGRAPH}\r\n".replace("rained.\n", "rained.\r\n")),
        ("a.md", f"{WRONG}\n\nIt rained.\n\n<!-- factlint-ignore-file event-date -->\n"),
        ("a.html", f"<p>{WRONG}</p><!-- factlint-ignore event-date -->\n<p>It rained.</p>\n"),
        ("a.html", f"<!--factlint-ignore-file--><p>It rained.</p>\n\n<p>{WRONG}</p>\n"),
        ("a.tex", f"{WRONG} % factlint-ignore event-date\n"),
        ("a.tex", f"{WRONG} 50\\% dry. % so they say; factlint-ignore\n"),
        ("a.tex", f"  % factlint-ignore event-date\n{PARAGRAPH}\n"),
        ("a.tex", f"% factlint-ignore-file\n\n{WRONG}\n"),
        ("a.rst", f"It rained.\n\n.. factlint-ignore place, event-date\n\n{PARAGRAPH}\n"),
        ("a.rst", f".. factlint-ignore-file event-date: agreed\n\nIt rained.\n\n{WRONG}\n"),
        ("a.adoc", f"// factlint-ignore event-date\n{PARAGRAPH}\n"),
        ("a.adoc", f"It rained.\n// factlint-ignore\n{WRONG}\n"),
        ("a.adoc", f"//factlint-ignore-file\n\nIt rained.\n\n{WRONG}\n"),
        ("a.org", f"* Log\n\n# factlint-ignore event-date\n{PARAGRAPH}\n"),
        ("a.org", f"# factlint-ignore-file\n* Log\n{WRONG}\n"),
        ("a.ipynb", f'{CELL}"{WRONG} <!-- factlint-ignore event-date -->\\n", "It rained."]}}]}}'),
        ("a.ipynb", f'{CELL}"<!-- factlint-ignore -->\\n\\n{WRONG}\\n\\n", "It rained."]}}]}}'),
        ("a.ipynb", f'{CELL}"{WRONG}"]}}, {CELL[11:]}"<!-- factlint-ignore-file event-date -->"]}}]}}'),
    ],
)
def test_ignored(name: str, draft: str) -> None:
    """A comment holds for its line, the paragraph after it, or the file; the draft reads as if it were not there."""
    without = draft.replace("factlint-ignore", "note")
    assert [("event-date", "3 May 1997")] == found(without, BRIDGE, name=name)
    assert [] == found(draft, BRIDGE, name=name)


@pytest.mark.parametrize(
    ("name", "draft"),
    [
        ("a.md", f"{WRONG} <!-- factlint-ignore place -->\n"),
        ("a.md", f"It rained. <!-- factlint-ignore -->\n{WRONG}\n"),
        ("a.md", f"<!-- factlint-ignore -->\nIt rained.\n\n{WRONG}\n"),
        ("a.md", f"{WRONG} <!-- factlint-ignored -->\n"),
        ("a.tex", f"{WRONG} 50\\% factlint-ignore\n"),
        ("a.txt", f"{WRONG} <!-- factlint-ignore -->\n"),
        ("a.rst", f"{WRONG} .. factlint-ignore\n"),
        ("a.adoc", f"{WRONG}\n\n// factlint-ignore place\nIt rained.\n"),
        ("a.org", f"#factlint-ignore\n{WRONG}\n"),
        ("a.ipynb", f'{CELL}"It rained. <!-- factlint-ignore -->\\n", "{WRONG}"]}}]}}'),
    ],
)
def test_not_ignored(name: str, draft: str) -> None:
    """Other rules, other lines and other paragraphs are shown, and what is no comment asks for nothing."""
    assert [("event-date", "3 May 1997")] == found(draft, BRIDGE, name=name)


def test_a_file_beside_drafts_without_comments(tmp_path: Path) -> None:
    """A line ignores a rule in one file, or only where some words stand."""
    draft = tmp_path / "a.txt"
    findings = check(WRONG, BRIDGE, name="a.txt")
    assert findings == not_ignored_beside(findings, draft)
    for line in (entry("a.txt", "event-date"), entry("a.txt", "event-date", "3  May\n1997")):
        (tmp_path / SIDECAR).write_text(f"# agreed with the desk\n{line}\n")
        assert [] == not_ignored_beside(findings, draft)
    for line in (entry("b.txt", "event-date"), entry("a.txt", "place"), entry("a.txt", "event-date", "4 May 1997")):
        (tmp_path / SIDECAR).write_text(f"{line}\n")
        assert findings == not_ignored_beside(findings, draft)


@pytest.mark.parametrize("name", ["a.md", "a.tex", "a.rst", "a.adoc", "a.org", "a.ipynb"])
def test_a_long_text_is_read_at_once(name: str) -> None:
    """Nothing that a file can hold makes it slow."""
    text = "% <!-- factlint-ignore " * 20_000 + "\n" + "%<!--" * 100_000 + "\n" + " \n" * 100_000
    begun = time.process_time()
    ignores_of(text, Document.from_text("", name=name).format)
    assert time.process_time() - begun < 5
