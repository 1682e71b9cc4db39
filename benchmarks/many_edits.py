"""What memory a long day takes: the server after 2,000 edits of a long draft.

    python benchmarks/many_edits.py [--words 5000] [--sources seeds/] [--edits 2000] [--seed 1]

Types, deletes, and moves paragraphs at chance places, each edit when the answer to the one before has come. Prints the
resident memory at the start, on the way and at the end, in MiB, beside the limit of 300. Linux only.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

import drafts
from connection import FACTLINT, Connection

MOST = 300
STEPS = 5


def edit(connection: Connection, chance: random.Random) -> None:
    """Make one edit."""
    text = connection.text
    at = chance.randrange(len(text) - 1)
    kind = chance.random()
    if kind < 0.7:  # noqa: PLR2004 - most edits are keystrokes
        connection.replace(at, at, chance.choice("aeiou .7"))
    elif kind < 0.95:  # noqa: PLR2004
        connection.replace(at, at + 1, "")
    else:
        end = text.find("\n\n", at) + 2
        start = text.rfind("\n\n", 0, at) + 2 if "\n\n" in text[:at] else 0
        if end > at:
            paragraph = text[start:end]
            connection.replace(start, end, "")
            connection.replace(0, 0, paragraph)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    drafts.options(parser)
    parser.add_argument("--edits", type=int, default=2000)
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - chance places, no secrets
    with tempfile.TemporaryDirectory() as name:
        connection = Connection(FACTLINT)
        connection.open(drafts.project(Path(name), given))
        print(f"{given.words} words, at most {MOST} MiB\n\n| edits | resident |\n|--:|--:|")
        for step in range(STEPS + 1):
            for _ in range(given.edits // STEPS if step else 0):
                edit(connection, chance)
            print(f"| {given.edits * step // STEPS:,} | {connection.resident():.0f} MiB |", flush=True)
        connection.close()


if __name__ == "__main__":
    main()
