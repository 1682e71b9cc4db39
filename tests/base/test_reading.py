"""Which sources are read again, and which state of them answers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import factlint
from base.project import BOTH, DRAFT, FERRY
from factlint.rules import load_pages

if TYPE_CHECKING:
    from base.project import Project


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


def test_new_words_are_read_anew(project: Project) -> None:
    """Sources are read again when the vocabulary of the rules changes: they are read with its words."""
    house = project.folder / "house"
    house.mkdir()
    page = "---\nid: event-date\nvocabulary:\n  same:\n    - [sail, voyage]\n---\n"
    (house / "event-date.md").write_text(page, encoding="utf-8")

    project.open(rules=load_pages([house])).close()

    assert {"+ferry.txt", "+library.txt"} == {line for line in project.log() if line.startswith("+")}
