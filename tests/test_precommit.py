"""The pre-commit hook, run by the real pre-commit from a clone of this repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HOUSE = Path(__file__).parents[1]
LOG = "The Heron left the Old Quay on 3 March 2021 with 40 passengers.\n"
CONFIG = 'sources = ["sources/"]\ndrafts = ["*.md"]\nexclude = ["rough.md"]\n'
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


@pytest.fixture
def desk(tmp_path: Path, clone: Path) -> Path:
    """Return a repository with a source, an old draft that is right, a wrong one that is left out, and both hooks."""
    folder = tmp_path / "desk"
    files = {
        "factlint.toml": CONFIG,
        "sources/log.txt": LOG,
        "old.md": GOOD,
        "rough.md": BAD,
        ".pre-commit-config.yaml": (
            f"repos:\n- repo: {clone}\n  rev: v-test\n"
            "  hooks:\n  - id: factlint\n  - id: factlint-fix\n    stages: [manual]\n"
        ),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    _git(folder, "init", "--quiet")
    _git(folder, "add", ".")
    return folder


@pytest.mark.usefixtures("reachable")
def test_the_hooks(tmp_path: Path, desk: Path) -> None:
    """A wrong draft is not committed, and put right it is; a changed source has all drafts checked; fixes are told."""
    environment = os.environ | {
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "PIP_CONSTRAINT": str(HOUSE / "constraints.txt"),
    }

    def hook(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "run", "--color", "never", *arguments]
        return subprocess.run(command, cwd=desk, env=environment, capture_output=True, text=True, check=False)

    first = hook()
    assert 0 == first.returncode, first.stdout + first.stderr
    assert "Passed" in first.stdout
    _git(desk, "commit", "--quiet", "--no-verify", "-m", "all")

    (desk / "notes.md").write_text(BAD)
    _git(desk, "add", ".")
    blocked = hook()
    assert 1 == blocked.returncode, blocked.stdout + blocked.stderr
    assert "exit code: 1" in blocked.stdout
    assert "notes.md:3:" in blocked.stdout
    assert "rough.md:3" not in blocked.stdout

    mended = hook("factlint-fix", "--hook-stage", "manual")
    assert 1 == mended.returncode
    assert "files were modified by this hook" in mended.stdout
    assert "fixed notes.md:3:" in mended.stdout
    assert GOOD == (desk / "notes.md").read_text()
    _git(desk, "add", ".")
    assert 0 == hook().returncode
    _git(desk, "commit", "--quiet", "--no-verify", "-m", "notes")

    (desk / "sources" / "log.txt").write_text(LOG.replace("3 March", "4 March"))
    _git(desk, "add", ".")
    turned = hook()
    assert 1 == turned.returncode
    assert "old.md:3:" in turned.stdout
    assert "notes.md:3:" in turned.stdout
    (desk / "sources" / "log.txt").write_text(LOG)
    _git(desk, "add", ".")
    assert 0 == hook().returncode

    # A fact that somebody states, then a setting: neither is a draft, and all drafts are checked.
    (desk / "facts.yml").write_text("- The Heron left the Old Quay on 6 March 2021.\n")
    (desk / "factlint.toml").write_text(f'{CONFIG}facts = ["facts.yml"]\n')
    _git(desk, "add", ".")
    stated = hook()
    assert 1 == stated.returncode
    assert "old.md:3:" in stated.stdout
    assert "6 March 2021" in stated.stdout
    _git(desk, "commit", "--quiet", "--no-verify", "-m", "facts")
    (desk / "factlint.toml").write_text(f'{CONFIG}facts = ["facts.yml"]\nseverity = {{ event-date = "warning" }}\n')
    _git(desk, "add", ".")
    milder = hook()
    assert 1 == milder.returncode
    assert "old.md:3:32 warning event-date" in milder.stdout
    assert "notes.md:3:32 warning event-date" in milder.stdout
    assert "rough.md:3" not in milder.stdout


def test_the_hooks_run_once_for_all_files() -> None:
    """One run sees all files of a commit: what changed among them decides whether all drafts are checked."""
    hooks = yaml.safe_load((HOUSE / ".pre-commit-hooks.yaml").read_text())

    assert {"factlint", "factlint-fix"} == {hook["id"] for hook in hooks}
    assert all(hook["require_serial"] for hook in hooks)
