"""The answers that were given: the findings of a check, kept under all that they hang on.

A file of its own beside the store: a base reads from one state of the store for as long as it is open, while answers
are added at every keystroke.
"""

from __future__ import annotations

import sqlite3
import weakref
from typing import TYPE_CHECKING

from factlint.facts.database import discard, is_damage, open_database, transaction

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VERSION = 1
SCHEMA = "CREATE TABLE answers (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL)"
MOST = 10_000
"""How many answers are kept; the oldest give way. A folder has fewer drafts than that, mostly."""
_MOST_WAITING = 8
"""So many drafts' answers wait to be written."""
BUSY_SECONDS = 1.0
"""An answer that cannot be kept at once is not worth waiting for."""


class Answers:
    """Answers by key. Nothing that goes wrong here is an error: an answer that is not there is worked out again."""

    def __init__(self, path: Path | None) -> None:
        """Keep the answers in the file ``path``, or in memory for None."""
        self._path = path
        self._waiting: dict[str, tuple[str, Callable[[], str]]] = {}
        self._open(path)

    def _open(self, path: Path | None) -> None:
        try:
            self._db = open_database(path, SCHEMA, VERSION, busy=BUSY_SECONDS)
        except (OSError, sqlite3.DatabaseError):
            self._path = None
            self._db = open_database(None, SCHEMA, VERSION)
        self._close = weakref.finalize(self, self._db.close)

    def close(self) -> None:
        """Write what waits, and close the file."""
        self.write()
        self._close()

    def get(self, key: str) -> str | None:
        """Return what was kept under ``key``, None if nothing was."""
        for known, body in self._waiting.values():
            if known == key:
                return body()
        try:
            row = self._db.execute("SELECT body FROM answers WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError as error:
            self._mend(error)
            return None
        return row[0] if row else None

    def later(self, draft: str, key: str, body: Callable[[], str]) -> None:
        """Keep an answer when there is time (``write``), and in the place of what waits of the same draft.

        Of the states that a draft goes through while it is being written only that counts in which it is left.
        """
        self._waiting.pop(draft, None)
        self._waiting[draft] = key, body
        if len(self._waiting) > _MOST_WAITING:
            self.write()

    def write(self) -> None:
        """Keep what waits, if that can be done."""
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            return
        rows = [(key, body()) for key, body in waiting.values()]
        try:
            with transaction(self._db):
                self._db.executemany("INSERT OR REPLACE INTO answers (key, body) VALUES (?, ?)", rows)
                self._db.execute("DELETE FROM answers WHERE id <= (SELECT max(id) FROM answers) - ?", (MOST,))
        except sqlite3.DatabaseError as error:
            self._mend(error)

    def _mend(self, error: sqlite3.DatabaseError) -> None:
        """Make a damaged file anew; one that is only busy, or cannot be written, is left as it is."""
        if is_damage(error) and self._path is not None:
            self._close()
            discard(self._path)
            self._open(self._path)
