"""A view of the store: the documents that one fact base is made of, as they were when it was opened.

What others write meanwhile is not seen, and what the store holds besides does not count.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import sqlite3
import weakref
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.facts.encoding import decode
from factlint.facts.store import INDEX_BITS, Kept, Stored, ids_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factlint.facts.store import Store

_INDEX = (1 << INDEX_BITS) - 1
_LOADED = 6_000
"""How many sentences stay in memory, of some five kilobytes each."""
_MOST = 500
"""How many are read at once: SQLite takes 999 parameters at least."""
_LAST = "\U0010ffff"


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
        self._loaded: dict[int, Stored | None] = {}

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

    def digests(self) -> dict[str, str]:
        """Return the digest of each document with the name under which it is shown."""
        return {digest: name for digest, _, name in self._documents}

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
        row = self._db.execute("SELECT count, id FROM terms WHERE term = ?", (term,)).fetchone()
        if row is None:
            return 0
        if not self._hidden:
            return int(row[0])
        (hidden,) = self._db.execute(
            "SELECT count(*) FROM hidden CROSS JOIN postings ON term = ?1 AND sentence "
            "BETWEEN document << ?2 AND (document << ?2) + ?3",
            (row[1], INDEX_BITS, _INDEX),
        ).fetchone()
        return int(row[0] - hidden)

    def with_term(self, term: str, most: int) -> list[int]:
        """Return the numbers of at most ``most`` sentences that have a term, in the order of the sources."""
        rows = self._db.execute(
            "SELECT sentence FROM postings WHERE term = (SELECT id FROM terms WHERE term = ?) "
            "AND (sentence >> ?) NOT IN (SELECT document FROM hidden) LIMIT ?",
            (term, INDEX_BITS, most),
        )
        return sorted(self._number(id_) for (id_,) in rows)

    def _number(self, id_: int) -> int:
        rank = self._rank.get(id_ >> INDEX_BITS)
        if rank is None:
            message = f"the store has no document for sentence {id_}"
            raise sqlite3.DatabaseError(message)
        return rank << INDEX_BITS | id_ & _INDEX

    def starting(self, prefix: str, most: int) -> list[str]:
        """Return at most ``most`` terms that begin with ``prefix``, in order; some may stand in hidden documents only.

        Each is returned without the prefix.
        """
        rows = self._db.execute(
            "SELECT term FROM terms WHERE term >= ? AND term < ? ORDER BY term LIMIT ?", (prefix, prefix + _LAST, most)
        )
        return [term[len(prefix) :] for (term,) in rows]

    def sentence(self, number: int) -> Stored | None:
        """Return a sentence by its number, None if there is none."""
        return next(iter(self.sentences((number,))), None)

    def sentences(self, numbers: Sequence[int]) -> list[Stored]:
        """Return sentences by their numbers, in the order of these; numbers that none has are passed over."""
        known = self._loaded
        try:
            return [stored for stored in [known[number] for number in numbers] if stored is not None]
        except KeyError:
            self._load(numbers)
        found = (self._loaded.get(number) for number in numbers)
        return [stored for stored in found if stored is not None]

    def _load(self, numbers: Sequence[int]) -> None:
        """Read those sentences that are not in memory."""
        missing = [number for number in numbers if number not in self._loaded]
        if len(self._loaded) + len(missing) > _LOADED:
            kept = [self._loaded.get(number) for number in numbers]
            self._loaded = {stored.id: stored for stored in kept if stored is not None}
        for start in range(0, len(missing), _MOST):
            self._loaded.update(self._read(missing[start : start + _MOST]))

    def of_document(self, document: int) -> Iterator[Stored]:
        """Yield the sentences of a document (its number) in order."""
        size = self._documents[document][1].sentences
        numbers = range(document << INDEX_BITS, (document << INDEX_BITS) + size)
        for start in range(0, size, _MOST):
            yield from self.sentences(numbers[start : start + _MOST])

    def _read(self, numbers: Sequence[int]) -> dict[int, Stored | None]:
        """Return sentences, None for a number that none has."""
        found: dict[int, Stored | None] = dict.fromkeys(numbers)
        ids = [self._id(number) for number in numbers if 0 <= number >> INDEX_BITS < len(self._documents)]
        places = ",".join("?" * len(ids))
        rows = self._db.execute(f"SELECT id, start, end, line, date, body FROM sentences WHERE id IN ({places})", ids)  # noqa: S608 - only question marks
        for id_, start, end, line, day, body in rows:
            number = self._number(id_)
            _, kept, name = self._documents[number >> INDEX_BITS]
            try:
                date = dt.date.fromisoformat(day) if day else None
                sentence = decode(body)
            except (ValueError, TypeError) as error:
                message = f"the stored sentence {number} is damaged"
                raise sqlite3.DatabaseError(message) from error
            found[number] = Stored(number, number >> INDEX_BITS, name, date, kept.by_hand, start, end, line, sentence)
        return found

    def _id(self, number: int) -> int:
        return ids_of(self._documents[number >> INDEX_BITS][1].id)[0] | number & _INDEX
