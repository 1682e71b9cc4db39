"""How long a writer waits: from a keystroke in a long draft to the diagnostics of the new text.

    python benchmarks/keystroke.py [--words 5000] [--sources seeds/] [--keystrokes 100] [--seed 1]

Types single characters at chance places of a draft that is made of the sources' sentences, each when the answer to the
one before has come, and times each until the server has published the diagnostics of that version. Right after each the
language model alone reads the changed paragraph, in this process. Then the same with a pygls server that does nothing.

Prints the median and the 95th percentile of each in milliseconds, the limits (the median of the model plus 20 ms; three
times that for the 95th percentile), and how many times longer factlint takes than the idle server.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import drafts
from connection import FACTLINT, IDLE, Connection

from factlint.language.pipeline import load

if TYPE_CHECKING:
    from spacy.language import Language

WARM_UP = 10
OURS = 20.0
"""Milliseconds that a keystroke may cost beside the model's own work."""


def typing(command: list[str], draft: Path, given: argparse.Namespace, model: Language | None) -> list[list[float]]:
    """Return milliseconds of each keystroke after the first few, of the model alone, and the findings at the end."""
    chance = random.Random(given.seed)  # noqa: S311 - chance places, no secrets
    connection = Connection(command)
    found = connection.open(draft)
    waited, alone = [], []
    for _ in range(WARM_UP + given.keystrokes):
        at = chance.choice([at for at, sign in enumerate(connection.text) if sign != "\n"])
        begun = time.perf_counter()
        found = connection.replace(at, at, chance.choice("aeiou "))
        waited.append(1000 * (time.perf_counter() - begun))
        if model is not None:
            start = connection.text.rfind("\n", 0, at) + 1
            paragraph = connection.text[start : connection.text.find("\n", at + 1)]
            begun = time.perf_counter()
            list(model.pipe([paragraph]))
            alone.append(1000 * (time.perf_counter() - begun))
    connection.close()
    return [waited[WARM_UP:], alone[WARM_UP:], [float(found)]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    drafts.options(parser)
    parser.add_argument("--keystrokes", type=int, default=100)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        draft = drafts.project(Path(name), given)
        ours, alone, (found,) = typing(FACTLINT, draft, given, load())
        idle, _, _ = typing(IDLE, draft, given, None)
    print(f"{given.words} words, {given.keystrokes} keystrokes, {found:.0f} findings; load {os.getloadavg()[0]:.1f}\n")
    print("| | factlint | at most | model alone | idle pygls | ratio |")
    print("|---|--:|--:|--:|--:|--:|")
    limit = statistics.median(alone) + OURS
    for what, of, most in (("median", statistics.median, limit), ("p95", _p95, 3 * limit)):
        row = f"| {what} | {of(ours):.1f} ms | {most:.1f} ms | {of(alone):.1f} ms | {of(idle):.2f} ms |"
        print(f"{row} {of(ours) / of(idle):.1f} |")


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
