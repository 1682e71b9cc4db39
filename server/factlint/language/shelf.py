"""Parses as bytes, and back: so that what was parsed once need not be parsed by the next process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab


class Shelf(Protocol):
    """Where parses are kept by their text. What is not there is no error."""

    def get(self, texts: Sequence[str]) -> dict[str, bytes]:
        """Return what was kept for each of ``texts`` for which something was."""


def packed(doc: Doc) -> bytes:
    """Return a parse as bytes: its words, tags, base forms, heads, names and sentences."""
    from spacy.tokens import DocBin  # noqa: PLC0415 - whoever has a doc has loaded spaCy

    return DocBin(docs=[doc]).to_bytes()


def unpacked(data: bytes, text: str, vocab: Vocab) -> Doc | None:
    """Return the parse of ``text`` from what ``packed`` made of it; None if the bytes are damaged."""
    from spacy.tokens import DocBin  # noqa: PLC0415 - the vocabulary is spaCy's

    try:
        (doc,) = DocBin().from_bytes(data).get_docs(vocab)
    except Exception:  # noqa: BLE001 - whatever spaCy, msgpack and zlib raise at bytes that are none of theirs
        return None
    return doc if doc.text == text else None
