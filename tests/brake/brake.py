"""Texts that agree with one another, checked against one another: every finding, and the snapshot that lists them.

``python tests/brake/brake.py --update`` writes the snapshot anew, and keeps what was said of the findings that stay.
"""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.base import FactBase
from factlint.documents import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
SNAPSHOT = HERE / "snapshot.txt"
HEAD = """\
# What is found in texts that agree with one another: each is checked against the others of its subject.
# A finding is a line; the line below says whether it is RIGHT or WRONG, and why.
"""
UNJUDGED = "?: say whether this is RIGHT or WRONG, and why"


def subjects() -> dict[str, list[Path]]:
    """Return the texts of each subject; the seeds are one."""
    folders = {folder.name: sorted(folder.iterdir()) for folder in sorted((HERE / "texts").iterdir())}
    return {**folders, "seeds": sorted(SEEDS.glob("seed-*.txt"))}


def against_others(subject: str) -> Iterator[str]:
    """Yield a line for each finding in the texts of a subject, each checked against the others."""
    documents = _documents(subject)
    for draft in documents:
        base = FactBase.from_documents([document for document in documents if document is not draft])
        yield from _lines(base, draft)


def against_itself(subject: str) -> Iterator[str]:
    """Yield a line for each finding in the texts of a subject, each checked against itself alone."""
    for draft in _documents(subject):
        yield from _lines(FactBase.from_documents([draft]), draft)


def found() -> list[str]:
    """Return the lines of all findings of texts checked against the others of their subject."""
    return [line for subject in subjects() for line in against_others(subject)]


def _documents(subject: str) -> list[Document]:
    return [Document.from_path(path, name=f"{subject}/{path.name}") for path in subjects()[subject]]


def _lines(base: FactBase, draft: Document) -> Iterator[str]:
    for finding in base.check(draft):
        text = " ".join(finding.text.split())
        yield f"{finding.path}:{finding.line} [{finding.rule}] “{text}”: {finding.message}"


def read_snapshot(path: Path = SNAPSHOT) -> dict[str, str]:
    """Return the findings of a snapshot, each with what is said of it."""
    known: dict[str, str] = {}
    last = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            known[last] = line.strip()
        elif line and not line.startswith("#"):
            known[line] = ""
            last = line
    return known


def difference(lines: list[str], known: dict[str, str]) -> list[str]:
    """Return the findings that came (``+``) and went (``-``) since the snapshot."""
    changes = difflib.ndiff(sorted(known), sorted(lines))
    return [line for line in changes if line[:1] in "+-"]


def write_snapshot(lines: list[str], known: dict[str, str], path: Path = SNAPSHOT) -> None:
    """Write the findings, each with what was said of it before."""
    blocks = [f"{line}\n    {known.get(line) or UNJUDGED}\n" for line in lines]
    path.write_text("\n".join([HEAD, *blocks]), encoding="utf-8")


def main() -> None:
    """Show the difference, or with ``--update`` write the snapshot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="write the snapshot anew")
    lines, known = found(), read_snapshot() if SNAPSHOT.exists() else {}
    print("\n".join(difference(lines, known)) or "as in the snapshot")  # noqa: T201 - a script that prints
    if parser.parse_args().update:
        write_snapshot(lines, known)


if __name__ == "__main__":
    main()
