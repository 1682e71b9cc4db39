r"""A folder of articles: factlint beside the bare spaCy pipeline, proselint and textlint, all in one run.

    python benchmarks/folder.py [--articles 1000] [--words 750] [--sources 20] [--proselint FILE] [--textlint FILE]

The other linters are no part of the project. Install them into environments of their own:

    python -m venv others/proselint && others/proselint/bin/pip install proselint
    npm install --prefix others/textlint textlint textlint-rule-common-misspellings textlint-rule-no-todo \
        textlint-rule-terminology

and name them: --proselint others/proselint/bin/proselint --textlint others/textlint/node_modules/.bin/textlint. Each
program runs in one process over the same made-up articles. Prints words a second of processor time, so that other work
on the machine counts less, the seconds that passed, and peak memory; then the ratios that are asked of factlint. A
thousand articles take a quarter of an hour: what is known by then goes to standard error.

Each program has run once before it is measured, and may keep what Python compiles of it, as an installed program does:
PYTHONDONTWRITEBYTECODE, where it is set, would have every run compile all modules of factlint from their source.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from made_up import World

FACTLINT = [sys.executable, "-c", "from factlint.cli.main import run; run()", "check", "--jobs=1"]
FACTLINT += ["--output-format=jsonl"]
RULES = ("common-misspellings", "no-todo", "terminology")
BARE = """
import sys, time
from pathlib import Path
sys.path.append(sys.argv[2])
from yardstick import as_spacy_runs_it
from factlint.documents import Document
from factlint.language.layers import make_words_once
from factlint.language.matrices import multiply_by_numpy, one_thread
from factlint.language.steps import parsed
from factlint.language.units import in_batches
nlp = as_spacy_runs_it()
read = [Document.from_text(path.read_text(), name=path.name) for path in sorted(Path(sys.argv[1]).glob("*.md"))]
texts = [document.unit_text(unit) for document in read for unit in range(len(document.units))]
with one_thread():
    begun = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    print(time.process_time() - begun)
    make_words_once(nlp)
    multiply_by_numpy(nlp)
    begun = time.process_time()
    for batch in in_batches(texts):
        parsed(nlp, batch)
    print(time.process_time() - begun)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: processor seconds, seconds that passed, and mebibytes of peak memory."""

    processor: float
    passed: float
    memory: float
    out: str = ""


def run(command: list[str | Path], folder: Path) -> Cost:
    """Run a command in a folder, whatever it finds there."""
    with tempfile.TemporaryFile("w+") as out:
        begun = time.perf_counter()
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["XDG_CACHE_HOME"] = str(folder / "cache")
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.PIPE, env=environment)  # noqa: S603
        assert process.stderr is not None
        problems = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        passed = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in {0, 1}:
            sys.exit(f"{command[0]} failed: {problems.decode(errors='replace')[-2000:]}")
        out.seek(0)
        cost = Cost(used.ru_utime + used.ru_stime, passed, used.ru_maxrss / 1024, out.read())
    print(f"{cost.processor:.1f} s, {cost.memory:.0f} MiB: {Path(command[0]).name} {command[-1]}", file=sys.stderr)
    return cost


def make(folder: Path, given: argparse.Namespace) -> int:
    """Write sources, articles and one long draft into a folder; return how many words the articles have."""
    world = World(given.seed)
    for name in ("sources", "articles", "long", "cache"):
        (folder / name).mkdir()
    (folder / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["articles/"]\n')
    (folder / ".textlintrc.json").write_text('{"rules": {' + ", ".join(f'"{rule}": true' for rule in RULES) + "}}")
    for number in range(given.sources):
        (folder / "sources" / f"{number:04}.txt").write_text(world.source(40))
    words = 0
    for number in range(given.articles):
        article = f"# Article {number}\n\n{world.draft(given.words)}"
        words += len(article.split())
        (folder / "articles" / f"{number:04}.md").write_text(article)
    (folder / "long" / "draft.md").write_text(world.draft(5000))
    return words


def others(given: argparse.Namespace, what: str) -> dict[str, list[str | Path]]:
    """Return the commands of the other linters that are there, on ``what``."""
    found: dict[str, list[str | Path]] = {}
    if given.proselint:
        found["proselint"] = [given.proselint.resolve(), "check", what]
    if given.textlint:
        found["textlint, 3 rules"] = [given.textlint.resolve(), what]
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--words", type=int, default=750, help="words of an article")
    parser.add_argument("--sources", type=int, default=20, help="sources, of 40 sentences each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--proselint", type=Path, help="the program")
    parser.add_argument("--textlint", type=Path, help="the program")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = make(folder, given)
        here = Path(__file__).parent
        bare, quick = map(float, run([sys.executable, "-c", BARE, folder / "articles", here], folder).out.split())
        for command in ([*FACTLINT, "long/draft.md"], *others(given, "long/draft.md").values()):
            run(command, folder)  # has it compiled, and in the disk's cache; factlint reads the sources
        costs = {"factlint, new text": run([*FACTLINT], folder)}
        costs["factlint, nothing changed"] = run([*FACTLINT], folder)
        (folder / "articles" / "0000.md").write_text(World(given.seed + 1).draft(given.words))
        costs["factlint, one changed"] = run([*FACTLINT], folder)
        costs |= {name: run(command, folder) for name, command in others(given, "articles").items()}
        for kept in (".factlint", "cache"):
            shutil.rmtree(folder / kept)
        cold = {"factlint": run([*FACTLINT, "long/draft.md"], folder)}
        cold |= {name: run(command, folder) for name, command in others(given, "long/draft.md").items()}
    show(given, words, (bare, quick), costs, cold)


def show(
    given: argparse.Namespace,
    words: int,
    pipeline: tuple[float, float],
    costs: dict[str, Cost],
    cold: dict[str, Cost],
) -> None:
    """Print the tables and the ratios; ``pipeline`` is the seconds of the bare one, as spaCy runs it and as we do."""
    bare, quick = pipeline
    print(f"| {given.articles:,} articles, {words:,} words | words/s of processor time | seconds | peak memory, MiB |")
    print("|---|--:|--:|--:|")
    print(f"| the spaCy pipeline alone | {words / bare:,.0f} | | |")
    print(f"| the same, as factlint runs it | {words / quick:,.0f} | | |")
    for name, cost in costs.items():
        print(f"| {name} | {words / cost.processor:,.0f} | {cost.passed:,.1f} | {cost.memory:,.0f} |")
    print(f"\n| one draft of 5,000 words, {given.sources} sources, from nothing | processor seconds | seconds |")
    print("|---|--:|--:|")
    for name, cost in cold.items():
        print(f"| {name} | {cost.processor:,.2f} | {cost.passed:,.2f} |")
    new, again = costs["factlint, new text"], costs["factlint, nothing changed"]
    print(f"\nnew text, of the bare pipeline's speed: {bare / new.processor:.2f} (wanted: 0.5)")
    print(f"the same, of its speed as factlint runs it: {quick / new.processor:.2f}")
    print(f"unchanged text, times as fast as new: {new.processor / again.processor:.0f} (wanted: 50)")
    print(f"peak memory of a process, MiB: {max(cost.memory for cost in (new, again)):.0f} (wanted: under 300)")


if __name__ == "__main__":
    main()
