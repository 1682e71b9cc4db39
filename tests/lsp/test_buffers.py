"""The open documents and their edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from factlint.lsp.buffers import Buffers

if TYPE_CHECKING:
    from factlint.lsp.buffers import Buffer

URI = "file:///harbour/log.md"


def _open(text: str, encoding: types.PositionEncodingKind = types.PositionEncodingKind.Utf16) -> tuple[Buffers, Buffer]:
    buffers = Buffers()
    buffers.encoding = encoding
    return buffers, buffers.opened(types.TextDocumentItem(URI, "markdown", 1, text))


def _change(text: str, *where: int) -> types.TextDocumentContentChangeEvent:
    if not where:
        return types.TextDocumentContentChangeWholeDocument(text=text)
    start, end = types.Position(*where[:2]), types.Position(*where[2:])
    return types.TextDocumentContentChangePartial(range=types.Range(start, end), text=text)


def _changed(buffers: Buffers, *changes: types.TextDocumentContentChangeEvent, version: int = 2) -> Buffer | None:
    return buffers.changed(types.VersionedTextDocumentIdentifier(uri=URI, version=version), changes)


def test_changes_apply_one_after_another() -> None:
    """The second change's positions are those of the text that the first one left."""
    buffers, _ = _open("The ferry\r\nleft.")
    after = _changed(buffers, _change("🚢 ", 0, 0, 0, 0), _change("late ", 0, 3, 0, 7))

    assert after is not None
    assert "🚢 late ferry\r\nleft." == after.text
    assert 2 == after.version


def test_an_edit_leaves_the_state_before_it_alone() -> None:
    """Work that holds an older state sees it unchanged, and can tell that it is old."""
    buffers, before = _open("tide")
    after = _changed(buffers, _change("ebb"))

    assert "tide" == before.text
    assert not buffers.is_newest(before)
    assert after is not None
    assert buffers.is_newest(after)


@pytest.mark.parametrize("order", [(2, 3, 4, 5), (2, 5, 3, 4), (5, 4, 3, 2), (3, 2, 5, 4)])
def test_changes_that_come_in_disorder(order: tuple[int, ...]) -> None:
    """Their versions tell the order in which they were made; in the end the text is what the writer typed."""
    buffers, _ = _open("tide")
    typed = {
        2: _change("L", 0, 0, 0, 0),
        3: _change("o", 0, 1, 0, 1),
        4: _change("w", 0, 2, 0, 2),
        5: _change(" ", 0, 3, 0, 3),
    }
    for version in order:
        after = _changed(buffers, typed[version], version=version)

    assert after is not None
    assert ("Low tide", 5) == (after.text, after.version)
    assert buffers.is_newest(after)


def test_versions_that_tell_no_order() -> None:
    """An editor that counts from the start again, or does not count, is taken at its word."""
    buffers, _ = _open("tide")
    for text, version in (("ebb", 7), ("flow", 7), ("slack", 1), ("spring", 2), ("neap", 0)):
        after = _changed(buffers, _change(text), version=version)
        assert after is not None
        assert (text, version) == (after.text, after.version)


def test_a_change_later_than_all_that_is_kept() -> None:
    """Of a long text few states are kept: a change that comes too late is applied as it comes."""
    buffers, _ = _open("tide " * 200_001)
    for version in (4, 3):
        after = _changed(buffers, _change(str(version), 0, 0, 0, 0), version=version)

    assert after is not None
    assert after.text.startswith("34tide ")


def test_a_range_that_runs_backwards_is_read_forwards() -> None:
    """Start and end in the wrong order still name the same characters."""
    buffers, _ = _open("high tide")
    after = _changed(buffers, _change("low", 0, 5, 0, 0))

    assert after is not None
    assert "lowtide" == after.text


def test_a_change_of_a_document_that_is_not_open() -> None:
    """It is no document, and no crash."""
    assert _changed(Buffers(), _change("ebb")) is None


def test_half_a_character_keeps_the_columns() -> None:
    """A lone surrogate becomes the replacement character, as wide as itself, so that what follows stays in place."""
    buffers, buffer = _open("a\ud83d tide")

    assert "a\N{REPLACEMENT CHARACTER} tide" == buffer.text
    assert 3 == buffer.lines.offset(types.Position(0, 3))
    after = _changed(buffers, _change("\udea2", 0, 0, 0, 0))
    assert after is not None
    assert "\N{REPLACEMENT CHARACTER}a" == after.text[:2]


def test_the_language_is_a_plain_name() -> None:
    """Whether the client's language is one of the protocol's list or not, its name is what the client sent."""
    buffers = Buffers()
    known = buffers.opened(types.TextDocumentItem(URI, types.LanguageKind.Markdown, 1, ""))

    assert "markdown" == known.language
    assert "asciidoc" == buffers.opened(types.TextDocumentItem(URI, "asciidoc", 1, "")).language
