"""What an editor on record shows of a draft and its sources, and what it can do about a finding."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from lsp.clients.writer import ACTING, that
from lsp.conftest import DRAFT, NOTES, WRONG
from lsp.editor import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from lsp.clients.writer import Writer
    from lsp.editor import Buffer

pytestmark = pytest.mark.asyncio(loop_scope="session")
everywhere = pytest.mark.parametrize("writer", ACTING, indirect=True)


@everywhere
async def test_to_the_source_and_back(writer: Writer, folder: Path) -> None:
    """From wrong words to the sentence that says otherwise; from that to what rests on it, in a closed draft too."""
    other = folder / "drafts" / "board.md"
    other.write_text("🎏 The harbour board was founded in 1931.\n")
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    source = writer.open(folder / "sources" / "notes.md")
    (link,) = await writer.client.text_document_definition_async(types.DefinitionParams(*_at(draft, "1932")))
    if writer.knows("text_document", "definition", "link_support"):
        assert "1932" == draft.words(link.origin_selection_range)
        link = types.Location(link.target_uri, link.target_selection_range)
    assert source.uri == link.uri
    assert "The harbour board was founded in 1931." == source.words(link.range)

    without = types.ReferenceContext(include_declaration=False)
    found = await writer.client.text_document_references_async(
        types.ReferenceParams(without, *_at(source, "harbour board"))
    )
    lying = writer.open(other)
    words = {(each.uri, writer.buffers[each.uri].words(each.range)) for each in found}
    assert {(draft.uri, "1932"), (lying.uri, "1931")} == words


@everywhere
async def test_hover(writer: Writer, folder: Path) -> None:
    """The verdict, each source with its date, and that they disagree; in the form that the editor shows."""
    (folder / "sources" / "wire.md").write_text("---\ndate: 2021-05-03\n---\nThe harbour board was founded in 1929.\n")
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    regatta = await writer.hover(draft, draft.text.index("15 June"))
    board = (await writer.hover(draft, draft.text.index("1932"))).contents
    place = (await writer.hover(draft, draft.text.index("Lorient"))).contents
    plain = types.MarkupKind.Markdown not in writer.able.text_document.hover.content_format
    assert {types.MarkupKind.PlainText if plain else types.MarkupKind.Markdown} == {board.kind, place.kind}
    assert _read(place).startswith("Supported: ")
    assert await writer.hover(draft, draft.text.index("weekend")) is None
    if writer.able.experimental:
        assert regatta is None, "VS Code has shown the finding and its evidence already"
        assert "Dates of the sources: sources/wire.md 2021-05-03" == _read(board)
        return
    told = _read(regatta.contents)
    assert told.startswith("Conflicts with the sources: The Tidewater Regatta: 15 June 2022\n")
    assert "The sources give 14 June 2022." in told
    assert "sources/notes.md, line 3" in told
    told = _read(board)
    told = told[told.index("The sources disagree:") :]
    assert ["- The harbour board: 1929", "- The harbour board: 1931"] == [
        line.partition(" — ")[0] for line in told.splitlines() if line.startswith("- ")
    ]
    assert ", 2021-05-03" in told


def _read(contents: types.MarkupContent) -> str:
    return contents.value.replace("\\", "").replace("*", "")


@everywhere
async def test_claims_in_the_outline(writer: Writer, folder: Path) -> None:
    """Each claim with its verdict, on its words."""
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    document = types.TextDocumentIdentifier(draft.uri)
    found = await writer.client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    if writer.knows("text_document", "document_symbol", "hierarchical_document_symbol_support"):
        shown = {draft.words(each.selection_range): each for each in found}
        assert ("Conflicts with the sources", "Supported") == (shown["1932"].detail, shown["Lorient"].detail)
    else:
        shown = {draft.words(each.location.range): each for each in found}
    assert "The harbour board: 1932" == shown["1932"].name


@pytest.mark.parametrize("writer", that("textDocument", "codeLens"), indirect=True)
async def test_the_lens_and_the_settings(writer: Writer, folder: Path) -> None:
    """Off as the editor starts it here, on by the user's settings: those win, and the editor is told to ask again."""
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    params = types.CodeLensParams(types.TextDocumentIdentifier(draft.uri))
    assert not await writer.client.text_document_code_lens_async(params)
    writer.again.clear()
    writer.settings({"codeLens": True})
    lens = await _some(lambda: writer.client.text_document_code_lens_async(params))
    if writer.knows("workspace", "code_lens", "refresh_support"):
        assert "lens" in writer.again
    assert "3 claims: 1 supported, 2 conflicting, 0 not in the sources" == lens[0].command.title
    assert lens[0].command.command in writer.offered.execute_command_provider.commands
    await writer.run(lens[0].command)
    assert f"factlint: {lens[0].command.title}" == writer.shown()[-1]


@pytest.mark.parametrize("writer", that("textDocument", "inlayHint"), indirect=True)
async def test_hints(writer: Writer, folder: Path) -> None:
    """None until the user's settings ask for them; then a mark behind each claim."""
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    whole = types.Range(types.Position(0, 0), draft.position(len(draft.text)))
    params = types.InlayHintParams(types.TextDocumentIdentifier(draft.uri), whole)
    assert not await writer.client.text_document_inlay_hint_async(params)
    writer.again.clear()
    writer.settings({"inlayHints": True})
    hints = await _some(lambda: writer.client.text_document_inlay_hint_async(params))
    if writer.knows("workspace", "inlay_hint", "refresh_support"):
        assert "hints" in writer.again
    marks = {draft.text[: draft.offset(each.position)].split()[-1]: each.label for each in hints}
    assert ("✗", "✗", "✓") == (marks["1932"], marks["2022"], marks["Lorient"])


@everywhere
async def test_completion(writer: Writer, folder: Path) -> None:
    """A name from its first letters, the date of what the line speaks of, a member of a group; taken, they stand."""
    source = folder / "sources" / "notes.md"
    source.write_text(f"{NOTES}\nThe Nordic Council is made up of Denmark, Finland, Iceland, Norway and Sweden.\n")
    await writer.becomes(writer.open(folder / "drafts" / "weekend.md", DRAFT), WRONG)
    draft = writer.open(folder / "drafts" / "new.md", "🎏 Tid")
    for typed, label in (
        ("", "Tidewater Regatta"),
        (" took place on 14", "14 June 2022"),
        (". The Nordic Council consists of Denmark and Ice", "Iceland"),
    ):
        writer.type(draft, len(draft.text), len(draft.text), typed)
        place = types.CompletionParams(types.TextDocumentIdentifier(draft.uri), draft.position(len(draft.text)))
        offered = (await writer.client.text_document_completion_async(place)).items
        assert label == offered[0].label
        writer.change(draft, [offered[0].text_edit])
    assert (
        "🎏 Tidewater Regatta took place on 14 June 2022. The Nordic Council consists of Denmark and Iceland"
        == draft.text
    )


def _at(buffer: Buffer, words: str) -> tuple[types.TextDocumentIdentifier, types.Position]:
    return types.TextDocumentIdentifier(buffer.uri), buffer.position(buffer.text.index(words))


async def _some(ask: Callable[[], Awaitable[Sequence[object] | None]]) -> Sequence[object]:
    """Ask until there is something: settings that the server asks for come a moment later."""
    async with asyncio.timeout(PATIENCE):
        while not (found := await ask()):
            pass
    return found
