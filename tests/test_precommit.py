"""The pre-commit hook, run by the real pre-commit from a clone of this repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
LOG = "The Heron left the Old Quay on 3 March 2021 with 40 passengers.\n"
GOOD = "# Notes\n\nThe Heron left the Old Quay on 3 March 2021.\n"
BAD = "# Notes\n\nThe Heron left the Old Quay on 5 March 2021.\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (HOUSE / ".git").exists(), reason="this copy is no git repository"),
]


def _git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=A Writer", "-c", "user.email=writer@example.org"]
    command = ["git", *who, "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Clone the repository as it was last committed, and tag the clone."""
    folder = tmp_path / "factlint"
    _git(HOUSE, "clone", "--quiet", "--no-hardlinks", str(HOUSE), str(folder))
    _git(folder, "tag", "v-test")
    return folder


@pytest.fixture
def reachable(tmp_path: Path) -> None:
    """Skip where pip reaches no package registry: pre-commit installs the hook's dependencies."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--retries", "0", "--timeout", "10"]
    done = subprocess.run(
        [*command, "--no-cache-dir", "--dest", str(tmp_path / "try"), "hatchling"], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("no package registry can be reached, and pre-commit installs the hook's dependencies from one")


@pytest.mark.usefixtures("reachable")
def test_the_hook(tmp_path: Path, clone: Path) -> None:
    """A draft with a wrong date is not committed, and the message says why; put right, it is."""
    desk = tmp_path / "desk"
    desk.mkdir()
    _git(desk, "init", "--quiet")
    (desk / "factlint.toml").write_text('sources = ["sources/"]\n')
    (desk / "sources").mkdir()
    (desk / "sources" / "log.txt").write_text(LOG)
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {clone}\n  rev: v-test\n  hooks:\n  - id: factlint\n    exclude: ^sources/\n"
    )
    (desk / "notes.md").write_text(BAD)
    _git(desk, "add", ".")
    environment = os.environ | {
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "PIP_CONSTRAINT": str(HOUSE / "constraints.txt"),
    }

    def hook() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
        return subprocess.run(command, cwd=desk, env=environment, capture_output=True, text=True, check=False)

    blocked = hook()
    assert 1 == blocked.returncode, blocked.stdout + blocked.stderr
    assert "exit code: 1" in blocked.stdout
    assert "5 March 2021" in blocked.stdout
    (desk / "notes.md").write_text(GOOD)
    _git(desk, "add", "notes.md")
    passed = hook()
    assert 0 == passed.returncode, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout
