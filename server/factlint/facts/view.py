"""A view of the store: the documents that one fact base is made of, as they were when it was opened.

What others write meanwhile is not seen, and what the store holds besides does not count.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
import weakref
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from pydantic import ValidationError

from factlint.facts.store import INDEX_BITS, SENTENCE, Kept, Stored, ids_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factlint.facts.store import Store

_INDEX = (1 << INDEX_BITS) - 1
_LOADED = 20_000


class View:
    """Sentences by term, numbered in the order of the sources. Not to be used from two threads at once."""

    def __init__(self, store: Store, shown: Mapping[str, str]) -> None:
        """Take a store, and the documents that count: their digests, each with the name under which it is shown.

        Raises KeyError for a digest that the store does not have.
        """
        self._db = store.reader()
        own = store.path is not None
        self._close = weakref.finalize(self, self._db.close if own else lambda: None)
        if own:
            self._db.execute("BEGIN")  # the first reading below holds this state of the file until the end
        try:
            self._documents = self._choose(shown)
        except BaseException:
            self.close()
            raise
        self._rank = {kept.id: rank for rank, (_, kept, _) in enumerate(self._documents)}
        self._load = lru_cache(maxsize=_LOADED)(self._read)

    def _choose(self, shown: Mapping[str, str]) -> list[tuple[str, Kept, str]]:
        """Return (digest, document, shown name) of those that count, in order, and hide the others."""
        rows = self._db.execute("SELECT digest, id, name, by_hand, sentences FROM documents").fetchall()
        known = {digest: Kept(id_, name, bool(hand), size, (), "") for digest, id_, name, hand, size in rows}
        self._hidden = len(known.keys() - shown.keys())
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS hidden (document INTEGER PRIMARY KEY)")
        self._db.execute("DELETE FROM hidden")
        self._db.executemany(
            "INSERT INTO hidden VALUES (?)", ((kept.id,) for digest, kept in known.items() if digest not in shown)
        )
        return sorted(
            ((digest, known[digest], name) for digest, name in shown.items()), key=lambda found: (found[2], found[0])
        )

    def close(self) -> None:
        """Let go of the file."""
        self._close()

    @cached_property
    def fingerprint(self) -> str:
        """A hash of the documents and their names."""
        digest = hashlib.sha256()
        for own, _, name in self._documents:
            digest.update(f"{own}\0{name}\0".encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def size(self) -> int:
        """Return how many sentences there are."""
        return sum(kept.sentences for _, kept, _ in self._documents)

    def documents(self) -> list[tuple[int, str]]:
        """Return number and name of each document, by name."""
        return [(rank, name) for rank, (_, _, name) in enumerate(self._documents)]

    def counts(self, terms: Iterable[str]) -> dict[str, int]:
        """Return in how many sentences each term stands; a term that stands in none is left out."""
        found = ((term, self._count(term)) for term in terms)
        return {term: count for term, count in found if count}

    def _count(self, term: str) -> int:
        row = self._db.execute("SELECT count FROM terms WHERE term = ?", (term,)).fetchone()
        if row is None:
            return 0
        if not self._hidden:
            return int(row[0])
        (hidden,) = self._db.execute(
            "SELECT count(*) FROM hidden CROSS JOIN postings ON term = ?1 AND sentence "
            "BETWEEN document << ?2 AND (document << ?2) + ?3",
            (term, INDEX_BITS, _INDEX),
        ).fetchone()
        return int(row[0] - hidden)

    def with_term(self, term: str, most: int) -> list[int]:
        """Return the numbers of at most ``most`` sentences that have a term, in the order of the sources."""
        rows = self._db.execute(
            "SELECT sentence FROM postings WHERE term = ? AND (sentence >> ?) NOT IN (SELECT document FROM hidden) "
            "LIMIT ?",
            (term, INDEX_BITS, most),
        )
        return sorted(self._number(id_) for (id_,) in rows)

    def _number(self, id_: int) -> int:
        rank = self._rank.get(id_ >> INDEX_BITS)
        if rank is None:
            message = f"the store has no document for sentence {id_}"
            raise sqlite3.DatabaseError(message)
        return rank << INDEX_BITS | id_ & _INDEX

    def sentence(self, number: int) -> Stored | None:
        """Return a sentence by its number, None if there is none."""
        return self._load(number)

    def of_document(self, document: int) -> Iterator[Stored]:
        """Yield the sentences of a document (its number) in order."""
        for index in range(self._documents[document][1].sentences):
            stored = self.sentence(document << INDEX_BITS | index)
            if stored is not None:
                yield stored

    def _read(self, number: int) -> Stored | None:
        rank = number >> INDEX_BITS
        if not 0 <= rank < len(self._documents):
            return None
        _, kept, name = self._documents[rank]
        row = self._db.execute(
            "SELECT start, end, line, date, body FROM sentences WHERE id = ?",
            (ids_of(kept.id)[0] | number & _INDEX,),
        ).fetchone()
        if row is None:
            return None
        start, end, line, day, body = row
        try:
            date = dt.date.fromisoformat(day) if day else None
            sentence = SENTENCE.validate_json(body)
        except (ValidationError, ValueError, TypeError) as error:
            message = f"the stored sentence {number} is damaged"
            raise sqlite3.DatabaseError(message) from error
        return Stored(number, rank, name, date, kept.by_hand, start, end, line, sentence)
