"""Nothing that a writer, a disk or a client does ends the server; what can be mended is said once, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from lsp.conftest import DRAFT, WRONG
from lsp.editor import EDITORS, PULLING, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]

pytestmark = pytest.mark.asyncio


async def _lives(editor: Editor, project: Path) -> None:
    """Check a draft, as the server must after whatever befell it."""
    await editor.becomes(editor.open(project / "drafts" / "weekend.md"), WRONG)


async def test_a_draft_outside_any_workspace(project: Path, edit: Edit) -> None:
    """A draft is judged by the configuration above it, whatever folder the editor has open, or none."""
    async with edit(None) as editor:
        await _lives(editor, project)
        assert not editor.shown()


async def test_a_workspace_without_configuration(project: Path, edit: Edit) -> None:
    """What to do is said once, not for each document and each keystroke."""
    bare = project.parent / "bare"
    bare.mkdir()
    async with edit(bare) as editor:
        for name in ("one.md", "two.md"):
            draft = editor.open(bare / name, DRAFT)
            for _ in range(3):
                editor.replace(draft, "Crews", "Crews 🎣")
        await until(lambda: editor.shown() or None)
        await _lives(editor, project)

        (line,) = editor.shown()
        assert "factlint init" in line
        assert "\n" not in line


async def test_a_configuration_is_made_while_the_draft_is_open(project: Path, edit: Edit) -> None:
    """Who follows the advice sees findings without a restart."""
    settings = (project / "factlint.toml").read_text()
    (project / "factlint.toml").unlink()
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await until(lambda: editor.shown() or None)
        (project / "factlint.toml").write_text(settings)
        editor.changed_on_disk(project / "factlint.toml", types.FileChangeType.Created)
        await editor.becomes(draft, WRONG)


@pytest.mark.parametrize("settings", ["", 'sources = ["no-such/"]\n'])
async def test_a_configuration_without_sources(project: Path, edit: Edit, settings: str) -> None:
    """None named, or none there: one line says which key to mend."""
    (project / "factlint.toml").write_text(settings)
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        for _ in range(3):
            editor.replace(draft, "Crews", "Crews 🎣")
        await until(lambda: editor.shown() or None)
        editor.save(project / "factlint.toml", 'sources = ["sources/"]\n')
        await editor.becomes(draft, WRONG)

        (line,) = editor.shown()
        assert "sources" in line


async def test_an_untitled_buffer(project: Path, edit: Edit) -> None:
    """A document that is no file yet is judged by the workspace's configuration, in the format that the editor says."""
    async with edit(project) as editor:
        draft = editor.open("untitled:Untitled-1", "# Notes\n\n`1932` The harbour board was founded in *1932*.\n")
        assert [("event-date", "1932")] == await editor.words(draft)
        assert draft.text.index("*1932*") + 1 == draft.offset((await editor.found(draft))[0].range.start)


async def test_an_untitled_buffer_without_a_workspace(project: Path, edit: Edit) -> None:
    """It has no sources; that is said once, and nothing else happens."""
    async with edit(None) as editor:
        draft = editor.open("untitled:Untitled-1", DRAFT)
        await until(lambda: editor.shown() or None)
        assert await editor.hover(draft, 5) is None
        assert await editor.actions(draft, types.Range(draft.position(0), draft.position(9))) == []
        await _lives(editor, project)
        assert 1 == len(editor.shown())


@pytest.mark.parametrize("name", EDITORS)
async def test_a_configuration_broken_while_typing(project: Path, edit: Edit, name: str) -> None:
    """The last good one stays in force; one popup, and an underline in the configuration itself until it is mended."""
    file = project / "factlint.toml"
    good = file.read_text()
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        for broken in ("sour", "sources = [", good + "\nsorces = 1"):
            editor.save(file, broken)
            await until(lambda: (file.as_uri() in editor.client.diagnostics and len(editor.logged()) > 0) or None)
            editor.replace(draft, "Crews", "Crews 🎣")
            await editor.becomes(draft, WRONG)
        await until(lambda: any("sorces" in line for line in editor.logged()) or None)
        (underlined,) = editor.client.diagnostics[file.as_uri()]
        editor.save(file, good)
        await until(lambda: not editor.client.diagnostics[file.as_uri()] or None)

        assert 3 == underlined.range.start.line
        assert "'sorces'" in underlined.message
        assert 1 == len(editor.shown())


async def test_an_unknown_rule_in_the_configuration(project: Path, edit: Edit) -> None:
    """The facts read last stay, and the nearest rule is named."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        editor.save(project / "factlint.toml", 'sources = ["sources/"]\nignore = ["event-dat"]\n')
        (line,) = await until(lambda: editor.shown() or None)
        editor.replace(draft, "Crews", "Crews 🎣")
        await editor.becomes(draft, WRONG)

        assert "event-date" in line


async def test_a_source_that_is_no_text(project: Path, edit: Edit) -> None:
    """The other sources are read, and the one that cannot be is named."""
    (project / "sources" / "scan.txt").write_bytes(b"\0\1\2" * 100)
    async with edit(project) as editor:
        await _lives(editor, project)
        (line,) = await until(lambda: editor.shown() or None)
        assert "scan.txt" in line


@pytest.mark.parametrize(
    "uri", ["file:///no%00where.md", "http://example.org/a.md", "", "file://", "nonsense", "file:///a/%ff.md"]
)
async def test_an_address_that_is_no_file_here(project: Path, edit: Edit, uri: str) -> None:
    """It is a buffer like one without a name."""
    async with edit(project) as editor:
        editor.open(uri, "The harbour board was founded in 1932.\n")
        await _lives(editor, project)


async def test_requests_for_documents_that_are_not_open(project: Path, edit: Edit) -> None:
    """Changes, hovers and fixes of unknown documents have no answer, and do no harm."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        draft.uri += ".gone"
        editor.type(draft, 0, 0, "x")
        assert await editor.hover(draft, 0) is None
        assert await editor.actions(draft, types.Range(draft.position(0), draft.position(3))) == []
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(draft.uri)))
        await _lives(editor, project)


@pytest.mark.parametrize("name", ["visual_studio_code", PULLING])
async def test_a_draft_that_is_too_long(project: Path, edit: Edit, name: str) -> None:
    """One line says so, and nothing of it is read; cut to what can be read, it is checked."""
    most = "The harbour board was founded in 1932.\n"
    async with edit(project, name=name) as editor:
        await _read_sources(editor, project)
        draft = editor.open(project / "drafts" / "book.md", most + "\n" * 2_000_000)
        document = types.TextDocumentIdentifier(draft.uri)

        async def found() -> list[types.Diagnostic]:
            if name != PULLING:
                return await editor.found(draft)
            return list(
                (await editor.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))).items
            )

        (problem,) = await found()
        assert ("too-long", 0) == (problem.code, problem.range.start.line)
        assert "is longer than 2,000,000 characters, the most that are read; split the file" == problem.message
        assert await editor.hover(draft, most.index("1932")) is None
        assert not await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
        editor.type(draft, len(most), len(draft.text), "")
        assert ["1932"] == [draft.words(each.range) for each in await found()]


async def _read_sources(editor: Editor, project: Path) -> None:
    """Open a draft and wait until it has been checked."""
    draft = editor.open(project / "drafts" / "weekend.md")
    while not await editor.hover(draft, draft.text.index("1932")):
        await until(lambda: True)


async def test_a_draft_in_a_folder_of_sources(project: Path, edit: Edit) -> None:
    """It does not bear itself out, nor another draft there."""
    (project / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["sources/draft*"]\n')
    for number in (1, 2):
        (project / "sources" / f"draft{number}.md").write_text("The harbour board was founded in 1932.\n")
    async with edit(project) as editor:
        for number in (1, 2):
            await editor.becomes(editor.open(project / "sources" / f"draft{number}.md"), ["1932"])
