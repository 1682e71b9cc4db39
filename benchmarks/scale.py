"""What grows with the fact base: the time of a check and the memory, with 10², 10⁴ and 10⁶ facts of one make.

    python benchmarks/scale.py [--facts 100 10000 1000000] [--words 1000] [--keystrokes 15] [--seed 1]

The facts are made up, put into a store in a file without being read from a text, and are as alike at every size: each
thing has the same number of them, all share their predicates, and names share a word with names of other things. Each
size runs in a process of its own. Prints the processor time of the first check of a draft and of the checks that follow
a typed character (median), the peak memory, what the store costs, and how many times more the largest fact base needs
than the smallest.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from made_up import LAST_NAMES, THINGS, World

from factlint import Document, FactBase
from factlint.base import STORE
from factlint.facts.encoding import decode, encode
from factlint.facts.index import index_terms
from factlint.facts.store import Row, Store
from factlint.rules import load_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model.claims import Sentence

_A_SOURCE = 500  # sentences
_MODELS = 100
_SYLLABLES = [f"{consonant}{vowel}" for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
_OWN = re.compile(f"({'|'.join(name[:5] for name in (*LAST_NAMES, *THINGS))})", re.IGNORECASE)


def models(world: World) -> list[Sentence]:
    """Return the sentences of a made-up source, as they are read."""
    base = FactBase.from_documents([Document.from_text(world.source(_MODELS), name="model.txt")])
    view = base._library.view  # noqa: SLF001 - the sentences as they are stored
    return [stored.sentence for stored in view.of_document(0)]


def rows(world: World, facts: int) -> Iterator[Row]:
    """Yield so many sentences: those of a made-up source, then the same of other things, over and over."""
    texts = [_OWN.split(encode(model)) for model in models(world)]
    for number in range(facts):
        block, place = divmod(number, len(texts))
        told = decode(_of_another(texts[place], block))
        yield Row(number, number + 1, number + 1, None, told, index_terms(told))


def _of_another(pieces: list[str], block: int) -> str:
    """Return a sentence, as it is kept, told of the things of another block: every other piece is a word of theirs."""
    return "".join(_word(piece, block) if at % 2 and block else piece for at, piece in enumerate(pieces))


@lru_cache(maxsize=1024)
def _word(own: str, block: int) -> str:
    number, word = block * 31 + sum(own.casefold().encode()) * 17, ""
    for _ in range(4):
        number, syllable = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word.title() if own[0].isupper() else word


def fill(path: Path, world: World, facts: int) -> dict[str, str]:
    """Put so many facts into a store; return the digests of its documents with their names."""
    store = Store(path)
    made = rows(world, facts)
    shown: dict[str, str] = {}
    for number in range(0, facts, _A_SOURCE):
        some = [row for row, _ in zip(made, range(min(_A_SOURCE, facts - number)), strict=False)]
        digest = f"{number:064x}"[::-1]
        store.add(f"{number:08}.txt", digest, some)
        shown[digest] = f"{number:08}.txt"
    store.close()
    return shown


def measure(facts: int, words: int, keystrokes: int, seed: int, folder: Path) -> dict[str, float]:
    """Return seconds of filling the store, milliseconds of a cold check and of a warm one, and mebibytes."""
    world, chance = World(seed), random.Random(seed)  # noqa: S311 - chance places, no secrets
    begun = time.process_time()
    shown = fill(folder / STORE, world, facts)
    filled = time.process_time() - begun
    text = world.draft(words)
    # The draft is parsed, and not yet judged.
    FactBase.from_documents([]).check(Document.from_text(text, name="draft.md"))
    base = FactBase(lambda _: shown, load_pages(), cache=folder)
    cold = _timed(base, text)
    warm = []
    for _ in range(keystrokes):
        place = chance.randrange(len(text))
        text = text[:place] + chance.choice("aeiou ") + text[place:]
        warm.append(_timed(base, text))
    return {
        "cold check, ms": cold,
        "warm check, ms": statistics.median(warm),
        "peak memory, MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "store, MiB": (folder / STORE).stat().st_size / 2**20,
        "filling the store, s": filled,
    }


def _timed(base: FactBase, text: str) -> float:
    begun = time.process_time()
    base.check(Document.from_text(text, name="draft.md"))
    return 1000 * (time.process_time() - begun)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, nargs="+", default=[100, 10_000, 1_000_000])
    parser.add_argument("--words", type=int, default=1000, help="words of the draft")
    parser.add_argument("--keystrokes", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one is not None:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(measure(given.one, given.words, given.keystrokes, given.seed, Path(folder))))
        return
    command = [sys.executable, __file__, "--words", str(given.words), "--keystrokes", str(given.keystrokes)]
    found = []
    for facts in given.facts:
        done = subprocess.run([*command, "--one", str(facts)], check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
        found.append(json.loads(done.stdout))
    print(f"| {given.words} words | " + " | ".join(f"{facts:,} facts" for facts in given.facts) + " | ratio |")
    print("|---|" + "--:|" * (len(given.facts) + 1))
    for name in found[0]:
        values = [one[name] for one in found]
        print(f"| {name} | " + " | ".join(f"{value:,.0f}" for value in values) + f" | {values[-1] / values[0]:.2f} |")


if __name__ == "__main__":
    main()
