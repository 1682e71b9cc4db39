"""Kept answers: that they are the fresh ones, and cost little."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import factlint
from base.project import DRAFT, FERRY, LIBRARY
from factlint.language import units
from factlint.language.recent import Recent
from factlint.model.findings import Severity
from factlint.rules import load_pages

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from base.project import Project


def test_a_kept_answer_is_the_fresh_one(project: Project) -> None:
    """What is answered from the cache is, in every part, what is worked out without one."""
    draft = factlint.Document.from_text(DRAFT, name="draft.txt")
    sources = [(path, None) for path in sorted(project.folder.glob("*.txt"))]
    fresh = factlint.FactBase.open(sources, root=project.folder).check(draft)

    assert 2 == len(fresh)
    for _ in range(2):
        base = project.open()
        assert fresh == base.check(draft)
        base.close()


def test_an_answer_changes_with_the_rules(project: Project) -> None:
    """A kept answer is not given to a run with other severities, other rules or other messages."""
    ours = load_pages()
    house = project.folder / "house"
    house.mkdir()
    (house / "event-date.md").write_text("---\nid: event-date\nmessage: Wrong day, {found}.\n---\n", encoding="utf-8")

    def severities(rules: factlint.rules.Rules) -> list[str]:
        base = project.open(rules=rules)
        found = base.check(factlint.Document.from_text(DRAFT, name="draft.txt"))
        base.close()
        return [f"{finding.severity} {finding.message[:9]}" for finding in found]

    usual = severities(ours)
    assert ["error"] * 2 == [line.split()[0] for line in usual]
    assert ["hint"] * 2 == [line.split()[0] for line in severities(ours.select(severity={"event-date": Severity.HINT}))]
    assert [] == severities(ours.select(ignore=["event-date"]))
    assert ["error Wrong day"] * 2 == severities(load_pages([house]))
    assert usual == severities(ours)
    assert [] == project.log()


QUIET = """
import sys
import factlint.base
assert "spacy" not in sys.modules, "importing it"
from factlint.cli.main import main
assert 1 == main(["check", "drafts"])
print(*sorted({"spacy", "thinc", "numpy"} & set(sys.modules)), file=sys.stderr)
"""


def test_a_kept_answer_loads_no_spacy(tmp_path: Path) -> None:
    """Checking drafts again that were checked before, against sources as they were, does without spaCy."""
    for name, text in (
        ("factlint.toml", 'sources = ["sources"]\nfacts = ["facts.yml"]\n'),
        ("facts.yml", "- The Aurora is a ferry.\n"),
        ("sources/a.md", f"# Ferry\n\n{FERRY}"),
        ("sources/b.html", f"<p>{LIBRARY}</p>"),
        ("drafts/d.txt", DRAFT),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    runs = [
        subprocess.run([sys.executable, "-c", QUIET], cwd=tmp_path, capture_output=True, text=True, check=True)
        for _ in range(2)
    ]

    assert "numpy spacy thinc" == runs[0].stderr.split("\n")[0]
    assert "" == runs[1].stderr.strip()
    assert runs[0].stdout == runs[1].stdout
    assert "4 March" in runs[1].stdout


def test_of_a_draft_under_the_writers_hands_the_last_answer_is_kept(project: Project) -> None:
    """None of the states in between is written; what waits is given again, and written at the end."""
    sources = [(path, None) for path in sorted(project.folder.glob("*.txt"))]
    cache = project.folder / ".factlint"
    base = factlint.FactBase.open(sources, root=project.folder, cache=cache)
    states = [factlint.Document.from_text(f"{DRAFT}\nIt is {number}.\n", name="draft.txt") for number in range(12)]
    found = [base.check(state) for state in states]
    assert base.is_answered(states[-1])
    assert found[-1] == base.check(states[-1])
    base.close()
    base = factlint.FactBase.open(sources, root=project.folder, cache=cache)

    assert [False, True] == [base.is_answered(state) for state in states[-2:]]
    assert found[-1] == base.check(states[-1])
    base.close()


def test_a_draft_whose_answer_is_known_can_be_made_ready(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then its first edit has nothing parsed but what changed."""
    sources = [(path, None) for path in sorted(project.folder.glob("*.txt"))]
    cache = project.folder / ".factlint"
    draft = factlint.Document.from_text(DRAFT, name="draft.txt")
    for number in range(2):
        monkeypatch.setattr(units, "_kept", Recent())
        base = factlint.FactBase.open(sources, root=project.folder, cache=cache)
        found = base.check(draft)
        if not number:
            base.close()
    assert not len(units._kept)
    base.prepare(draft)
    assert len(units._kept) == len(draft.units)
    read = len(units._kept)
    base.prepare(draft)
    edited = factlint.Document.from_text(f"{DRAFT}\n\nIt rained.\n", name="draft.txt")

    assert found == base.check(edited)
    assert read + 1 == len(units._kept)
    base.close()
