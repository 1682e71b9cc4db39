"""Baselines, changes, standard input, severities, statistics, watching."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from cli.settings import CONFIG

Run = Callable[..., subprocess.CompletedProcess[str]]

SOURCES = ("--source", "sources")


def git(folder: Path, *arguments: str) -> None:
    """Run git as a writer with a name."""
    who = ["-c", "user.name=A Writer", "-c", "user.email=writer@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def paths(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the drafts with findings in a JSON report."""
    return sorted({finding["path"] for finding in json.loads(done.stdout)})


def test_a_baseline_knows_findings_that_moved(factlint: Run, project: Path) -> None:
    """Known findings do not count, wherever their line went; a new one does, and so does a second of the same."""
    baseline = ("--baseline", "known.json")
    wrote = factlint("check", *SOURCES, *baseline, "--update-baseline", "drafts")
    draft = project / "drafts/report.md"
    draft.write_text("A line of its own.\n\n" + draft.read_text())

    assert (wrote.returncode, wrote.stdout, wrote.stderr) == (0, "", "Wrote 2 findings into known.json.\n")
    assert factlint("check", *SOURCES, *baseline, "drafts").returncode == 0
    draft.write_text(draft.read_text() + "\nThe Kiel Regatta took place on 19 June 2021.\n")
    new = factlint("check", *SOURCES, *baseline, "--output-format=json", "drafts")
    assert (new.returncode, [finding["text"] for finding in json.loads(new.stdout)]) == (1, ["19 June 2021"])


@pytest.mark.parametrize(
    ("text", "said"), [(None, "there is no such baseline"), ("[]", "is no baseline"), ("[" * 100_000, "is no baseline")]
)
def test_a_baseline_that_cannot_be_read(factlint: Run, project: Path, text: str | None, said: str) -> None:
    """A missing or broken baseline is one clear line, and not a run without one."""
    if text is not None:
        (project / "known.json").write_text(text)
    done = factlint("check", *SOURCES, "--baseline", "known.json", "drafts")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert said in done.stderr


def test_changed_since(factlint: Run, project: Path) -> None:
    """Only changed and new drafts are checked; if a source changed, all are."""
    (project / "factlint.toml").write_text(CONFIG)
    (project / "drafts/old.md").write_bytes((project / "drafts/report.md").read_bytes())
    git(project, "init", "--quiet")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "all")
    check = ("check", "--output-format=json", "--changed-since", "HEAD")

    assert paths(factlint(*check)) == []
    (project / "drafts/new.md").write_bytes((project / "drafts/report.md").read_bytes())
    assert paths(factlint(*check)) == ["drafts/new.md"]
    (project / "sources/wire.txt").unlink()
    assert paths(factlint(*check)) == ["drafts/new.md", "drafts/old.md", "drafts/report.md"]
    unknown = factlint("check", "--changed-since", "--output=x")
    assert unknown.returncode == 2
    assert "git knows no revision" in unknown.stderr


def test_changed_files_of_a_hook(factlint: Run, project: Path) -> None:
    """Of the files of a commit the drafts are checked; a source, or the configuration, means all; others nothing."""
    (project / "factlint.toml").write_text(CONFIG)
    (project / "drafts/old.md").write_bytes((project / "drafts/report.md").read_bytes())
    (project / "Makefile").write_text("all:\n")
    check = ("check", "--output-format=json", "--changed")

    assert paths(factlint(*check, "drafts/old.md", "Makefile")) == ["drafts/old.md"]
    assert paths(factlint(*check, "sources/wire.txt")) == ["drafts/old.md", "drafts/report.md"]
    assert paths(factlint(*check, "factlint.toml")) == ["drafts/old.md", "drafts/report.md"]
    assert factlint(*check, "Makefile").returncode == 0
    (project / "factlint.toml").write_text('sources = ["sources/"]\n')
    assert paths(factlint(*check, "drafts/old.md", "sources/wire.txt", "Makefile")) == ["drafts/old.md"]


def test_standard_input(factlint: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft that an editor has not saved is checked under its path and settings."""
    (project / "factlint.toml").write_text(f'{CONFIG}[per-file."drafts/un*"]\nignore = ["quote-speaker"]\n')
    text = (project / "drafts/report.md").read_bytes()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text)))
    done = factlint("check", "--output-format=json", "--stdin-filename", "drafts/unsaved.md", "-")

    assert [(f["path"], f["rule"]) for f in json.loads(done.stdout)] == [("drafts/unsaved.md", "event-date")]
    assert done.returncode == 1


def test_severities_and_statistics(factlint: Run, project: Path) -> None:
    """Milder findings are left out; counts stand in place of findings."""
    (project / "factlint.toml").write_text(f'{CONFIG}severity = {{ event-date = "hint" }}\n')
    done = factlint("check", "--min-severity", "warning", "--output-format=json")
    counted = factlint("check", "--statistics", "--output-format=json")

    assert [finding["rule"] for finding in json.loads(done.stdout)] == ["quote-speaker"]
    assert json.loads(counted.stdout) == [{"rule": "event-date", "count": 1}, {"rule": "quote-speaker", "count": 1}]
    assert "      1 event-date\n" in factlint("check", "--statistics").stdout
    unknown = factlint("check", "--min-severity", "warn")
    assert (unknown.returncode, "'warning'" in unknown.stderr) == (2, True)


def test_watching(project: Path) -> None:
    """A saved draft is checked again, until Ctrl-C."""
    command = [str(Path(sys.executable).with_name("factlint")), "check", *SOURCES, "--watch", "drafts/report.md"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        timer = threading.Timer(60, process.kill)
        timer.start()
        assert process.stdout is not None
        first = next(line for line in process.stdout if " in 1 draft" in line)
        (project / "drafts/report.md").write_text("The Kiel Regatta took place in Kiel.\n")
        second = next(line for line in process.stdout if " in 1 draft" in line)
        os.kill(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=30)
        timer.cancel()

    assert first.startswith("2 findings")
    assert second == "Nothing found in 1 draft.\n"
    assert (process.returncode, err) == (130, "")
