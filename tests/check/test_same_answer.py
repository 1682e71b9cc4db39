"""The same answer every time: in other processes, with sources in another order, from a cache with another history."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from factlint import Document, FactBase

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = {
    "a.txt": "The Drammen museum has 31 rooms. “We will rebuild the mill,” Paul Stein said. Its halls are red.\n",
    "b.txt": "The Drammen museum has 35 rooms. The Oder bridge opened on 1 May 1997.\n",
    "c.txt": "The Drammen museum has 35 rooms. The Oder bridge opened on 2 May 1997. The regatta was held in Kiel.\n",
    "d.txt": "The Benelux is made up of Belgium, the Netherlands and Luxembourg. The Oder bridge opened in 1997.\n",
}
DRAFT = (
    "The Drammen museum has 40 rooms. The Oder bridge opened on 3 May 1997. The regatta was held in Hamburg. "
    "“We will rebuild the mill,” Anna Berg said. The Benelux is made up of Belgium, the Netherlands and France.\n"
)


def _write(folder: Path) -> None:
    for name, text in SOURCES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")


def test_other_processes(tmp_path: Path) -> None:
    """Two processes whose hashes differ print the same JSON, byte for byte."""
    _write(tmp_path)
    sources = [argument for name in SOURCES for argument in ("--source", name)]
    command = [sys.executable, "-m", "factlint.cli.main", "check", "draft.md", *sources, "--output-format", "json"]
    code = "import sys; from factlint.cli.main import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, *command[3:]]
    runs = [
        subprocess.run(
            command, cwd=tmp_path, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=False
        )
        for seed in ("1", "4711")
    ]

    assert runs[0].stdout == runs[1].stdout
    assert [(1, b""), (1, b"")] == [(run.returncode, run.stderr) for run in runs]
    assert runs[0].stdout.count(b'"rule"') >= 4


def test_other_histories(tmp_path: Path) -> None:
    """A cache into which sources came in another order, or one by one, or again, answers as a new one does."""
    _write(tmp_path)
    draft = Document.from_path(tmp_path / "draft.md", name="draft.md")
    paths = [tmp_path / name for name in SOURCES]
    fresh = FactBase.open([(path, None) for path in paths], root=tmp_path).check(draft)
    assert len(fresh) >= 4

    histories = [
        [paths[::-1]],
        [paths[:1], paths[2:], paths],
        [paths[3:], paths[:2], paths[1:3], paths],
    ]
    for number, history in enumerate(histories):
        cache = tmp_path / f"cache{number}"
        for step in history:
            base = FactBase.open([(path, None) for path in step], cache=cache, root=tmp_path)
            found = base.check(draft)
            base.close()
        assert fresh == found

    (tmp_path / "b.txt").write_text("Nothing.\n", encoding="utf-8")
    FactBase.open([(path, None) for path in paths], cache=cache, root=tmp_path).close()
    (tmp_path / "b.txt").write_text(SOURCES["b.txt"], encoding="utf-8")
    base = FactBase.open([(path, None) for path in paths], cache=cache, root=tmp_path)
    assert fresh == base.check(draft)
    assert base.facts() == FactBase.open([(path, None) for path in paths], root=tmp_path).facts()
