"""Adding to the sources while writing: from any editor, by a code action or by its command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types

from factlint.lsp.commands import ADD_SELECTION, ADD_SOURCE
from lsp.conftest import WRONG
from lsp.editor import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]

RIVAL = "The ferry pier was built in 1904.\n"
KIND = "source.addSource.factlint"


async def run(editor: Editor, command: str, *arguments: object) -> None:
    """Have the server do a command."""
    params = types.ExecuteCommandParams(command, list(arguments))
    await editor.client.workspace_execute_command_async(params)


def words(buffer: Buffer, text: str) -> types.Range:
    """Return where words stand, as a selection."""
    start = buffer.text.index(text)
    return types.Range(buffer.position(start), buffer.position(start + len(text)))


def applying(editor: Editor) -> list[types.ApplyWorkspaceEditParams]:
    """Have the editor take edits for its files, and return what it will have taken."""
    taken: list[types.ApplyWorkspaceEditParams] = []

    def take(_: Any, params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:  # noqa: ANN401
        taken.append(params)
        return types.ApplyWorkspaceEditResult(applied=True)

    editor.client.protocol.fm._features.pop(types.WORKSPACE_APPLY_EDIT, None)
    editor.client.feature(types.WORKSPACE_APPLY_EDIT)(lambda params: take(None, params))
    return taken


@pytest.mark.asyncio
async def test_a_file_becomes_a_source(project: Path, edit: Edit) -> None:
    """The configuration names it, with its comments as they were, and drafts are checked against it at once."""
    config = project / "factlint.toml"
    config.write_text('# ours\nsources = ["sources/"]  # wires\n')
    pier = project / "pier.txt"
    pier.write_text(RIVAL)
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        editor.type(draft, len(draft.text), len(draft.text), "\nThe ferry pier was built in 1914.\n")
        source = editor.open(pier, language="plaintext")
        (action,) = await editor.actions(source, types.Range(types.Position(0, 0), types.Position(0, 0)), [KIND])
        assert "Add this file as a source" == action.title

        await run(editor, action.command.command, *action.command.arguments)

        assert '# ours\nsources = ["sources/", "pier.txt"]  # wires\n' == config.read_text()
        assert "factlint: added to the sources: pier.txt, which factlint.toml now names" in editor.shown()
        await editor.becomes(draft, [*WRONG, "1914"])
        await run(editor, ADD_SOURCE, source.uri)
        await run(editor, ADD_SOURCE, (project / "sources" / "notes.md").as_uri())
        await run(editor, ADD_SOURCE, (project / "gone.txt").as_uri())
        await run(editor, ADD_SOURCE, "untitled:Untitled-1")
        told = editor.shown()[-4:]
        assert [True, True] == ["is a source already" in line for line in told[:2]]
        assert "there is no such file" in told[2]
        assert "no file yet: save it first" in told[3]


@pytest.mark.asyncio
async def test_words_become_a_source(project: Path, edit: Edit) -> None:
    """They are kept in a file of their own, under a name that says what they are, among the sources."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        desk = editor.open("untitled:Untitled-1", f"👩🏽‍🚀 From the wire: {RIVAL}", "plaintext")
        at = words(desk, RIVAL.strip())
        (action,) = await editor.actions(desk, at, [KIND])
        assert "Add the selection as a source" == action.title

        for _ in range(2):
            await run(editor, action.command.command, *action.command.arguments)

        new = project / "sources" / "the-ferry-pier-was-built.txt"
        assert RIVAL == new.read_text() == new.with_stem(new.stem + "-2").read_text()
        assert 'sources = ["sources/"]\ndrafts = ["drafts/"]\n' == (project / "factlint.toml").read_text()
        assert "factlint: added to the sources: sources/the-ferry-pier-was-built.txt" in editor.shown()
        editor.type(draft, len(draft.text), len(draft.text), "\nThe ferry pier was built in 1914.\n")
        await editor.becomes(draft, [*WRONG, "1914"])
        await run(editor, ADD_SELECTION, desk.uri, types.Range(at.start, at.start))
        assert "nothing is selected" in editor.shown()[-1]


@pytest.mark.asyncio
@pytest.mark.parametrize("command", [ADD_SOURCE, ADD_SELECTION])
async def test_the_first_source_makes_the_configuration(tmp_path: Path, edit: Edit, command: str) -> None:
    """In the folder that the editor has open, and never over anything."""
    folder = tmp_path / "desk" / "notes"
    folder.mkdir(parents=True)
    note = folder / "pier.md"
    note.write_text(RIVAL)
    async with edit(tmp_path / "desk") as editor:
        buffer = editor.open(note)
        at = words(buffer, RIVAL.strip())
        await run(editor, command, buffer.uri, *([at] if command == ADD_SELECTION else []))
        config = tmp_path / "desk" / "factlint.toml"
        if command == ADD_SOURCE:
            assert 'sources = ["notes/pier.md"]\n' == config.read_text()
        else:
            assert 'sources = ["sources/"]\n' == config.read_text()
            assert RIVAL == (tmp_path / "desk" / "sources" / "the-ferry-pier-was-built.md").read_text()


@pytest.mark.asyncio
async def test_an_editor_that_saves_for_us_can_undo(project: Path, edit: Edit) -> None:
    """It makes the changes itself: nothing is written past it."""
    (project / "factlint.toml").write_text('sources = ["sources/notes.md"]\n')
    able = types.WorkspaceEditClientCapabilities(
        document_changes=True, metadata_support=True, resource_operations=[types.ResourceOperationKind.Create]
    )
    async with edit(project, edits=able) as editor:
        taken = applying(editor)
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)

        await run(editor, ADD_SELECTION, draft.uri, words(draft, "Crews came early 👩🏽‍🚀🎉."))

        await until(lambda: len(taken) == 2 or None)
        assert all(params.metadata.is_refactoring for params in taken)
        new, written = taken[0].edit.document_changes
        assert (project / "sources" / "crews-came-early.md").as_uri() == new.uri == written.text_document.uri
        assert "Crews came early 👩🏽‍🚀🎉.\n" == written.edits[0].new_text
        (change,) = taken[1].edit.changes[(project / "factlint.toml").as_uri()]
        assert ', "sources/crews-came-early.md"' == change.new_text
        assert types.Position(0, 29) == change.range.start == change.range.end
        assert 'sources = ["sources/notes.md"]\n' == (project / "factlint.toml").read_text()
        assert ["notes.md"] == [path.name for path in (project / "sources").iterdir()]


@pytest.mark.asyncio
async def test_nobody_sees_a_configuration_that_is_empty(tmp_path: Path, edit: Edit) -> None:
    """The first one is written at once, whatever the editor can do: made and then filled, it would name no sources."""
    pier = tmp_path / "pier.md"
    pier.write_text(RIVAL)
    able = types.WorkspaceEditClientCapabilities(
        document_changes=True, metadata_support=True, resource_operations=[types.ResourceOperationKind.Create]
    )
    async with edit(tmp_path, edits=able) as editor:
        taken = applying(editor)
        await run(editor, ADD_SOURCE, pier.as_uri())
        assert 'sources = ["pier.md"]\n' == (tmp_path / "factlint.toml").read_text()
        assert [] == taken


@pytest.mark.asyncio
async def test_what_cannot_be_added_is_told(project: Path, edit: Edit) -> None:
    """With the file and what to do; nothing is written."""
    config = project / "factlint.toml"
    config.write_text('sources = ["sources/"]\nexclude = ["old"]\n')
    (project / "old").mkdir()
    old = project / "old" / "pier.txt"
    old.write_text(RIVAL)
    async with edit(project) as editor:
        await run(editor, ADD_SOURCE, old.as_uri())
        assert f"left out by 'exclude' in {config}; take it out there first" in editor.shown()[-1]
        config.write_text("sources = [\n")
        await run(editor, ADD_SOURCE, (project / "drafts" / "weekend.md").as_uri())
        assert f"{config}:1: broken TOML" in editor.shown()[-1]
        assert "sources = [\n" == config.read_text()
