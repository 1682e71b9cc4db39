"""Which sentences have a term: the index of the store.

A term is a number in every place but one, so that a posting is two numbers: a million sentences have fifteen million of
them. What a document wrote here is noted beside it, so that it can be taken out again without a second index.
"""

from __future__ import annotations

import sqlite3
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

POSTINGS = """
CREATE TABLE terms (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, count INTEGER NOT NULL);
CREATE TABLE postings (term INTEGER NOT NULL, sentence INTEGER NOT NULL, PRIMARY KEY (term, sentence)) WITHOUT ROWID;
CREATE TABLE postings_of (document INTEGER PRIMARY KEY, pairs BLOB NOT NULL)
"""
_NUMBERS = "q"
_MOST = 500
"""How many terms are looked up at once: SQLite takes 999 parameters at least."""


def add_postings(db: sqlite3.Connection, document: int, first: int, terms: Sequence[Collection[str]]) -> None:
    """Note under which terms the sentences of a document are found; the first of them has the id ``first``."""
    sentences: dict[str, list[int]] = {}
    for index, words in enumerate(terms):
        for word in words:
            sentences.setdefault(word, []).append(index)
    ids = _term_ids(db, sorted(sentences))
    db.executemany(
        "UPDATE terms SET count = count + ? WHERE id = ?", ((len(sentences[term]), id_) for term, id_ in ids.items())
    )
    pairs = sorted((id_, index) for term, id_ in ids.items() for index in sentences[term])
    db.executemany("INSERT INTO postings VALUES (?, ?)", ((id_, first + index) for id_, index in pairs))
    noted = array(_NUMBERS, (number for id_, index in pairs for number in (id_, first + index)))
    db.execute("INSERT INTO postings_of VALUES (?, ?)", (document, noted.tobytes()))


def remove_postings(db: sqlite3.Connection, document: int) -> None:
    """Remove what a document added, and the terms that no other sentence has."""
    row = db.execute("SELECT pairs FROM postings_of WHERE document = ?", (document,)).fetchone()
    noted = array(_NUMBERS)
    try:
        noted.frombytes(row[0] if row else b"")
    except (TypeError, ValueError) as error:
        message = f"what is noted of document {document} is damaged"
        raise sqlite3.DatabaseError(message) from error
    terms = noted[::2]
    db.executemany("DELETE FROM postings WHERE term = ? AND sentence = ?", zip(terms, noted[1::2], strict=True))
    db.executemany("UPDATE terms SET count = count - 1 WHERE id = ?", ((term,) for term in terms))
    db.executemany("DELETE FROM terms WHERE id = ? AND count <= 0", ((term,) for term in sorted(set(terms))))
    db.execute("DELETE FROM postings_of WHERE document = ?", (document,))


def _term_ids(db: sqlite3.Connection, terms: Sequence[str]) -> dict[str, int]:
    """Return the numbers of terms, new ones among them, in the order of ``terms``."""
    db.executemany("INSERT INTO terms (term, count) VALUES (?, 0) ON CONFLICT (term) DO NOTHING", ((t,) for t in terms))
    found: dict[str, int] = {}
    for start in range(0, len(terms), _MOST):
        some = terms[start : start + _MOST]
        places = ",".join("?" * len(some))
        found.update(db.execute(f"SELECT term, id FROM terms WHERE term IN ({places}) ORDER BY term", some))  # noqa: S608 - only question marks
    return found
