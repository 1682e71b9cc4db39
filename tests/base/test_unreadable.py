"""Sources that cannot be read, or not in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import factlint
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from base.project import Project


def test_what_cannot_be_read(project: Project) -> None:
    """Each file that cannot be read is told in one line, each time, and the rest is read."""
    (project.folder / "binary.txt").write_bytes(b"\x00\x01\x02" * 99)
    (project.folder / "bad.yml").write_text("- [a\n", encoding="utf-8")
    sources = [(project.folder / name, None) for name in ("binary.txt", "missing.txt", "ferry.txt")]
    facts = [project.folder / "bad.yml"]
    for _ in range(2):
        told: list[FactlintError] = []
        base = factlint.FactBase.open(
            sources,
            facts_files=facts,
            cache=project.folder / ".factlint",
            root=project.folder,
            on_error=told.append,
        )
        assert 3 == len(told)
        assert all("\n" not in str(error) for error in told)
        assert 1 == base.sentences()
        base.close()

    with pytest.raises(FactlintError, match=r"binary\.txt: is not a text file"):
        factlint.FactBase.open(sources, root=project.folder)


def test_what_of_a_source_could_not_be_read(project: Project) -> None:
    """A warning about a source is told in every run, also where the source was read by an earlier one."""
    (project.folder / "page.md").write_text("---\ndate: [2021\n---\n\nThe Aurora is a ferry.\n", encoding="utf-8")
    sources = [(project.folder / "page.md", None)]
    for _ in range(2):
        told: list[FactlintError] = []
        base = factlint.FactBase.open(
            sources,
            cache=project.folder / ".factlint",
            root=project.folder,
            on_error=told.append,
        )
        base.close()
        (line,) = told
        assert str(line).startswith("page.md:")
