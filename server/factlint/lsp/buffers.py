"""The documents that an editor has open: what the writer sees, saved or not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from factlint.lsp.positions import LineIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Half of a character. No encoding can hold one; U+FFFD takes as many units in each of them.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_KEPT_STEPS = 16
_KEPT_CHARACTERS = 1_000_000
"""How far back a change may belong that comes late, in changes and in characters of all states kept for it."""


@dataclass(frozen=True)
class Buffer:
    """One state of an open document. It never changes, so work may hold on to it: an edit makes another."""

    uri: str
    version: int
    text: str
    language: str
    encoding: types.PositionEncodingKind

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of ``text``, read once."""
        return LineIndex(self.text, self.encoding)

    def changed(self, change: types.TextDocumentContentChangeEvent) -> Buffer:
        """Return the document after ``change``; the version stays."""
        text = _whole_characters(change.text)
        if isinstance(change, types.TextDocumentContentChangeWholeDocument):
            return replace(self, text=text)
        start, end = sorted((self.lines.offset(change.range.start), self.lines.offset(change.range.end)))
        return replace(self, text=self.text[:start] + text + self.text[end:])


class _Step(NamedTuple):
    """A change as it came, and the document before it."""

    version: int
    changes: Sequence[types.TextDocumentContentChangeEvent]
    before: Buffer


class Buffers:
    """The open documents by their address."""

    def __init__(self) -> None:
        """Start with none."""
        self.encoding = types.PositionEncodingKind.Utf16
        self._open: dict[str, Buffer] = {}
        self._steps: dict[str, list[_Step]] = {}

    def __iter__(self) -> Iterator[Buffer]:
        """Go through what is open now; opening and closing meanwhile does no harm."""
        return iter(list(self._open.values()))

    def get(self, uri: str) -> Buffer | None:
        """Return the newest state of a document; None if it is not open."""
        return self._open.get(uri)

    def is_newest(self, buffer: Buffer) -> bool:
        """Tell whether ``buffer`` is still what the writer sees."""
        return self._open.get(buffer.uri) is buffer

    def opened(self, item: types.TextDocumentItem) -> Buffer:
        """Take a document that was opened (or opened again)."""
        language = item.language_id
        name = language.value if isinstance(language, types.LanguageKind) else language
        buffer = Buffer(item.uri, item.version, _whole_characters(item.text), name, self.encoding)
        self._open[item.uri] = buffer
        self._steps[item.uri] = []
        return buffer

    def changed(
        self, document: types.VersionedTextDocumentIdentifier, changes: Sequence[types.TextDocumentContentChangeEvent]
    ) -> Buffer | None:
        """Apply ``changes``, each to the text that the one before it left. None if the document is not open.

        Changes are of the text of the version before theirs. Where an editor sends a later one first, as Helix 25.01
        does in a hurry, they are applied anew in the order of their versions.
        """
        buffer = self._open.get(document.uri)
        if buffer is None:
            return None
        steps = self._steps[document.uri]
        again = [(document.version, changes)]
        at = next((number for number, step in enumerate(steps) if step.version >= document.version), len(steps))
        if at < len(steps):
            buffer, late = steps[at].before, steps[at:]
            # A version that was there already, or is older than all that is kept, tells nothing of the order.
            if late[0].version == document.version or buffer.version >= document.version:
                buffer, late = self._open[document.uri], []
                steps.clear()
            del steps[at:]
            again.extend((step.version, step.changes) for step in late)
        for version, made in again:
            steps.append(_Step(version, made, replace(buffer)))
            for change in made:
                buffer = buffer.changed(change)
            buffer = replace(buffer, version=version)
        while len(steps) > _KEPT_STEPS or sum(len(step.before.text) for step in steps) > _KEPT_CHARACTERS:
            del steps[0]
        self._open[document.uri] = buffer
        return buffer

    def closed(self, uri: str) -> None:
        """Forget a document."""
        self._open.pop(uri, None)
        self._steps.pop(uri, None)


def _whole_characters(text: str) -> str:
    return text if text.isascii() else _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
