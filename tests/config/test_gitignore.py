"""What git ignores is no draft of a folder, as git itself says."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from factlint.config import expand
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from pathlib import Path

NAMES = (
    "a.md", "b.tmp.md", "build/c.md", "deep/build/d.md", "deep/e.md", "deep/more/f.md", "deep/more/keep.md",
    "notes/g.md", "notes/old/h.md", "notes/old/i.txt", "x y.md", "#hash.md", "one/logs/j.md", "two/three/logs/k.md",
)  # fmt: skip
RULES = {
    ".gitignore": "# a comment\n*.tmp.md\n\n/build/\nnotes/old/*.md\nx y.md   \n\\#hash.md\n**/logs/\n",
    "deep/.gitignore": "more/*\n!more/keep.md\n[e-g].md\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with drafts and .gitignore files in it."""
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Words.\n")
    for name, lines in RULES.items():
        (tmp_path / name).write_text(lines)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


def names(root: Path, pattern: str, what: str = "drafts") -> set[str]:
    """Return the files that a pattern stands for."""
    return {path.relative_to(root).as_posix() for path in expand(root, [pattern], (), what)}


@pytest.mark.parametrize("pattern", [".", "**/*.md", "deep"])
def test_it_is_what_git_says(repository: Path, pattern: str) -> None:
    """For each draft git is asked the same."""
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "-z"], cwd=repository, capture_output=True, check=True
    )
    by_git = set(listed.stdout.decode().split("\0")) & set(NAMES)

    assert names(repository, pattern) == by_git & names(repository, pattern, "sources")
    assert by_git < set(NAMES)


def test_what_is_named_is_taken(repository: Path) -> None:
    """A file named outright, and a folder named outright, are what somebody wants; so are sources."""
    assert names(repository, "b.tmp.md") == {"b.tmp.md"}
    assert names(repository, "build") == {"build/c.md"}
    assert names(repository, ".", "sources") == set(NAMES)


def test_outside_of_a_repository_nothing_is_ignored(tmp_path: Path) -> None:
    """A .gitignore file alone is a file like any other."""
    (tmp_path / ".gitignore").write_text("*.md\n")
    (tmp_path / "a.md").write_text("Words.\n")

    assert names(tmp_path, ".") == {"a.md"}


def test_drafts_that_are_all_ignored_are_an_error(repository: Path) -> None:
    """Nothing to check is never taken for nothing found."""
    with pytest.raises(FactlintError, match="holds no document"):
        expand(repository, ["notes/old/../../two"], (), "drafts")
