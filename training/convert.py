"""Writing the corpora as spaCy reads them: one `.spacy` file for each part of training and for each held-out text."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import corpora
import gum_names
import named
import spacy
import treebanks
from folding import fold
from spacy.tokens import Doc, DocBin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language

SENTENCES = 4  # sentences of one document that are read together, where a corpus has no paragraphs
HELD_OUT = 1  # of each three documents of Wikigold, the one that is never trained on


def convert(data: Path, out: Path) -> None:
    """Read the corpora of the folder ``data`` and write the files of the folder ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("en")
    for part, name in (("train", "parser-train"), ("dev", "parser-dev")):
        _save(out, name, _parsed(nlp, corpora.treebank_files(data, part)))
    for part in ("ewt-test", "gum-test", "pud"):
        _save(out, f"parser-{part}", _parsed(nlp, corpora.treebank_files(data, part)))
    for name, passages in _named(data).items():
        _save(out, f"names-{name}", [_marked(nlp, passage) for passage in fold(passages)])


def _save(out: Path, name: str, docs: Iterable[Doc]) -> None:
    docs = list(docs)
    if name.endswith("-train"):
        random.Random(0).shuffle(docs)  # noqa: S311 - nothing secret
    DocBin(docs=docs).to_disk(out / f"{name}.spacy")
    print(f"{name}: {len(docs)} documents, {sum(len(doc) for doc in docs)} tokens")


def _parsed(nlp: Language, paths: list[Path]) -> Iterator[Doc]:
    for path in paths:
        for paragraph in treebanks.paragraphs(treebanks.sentences(path)):
            yield treebanks.as_doc(nlp.vocab, paragraph)


def _named(data: Path) -> dict[str, Iterator[named.Passage]]:
    """Return the passages of each part, unfolded."""
    gum = {part: [passage for path in corpora.gum_files(data, part) for passage in gum_names.passages(path)]
           for part in ("train", "dev", "test")}  # fmt: skip
    wikigold = list(named.columns(data / "wikigold.conll.txt"))
    held_out = [passage for passage in wikigold if int(passage.document) % 3 == HELD_OUT]
    kept = [passage for passage in wikigold if int(passage.document) % 3 != HELD_OUT]
    train = [
        *_together(named.universal_ner(data / "uner_ewt_train_0c7ce0de.iob2")),
        *_together(kept),
        *named.columns(data / "crossner_politics_train.txt"),
        *named.columns(data / "crossner_politics_dev.txt"),
        *named.docred(data / "redocred_dev_ner.json"),
        *named.docred(data / "redocred_test_ner.json"),
        *gum["train"],
    ]
    dev = [*_together(named.universal_ner(data / "uner_ewt_dev_0c7ce0de.iob2")), *gum["dev"]]
    return {
        "train": iter(train),
        "dev": iter(dev),
        "uner-ewt-test": _together(named.universal_ner(data / "uner_ewt_test.iob2")),
        "uner-pud": _together(named.universal_ner(data / "uner_pud_test.iob2")),
        "wikigold-third": _together(held_out),
        "crossner-politics": named.columns(data / "crossner_politics_test.txt"),
        "gum-test": iter(gum["test"]),
    }


def _together(passages: Iterable[named.Passage]) -> Iterator[named.Passage]:
    """Yield a few sentences of one document at a time as one text."""
    text, names, document, count = "", [], "", 0
    for passage in passages:
        if count and (count == SENTENCES or passage.document != document):
            yield named.Passage(text, names, document)
            text, names, count = "", [], 0
        if count:
            text += " "
        names = [*names, *((start + len(text), end + len(text), kind) for start, end, kind in passage.names)]
        text, document, count = text + passage.text, passage.document, count + 1
    if count:
        yield named.Passage(text, names, document)


def _marked(nlp: Language, passage: named.Passage) -> Doc:
    """Return the passage tokenized, with its names; tokens of a doubtful name, or of one cut across, are left open."""
    doc = nlp.make_doc(passage.text)
    names, doubtful = [], set()
    for start, end, kind in passage.names:
        name = doc.char_span(start, end, label=kind) if kind else None
        if name is not None:
            names.append(name)
        elif (around := doc.char_span(start, end, alignment_mode="expand")) is not None:
            doubtful.update(range(around.start, around.end))
    names = spacy.util.filter_spans(names)
    doubtful.difference_update(index for name in names for index in range(name.start, name.end))
    doc.set_ents(names, missing=[doc[index : index + 1] for index in sorted(doubtful)], default="outside")
    return doc
