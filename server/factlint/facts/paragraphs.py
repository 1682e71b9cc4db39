"""The parses of drafts' paragraphs, kept on the disk: a draft that was read before is not parsed again.

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

VERSION = 1
SCHEMA = "CREATE TABLE parses (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, body BLOB NOT NULL)"
MOST = 10_000
"""How many parses are kept, some 3 KB each; the oldest give way."""
_AT_ONCE = 16
"""So many new ones are written together: a keystroke has no time to write."""


class Paragraphs:
    """Parses by text, made by what ``version`` stands for. See ``factlint.language.units.Shelf``."""

    def __init__(self, path: Path, version: str) -> None:
        """Keep them in the file ``path``, opened when it is first asked; one that cannot be opened keeps nothing."""
        self._path = path
        self._version = version
        self._new: dict[str, bytes] = {}
        self._db: sqlite3.Connection | None = None
        self._asked = False

    def _open(self) -> sqlite3.Connection | None:
        if not self._asked:
            self._asked = True
            with suppress(OSError, sqlite3.DatabaseError):
                self._db = open_database(self._path, SCHEMA, VERSION, busy=BUSY_SECONDS)
                self._finalize = weakref.finalize(self, self._db.close)
        return self._db

    def get(self, texts: Sequence[str]) -> dict[str, bytes]:
        """Return what was kept for each of ``texts`` for which something was."""
        found = {}
        for text in texts:
            body = self._read(text)
            if body is not None:
                found[text] = body
        return found

    def _read(self, text: str) -> bytes | None:
        db = self._open()
        if db is None:
            return None
        try:
            row = db.execute("SELECT body FROM parses WHERE key = ?", (self._key(text),)).fetchone()
        except sqlite3.DatabaseError as error:
            self._mend(error)
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def put(self, parses: Mapping[str, bytes]) -> None:
        """Keep parses by their text, soon."""
        self._new.update((self._key(text), body) for text, body in parses.items())
        if len(self._new) >= _AT_ONCE:
            self.write()

    def write(self) -> None:
        """Write what waits to be kept, if that can be done."""
        new, self._new = self._new, {}
        db = self._open() if new else None
        if db is None:
            return
        try:
            with transaction(db):
                db.executemany("INSERT OR REPLACE INTO parses (key, body) VALUES (?, ?)", new.items())
                db.execute("DELETE FROM parses WHERE id <= (SELECT max(id) FROM parses) - ?", (MOST,))
        except sqlite3.DatabaseError as error:
            self._mend(error)

    def close(self) -> None:
        """Write what waits, and close the file."""
        self.write()
        self._let_go()
        self._asked = True

    def _key(self, text: str) -> str:
        return hashlib.sha256(f"{self._version}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()

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
