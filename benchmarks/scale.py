"""What grows with the fact base: the time of a check and the memory, with 10², 10⁴ and 10⁵ facts of one make.

    python benchmarks/scale.py [--facts 100 10000 100000] [--words 1000] [--keystrokes 15] [--seed 1]

The facts are made up, put into the store without being read from a text, and are as alike at every size: each is one
sentence about a thing of its own. Each size runs in a process of its own. Prints the processor time of the first check
of a draft and of the checks that follow a typed character (median), the peak memory, and how many times more the
largest fact base needs than the smallest.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from made_up import World

from factlint import Document, FactBase
from factlint.facts.index import index_terms
from factlint.facts.store import Row
from factlint.model.claims import NameClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.facts.build import Builder
    from factlint.model.claims import Claim, Sentence

_A_SOURCE = 500  # sentences
_MODELS = 60


def rows(world: World, facts: int, chance: random.Random) -> Iterator[Row]:
    """Yield so many sentences: those that are read from a made-up source, over and over, each of another thing."""
    base = FactBase.from_documents([Document.from_text(world.source(_MODELS), name="model.txt")])
    view = base._library.view  # noqa: SLF001 - the sentences as they are stored
    models = [stored.sentence for stored in view.of_document(0)]
    for number in range(facts):
        model = models[number % len(models)]
        sentence = model if number < len(models) else _of_another(model, f"{chance.randrange(facts * 10):x}")
        yield Row(number, number + 1, number + 1, None, sentence, index_terms(sentence))


def _of_another(model: Sentence, mark: str) -> Sentence:
    """Return the sentence told of another thing: its names with a mark."""

    def other(terms: frozenset[str]) -> frozenset[str]:
        return frozenset(f"{term}-{mark}" if ":" in term else term for term in terms)

    def moved(claim: Claim) -> Claim:
        near = tuple(f"{term}-{mark}" if ":" in term else term for term in claim.near)
        value = claim.value
        if isinstance(value, NameClaim):
            value = replace(value, name=f"{value.name} {mark}", entity=f"{value.entity}-{mark}")
        return replace(claim, near=near, clause=other(claim.clause), value=value, shown=f"{claim.shown} {mark}")

    claims = tuple(moved(claim) for claim in model.claims)
    return replace(model, terms=other(model.terms), context=other(model.context), claims=claims)


def base_of(world: World, facts: int, chance: random.Random) -> FactBase:
    """Return a fact base of so many facts."""
    made = list(rows(world, facts, chance))

    def fill(builder: Builder) -> Mapping[str, str]:
        shown = {}
        for start in range(0, len(made), _A_SOURCE):
            digest = f"{start:064x}"[::-1]
            builder.store.add(f"{start:08}.txt", digest, made[start : start + _A_SOURCE])
            shown[digest] = f"{start:08}.txt"
        return shown

    from factlint.base import _rules  # noqa: PLC0415

    return FactBase(fill, _rules())


def measure(facts: int, words: int, keystrokes: int, seed: int) -> dict[str, float]:
    """Return milliseconds of a cold check and of a warm one, and mebibytes of peak memory."""
    world, chance = World(seed), random.Random(seed)  # noqa: S311 - chance places, no secrets
    text = world.draft(words)
    base = base_of(world, facts, chance)
    FactBase.from_documents([]).check(Document.from_text(text, name="draft.md"))  # the draft is parsed, not yet judged
    cold = _timed(base, text)
    warm = []
    for _ in range(keystrokes):
        place = chance.randrange(len(text))
        text = text[:place] + chance.choice("aeiou ") + text[place:]
        warm.append(_timed(base, text))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"cold check, ms": cold, "warm check, ms": statistics.median(warm), "peak memory, MiB": memory}


def _timed(base: FactBase, text: str) -> float:
    begun = time.process_time()
    base.check(Document.from_text(text, name="draft.md"))
    return 1000 * (time.process_time() - begun)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, nargs="+", default=[100, 10_000, 100_000])
    parser.add_argument("--words", type=int, default=1000, help="words of the draft")
    parser.add_argument("--keystrokes", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one is not None:
        print(json.dumps(measure(given.one, given.words, given.keystrokes, given.seed)))
        return
    command = [sys.executable, __file__, "--words", str(given.words), "--keystrokes", str(given.keystrokes)]
    found = []
    for facts in given.facts:
        done = subprocess.run([*command, "--one", str(facts)], check=True, capture_output=True, text=True)  # noqa: S603
        found.append(json.loads(done.stdout))
    print(f"| {given.words} words | " + " | ".join(f"{facts:,} facts" for facts in given.facts) + " | ratio |")
    print("|---|" + "--:|" * (len(given.facts) + 1))
    for name in found[0]:
        values = [one[name] for one in found]
        print(f"| {name} | " + " | ".join(f"{value:,.0f}" for value in values) + f" | {values[-1] / values[0]:.2f} |")


if __name__ == "__main__":
    main()
