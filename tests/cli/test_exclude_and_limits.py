"""What is left out of a run: excluded drafts, drafts among the sources, files too long to read."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

from factlint.documents.decoding import LONGEST

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_exclude_holds_for_a_draft_named_outright(factlint: Run, project: Path) -> None:
    """A hook names every file of a commit: what the configuration excludes is left out, with a note, and no problem."""
    (project / "factlint.toml").write_text('sources = ["sources/"]\nexclude = ["report.md"]\n')
    done = factlint("check", "drafts/report.md", "drafts/clean.md")

    assert done.returncode == 0
    assert done.stderr == "drafts/report.md: left out, as 'exclude' says\n"
    assert done.stdout == "Nothing found in 1 draft.\n"


def test_drafts_in_a_folder_of_sources(factlint: Run, project: Path) -> None:
    """A draft that is checked supports no other, unless it is named as a source itself."""
    (project / "sources/drafts").mkdir()
    for name in ("one.md", "two.md"):
        (project / "sources/drafts" / name).write_bytes((project / "drafts/report.md").read_bytes())
    arguments = ("check", "--output-format=json", "--select=event-date", "sources/drafts", "--source", "sources")

    assert [f["path"] for f in json.loads(factlint(*arguments).stdout)] == [
        "sources/drafts/one.md",
        "sources/drafts/two.md",
    ]
    named = json.loads(factlint(*arguments, "--source", "sources/drafts/one.md").stdout)
    assert [f["path"] for f in named] == ["sources/drafts/one.md"]


def test_configured_drafts_are_no_sources_whatever_is_checked(factlint: Run, project: Path) -> None:
    """The sources of a configuration do not change with the drafts of a run: one draft supports no other."""
    (project / "drafts/copy.md").write_bytes((project / "drafts/report.md").read_bytes())
    (project / "factlint.toml").write_text('sources = ["."]\ndrafts = ["drafts/"]\n')
    done = factlint("check", "--output-format=json", "--select=event-date", "drafts/report.md")

    assert [f["path"] for f in json.loads(done.stdout)] == ["drafts/report.md"]


def test_files_too_long_to_read(factlint: Run, project: Path) -> None:
    """A draft and a source of ten million characters get a line each; the rest is checked."""
    words = "The ferry left on time. " * (LONGEST // 24 + 1)
    (project / "drafts/long.md").write_text(words)
    (project / "sources/long.txt").write_text(words * 5)
    done = factlint("check", "--output-format=json", "--source", "sources", "drafts")

    assert done.returncode == 2
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == ["sources/long.txt", "drafts/long.md"]
    assert all("2,000,000 characters" in line for line in done.stderr.splitlines())
    assert {"drafts/report.md"} == {finding["path"] for finding in json.loads(done.stdout)}


def test_the_diff_of_a_draft_in_another_encoding(factlint_process: Run, project: Path) -> None:
    """A diff is in UTF-8, whatever the draft and the terminal are in; --fix keeps the draft's encoding."""
    draft = project / "drafts/old.md"
    draft.write_bytes("At the café: the Kiel Regatta took place on 12 June 2021.\n".encode("cp1252"))
    done = factlint_process("check", "--source", "sources", "--diff", "drafts/old.md", PYTHONIOENCODING="ascii")

    assert "-At the café: the Kiel Regatta took place on 12 June 2021.\n" in done.stdout
    assert "+At the café: the Kiel Regatta took place on 4 and 5 June 2021.\n" in done.stdout
    assert "drafts/old.md: its encoding is cp1252; the diff is in UTF-8" in done.stderr
    assert done.returncode == 1


def test_house_rules(factlint: Run, tmp_path: Path) -> None:
    """A page of one's own with a known comparator runs, from a configuration that is named and lies elsewhere."""
    desk = tmp_path / "desk"
    (desk / "house").mkdir(parents=True)
    (desk / "house/sailing-day.md").write_text(
        "---\nid: sailing-day\ntitle: Days of regattas\nseverity: warning\ncomparator: date\n"
        'message: "House rule: {found}."\noverrides: [event-date]\n---\n\nDays.\n'
    )
    (desk / "factlint.toml").write_text('sources = ["../sources/"]\nrules = ["house/"]\nselect = ["sailing-day"]\n')
    done = factlint("check", "--config", "desk/factlint.toml", "--output-format=json", "drafts")
    (finding,) = json.loads(done.stdout)

    assert done.stderr == ""
    assert (finding["rule"], finding["severity"], finding["text"]) == ("sailing-day", "warning", "12 June 2021")
    assert finding["message"].startswith("House rule: ")
    assert "sailing-day" in factlint("rule", "--config", "desk/factlint.toml").stdout
