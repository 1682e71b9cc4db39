"""SARIF logs, held against the schema of the standard."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

INSTALLED = Path(__file__).parents[3] / ".editors" / "sarif"
FACTLINT = Path(sys.executable).with_name("factlint")
LIMIT = 120
"""Seconds that a program may take."""
DRAFT = """\
The Heron left the Old Quay on 4 March 2021.
“The tide waits for nobody at all,” Ida Holm said. The Heron was built in Bremen. 👩🏽‍🚀

<!-- factlint-ignore role -->
It rained.
"""
LOG = "The Heron left the Old Quay on 3 March 2021. “The tide waits for nobody,” Ida Holm said.\n"


def wrong_in(log: str) -> list[str]:
    """Return what of a log the schema does not allow."""
    unavailable = INSTALLED / "unavailable"
    if unavailable.exists():
        pytest.skip(unavailable.read_text("utf-8").strip())
    if not list(INSTALLED.glob("ready-*")):
        pytest.skip("the schema of SARIF: run `make test-editors` first")
    command = ["node", str(Path(__file__).with_name("validate.mjs"))]
    done = subprocess.run(command, input=log, capture_output=True, encoding="utf-8", timeout=LIMIT, check=False)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


def test_logs_are_valid(tmp_path: Path) -> None:
    """Findings of several rules with evidence and fixes, odd names, a comment that ignores nothing, and no finding."""
    (tmp_path / "wire.txt").write_text(LOG)
    (tmp_path / "a: 50%,b;c].md").write_text(DRAFT)
    (tmp_path / "silent.md").write_text("It rained.\n")

    def log(*drafts: str) -> str:
        command = [FACTLINT, "check", "--source", "wire.txt", "--output-format", "sarif", "--unused-ignores", *drafts]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=LIMIT, check=False)
        assert done.stderr == ""
        return done.stdout

    full = log("a: 50%,b;c].md", "silent.md")
    rules = {result["ruleId"] for result in json.loads(full)["runs"][0]["results"]}

    assert {"event-date", "quote-text", "unused-ignore"} <= rules
    assert wrong_in(full) == []
    assert wrong_in(log("silent.md")) == []
    assert wrong_in(full.replace('"level": "error"', '"level": "loud"', 1))
    assert wrong_in(full.replace('"startLine": 1', '"startLine": 0', 1))
