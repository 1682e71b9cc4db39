"""Documents for the store that say no more than a test needs, and the check that a store is whole."""

from __future__ import annotations

import hashlib
import sqlite3
from typing import TYPE_CHECKING

from factlint.facts.store import Row
from factlint.model.claims import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from factlint.facts.store import Store


def row(terms: Iterable[str], text: str = "A sentence.") -> Row:
    """Return a sentence to be stored that has these terms."""
    words = frozenset(terms)
    empty = frozenset[str]()
    sentence = Sentence(0, len(text), text, words, empty, empty, (), (), ())
    return Row(start=0, end=len(text), line=1, date=None, sentence=sentence, terms=words)


def digest(name: str, state: int = 0) -> str:
    """Return the digest of one state of a document."""
    return hashlib.sha256(f"{name} {state}".encode()).hexdigest()


def add(store: Store, name: str, sentences: Sequence[Iterable[str]], *, state: int = 0) -> str:
    """Store one state of a document, a sentence for each set of terms; return its digest."""
    own = digest(name, state)
    store.add(name, own, [row(terms) for terms in sentences])
    return own


def whole(path: Path) -> dict[str, int]:
    """Check that what a store holds fits together; return how many sentences each document has, by digest."""
    db = sqlite3.connect(path)
    try:
        assert [("ok",)] == db.execute("PRAGMA integrity_check").fetchall()
        counted = dict(db.execute("SELECT term, count(*) FROM postings GROUP BY term"))
        assert counted == dict(db.execute("SELECT id, count FROM terms"))
        stray = "SELECT count(*) FROM postings WHERE sentence NOT IN (SELECT id FROM sentences)"
        assert (0,) == db.execute(stray).fetchone()
        by_document = dict(db.execute("SELECT id >> 23, count(*) FROM sentences GROUP BY 1"))
        documents = db.execute("SELECT id, digest, sentences FROM documents").fetchall()
        assert by_document == {id_: size for id_, _, size in documents if size}
        return {own: size for _, own, size in documents}
    finally:
        db.close()
