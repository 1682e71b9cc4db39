"""Opening a SQLite file of the cache: made if absent, made anew if damaged or from another version of the schema."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY_SECONDS = 30.0
"""How long a process waits for another that writes. A document is written in a fraction of a second."""

_DAMAGE = frozenset(
    {
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_NOTADB,
    }
)
"""Codes that speak of the file's content. All others (full, locked, read-only, …) speak of the disk."""
_PRIMARY = 0xFF


def connect(path: Path | None, *, busy: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Return a connection in which every transaction is begun by hand; None opens a database in memory."""
    return sqlite3.connect(
        ":memory:" if path is None else path, timeout=busy, isolation_level=None, check_same_thread=False
    )


def open_database(path: Path | None, schema: str, version: int, *, busy: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Return a connection to the database at ``path`` (None: in memory) with the tables of ``schema``.

    A file that is no database, is damaged, or has another ``version`` is replaced. Raises OSError or
    sqlite3.DatabaseError where the file cannot be written.
    """
    if path is None:
        db = connect(None)
        _prepare(db, schema, version)
        return db
    path.parent.mkdir(parents=True, exist_ok=True)
    _keep_out_of_git(path.parent)
    with _lock(path.parent):
        db = connect(path, busy=busy)
        try:
            _prepare(db, schema, version)
        except sqlite3.DatabaseError as error:
            db.close()
            if not is_damage(error):
                raise
            remove_files(path)
            db = connect(path, busy=busy)
            _prepare(db, schema, version)
        return db


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell whether an error means that the file's content is wrong, and not that it cannot be read or written now."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or (code & _PRIMARY) in _DAMAGE


def discard(path: Path) -> None:
    """Remove a damaged database, so that the next to open it makes it anew."""
    with _lock(path.parent):
        remove_files(path)


def remove_files(path: Path) -> None:
    """Remove a database and the files that SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


@contextlib.contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing: the only writer from the first moment, so that what is read inside stays true."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if db.in_transaction:  # SQLite ends it by itself when the disk is full
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _prepare(db: sqlite3.Connection, schema: str, version: int) -> None:
    # Readers go on while one writes, and a kill at any moment leaves what was last committed.
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    (found,) = db.execute("PRAGMA user_version").fetchone()
    if found == version:
        return
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables:
        message = f"a database of version {found}, not {version}"
        raise sqlite3.DatabaseError(message)
    with transaction(db):
        for statement in schema.split(";"):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {version:d}")


def _keep_out_of_git(folder: Path) -> None:
    """Say in the cache's folder that it belongs in no repository."""
    with contextlib.suppress(OSError), (folder / ".gitignore").open("x", encoding="utf-8") as file:
        file.write("*\n")


@contextlib.contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Let one process at a time make or replace a database: two must not remove each other's new file."""
    if sys.platform == "win32":
        yield  # no open file can be removed there
        return
    import fcntl  # noqa: PLC0415 - there is none on Windows

    with (folder / "lock").open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
