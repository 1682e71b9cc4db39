"""One unit of a document while its mentions are joined with those of the others."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from factlint.model.mentions import EntityKind, EntityMention

_CLOSING: Final = {"\u201c": "\u201d", "\u00ab": "\u00bb", "\u201e": "\u201d"}


@dataclass(slots=True)
class Unit:
    """A unit's text and parse, its mentions so far, and the parts that stand in quotation marks."""

    text: str
    doc: Doc
    mentions: list[EntityMention]
    quoted: Sequence[Span] = field(default_factory=tuple)

    def words(self, mention: EntityMention) -> str:
        """Return the text of ``mention``."""
        return self.text[mention.start : mention.end]

    def is_quoted(self, at: int) -> bool:
        """Tell whether the code point ``at`` stands within quotation marks."""
        return any(span.start <= at < span.end for span in self.quoted)

    def add(self, mentions: Sequence[EntityMention]) -> None:
        """Take in more mentions, in the order of the text."""
        if mentions:
            self.mentions = sorted([*self.mentions, *mentions], key=lambda mention: (mention.start, -mention.end))

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether no mention touches ``start`` to ``end``."""
        return not any(mention.start < end and start < mention.end for mention in self.mentions)


def rekeyed(mention: EntityMention, key: str, kind: EntityKind) -> EntityMention:
    """Return ``mention`` as one of the entity ``key``."""
    return replace(mention, entity=key, kind=kind)


def quoted_spans(text: str) -> Iterator[Span]:
    """Yield what stands within double quotation marks; marks that never close reach to the end of ``text``."""
    start: int | None = None
    closing = ""
    for at, char in enumerate(text):
        if start is None:
            if char in _CLOSING or char == '"':
                start, closing = at, _CLOSING.get(char, char)
        elif char == closing or (char == '"' and closing == "\u201d"):
            yield Span(start, at + 1)
            start = None
    if start is not None:
        yield Span(start, len(text))
