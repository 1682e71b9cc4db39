"""From patterns to files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.config import expand, matches
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from pathlib import Path

FILES = (
    "logs/heron.txt",
    "logs/deep/gull.md",
    "logs/deep/plan[1].txt",
    "logs/deep/.hidden.md",
    "logs/.cache/tern.md",
    "logs/node_modules/read.md",
    "logs/photo.PNG",
    "logs/tides.yaml",
    "logs/README",
    "stories/a.md",
    ".factlint/b.md",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with a few documents and much that is none."""
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


LOGS = ["logs/README", "logs/deep/gull.md", "logs/deep/plan[1].txt", "logs/heron.txt"]


@pytest.mark.parametrize(
    ("patterns", "exclude", "expected"),
    [
        (["logs"], [], LOGS),
        (["logs/"], [], LOGS),
        (["./logs/../logs"], [], LOGS),
        (["logs/**"], [], LOGS),
        (["logs/*"], [], LOGS),
        (["lo?s"], [], LOGS),
        (["."], [], [*LOGS, "stories/a.md"]),
        (["**/*.md"], [], ["logs/deep/gull.md", "stories/a.md"]),
        (["logs/**/heron.txt"], [], ["logs/heron.txt"]),
        (["logs/*.txt"], [], ["logs/heron.txt"]),
        (["logs/deep/plan[1].txt"], [], ["logs/deep/plan[1].txt"]),
        (["logs/deep/[g]*"], [], ["logs/deep/gull.md"]),
        (["logs/photo.PNG"], [], ["logs/photo.PNG"]),
        (["logs/*.yaml"], [], ["logs/tides.yaml"]),
        (["logs/deep/.*"], [], ["logs/deep/.hidden.md"]),
        (["logs/.cache"], [], ["logs/.cache/tern.md"]),
        (["stories", "logs/heron.txt", "stories/a.md"], [], ["logs/heron.txt", "stories/a.md"]),
        (["logs"], ["deep"], ["logs/README", "logs/heron.txt"]),
        (["logs"], ["logs/deep/"], ["logs/README", "logs/heron.txt"]),
        (["logs"], ["*.txt", "README"], ["logs/deep/gull.md"]),
    ],
)
def test_patterns(root: Path, patterns: list[str], exclude: list[str], expected: list[str]) -> None:
    """Files, folders and patterns become sorted files, each once; folders leave out what no prose stands in."""
    assert [root / name for name in expected] == expand(root, patterns, exclude)


def test_facts(root: Path) -> None:
    """A folder of facts stands for its YAML files alone."""
    assert [root / "logs/tides.yaml"] == expand(root, ["logs"], [], "facts")
    with pytest.raises(FactlintError, match="facts: 'stories' holds no YAML file"):
        expand(root, ["stories"], [], "facts")


def test_absolute_patterns(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A pattern may be absolute, and may leave the root."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    assert [root / "stories/a.md"] == expand(elsewhere, [str(root / "stories")], [])
    assert [root / "stories/a.md"] == expand(root / "logs", ["../stories/*.md"], [])


@pytest.mark.parametrize(
    ("pattern", "exclude", "clause"),
    [
        ("log", [], "there is no file or folder 'log'"),
        ("logs/*.tex", [], "'logs/*.tex' matches no document"),
        ("stories", ["*.md"], "'stories' holds no document that can be read"),
        ("/dev/null", [], "'/dev/null' holds no document that can be read"),
    ],
)
def test_nothing_matched(root: Path, pattern: str, exclude: list[str], clause: str) -> None:
    """A pattern that stands for nothing is an error that names it and its key, even beside one that matches."""
    with pytest.raises(FactlintError) as raised:
        expand(root, ["logs", pattern], exclude, "drafts")

    assert str(raised.value).startswith(f"drafts: {clause}")


def test_loops_of_links(root: Path) -> None:
    """Links that lead back up end, and a file reached by its real folder and by a link is taken once."""
    (root / "logs/deep/up").symlink_to("..")
    (root / "logs/a-link").symlink_to("deep")
    (root / "logs/self").symlink_to("self")

    assert [root / name for name in LOGS] == expand(root, ["logs"], [])
    assert [root / "logs/deep/gull.md"] == expand(root, ["logs/**/gull.md"], [])


def test_a_linked_folder_is_entered(root: Path) -> None:
    """A folder that is reached by a link alone is read."""
    (root / "logs/other").symlink_to("../stories")

    assert root / "logs/other/a.md" in expand(root, ["logs"], [])


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("a/b/c.md", "c.md", True),
        ("a/b/c.md", "b", True),
        ("a/b/c.md", "a/b", True),
        ("a/b/c.md", "b/c.md", False),
        ("a/b/c.md", "**/c.md", True),
        ("c.md", "**/c.md", True),
        ("a/b/c.md", "a/*.md", False),
        ("a/b/c.md", "a/**/c.*", True),
        ("a/b/c.md", "./c.md", False),
        ("c.md", "./c.md", True),
        ("a/b/c.md", "*", True),
        ("a/B/c.md", "b", False),
        ("a/" * 60 + "b.md", "**/a/" * 30 + "c", False),
    ],
)
def test_matches(path: str, pattern: str, *, expected: bool) -> None:
    """A name fits at any depth, a path from the root, a folder for all below it; many stars cost no time."""
    assert expected is matches(path, pattern)
