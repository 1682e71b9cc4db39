"""What was made of drafts' paragraphs, kept on the disk by name: their parses, their claims, the judgements on them.

Like the answers, a file of its own, in which nothing that goes wrong is an error.
"""

from __future__ import annotations

import hashlib
import sqlite3
import weakref
from contextlib import suppress
from typing import TYPE_CHECKING

from factlint.facts.answers import BUSY_SECONDS
from factlint.facts.database import discard, is_damage, open_database, transaction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

VERSION = 2
SCHEMA = "CREATE TABLE kept (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, body BLOB NOT NULL)"
MOST = 20_000
"""How many are kept, of some 3 KB each; the oldest give way."""


class Paragraphs:
    """Bytes by name, made by what ``version`` stands for; the name of a parse is its text."""

    def __init__(self, path: Path, version: str) -> None:
        """Keep them in the file ``path``, opened when it is first asked; one that cannot be opened keeps nothing."""
        self._path = path
        self._version = version
        self._db: sqlite3.Connection | None = None
        self._asked = False
        self._put = 0

    @property
    def is_full(self) -> bool:
        """Whether this process has put in as many as are kept: any more push out its own."""
        return self._put >= MOST

    def _open(self) -> sqlite3.Connection | None:
        if not self._asked:
            self._asked = True
            with suppress(OSError, sqlite3.DatabaseError):
                self._db = open_database(self._path, SCHEMA, VERSION, busy=BUSY_SECONDS)
                self._finalize = weakref.finalize(self, self._db.close)
        return self._db

    def get(self, names: Sequence[str]) -> dict[str, bytes]:
        """Return what was kept under each of ``names`` under which something was."""
        found = {}
        for name in names:
            body = self._read(name)
            if body is not None:
                found[name] = body
        return found

    def _read(self, name: str) -> bytes | None:
        db = self._open()
        if db is None:
            return None
        try:
            row = db.execute("SELECT body FROM kept WHERE key = ?", (self._key(name),)).fetchone()
        except sqlite3.DatabaseError as error:
            self._mend(error)
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def put(self, bodies: Mapping[str, bytes]) -> None:
        """Keep bytes by their names, if that can be done: all of them, or none."""
        db = self._open() if bodies else None
        if db is None:
            return
        rows = ((self._key(name), body) for name, body in bodies.items())
        try:
            with transaction(db):
                db.executemany("INSERT OR REPLACE INTO kept (key, body) VALUES (?, ?)", rows)
                db.execute("DELETE FROM kept WHERE id <= (SELECT max(id) FROM kept) - ?", (MOST,))
            self._put += len(bodies)
        except sqlite3.DatabaseError as error:
            self._mend(error)

    def close(self) -> None:
        """Close the file."""
        self._let_go()
        self._asked = True

    def _key(self, name: str) -> str:
        return hashlib.sha256(f"{self._version}\0{name}".encode("utf-8", "surrogatepass")).hexdigest()

    def _mend(self, error: sqlite3.DatabaseError) -> None:
        """Make a damaged file anew; one that is only busy, or cannot be written, is left as it is."""
        if is_damage(error):
            self._let_go()
            with suppress(OSError):
                discard(self._path)
            self._asked = False

    def _let_go(self) -> None:
        if self._db is not None:
            self._finalize()
            self._db = None
