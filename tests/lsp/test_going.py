"""From a draft to its sources, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from factlint.lsp.features.references import offset_in
from lsp.conftest import NOTES, WRONG
from lsp.editor import EDITORS

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]


async def _references(editor: Editor, buffer: Buffer, offset: int) -> list[types.Location]:
    document = types.TextDocumentIdentifier(buffer.uri)
    found = await editor.client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(include_declaration=True), document, buffer.position(offset))
    )
    return list(found or ())


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_to_the_source_and_back(project: Path, edit: Edit, name: str) -> None:
    """A wrong date leads to the sentence that says otherwise, and that sentence to the drafts that rest on it."""
    other = project / "drafts" / "board.md"
    other.write_text("🎏 The harbour board was founded in 1931.\n")
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        source = editor.open(project / "sources" / "notes.md")
        position = draft.position(draft.text.index("1932") + 1)
        (link,) = await editor.client.text_document_definition_async(
            types.DefinitionParams(types.TextDocumentIdentifier(draft.uri), position)
        )
        assert source.uri == link.target_uri
        assert "The harbour board was founded in 1931." == source.words(link.target_selection_range)
        assert "1932" == draft.words(link.origin_selection_range)

        editor.type(source, 0, 0, "🎣 New. ")
        found = await _references(editor, source, source.text.index("harbour board"))
        assert {(draft.uri, 4), (other.as_uri(), 0)} == {(each.uri, each.range.start.line) for each in found}
        (here,) = [each for each in found if each.uri == draft.uri]
        assert "1932" == draft.words(here.range)

        found = await _references(editor, draft, draft.text.index("1932"))
        assert {source.uri, draft.uri, other.as_uri()} == {each.uri for each in found}
        assert await _references(editor, draft, 0) == []


def test_a_place_in_a_text_that_was_typed_in() -> None:
    """What stands before and after the change is found again; what is new is nowhere."""
    typed = NOTES.replace("in Lorient", "in sunny Lorient")
    at = typed.index("sunny")
    assert 3 == offset_in(NOTES, typed, 3)
    assert at == offset_in(NOTES, typed, at + len("sunny "))
    assert offset_in(NOTES, typed, at + 1) is None
