"""Reading sources into the store: each source by itself, and only those that are not in it.

What reads is imported when something is read: mostly the store has it all.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from factlint.claims.terms import Lexicon
    from factlint.claims.units import PlacedClaims
    from factlint.documents import Document
    from factlint.facts.by_hand import StatedFact
    from factlint.facts.keeping import Keeping
    from factlint.facts.store import Row, Store
    from factlint.language.notes import Annotation
    from factlint.language.shelf import Shelf
    from factlint.model.claims import Sentence


def digest_of(version: str, name: str, text: str, date: dt.date | None, *, by_hand: bool = False) -> str:
    """Return what a document is known by: what reads it, its name, its content, its date, and whether it is by hand.

    ``date`` is that which was stated for it: what its text says of its date hangs on the content.
    """
    parts = (version, name, date.isoformat() if date else "", "hand" if by_hand else "", text)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def sentences_of(document: Document, lexicon: Lexicon, language_model: str | None) -> list[Sentence]:
    """Return the sentences of a source with their claims, at offsets of its prose."""
    from factlint.claims.units import read_sentences  # noqa: PLC0415

    return read_sentences(_annotated(document, language_model), lexicon)


def draft_of(
    document: Document, lexicon: Lexicon, language_model: str | None, keeping: Keeping | None = None
) -> list[PlacedClaims]:
    """Return what each unit of a draft claims; what was read of late, or what ``keeping`` has, is not read again."""
    from factlint.claims.units import read_units  # noqa: PLC0415

    return read_units(_annotated(document, language_model, keeping), lexicon, keeping)


def parse_ahead(documents: Iterable[Document], language_model: str | None, shelf: Shelf | None) -> None:
    """Parse documents together, for ``draft_of`` to find what it needs of the next few."""
    from factlint.language.units import read_units  # noqa: PLC0415

    units = ((document, number) for document in documents for number in range(len(document.units)))
    texts = [document.unit_text(number) for document, number in units if not document.units[number].foreign]
    read_units(texts, language_model, shelf)


def _annotated(document: Document, language_model: str | None, shelf: Shelf | None = None) -> Annotation:
    from factlint.facts.anchor import anchor_of  # noqa: PLC0415
    from factlint.language.notes import read  # noqa: PLC0415

    return read(document, anchor=partial(anchor_of, document), language_model=language_model, shelf=shelf)


@dataclass(frozen=True)
class Builder:
    """Reads documents into a store, with the words of a lexicon and a language model (None: ours).

    ``version`` stands for all that reads. Each method returns the digest under which a document is stored, and reads
    nothing if the store has it.
    """

    store: Store
    lexicon: Callable[[], Lexicon]
    version: str
    language_model: str | None = None

    def add_text(self, text: str, name: str, date: dt.date | None) -> str:
        """Read the file ``name`` with the content ``text``, of which ``date`` is stated."""
        digest = digest_of(self.version, name, text, date)
        if not self.store.has(digest):
            from factlint.documents import Document  # noqa: PLC0415

            self._add(Document.from_text(text, name=name, date=date), digest)
        return digest

    def add_packed(self, data: bytes, path: Path, name: str, date: dt.date | None) -> str:
        """Read the file at ``path``, whose text has to be taken out of its ``data``; that may take long.

        Raises FactlintError where there is none.
        """
        digest = digest_of(self.version, name, hashlib.sha256(data).hexdigest(), date)
        if not self.store.has(digest):
            from factlint.documents import Document  # noqa: PLC0415
            from factlint.documents.decoding import text_in  # noqa: PLC0415

            self._add(Document.from_text(text_in(data, path), name=name, date=date), digest)
        return digest

    def add_document(self, document: Document) -> str:
        """Read a document."""
        digest = digest_of(self.version, document.name, document.text, document.date)
        if not self.store.has(digest):
            self._add(document, digest)
        return digest

    def add_facts(self, text: str, name: str) -> str:
        """Read the facts file ``name`` with the content ``text``. Raises FactlintError for a broken one."""
        digest = digest_of(self.version, name, text, None, by_hand=True)
        if not self.store.has(digest):
            from factlint.facts.by_hand import read_facts  # noqa: PLC0415

            rows = [row for fact in read_facts(text, name) for row in self._rows_of_fact(fact, name)]
            self.store.add(name, digest, rows, by_hand=True)
        return digest

    def _add(self, document: Document, digest: str) -> None:
        warnings = [warning.removeprefix(f"{document.name}:") for warning in document.warnings]
        self.store.add(document.name, digest, list(self._rows(document)), warnings=warnings)

    def _rows(self, document: Document) -> Iterator[Row]:
        from factlint.facts.index import index_terms  # noqa: PLC0415
        from factlint.facts.store import Row  # noqa: PLC0415

        for sentence in sentences_of(document, self.lexicon(), self.language_model):
            if sentence.end > sentence.start:
                span = document.span(sentence.start, sentence.end)
                line, _ = document.place(span.start)
                yield Row(span.start, span.end, line, document.date, sentence, index_terms(sentence))

    def _rows_of_fact(self, fact: StatedFact, name: str) -> Iterator[Row]:
        """Yield the sentences of a fact at their places in its file; it is read as plain text, whatever the file is."""
        from factlint.documents import Document  # noqa: PLC0415

        document = Document.from_text(fact.text, name=PurePath(name).with_suffix(".txt").name, date=fact.date)
        for row in self._rows(document):
            yield replace(row, start=row.start + fact.start, end=row.end + fact.start, line=row.line + fact.line - 1)
