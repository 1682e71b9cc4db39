"""Reading a short text to its quotations, as words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from factlint.documents import Document
from factlint.language.notes import read


class Quoted(NamedTuple):
    """A quotation as words."""

    content: str
    speaker: str | None = None
    cue: str | None = None
    entity: str | None = None
    direct: bool = True
    scare: bool = False


Reader = Callable[[str], list[Quoted]]


@pytest.fixture
def quoted() -> Reader:
    """Return the reader of quotations: text in, quotations out in the document's order."""

    def reader(text: str) -> list[Quoted]:
        document = Document.from_text(text, name="text.md")
        prose = document.prose
        return [
            Quoted(
                prose[found.content.start : found.content.end] if found.content else "",
                prose[found.speaker.start : found.speaker.end] if found.speaker else None,
                prose[found.cue.start : found.cue.end] if found.cue else None,
                found.speaker_entity,
                found.direct,
                found.scare,
            )
            for found in read(document).quotations
        ]

    return reader
