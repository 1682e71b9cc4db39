"""The store: every sentence of the sources with its claims, in one SQLite file or in memory.

Each source is written in one transaction, so a kill leaves it whole or absent, and readers see the last whole state.
A file that SQLite cannot read, or that another version wrote, is replaced by a new one.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from factlint.model.claims import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS documents (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL UNIQUE, date TEXT, by_hand INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sentences (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    start INTEGER NOT NULL, end INTEGER NOT NULL, line INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS sentences_of ON sentences (document);
CREATE TABLE IF NOT EXISTS postings (term TEXT NOT NULL, sentence INTEGER NOT NULL, PRIMARY KEY (term, sentence))
    WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS postings_of ON postings (sentence);
CREATE TABLE IF NOT EXISTS terms (term TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checks (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
"""
BUSY_SECONDS = 30
_SENTENCE = TypeAdapter(Sentence)


@dataclass(frozen=True, slots=True)
class Stored:
    """A sentence of a source. ``start`` and ``end`` are code points of the source's file, ``line`` counts from 1."""

    id: int
    document: int
    path: str
    date: dt.date | None
    by_hand: bool
    start: int
    end: int
    line: int
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence to be stored, with where it stands in the file, and the terms under which it is found."""

    start: int
    end: int
    line: int
    sentence: Sentence
    terms: frozenset[str]


class Store:
    """Sentences by term. Not to be used from two threads at once."""

    def __init__(self, path: Path | None, version: str) -> None:
        """Open the store in ``path`` (a file; None keeps it in memory), as written by this ``version``."""
        self.path = path
        self._version = version
        self._db = self._open()
        self._load = lru_cache(maxsize=20_000)(self._read)

    def _open(self) -> sqlite3.Connection:
        if self.path is None:
            return self._prepare(sqlite3.connect(":memory:", check_same_thread=False))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return self._prepare(self._connect(self.path))
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise
            for suffix in ("", "-wal", "-shm"):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
            return self._prepare(self._connect(self.path))

    @staticmethod
    def _connect(path: Path) -> sqlite3.Connection:
        db = sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        return db

    def _prepare(self, db: sqlite3.Connection) -> sqlite3.Connection:
        db.execute("PRAGMA foreign_keys = ON")
        db.executescript(SCHEMA)
        with db:
            row = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
            if row is None or row[0] != self._version:
                for table in ("postings", "terms", "sentences", "documents", "checks"):
                    db.execute(f"DELETE FROM {table}")  # noqa: S608 - the names are ours
                db.execute("INSERT OR REPLACE INTO meta VALUES ('version', ?)", (self._version,))
        return db

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def digests(self) -> dict[str, int]:
        """Return the digest of each document stored, with its id."""
        return dict(self._db.execute("SELECT digest, id FROM documents"))

    def documents(self) -> list[tuple[int, str]]:
        """Return id and name of each document, by name."""
        return list(self._db.execute("SELECT id, name FROM documents ORDER BY name, id"))

    def add(
        self, name: str, digest: str, rows: Sequence[Row], *, date: dt.date | None = None, by_hand: bool = False
    ) -> int:
        """Store a document whole; one with the same digest is left as it is. Return its id."""
        with self._db:
            known = self._db.execute("SELECT id FROM documents WHERE digest = ?", (digest,)).fetchone()
            if known:
                return int(known[0])
            document = self._db.execute(
                "INSERT INTO documents (name, digest, date, by_hand) VALUES (?, ?, ?, ?)",
                (name, digest, date.isoformat() if date else None, by_hand),
            ).lastrowid
            for row in rows:
                body = _SENTENCE.dump_json(row.sentence).decode()
                sentence = self._db.execute(
                    "INSERT INTO sentences (document, start, end, line, body) VALUES (?, ?, ?, ?, ?)",
                    (document, row.start, row.end, row.line, body),
                ).lastrowid
                terms = sorted(row.terms)
                self._db.executemany("INSERT INTO postings VALUES (?, ?)", ((term, sentence) for term in terms))
                self._db.executemany(
                    "INSERT INTO terms VALUES (?, 1) ON CONFLICT (term) DO UPDATE SET count = count + 1",
                    ((term,) for term in terms),
                )
        if document is None:  # pragma: no cover - SQLite gives every inserted row an id
            message = "the store gave a new document no id"
            raise sqlite3.DatabaseError(message)
        return document

    def remove(self, document: int) -> None:
        """Remove a document with its sentences."""
        with self._db:
            of = "sentence IN (SELECT id FROM sentences WHERE document = ?)"
            self._db.execute(
                "UPDATE terms SET count = count - (SELECT count(*) FROM postings p JOIN sentences s ON s.id = p.sentence"
                " WHERE p.term = terms.term AND s.document = :d) WHERE term IN (SELECT term FROM postings WHERE "
                "sentence IN (SELECT id FROM sentences WHERE document = :d))",
                {"d": document},
            )
            self._db.execute(f"DELETE FROM postings WHERE {of}", (document,))  # noqa: S608 - the condition is ours
            self._db.execute("DELETE FROM terms WHERE count <= 0")
            self._db.execute("DELETE FROM documents WHERE id = ?", (document,))
        self._load.cache_clear()

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        """Return in how many sentences each term stands; a term that stands in none is left out."""
        found: dict[str, int] = {}
        for term in terms:
            row = self._db.execute("SELECT count FROM terms WHERE term = ?", (term,)).fetchone()
            if row:
                found[term] = row[0]
        return found

    def size(self) -> int:
        """Return how many sentences are stored."""
        return int(self._db.execute("SELECT count(*) FROM sentences").fetchone()[0])

    def with_term(self, term: str, most: int) -> list[int]:
        """Return the ids of at most ``most`` sentences that have a term."""
        rows = self._db.execute("SELECT sentence FROM postings WHERE term = ? LIMIT ?", (term, most))
        return [row[0] for row in rows]

    def sentence(self, number: int) -> Stored | None:
        """Return a sentence by its id, None if there is none."""
        return self._load(number)

    def of_document(self, document: int) -> Iterator[Stored]:
        """Yield the sentences of a document in order."""
        for (number,) in self._db.execute("SELECT id FROM sentences WHERE document = ? ORDER BY id", (document,)):
            stored = self.sentence(number)
            if stored is not None:
                yield stored

    def terms_starting(self, start: str) -> list[str]:
        """Return the terms that begin so, in order."""
        rows = self._db.execute(
            "SELECT term FROM terms WHERE term >= ? AND term < ? ORDER BY term", (start, start + "\U0010ffff")
        )
        return [row[0] for row in rows]

    def remembered(self, key: str) -> str | None:
        """Return what an earlier check left under ``key``."""
        row = self._db.execute("SELECT body FROM checks WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def remember(self, key: str, body: str) -> None:
        """Keep the result of a check; a store that cannot be written to keeps none."""
        with contextlib.suppress(sqlite3.OperationalError), self._db:
            self._db.execute("INSERT OR REPLACE INTO checks VALUES (?, ?)", (key, body))

    def _read(self, number: int) -> Stored | None:
        row = self._db.execute(
            "SELECT s.id, d.id, d.name, d.date, d.by_hand, s.start, s.end, s.line, s.body FROM sentences s "
            "JOIN documents d ON d.id = s.document WHERE s.id = ?",
            (number,),
        ).fetchone()
        if row is None:
            return None
        date = dt.date.fromisoformat(row[3]) if row[3] else None
        return Stored(row[0], row[1], row[2], date, bool(row[4]), row[5], row[6], row[7], _SENTENCE.validate_json(row[8]))
