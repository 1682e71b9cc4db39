"""The store: every sentence of the sources with its claims, in one SQLite file or in memory.

Each document is written in one transaction, so a kill leaves it whole or absent. A store may hold more documents than
one fact base is made of (other settings, other processes, older states): a view says which of them count.
"""

from __future__ import annotations

import datetime as dt
import json
import weakref
from typing import TYPE_CHECKING

from factlint.facts.database import connect, discard, open_database, transaction
from factlint.facts.encoding import encode
from factlint.facts.postings import POSTINGS, add_postings, remove_postings
from factlint.model.errors import FactlintError
from factlint.model.record import record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from factlint.model.claims import Sentence

VERSION = 2
SCHEMA = f"""
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, name TEXT NOT NULL, by_hand INTEGER NOT NULL,
    sentences INTEGER NOT NULL, warnings TEXT NOT NULL, used TEXT NOT NULL);
CREATE TABLE sentences (
    id INTEGER PRIMARY KEY, start INTEGER NOT NULL, end INTEGER NOT NULL, line INTEGER NOT NULL, date TEXT,
    body TEXT NOT NULL);
{POSTINGS}
"""
INDEX_BITS = 23
"""A sentence's id is its document's id with its place in the document in so many lower bits."""
_DOCUMENT_BITS = 40
KEPT_DAYS = 30
"""How long a document stays that no fact base asked for: a source may be away for a while, or left out of some runs."""


@record
class Stored:
    """A sentence of a source. ``start`` and ``end`` are code points of the source's file, ``line`` counts from 1.

    ``id`` and ``document`` count in the order of the sources.
    """

    id: int
    document: int
    path: str
    date: dt.date | None
    by_hand: bool
    start: int
    end: int
    line: int
    sentence: Sentence


@record
class Row:
    """A sentence to be stored.

    ``start``, ``end`` and ``line`` say where it stands in the file, ``date`` when that was written; it is found under
    ``terms``.
    """

    start: int
    end: int
    line: int
    date: dt.date | None
    sentence: Sentence
    terms: frozenset[str]


@record
class Kept:
    """A document that is in the store; ``warnings`` say what of it could not be read: line and reason."""

    id: int
    name: str
    by_hand: bool
    sentences: int
    warnings: tuple[str, ...]
    used: str


def ids_of(document: int) -> tuple[int, int]:
    """Return the first and the last id that a sentence of a document may have."""
    return document << INDEX_BITS, ((document + 1) << INDEX_BITS) - 1


class Store:
    """Documents by digest, and their sentences by term. Not to be used from two threads at once."""

    def __init__(self, path: Path | None) -> None:
        """Open the store in the file ``path``, or in memory for None.

        What is damaged or of another version is made anew. Raises OSError or sqlite3.DatabaseError if the file cannot
        be written.
        """
        self.path = path
        self._db = open_database(path, SCHEMA, VERSION)
        self._close = weakref.finalize(self, self._db.close)

    def close(self) -> None:
        """Close the file."""
        self._close()

    def discard(self) -> None:
        """Close a damaged store and remove its file."""
        self.close()
        if self.path is not None:
            discard(self.path)

    def in_memory(self) -> Store:
        """Return a copy in memory of what was stored whole, and close this one: nothing more can be written to it."""
        copy = Store(None)
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")
        self._db.backup(copy._db)
        self.close()
        return copy

    def snapshot(self) -> bytes:
        """Return the file of a store that holds what this one holds now."""
        copy = connect(None)
        self._db.backup(copy)
        file = copy.serialize()
        copy.close()
        return file

    def reader(self) -> sqlite3.Connection:
        """Return a connection to read from: one of its own to a file, the only one to a store in memory."""
        return self._db if self.path is None else connect(self.path)

    def has(self, digest: str) -> bool:
        """Tell whether a document is in the store."""
        return self._db.execute("SELECT 1 FROM documents WHERE digest = ?", (digest,)).fetchone() is not None

    def documents(self) -> dict[str, Kept]:
        """Return every document of the store by its digest."""
        rows = self._db.execute("SELECT digest, id, name, by_hand, sentences, warnings, used FROM documents")
        return {
            digest: Kept(id_, name, bool(by_hand), sentences, tuple(json.loads(warnings)), used)
            for digest, id_, name, by_hand, sentences, warnings, used in rows
        }

    def add(
        self, name: str, digest: str, rows: Sequence[Row], *, by_hand: bool = False, warnings: Sequence[str] = ()
    ) -> None:
        """Store a document whole; one with the same digest is left as it is. Raises FactlintError if it is too long."""
        if len(rows) >> INDEX_BITS:
            message = f"{name}: has more than {1 << INDEX_BITS:,} sentences; split it into several files"
            raise FactlintError(message)
        bodies = [encode(row.sentence) for row in rows]
        today = _today()
        with transaction(self._db):
            if self.has(digest):
                return
            document = self._free_id(digest)
            self._db.execute(
                "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)",
                (document, digest, name, by_hand, len(rows), json.dumps(list(warnings)), today),
            )
            first, _ = ids_of(document)
            self._db.executemany(
                "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (id_, row.start, row.end, row.line, row.date.isoformat() if row.date else None, body)
                    for id_, (row, body) in enumerate(zip(rows, bodies, strict=True), first)
                ),
            )
            add_postings(self._db, document, first, [row.terms for row in rows])

    def _free_id(self, digest: str) -> int:
        """Return an id that the content decides, so that what is found does not hang on what was read when."""
        document = int(digest[: _DOCUMENT_BITS // 4], 16)
        while self._db.execute("SELECT 1 FROM documents WHERE id = ?", (document,)).fetchone():
            document = (document + 1) % (1 << _DOCUMENT_BITS)
        return document

    def remove(self, digest: str) -> None:
        """Remove a document with its sentences; one that is not there is no error."""
        with transaction(self._db):
            row = self._db.execute("SELECT id FROM documents WHERE digest = ?", (digest,)).fetchone()
            if row is None:
                return
            (document,) = row
            remove_postings(self._db, document)
            self._db.execute("DELETE FROM sentences WHERE id BETWEEN ? AND ?", ids_of(document))
            self._db.execute("DELETE FROM documents WHERE digest = ?", (digest,))

    def keep(self, digests: Collection[str], *, today: str | None = None) -> None:
        """Note that these documents are used, and remove what they replace and what nobody has used for long.

        A document is replaced by one of the same name. All others stay hidden: another fact base may be made of them.
        """
        day = today or _today()
        documents = self.documents()
        stale = [(day, digest) for digest in digests if digest in documents and documents[digest].used < day]
        if stale:
            with transaction(self._db):
                self._db.executemany("UPDATE documents SET used = ? WHERE digest = ?", sorted(stale))
        for digest in _replaced(documents, frozenset(digests), day):
            self.remove(digest)


def _replaced(documents: Mapping[str, Kept], used: frozenset[str], day: str) -> list[str]:
    names = {documents[digest].name for digest in used if digest in documents}
    oldest = (dt.date.fromisoformat(day) - dt.timedelta(days=KEPT_DAYS)).isoformat()
    return sorted(
        digest
        for digest, kept in documents.items()
        if digest not in used and (kept.name in names or kept.used < oldest)
    )


def _today() -> str:
    return dt.datetime.now(tz=dt.UTC).date().isoformat()
