"""Drafts and sources that are no plain text, from the file to what is shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from documents.packed import docx, paragraph, pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Command = Callable[..., CompletedProcess[str]]

WRONG = "The Kiel Regatta took place on 12 June 2021."
RIGHT = "The Kiel Regatta took place on 4 and 5 June 2021."
WORD = docx(paragraph("Regatta") + paragraph(WRONG))


def test_word_drafts(project: Path, factlint: Command) -> None:
    """A finding names the paragraph; --fix leaves the file as it is, and says so in one line."""
    draft = project / "report.docx"
    draft.write_bytes(WORD)
    found = factlint("check", "--source", "sources", "report.docx")

    assert 1 == found.returncode
    assert "report.docx, paragraph 2 error event-date" in found.stdout
    fixed = factlint("check", "--fix", "--source", "sources", "report.docx")
    assert "report.docx: not fixed: no .docx file is written; correct it in a word processor" in fixed.stderr
    assert "can be fixed" not in fixed.stdout
    assert WORD == draft.read_bytes()
    finding = json.loads(factlint("check", "--output-format", "json", "--source", "sources", "report.docx").stdout)[0]
    assert (2, 32, "12 June 2021") == (finding["line"], finding["column"], finding["text"])


def test_pdf_sources(project: Path, factlint: Command) -> None:
    """Evidence names the page; a folder of sources stands for its PDFs too, one of drafts does not."""
    pytest.importorskip("pypdf", reason="reading PDF needs pypdf, which is not installed")
    folder = project / "papers"
    folder.mkdir()
    (folder / "minutes.pdf").write_bytes(pdf("The minutes.", RIGHT))
    (folder / "draft.md").write_text(f"{WRONG}\n")
    found = factlint("check", "--source", "papers/minutes.pdf", "papers")

    assert "= source: papers/minutes.pdf, page 2 " in found.stdout
    assert "1 finding in 1 draft" in found.stdout
    assert "minutes.pdf, page 2" in factlint("facts", "regatta", "--source", "papers").stdout


@pytest.mark.parametrize(
    ("name", "text", "fixed"),
    [
        ("a.rst", "The **Kiel** Regatta took place on *12 June 2021*.\n", "*4 and 5 June 2021*"),
        ("a.adoc", "* The _Kiel_ Regatta took place on *12 June 2021*.\n", "*4 and 5 June 2021*"),
        ("a.org", "- The /Kiel/ Regatta took place on *12 June 2021*.\n", "*4 and 5 June 2021*"),
        (
            "a.ipynb",
            json.dumps({"cells": [{"cell_type": "markdown", "source": [f'It was "dry".\n\n{WRONG}']}]}),
            '\\"dry\\".\\n\\nThe Kiel Regatta took place on 4 and 5 June 2021.',
        ),
    ],
)
def test_text_formats_are_fixed(project: Path, factlint: Command, name: str, text: str, fixed: str) -> None:
    """A fix changes the words and nothing around them."""
    draft = project / name
    draft.write_text(text)

    assert 0 == factlint("check", "--fix", "--source", "sources", name).returncode
    assert fixed in draft.read_text()
    assert text.replace("12 June 2021", "") == draft.read_text().replace("4 and 5 June 2021", "")


def test_broken_files(project: Path, factlint: Command) -> None:
    """Each is told of in one line, the rest is checked, and the status says that not all could be done."""
    (project / "a.docx").write_text("no archive")
    (project / "b.ipynb").write_text("{no")
    (project / "c.odt").write_bytes(b"PK")
    (project / "d.rst").write_text(f"{WRONG}\n")
    found = factlint("check", "--source", "sources", "a.docx", "b.ipynb", "c.odt", "d.rst")

    assert 2 == found.returncode
    assert [
        "error: a.docx: is no whole Word document",
        "error: b.ipynb:1: is no JSON, as a notebook is",
        "error: c.odt: is no whole OpenDocument document",
    ] == [line.partition(" (")[0] for line in found.stderr.splitlines()]
    assert "d.rst:1:32 error event-date" in found.stdout


def test_included_files_are_named(project: Path, factlint: Command) -> None:
    """What a draft includes is not read with it; a note says so, unless it is checked itself."""
    (project / "drafts/book.adoc").write_text("= Book\n\ninclude::part.adoc[]\ninclude::../../etc/secret.adoc[]\n")
    (project / "drafts/part.adoc").write_text("The Kiel Regatta took place on 12 June 2021.\n")
    alone = factlint("check", "--source", "sources", "drafts/book.adoc")
    both = factlint("check", "--source", "sources", "drafts/book.adoc", "drafts/part.adoc")

    assert (alone.returncode, both.returncode) == (0, 1)
    assert alone.stderr == (
        "drafts/book.adoc: checked without what it includes: part.adoc, ../../etc/secret.adoc; "
        "these are drafts of their own\n"
    )
    assert "part.adoc" not in both.stderr
