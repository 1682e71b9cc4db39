"""Reading sources into the store: each source by itself, and only those that changed."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from factlint.claims.read import read_sentences
from factlint.facts.anchor import anchor_of
from factlint.facts.index import index_terms
from factlint.facts.store import Row
from factlint.language.notes import read

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

    from factlint.claims.terms import Lexicon
    from factlint.documents import Document
    from factlint.facts.store import Store

READERS = ("model", "documents", "language", "claims", "facts")
"""The packages whose code decides what is read from a source."""


@cache
def code_version() -> str:
    """Return a hash of all that reads a source: our code, and the files of our language model."""
    digest = hashlib.sha256()
    package = files("factlint")
    for name in READERS:
        for file in _below(package / name):
            if file.name.endswith((".py", ".txt", ".json", "meta.json")):
                digest.update(file.name.encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:32]


def _below(folder: Traversable) -> Iterable[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name not in {"__pycache__", "vocab"}:
                yield from _below(entry)
        else:
            yield entry


def digest_of(document: Document, date: dt.date | None, *, by_hand: bool) -> str:
    """Return what a source is known by: its content, its name, its date, and whether it was stated by hand."""
    parts = (document.name, date.isoformat() if date else "", "hand" if by_hand else "", document.text)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def add_document(
    store: Store, document: Document, lexicon: Lexicon, *, by_hand: bool = False, language_model: str | None = None
) -> None:
    """Read a document and store its sentences and claims under its digest."""
    anchor = anchor_of(document)
    annotation = read(document, anchor=anchor, language_model=language_model)
    rows = []
    for sentence in read_sentences(annotation, lexicon):
        if sentence.end <= sentence.start:
            continue
        span = document.span(sentence.start, sentence.end)
        line, _ = document.place(span.start)
        rows.append(Row(span.start, span.end, line, sentence, index_terms(sentence)))
    digest = digest_of(document, document.date, by_hand=by_hand)
    store.add(document.name, digest, rows, date=anchor, by_hand=by_hand)
