"""Words from the sources as the writer types, facts files, and several folders at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from lsp.conftest import WRONG
from lsp.editor import EDITORS, PULLING, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]

pytestmark = pytest.mark.asyncio


async def _complete(editor: Editor, draft: Buffer) -> list[types.CompletionItem]:
    document = types.TextDocumentIdentifier(draft.uri)
    params = types.CompletionParams(document, draft.position(len(draft.text)))
    found = await editor.client.text_document_completion_async(params)
    return list(found.items) if found else []


@pytest.mark.parametrize("name", EDITORS)
async def test_complete_a_name_and_its_date(project: Path, edit: Edit, name: str) -> None:
    """A name is completed from its first letters, behind an emoji; then the date of the thing in the line is first."""
    source = project / "sources" / "notes.md"
    source.write_text(source.read_text() + "\nThe Otter Bridge opened on 14 June 1990.\n")
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "new.md", "🎏 Tid")
        await editor.becomes(draft, [])
        items = await _complete(editor, draft)
        assert ["Tidewater Regatta"] == [item.label for item in items]
        draft.apply([items[0].text_edit])
        assert "🎏 Tidewater Regatta" == draft.text

        draft = editor.open(project / "drafts" / "next.md", "The Tidewater Regatta took place on 14")
        await editor.becomes(draft, [])
        assert ["14 June 2022", "14 June 1990"] == [item.label for item in await _complete(editor, draft)]
        draft = editor.open(project / "drafts" / "last.md", "T")
        assert not await _complete(editor, draft)


@pytest.mark.parametrize("name", ["emacs", PULLING])
async def test_a_facts_file(project: Path, edit: Edit, name: str) -> None:
    """What is wrong is underlined as it is typed; where a fact comes from is a link."""
    facts = project / "facts.yaml"
    facts.write_text("- fact: The pier was built in 1950.\n  source: https://example.org/pier\n")
    (project / "factlint.toml").write_text('sources = ["sources/"]\nfacts = ["facts.yaml"]\ndrafts = ["drafts/"]\n')
    async with edit(project, name=name) as editor:
        file = editor.open(facts, language="yaml")
        document = types.TextDocumentIdentifier(file.uri)
        editor.type(file, len(file.text), len(file.text), "- fact: It was long.\n  source: sources/notes.md\n")

        async def problems() -> list[types.Diagnostic]:
            if name != PULLING:
                return await editor.found(file)
            report = await editor.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
            return list(report.items)

        links = types.DocumentLinkParams(document)
        while not (found := await editor.client.text_document_document_link_async(links)):
            await until(lambda: True)
        assert ["https://example.org/pier", (project / "sources" / "notes.md").as_uri()] == [
            each.target for each in found
        ]
        assert ["https://example.org/pier", "sources/notes.md"] == [file.words(each.range) for each in found]
        assert not await problems()

        editor.replace(file, "- fact: It was", "- fakt: It was")
        (problem,) = await problems()
        assert 2 == problem.range.start.line
        assert "unknown key 'fakt'" in problem.message


async def test_two_folders_of_one_workspace(project: Path, edit: Edit) -> None:
    """Each folder has its own sources; one that is opened later counts too, and all drafts are asked for at once."""
    other = project.parent / "other"
    (other / "drafts").mkdir(parents=True)
    (other / "factlint.toml").write_text('sources = ["wire.txt"]\ndrafts = ["drafts/"]\n')
    (other / "wire.txt").write_text("The harbour board was founded in 1932.\n")
    (other / "drafts" / "a.md").write_text("The harbour board was founded in 1931.\n")
    async with edit(project, name=PULLING) as editor:
        every = types.WorkspaceDiagnosticParams([])
        report = await editor.client.workspace_diagnostic_async(every)
        assert [(project / "drafts" / "weekend.md").as_uri()] == [each.uri for each in report.items]

        added = types.WorkspaceFoldersChangeEvent([types.WorkspaceFolder(other.as_uri(), "other")], [])
        editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(added))
        report = await editor.client.workspace_diagnostic_async(every)
        found = {each.uri: len(each.items) for each in report.items}
        assert {
            (project / "drafts" / "weekend.md").as_uri(): len(WRONG),
            (other / "drafts" / "a.md").as_uri(): 1,
        } == found


async def test_settings_from_the_start_and_from_the_editor(project: Path, edit: Edit) -> None:
    """What the editor says as it starts holds until its settings say otherwise."""
    options = {"codeLens": False}
    async with edit(project, options=options) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        params = types.CodeLensParams(types.TextDocumentIdentifier(draft.uri))
        assert not await editor.client.text_document_code_lens_async(params)
        editor.client.set_configuration({"factlint": {"codeLens": True}})
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
        await until(lambda: editor.server.settings.codeLens or None)
        assert await editor.client.text_document_code_lens_async(params)


@pytest.mark.parametrize("name", EDITORS)
async def test_a_rule_page_with_a_mistake(project: Path, edit: Edit, name: str) -> None:
    """It is underlined in its line of the page, until it is put right."""
    page = project / "house" / "event-date.md"
    page.parent.mkdir()
    page.write_text("---\nid: event-date\nseverety: hint\n---\nOurs.\n")
    (project / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["drafts/"]\nrules = ["house/"]\n')
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        (problem,) = await until(lambda: editor.client.diagnostics.get(page.as_uri()))
        assert 2 == problem.range.start.line
        assert "severety" in problem.message
        editor.save(page, "---\nid: event-date\nseverity: hint\n---\nOurs.\n")
        await until(lambda: not editor.client.diagnostics[page.as_uri()] or None)
