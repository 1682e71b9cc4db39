"""Streams that are closed, names that are no text, devices, a folder that went away: a line each, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.settings import CONFIG

Run = Callable[..., subprocess.CompletedProcess[str]]
FACTLINT = Path(sys.executable).with_name("factlint")
WRONG = "The Kiel Regatta took place on 12 June 2021.\n"


def in_shell(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run what a shell reads, with the command as ``$F``."""
    return subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=os.environ | {"F": str(FACTLINT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_streams_that_are_closed(project: Path) -> None:
    """The exit status is what it is with them, and what a closed one should have got goes nowhere."""
    check = '"$F" check --source sources drafts/report.md'
    no_output = in_shell(project, f"{check} >&-")
    no_errors = in_shell(project, f"{check} none.md 2>&-")
    no_input = in_shell(project, '"$F" check --source sources --stdin-filename drafts/new.md - <&-')

    assert (no_output.returncode, no_output.stdout, no_output.stderr) == (1, "", "")
    assert (no_errors.returncode, no_errors.stderr) == (2, "")
    assert "error event-date" in no_errors.stdout
    assert (no_input.returncode, no_input.stderr) == (2, "error: drafts/new.md: is empty; there is nothing to check\n")


def test_a_working_directory_that_is_gone(project: Path) -> None:
    """It is said, in one line."""
    done = in_shell(project, 'mkdir gone && cd gone && rmdir ../gone && "$F" check --source .. ../drafts')

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "error: the working directory is no longer there; change into another"
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_names_that_are_no_text(factlint: Run, project: Path) -> None:
    """A draft and a source whose names hold any bytes are read, cached and shown; a mark stands for such a byte."""
    for folder, text in (("drafts", WRONG), ("sources", "The Kiel Regatta took place on 4 and 5 June 2021.\n")):
        Path(os.fsdecode(os.fsencode(project / folder) + b"/b\xff\nad.md")).write_text(text)
    (project / "factlint.toml").write_text(CONFIG)
    for output_format in ("text", "json", "sarif", "junit", "html"):
        done = factlint("check", "--output-format", output_format)

        assert done.returncode == 1, done.stderr
        assert done.stderr == ""
    found = json.loads(factlint("check", "--output-format", "json").stdout)
    assert "drafts/b\ufffd\nad.md" in {finding["path"] for finding in found}
    assert "b\ufffd" in factlint("facts", "regatta").stdout
    assert "fixed drafts/b\ufffd␊ad.md:1:32 event-date" in factlint("check", "--fix").stdout


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero here")
def test_a_file_without_end(factlint: Run) -> None:
    """A device that never ends is read up to the limit."""
    done = factlint("check", "--source", "sources", "/dev/zero")

    assert done.returncode == 2
    assert done.stderr.endswith(
        "/dev/zero: is longer than 2,000,000 characters, the most that are read; split the file\n"
    )


def test_a_name_that_is_too_long(factlint: Run) -> None:
    """A file that cannot be there is told, and the others are checked."""
    done = factlint("check", "--output-format=json", "--source", "sources", f"{'a' * 300}.md", "drafts/report.md")

    assert (done.returncode, done.stderr) == (2, f"error: {'a' * 300}.md: no such file or folder\n")
    assert json.loads(done.stdout)


def test_standard_input_without_a_name(factlint: Run) -> None:
    """The line that says so names the option; a folder is no name for a draft."""
    dash = factlint("check", "--source", "sources", "-")
    folder = factlint("check", "--source", "sources", "--stdin-filename", "drafts", "-")

    assert dash.returncode == folder.returncode == 2
    assert "--stdin-filename" in dash.stderr
    assert folder.stderr == "error: --stdin-filename: drafts is a folder; name the draft that standard input is\n"
