"""How long a hook takes over drafts and sources that did not change, next to the start of Python with pydantic.

``python benchmarks/cached_run.py [--drafts N] [--runs N]``: prints the fastest of some runs of each, and the ratio. Two
kinds of cached run are told apart: the very same run again, and a run over other files whose findings are known.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_up import World

FACTLINT = str(Path(sys.executable).with_name("factlint"))
BARE = [sys.executable, "-c", "import pydantic"]


def measure() -> None:
    """Make a folder of sources and drafts, check it once, and time what comes after."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--drafts", type=int, default=5)
    parser.add_argument("--runs", type=int, default=15)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        names = _folder(root, given.drafts)
        same = [FACTLINT, "check", "--changed", *names]
        other = [FACTLINT, "check", "--output-format", "jsonl", "--changed"]
        _seconds(same, root)
        bare = min(_seconds(BARE, root) for _ in range(given.runs))
        again = min(_seconds(same, root) for _ in range(given.runs))
        # A different list of files each time, so that no run is one that was seen before.
        new = min(_seconds([*other, *names, *["Makefile"] * number], root) for number in range(given.runs))
    print(f"Python with pydantic: {bare * 1000:.0f} ms")
    print(f"the same run again: {again * 1000:.0f} ms, {again / bare:.2f} times that")
    print(f"another run, all findings known: {new * 1000:.0f} ms, {new / bare:.2f} times that")


def _folder(root: Path, drafts: int) -> list[str]:
    (root / "sources").mkdir()
    (root / "drafts").mkdir()
    (root / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["drafts/"]\n', encoding="utf-8")
    (root / "Makefile").write_text("all:\n", encoding="utf-8")
    world = World()
    for number in range(5):
        (root / "sources" / f"{number}.txt").write_text(world.source(40), encoding="utf-8")
    names = [f"drafts/{number}.md" for number in range(drafts)]
    for name in names:
        (root / name).write_text(world.draft(400), encoding="utf-8")
    return names


def _seconds(command: list[str], root: Path) -> float:
    environment = os.environ | {"XDG_CACHE_HOME": str(root / "cache")}
    start = time.perf_counter()
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)  # noqa: S603 - ours
    assert done.returncode in {0, 1}, done.stderr.decode()
    return time.perf_counter() - start


if __name__ == "__main__":
    measure()
