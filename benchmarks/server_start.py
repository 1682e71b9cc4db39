"""How long it takes from the start of the server to the first diagnostics of a long draft.

    python benchmarks/server_start.py [--words 5000] [--sources seeds/] [--rounds 3] [--seed 1]

Four starts, each in a process of its own, with a cache that knows: nothing; the sources, and nothing of the draft; the
draft but for one paragraph; the whole draft. Prints the least of the rounds, in seconds by the clock and of processor
time (which a busy machine changes less), beside the limits: 5 s for a draft that is new, 2.5 s for one whose paragraphs
are in the cache.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

import drafts
from connection import FACTLINT, Connection

NEW, KNOWN = 5.0, 2.5


def start(draft: Path) -> tuple[float, float]:
    """Return the seconds until the first diagnostics, by the clock and of processor time."""
    begun = time.perf_counter()
    connection = Connection(FACTLINT)
    connection.open(draft)
    took = time.perf_counter() - begun, connection.processor()
    connection.close()
    return took


def starts(given: argparse.Namespace) -> dict[str, tuple[float, float]]:
    """Return the seconds of each of the four starts."""
    took = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft = drafts.project(folder, given)
        text = draft.read_text(encoding="utf-8")
        draft.write_text("Nothing is said here.\n", encoding="utf-8")
        start(draft)
        sources = shutil.copytree(folder / ".factlint", folder / "kept")
        draft.write_text(text, encoding="utf-8")
        took["the sources, not the draft"] = start(draft)
        took["the whole draft"] = start(draft)
        draft.write_text("A first line of its own.\n\n" + text, encoding="utf-8")
        took["the draft but for one paragraph"] = start(draft)
        shutil.rmtree(folder / ".factlint")
        took["nothing"] = start(draft)
        shutil.rmtree(sources)
    return took


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    drafts.options(parser)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    rounds = [starts(given) for _ in range(given.rounds)]
    print(f"{given.words} words; load {os.getloadavg()[0]:.1f}\n")
    print("| the cache knows | first diagnostics | processor time | at most |\n|---|--:|--:|--:|")
    limits = {"the sources, not the draft": NEW, "the draft but for one paragraph": KNOWN, "the whole draft": KNOWN}
    for what in ("nothing", *limits):
        most = f"{limits[what]:.1f} s" if what in limits else ""
        clock, used = (min(one[what][at] for one in rounds) for at in (0, 1))
        print(f"| {what} | {clock:.2f} s | {used:.2f} s | {most} |")


if __name__ == "__main__":
    main()
