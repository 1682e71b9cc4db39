"""How long a writer waits: from a keystroke in a long draft to the diagnostics of the new text.

    python benchmarks/keystroke.py [--words 5000] [--sources seeds/] [--keystrokes 100] [--seed 1]

Types single characters at chance places of a draft that is made of the sources' sentences, each when the answer to the
one before has come, and times each until the server has published the diagnostics of that version. Right after each the
language model alone, as spaCy runs it, reads the changed paragraph, in this process. Then the same with a pygls server
that does nothing.

Prints the median and the 95th percentile of each in milliseconds, the limits (the median of the model plus 20 ms; three
times that for the 95th percentile), and how many times longer factlint takes than the idle server; by the clock, and by
processor time, which a busy machine changes less.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import drafts
from connection import FACTLINT, IDLE, Connection
from yardstick import as_spacy_runs_it

if TYPE_CHECKING:
    from spacy.language import Language

WARM_UP = 10
OURS = 20.0
"""Milliseconds that a keystroke may cost beside the model's own work."""


class Typed(NamedTuple):
    """Milliseconds of each keystroke after the first few, of the model alone, and the findings at the end."""

    waited: list[tuple[float, float]]
    alone: list[tuple[float, float]]
    found: int


def typing(command: list[str], draft: Path, given: argparse.Namespace, model: Language | None) -> Typed:
    """Return what keystrokes take, by the clock and of processor time."""
    chance = random.Random(given.seed)  # noqa: S311 - chance places, no secrets
    connection = Connection(command)
    found = connection.open(draft)
    waited, alone = [], []
    for _ in range(WARM_UP + given.keystrokes):
        at = chance.choice([at for at, sign in enumerate(connection.text) if sign != "\n"])
        used, begun = connection.processor(), time.perf_counter()
        found = connection.replace(at, at, chance.choice("aeiou "))
        waited.append((1000 * (time.perf_counter() - begun), 1000 * (connection.processor() - used)))
        if model is not None:
            start = connection.text.rfind("\n", 0, at) + 1
            paragraph = connection.text[start : connection.text.find("\n", at + 1)]
            used, begun = time.process_time(), time.perf_counter()
            list(model.pipe([paragraph]))
            alone.append((1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - used)))
    connection.close()
    return Typed(waited[WARM_UP:], alone[WARM_UP:], found)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    drafts.options(parser)
    parser.add_argument("--keystrokes", type=int, default=100)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        draft = drafts.project(Path(name), given)
        ours = typing(FACTLINT, draft, given, as_spacy_runs_it())
        idle = typing(IDLE, draft, given, None)
    print(f"{given.words} words, {given.keystrokes} keystrokes, {ours.found} findings; load {os.getloadavg()[0]:.1f}\n")
    print("| | factlint | at most | model alone | idle pygls | ratio |")
    print("|---|--:|--:|--:|--:|--:|")
    for at, by in enumerate(("", ", processor time")):
        waited, alone, resting = ([each[at] for each in some] for some in (ours.waited, ours.alone, idle.waited))
        limit = statistics.median(alone) + OURS
        for what, of, most in (("median", statistics.median, limit), ("p95", _p95, 3 * limit)):
            row = f"| {what}{by} | {of(waited):.1f} ms | {most:.1f} ms | {of(alone):.1f} ms | {of(resting):.2f} ms |"
            print(f"{row} {of(waited) / of(resting):.1f} |")


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
