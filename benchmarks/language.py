"""What reading text costs, component by component: the model's own, and ours beside them.

    python benchmarks/language.py [FILES…] [--words 4000] [--rounds 3] [--seed 1]

Reads the files, or made-up drafts, a paragraph at a time in one batch, first as new text, then as text that was read
before. Prints words a second and the share of the model's own time; a component's time is the least of the rounds.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from made_up import World

from factlint.documents import Document
from factlint.language import notes, units
from factlint.language.dates import find_dates, resolve_dates
from factlint.language.entities import find_entities, link, link_entities, name_lists
from factlint.language.matrices import one_thread
from factlint.language.pipeline import load
from factlint.language.quantities import find_quantities
from factlint.language.quotations import find_quotations
from factlint.language.roles import find_roles

if TYPE_CHECKING:
    from collections.abc import Callable

    _Times = dict[str, list[float]]


def timed(times: _Times, name: str, work: Callable[[], object]) -> object:
    """Do the work, keep how many seconds it took under ``name``, and return what it returns."""
    begun = time.perf_counter()
    done = work()
    times[name].append(time.perf_counter() - begun)
    return done


def model_round(times: _Times, texts: list[str]) -> list:
    """Run the pipeline a component at a time over all texts, and return the docs."""
    nlp = load()
    docs = timed(times, "tokenizer", lambda: [nlp.make_doc(text) for text in texts])
    for name, component in nlp.pipeline:
        pipe = getattr(component, "pipe", None)
        if pipe is None:
            timed(times, name, lambda: [component(doc) for doc in docs])  # noqa: B023 - called at once
        else:
            timed(times, name, lambda: list(pipe(docs)))  # noqa: B023 - called at once
    return docs


def our_round(times: _Times, document: Document, docs: list, texts: list[str]) -> None:
    """Run what stands beside the model over the docs, a component at a time."""
    dates = timed(times, "dates", lambda: [find_dates(text) for text in texts])
    timed(times, "dates, resolved", lambda: resolve_dates([one for found in dates for one in found], document.date))
    timed(times, "quantities", lambda: [find_quantities(text) for text in texts])
    found = timed(times, "entities", lambda: [list(find_entities(doc)) for doc in docs])
    linked = timed(times, "entities, linked", lambda: link_entities(found, docs))
    english = [unit for unit in document.units if not unit.foreign]
    starts, quoted = [unit.start for unit in english], [unit.quoted for unit in english]
    timed(times, "quotations", lambda: find_quotations(docs, starts, quoted, linked))
    timed(times, "roles", lambda: [find_roles(doc, names) for doc, names in zip(docs, linked, strict=True)])
    timed(times, "lists of names", lambda: [name_lists(doc, names) for doc, names in zip(docs, linked, strict=True)])


def forget() -> None:
    """Drop all that was kept of texts read before."""
    for kept in (units._kept, notes._names, link._kept):  # noqa: SLF001 - the measurement wants new text
        kept.clear()


def documents(files: list[Path], words: int, seed: int) -> list[Document]:
    """Return the files as documents, or made-up drafts of so many words in all."""
    if files:
        return [Document.from_text(path.read_text(encoding="utf-8"), name=path.name) for path in files]
    return [Document.from_text(World(seed).draft(words), name="draft.txt")]


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", type=Path, nargs="*")
    arguments.add_argument("--words", type=int, default=4000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    read = documents(given.files, given.words, given.seed)
    texts_of = [[d.unit_text(i) for i, unit in enumerate(d.units) if not unit.foreign] for d in read]
    words = sum(len(text.split()) for texts in texts_of for text in texts)
    load()
    model: _Times = defaultdict(list)
    ours: _Times = defaultdict(list)
    whole: _Times = defaultdict(list)
    for _ in range(given.rounds):
        rounds = [(defaultdict(list), defaultdict(list)) for _ in read]
        for document, texts, (model_times, our_times) in zip(read, texts_of, rounds, strict=True):
            with one_thread():
                docs = model_round(model_times, texts)
            our_round(our_times, document, docs, texts)
        for all_times, which in ((model, 0), (ours, 1)):
            for name in rounds[0][which]:
                all_times[name].append(sum(sum(one[which][name]) for one in rounds))
        forget()
        timed(whole, "new text", lambda: [notes.read(document) for document in read])
        timed(whole, "text read before", lambda: [notes.read(document) for document in read])
    print(f"{words} words, {sum(map(len, texts_of))} paragraphs, {len(read)} documents\n")
    least = sum(min(values) for values in model.values())
    print("| component | words a second | share of the model's time |\n|---|---|---|")
    for title, times in (("the model", model), ("ours", ours)):
        for name, values in times.items():
            print(row(name, min(values), words, least))
        print(row(f"**{title} together**", sum(min(values) for values in times.values()), words, least))
    for name, values in whole.items():
        print(row(f"**the whole stage, {name}**", min(values), words, least))


def row(name: str, seconds: float, words: int, model: float) -> str:
    """Return one row of the table."""
    return f"| {name} | {words / seconds:,.0f} | {seconds / model:.0%} |"


if __name__ == "__main__":
    main()
