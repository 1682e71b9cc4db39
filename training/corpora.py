"""The files of the data folder, and which part of training each is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def treebank_files(data: Path, part: str) -> list[Path]:
    """Return the treebank files for ``part``: "train" or "dev"; or one held out: "ewt-test", "gum-test", "pud"."""
    if part == "ewt-test":
        return [data / "en_ewt-ud-test.conllu"]
    if part == "pud":
        return [data / "en_pud-ud-test.conllu"]
    if part == "gum-test":
        return gum_files(data, "test")
    return [data / f"en_ewt-ud-{part}.conllu", *gum_files(data, part)]


def gum_files(data: Path, part: str) -> list[Path]:
    """Return GUM's files that its own `splits.md` puts in ``part``: "train", "dev" or "test"."""
    section, names = "", set()
    for line in (data / "gum" / "splits.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section = line[3:].strip()
        elif section == part and (found := re.match(r"\s+\* (\w+)", line)):
            names.add(found[1])
    return [path for path in sorted((data / "gum").glob("*.conllu")) if path.stem in names]
