"""The fact base as programs use it: what is read again, what is kept, and that a kept answer is the right one."""

from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import factlint
from factlint.base import STORE
from factlint.model.errors import FactlintError
from factlint.model.findings import Severity
from factlint.rules import load_pages

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "The Aurora ferry sailed to Bergen on 3 March 2021 with 120 passengers.\n"
LIBRARY = "The Halden library opened on 9 May 2019. It holds 40,000 books.\n"
DRAFT = "The Aurora ferry sailed to Bergen on 4 March 2021. The Halden library opened on 12 May 2019.\n"


class Project:
    """A folder with sources and a cache, which notes every document that is put into it or taken out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.dates: dict[str, dt.date] = {}
        self.write("ferry.txt", FERRY)
        self.write("library.txt", LIBRARY)
        self.found()
        self._do("CREATE TABLE log (what TEXT)")
        self._do("CREATE TRIGGER t1 AFTER INSERT ON documents BEGIN INSERT INTO log VALUES ('+' || new.name); END")
        self._do("CREATE TRIGGER t2 AFTER DELETE ON documents BEGIN INSERT INTO log VALUES ('-' || old.name); END")

    def write(self, name: str, text: str) -> None:
        """Write a source."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def open(self, root: Path | None = None, rules: factlint.rules.Rules | None = None) -> factlint.FactBase:
        """Open the fact base of all sources."""
        files = [(path, self.dates.get(path.name)) for path in sorted(self.folder.glob("*.txt"))]
        facts = sorted(self.folder.glob("*.yml"))
        cache = self.folder / ".factlint"
        return factlint.FactBase.open(files, facts_files=facts, cache=cache, root=root or self.folder, rules=rules)

    def found(self, text: str = DRAFT) -> list[str]:
        """Return the texts that are found wrong in a draft."""
        base = self.open()
        found = base.check(factlint.Document.from_text(text, name="draft.txt"))
        base.close()
        return [finding.text for finding in found]

    def log(self) -> list[str]:
        """Return what was put into the cache (+) or taken out (-) since the last call."""
        rows = self._do("SELECT what FROM log ORDER BY rowid")
        self._do("DELETE FROM log")
        return [what for (what,) in rows]

    def _do(self, statement: str) -> list[tuple[str]]:
        db = sqlite3.connect(self.folder / ".factlint" / STORE)
        try:
            with db:
                return db.execute(statement).fetchall()
        finally:
            db.close()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project whose sources have been read."""
    return Project(tmp_path)


BOTH = ["4 March 2021", "12 May 2019"]


def test_nothing_changed(project: Project) -> None:
    """Sources that are as they were are not read again, whoever asks and from wherever."""
    assert BOTH == project.found()
    project.open(root=project.folder.parent).close()

    assert [] == project.log()


def test_one_source_changed(project: Project) -> None:
    """Of all sources only the changed one is read, and its old state goes."""
    project.write("ferry.txt", FERRY.replace("3 March", "4 March"))

    assert ["12 May 2019"] == project.found()
    assert ["+ferry.txt", "-ferry.txt"] == project.log()


def test_a_source_is_removed_and_comes_back(project: Project) -> None:
    """The facts of a removed source are gone at once; when it comes back it need not be read."""
    (project.folder / "ferry.txt").unlink()
    assert ["12 May 2019"] == project.found()
    base = project.open()
    assert [] == base.facts("ferry")
    assert 2 == base.sentences()
    base.close()

    project.write("ferry.txt", FERRY)
    assert BOTH == project.found()
    assert [] == project.log()


def test_a_source_is_renamed(project: Project) -> None:
    """Evidence names the file as it is called now."""
    (project.folder / "ferry.txt").rename(project.folder / "wire.txt")

    base = project.open()
    found = base.check(factlint.Document.from_text(DRAFT, name="draft.txt"))
    assert ["wire.txt", "library.txt"] == [finding.evidence[0].path for finding in found]
    assert {"wire.txt", "library.txt"} == {e.path for fact in base.facts() for e in fact.evidence}
    base.close()


def test_a_date_is_stated(project: Project) -> None:
    """A date that is stated for a source is part of what it says."""
    project.write("ferry.txt", "The Aurora ferry sailed to Bergen yesterday.\n")
    assert ["12 May 2019"] == project.found()

    project.dates["ferry.txt"] = dt.date(2021, 3, 4)
    assert BOTH == project.found()
    project.dates["ferry.txt"] = dt.date(2021, 3, 5)
    assert ["12 May 2019"] == project.found()
    assert ["+ferry.txt", "-ferry.txt"] * 3 == project.log()


def test_other_sources_with_the_same_cache(project: Project) -> None:
    """A run with other sources leaves the cache of the others as it is, also while they use it."""
    editor = project.open()
    cache = project.folder / ".factlint"
    run = factlint.FactBase.open([(project.folder / "library.txt", None)], cache=cache, root=project.folder)
    draft = factlint.Document.from_text(DRAFT, name="draft.txt")

    assert ["12 May 2019"] == [finding.text for finding in run.check(draft)]
    assert BOTH == [finding.text for finding in editor.check(draft)]
    assert (1, 2) == (len({e.path for fact in run.facts() for e in fact.evidence}), run.sentences())
    run.close()
    editor.close()
    assert [] == project.log()


def test_a_source_changes_under_an_open_base(project: Project) -> None:
    """A base that is open answers from the sources as it read them; the next one from those of then."""
    editor = project.open()
    project.write("ferry.txt", FERRY.replace("3 March", "4 March"))
    assert ["12 May 2019"] == project.found()

    assert BOTH == [f.text for f in editor.check(factlint.Document.from_text(DRAFT + " ", name="draft.txt"))]
    editor.close()


def test_paths_are_shown_from_the_root(project: Project) -> None:
    """The same cache serves runs from other folders: evidence is named from where each runs."""
    draft = factlint.Document.from_text(DRAFT, name="draft.txt")
    base = project.open(root=project.folder / "drafts")

    assert ["../ferry.txt", "../library.txt"] == [finding.evidence[0].path for finding in base.check(draft)]
    base.close()
    base = project.open()
    assert ["ferry.txt", "library.txt"] == [finding.evidence[0].path for finding in base.check(draft)]
    base.close()
    assert [] == project.log()


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


def test_new_words_are_read_anew(project: Project) -> None:
    """Sources are read again when the vocabulary of the rules changes: they are read with its words."""
    house = project.folder / "house"
    house.mkdir()
    page = "---\nid: event-date\nvocabulary:\n  same:\n    - [sail, voyage]\n---\n"
    (house / "event-date.md").write_text(page, encoding="utf-8")

    project.open(rules=load_pages([house])).close()

    assert {"+ferry.txt", "+library.txt"} == {line for line in project.log() if line.startswith("+")}


def test_by_hand_beats_all_sources(project: Project) -> None:
    """A fact stated by hand silences what sources contradict, and raises what they bear out; a change of it counts."""
    facts = project.folder / "facts.yml"
    facts.write_text("- The Aurora ferry sailed to Bergen on 4 March 2021.\n", encoding="utf-8")
    assert ["12 May 2019"] == project.found()
    assert ["3 March 2021", "12 May 2019"] == project.found(DRAFT.replace("4 March", "3 March"))

    facts.write_text("- The Aurora ferry sailed to Bergen on 5 March 2021.\n", encoding="utf-8")
    assert BOTH == project.found()
    assert ["+facts.yml", "+facts.yml", "-facts.yml"] == project.log()
    facts.unlink()
    assert ["12 May 2019"] == project.found(DRAFT.replace("4 March", "3 March"))


def test_evidence_stated_by_hand(project: Project) -> None:
    """The evidence of a fact by hand is its sentence in the YAML file, with its line."""
    text = (
        "# Checked by the desk.\r\n- fact: 'The 🚢 Aurora ferry sailed to Bergen on 5 March 2021.'\r\n  note: log\r\n"
    )
    (project.folder / "facts.yml").write_bytes(b"\xef\xbb\xbf" + text.encode())

    base = project.open()
    (finding, _) = base.check(factlint.Document.from_text(DRAFT, name="draft.txt"))
    (evidence,) = finding.evidence
    whole = "\ufeff" + text
    assert ("facts.yml", 2) == (evidence.path, evidence.line)
    assert "The 🚢 Aurora ferry sailed to Bergen on 5 March 2021." == whole[evidence.start : evidence.end]
    assert [True] == [fact.by_hand for fact in base.facts("5 March 2021")]
    base.close()


def test_what_cannot_be_read(project: Project) -> None:
    """Each file that cannot be read is told in one line, each time, and the rest is read."""
    (project.folder / "binary.txt").write_bytes(b"\x00\x01\x02" * 99)
    (project.folder / "bad.yml").write_text("- [a\n", encoding="utf-8")
    sources = [(project.folder / name, None) for name in ("binary.txt", "missing.txt", "ferry.txt")]
    facts = [project.folder / "bad.yml"]
    for _ in range(2):
        told: list[FactlintError] = []
        base = factlint.FactBase.open(
            sources,
            facts_files=facts,
            cache=project.folder / ".factlint",
            root=project.folder,
            on_error=told.append,
        )
        assert 3 == len(told)
        assert all("\n" not in str(error) for error in told)
        assert 1 == base.sentences()
        base.close()

    with pytest.raises(FactlintError, match=r"binary\.txt: is not a text file"):
        factlint.FactBase.open(sources, root=project.folder)


def test_what_of_a_source_could_not_be_read(project: Project) -> None:
    """A warning about a source is told in every run, also where the source was read by an earlier one."""
    (project.folder / "page.md").write_text("---\ndate: [2021\n---\n\nThe Aurora is a ferry.\n", encoding="utf-8")
    sources = [(project.folder / "page.md", None)]
    for _ in range(2):
        told: list[FactlintError] = []
        base = factlint.FactBase.open(
            sources,
            cache=project.folder / ".factlint",
            root=project.folder,
            on_error=told.append,
        )
        base.close()
        (line,) = told
        assert str(line).startswith("page.md:")


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
