"""The Python interface that other programs use: names and meanings stay as they are."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import factlint
from factlint.model.errors import FactlintError
from factlint.model.findings import Severity

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "The Oder bridge opened on 1 May 1997. “It is ours,” Anna Berg said. It has 12 arches."
DRAFT = "The 🌉: the Oder bridge opened on 3 May 1997."


def test_from_documents() -> None:
    """A base of documents finds what conflicts with them; every part of a finding has its name."""
    base = factlint.FactBase.from_documents([factlint.Document.from_text(SOURCE, name="wire.txt", date=None)])
    (finding,) = base.check(factlint.Document.from_text(DRAFT, name="draft.md"))

    start = DRAFT.index("3 May 1997")
    assert ("event-date", "draft.md", "3 May 1997") == (finding.rule, finding.path, finding.text)
    assert (start, start + 10) == (finding.start, finding.end)
    assert (1, start + 1, 1, start + 11) == (finding.line, finding.column, finding.end_line, finding.end_column)
    assert "1 May 1997" in finding.message
    (edit,) = finding.fixes[0].edits
    assert "The 🌉: the Oder bridge opened on 1 May 1997." == DRAFT[: edit.start] + edit.text + DRAFT[edit.end :]
    (evidence,) = finding.evidence
    assert ("wire.txt", "The Oder bridge opened on 1 May 1997.") == (evidence.path, evidence.text)
    assert evidence.text == SOURCE[evidence.start : evidence.end]


def test_from_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A base of files and folders names its evidence from the working directory."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/wire.txt").write_text(SOURCE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    for paths in (["seeds/"], ["seeds/wire.txt"], [tmp_path / "seeds"]):
        base = factlint.FactBase.from_paths(paths)
        (finding,) = base.check(factlint.Document.from_text(DRAFT, name="draft.md"))
        assert "seeds/wire.txt" == finding.evidence[0].path
    assert ["seeds"] == [path.name for path in tmp_path.iterdir()]


def test_paths_that_are_not_there(tmp_path: Path) -> None:
    """A path that matches nothing is an error of one line."""
    with pytest.raises(FactlintError, match="nothing-here"):
        factlint.FactBase.from_paths([tmp_path / "nothing-here"])


def test_severity_is_its_name() -> None:
    """A severity equals its name, hashes as it and prints as it."""
    (finding,) = factlint.FactBase.from_documents([factlint.Document.from_text(SOURCE, name="wire.txt")]).check(
        factlint.Document.from_text(DRAFT, name="draft.md")
    )

    assert "error" == finding.severity == str(finding.severity)
    assert {"error": 1}[finding.severity] == 1
    assert {severity.value for severity in Severity} == set(Severity) == {"error", "warning", "information", "hint"}


def test_annotate() -> None:
    """What the language stage sees: dates by their TimeML form, quotations with their parts, amounts, names."""
    text = "Title 🌉\n\n" + SOURCE
    notes = factlint.annotate(factlint.Document.from_text(text, name="wire.txt"))

    assert [("1 May 1997", "1997-05-01")] == [(text[d.start : d.end], str(d.value)) for d in notes.dates]
    (quotation,) = notes.quotations
    parts = (quotation.content, quotation.speaker, quotation.cue)
    assert ["It is ours", "Anna Berg", "said"] == [text[p.start : p.end].strip(",") for p in parts if p is not None]
    assert "12" in [text[q.start : q.end] for q in notes.quantities]
    assert "Anna Berg" in [text[e.start : e.end] for e in notes.entities]


def test_importing_costs_little() -> None:
    """To import the package, or the fact base, loads no spaCy."""
    code = "import factlint, sys; factlint.FactBase, factlint.Document; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "False\n" == done.stdout


def test_unknown_names() -> None:
    """What the package does not have is an AttributeError, and what it has is listed."""
    with pytest.raises(AttributeError, match="nothing"):
        _ = factlint.nothing
    assert {"Document", "FactBase", "annotate"} <= set(dir(factlint))
