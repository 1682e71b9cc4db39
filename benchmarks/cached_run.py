"""How long a hook takes over drafts and sources that did not change, next to the start of Python with pydantic.

``python benchmarks/cached_run.py [--drafts N] [--runs N]``: prints the fastest of some runs of each, and the ratio, by
the clock and by processor time (which a busy machine changes less). Two kinds of cached run are told apart: the very
same run again, and a run over other files whose findings are known.
"""

from __future__ import annotations

import argparse
import os
import resource
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
        _timed(same, root)
        bare = [_timed(BARE, root) for _ in range(given.runs)]
        again = [_timed(same, root) for _ in range(given.runs)]
        # A different list of files each time, so that no run is one that was seen before.
        new = [_timed([*other, *names, *["Makefile"] * number], root) for number in range(given.runs)]
    for what, at in (("clock", 0), ("processor time", 1)):
        fastest = [min(run[at] for run in runs) for runs in (bare, again, new)]
        print(f"{what}: Python with pydantic {fastest[0] * 1000:.0f} ms")
        print(f"  the same run again {fastest[1] * 1000:.0f} ms, {fastest[1] / fastest[0]:.2f} times that")
        print(f"  another run, all known {fastest[2] * 1000:.0f} ms, {fastest[2] / fastest[0]:.2f} times that")


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


def _timed(command: list[str], root: Path) -> tuple[float, float]:
    """Return the seconds that a command takes by the clock, and those that it uses of a processor."""
    environment = os.environ | {"XDG_CACHE_HOME": str(root / "cache")}
    used, start = _used(), time.perf_counter()
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)  # noqa: S603 - ours
    assert done.returncode in {0, 1}, done.stderr.decode()
    return time.perf_counter() - start, _used() - used


def _used() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    measure()
