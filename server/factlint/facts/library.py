"""The documents of one fact base: read into a store, seen through a view, mended when the store's file fails."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from factlint.facts.database import is_damage
from factlint.facts.store import Store
from factlint.facts.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import TypeVar

    T = TypeVar("T")

_ATTEMPTS = 3
"""How often reading the sources into a file is tried: the file may turn out damaged, another process may replace a
document that was about to be used."""


class Library:
    """A store with the view that one fact base has of it. Not to be used from two threads at once."""

    def __init__(self, path: Path | None, fill: Callable[[Store], Mapping[str, str]]) -> None:
        """Open the store in the file ``path`` (None: memory) and let ``fill`` put into it what is not there.

        ``fill`` returns the digests of the documents that count, with the names under which they are shown; it is
        called again when the store had to be made anew. A file that cannot be written is done without: ``notices``
        then says so in a line.
        """
        self.notices: list[str] = []
        self._fill = fill
        self._view: View | None = None
        self._store = self._opened(path)
        self._read()

    @property
    def view(self) -> View:
        """What is in the fact base."""
        if self._view is None:
            message = "the fact base is closed"
            raise RuntimeError(message)
        return self._view

    def ask(self, question: Callable[[View], T]) -> T:
        """Return the answer of the view; if the file turns out damaged, that of one made anew from the sources."""
        try:
            return question(self.view)
        except sqlite3.DatabaseError as error:
            self._mend(error)
            self._read()
            return question(self.view)

    def snapshot(self) -> bytes:
        """Return the store's file as it is now."""
        return self._store.snapshot()

    def close(self) -> None:
        """Close the store."""
        if self._view is not None:
            self._view.close()
            self._view = None
        self._store.close()

    def _read(self) -> None:
        for _ in range(_ATTEMPTS):
            try:
                if self._look():
                    return
            except sqlite3.DatabaseError as error:
                self._mend(error)
        self._store = self._store.in_memory()
        self._look()

    def _look(self) -> bool:
        """Read what is missing and take a view; false if a document went away between the two."""
        shown = self._fill(self._store)
        self._store.keep(shown)
        with suppress(KeyError):
            self._view = View(self._store, shown)
            return True
        return False

    def _opened(self, path: Path | None) -> Store:
        try:
            return Store(path)
        except (OSError, sqlite3.DatabaseError) as error:
            self._notice(path, error)
            return Store(None)

    def _mend(self, error: sqlite3.DatabaseError) -> None:
        """Make a damaged file anew; go on in memory where the file cannot be written."""
        path = self._store.path
        if path is None:
            raise error
        if self._view is not None:
            self._view.close()
            self._view = None
        if is_damage(error):
            with suppress(OSError):
                self._store.discard()
            self._store = self._opened(path)
            return
        self._notice(path, error)
        try:
            self._store = self._store.in_memory()
        except sqlite3.DatabaseError:
            self._store.close()
            self._store = Store(None)

    def _notice(self, path: Path | None, error: Exception) -> None:
        where = path.parent if path is not None else "memory"
        reason = getattr(error, "strerror", None) or str(error)
        self.notices.append(f"{where}: cannot be written ({reason}); the sources are read anew in every run")
