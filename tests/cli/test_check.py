"""``factlint check`` as a user runs it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from cli.settings import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_json_is_the_contract(factlint_process: Run, project: Path) -> None:
    """One array, paths from the working directory, offsets that cut the very words from the file."""
    done = factlint_process("check", "--output-format", "json", "--source", "sources", "drafts")
    findings = json.loads(done.stdout)
    report = (project / "drafts/report.md").read_text(encoding="utf-8")

    assert done.returncode == 1
    assert done.stderr == ""
    assert {"event-date", "quote-speaker"} == {finding["rule"] for finding in findings}
    for finding in findings:
        assert finding["path"] == "drafts/report.md"
        assert report[finding["start"] : finding["end"]] == finding["text"]
        line = report.splitlines()[finding["line"] - 1]
        assert line[finding["column"] - 1 :].startswith(finding["text"])
        for evidence in finding["evidence"]:
            source = (project / evidence["path"]).read_text(encoding="utf-8")
            assert " ".join(source[evidence["start"] : evidence["end"]].split()) in evidence["text"]
    assert not (project / ".factlint").exists()


def test_text_for_people(factlint_process: Run) -> None:
    """The line, the underline, the evidence, the fix and the summary; no colour in a file."""
    done = factlint_process("check", "--source", "sources", "drafts")

    assert "drafts/report.md:3:32 error event-date\n  3 │ The Kiel Regatta took place on 12 June 2021.\n" in done.stdout
    assert "= source: sources/regatta.txt:1 “The Kiel Regatta took place on 4 and 5 June 2021.”" in done.stdout
    assert "= fix: change to “4 and 5 June 2021”" in done.stdout
    assert "2 findings in 1 of 2 drafts (2 errors)" in done.stdout
    assert "\x1b" not in done.stdout


def test_exit_status(factlint: Run) -> None:
    """0 for silence, 1 for findings, 0 with --exit-zero, 2 for what could not be done, findings or not."""
    assert factlint("check", "--source", "sources", "drafts/clean.md").returncode == 0
    assert factlint("check", "--source", "sources", "drafts/report.md", "--exit-zero").returncode == 0
    assert factlint("check", "--source", "sources", "drafts/report.md", "none.md", "--exit-zero").returncode == 2


def test_configuration_cache_and_settings_of_files(factlint: Run, project: Path) -> None:
    """Without arguments the configured drafts are checked, and the fact base is kept beside the configuration."""
    (project / "factlint.toml").write_text(
        f'{CONFIG}severity = {{ event-date = "hint" }}\nignore = ["quote-speaker"]\n'
    )
    done = factlint("check", "--output-format", "json")

    assert [(finding["rule"], finding["severity"]) for finding in json.loads(done.stdout)] == [("event-date", "hint")]
    assert done.returncode == 0
    assert (project / ".factlint").is_dir()


def test_settings_for_some_drafts(factlint: Run, project: Path) -> None:
    """A draft that a pattern of per-file fits follows it; the others do not."""
    (project / "drafts/copy.md").write_bytes((project / "drafts/report.md").read_bytes())
    (project / "factlint.toml").write_text(f'{CONFIG}[per-file."drafts/copy.md"]\nselect = ["quote-speaker"]\n')
    found = [
        (finding["path"], finding["rule"]) for finding in json.loads(factlint("check", "--output-format=json").stdout)
    ]

    assert found == [
        ("drafts/copy.md", "quote-speaker"),
        ("drafts/report.md", "event-date"),
        ("drafts/report.md", "quote-speaker"),
    ]


def test_select_and_ignore(factlint: Run) -> None:
    """Rules are chosen by id, with commas or again and again; an unknown one names the nearest."""
    arguments = ("check", "--output-format=json", "--source", "sources", "drafts")

    assert [f["rule"] for f in json.loads(factlint(*arguments, "--select", "name,event-date").stdout)] == ["event-date"]
    assert json.loads(factlint(*arguments, "--ignore", "event-date", "--ignore", "quote-speaker").stdout) == []
    unknown = factlint(*arguments, "--select", "event-dat")
    assert (unknown.returncode, unknown.stdout) == (2, "[]\n")
    assert "event-date" in unknown.stderr


def test_fix_changes_the_file_and_says_so(factlint: Run, project: Path) -> None:
    """Safe fixes are applied, each is said, and what is left is reported where it now stands."""
    done = factlint("check", "--source", "sources", "--fix", "drafts/report.md")
    text = (project / "drafts/report.md").read_text(encoding="utf-8")

    assert "took place on 4 and 5 June 2021." in text
    assert "fixed drafts/report.md:3:32 event-date “12 June 2021” → “4 and 5 June 2021”" in done.stdout
    assert "Fixed 1 finding in 1 draft." in done.stdout
    assert "error event-date" not in done.stdout


def test_diff_changes_nothing(factlint: Run, project: Path) -> None:
    """--diff shows what --fix would do, in a form that patch reads, and wins over it."""
    before = (project / "drafts/report.md").read_bytes()
    done = factlint("check", "--source", "sources", "--diff", "drafts")
    both = factlint("check", "--source", "sources", "--fix", "--diff", "drafts")

    assert done.stdout.startswith("--- a/drafts/report.md\n+++ b/drafts/report.md\n@@ ")
    assert (
        "-The Kiel Regatta took place on 12 June 2021.\n+The Kiel Regatta took place on 4 and 5 June 2021.\n"
        in done.stdout
    )
    assert done.returncode == 1
    assert (both.returncode, both.stdout) == (1, done.stdout)
    assert (project / "drafts/report.md").read_bytes() == before


def test_a_draft_that_is_also_a_source(factlint: Run, project: Path) -> None:
    """It is checked against the other sources; if there is none, that is said."""
    (project / "sources/report.md").write_bytes((project / "drafts/report.md").read_bytes())
    done = factlint("check", "--output-format=json", "--source", "sources", "sources/report.md")
    alone = factlint("check", "--source", "sources/report.md", "sources/report.md")

    assert "event-date" in {finding["rule"] for finding in json.loads(done.stdout)}
    assert alone.returncode == 2
    assert alone.stderr == "error: sources/report.md: it is the only source, and no draft is checked against itself\n"


def test_jobs_give_the_same_findings(factlint_process: Run, project: Path) -> None:
    """Several processes find what one finds, in the same order, and leave nothing behind."""
    for number in range(8):
        (project / f"drafts/copy-{number}.md").write_bytes((project / "drafts/report.md").read_bytes())
    arguments = ("check", "--output-format=json", "--source", "sources", "drafts")

    assert factlint_process(*arguments, "--jobs", "2").stdout == factlint_process(*arguments).stdout
    assert not (project / ".factlint").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--nope"], "No such option: --nope"),
        (["chekc"], "No such command"),
        (["check", "--jobs", "0", "drafts"], "'--jobs'"),
        (["check", "--output-format", "yaml"], "'--output-format'"),
        (["check", "--diff", "--output-format", "json", "drafts"], "--diff prints a diff"),
        (["check"], "no drafts: name a file or folder"),
        (["check", "drafts"], "no sources: name a file or folder with --source"),
        (["check", "--config", "none.toml"], "none.toml: cannot read the configuration"),
    ],
)
def test_bad_usage_is_one_line(factlint: Run, arguments: list[str], said: str) -> None:
    """What cannot be understood is said in one line, with exit status 2."""
    done = factlint(*arguments)

    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
