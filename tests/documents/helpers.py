"""Reading a text and looking at its units."""

from __future__ import annotations

from documents.invariants import assert_sound
from factlint.documents import Document, Unit


def read(text: str, name: str) -> Document:
    """Return ``text`` as a document that is sound."""
    document = Document.from_text(text, name=name)
    assert_sound(document)
    return document


def outline(document: Document) -> list[tuple[str, str]]:
    """Return kind and text of each unit."""
    return [(unit.kind.value, document.unit_text(index)) for index, unit in enumerate(document.units)]


def unit(document: Document, text: str) -> Unit:
    """Return the unit whose text is ``text``."""
    return next(one for index, one in enumerate(document.units) if document.unit_text(index) == text)


def lead(document: Document, text: str) -> str | None:
    """Return the text of what introduces the unit whose text is ``text``."""
    at = unit(document, text).lead
    return None if at is None else document.unit_text(at)


def in_file(document: Document, words: str) -> str:
    """Return what the file holds where the prose holds ``words``."""
    start = document.prose.index(words)
    span = document.span(start, start + len(words))
    return document.text[span.start : span.end]
