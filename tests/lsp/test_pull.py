"""An editor that asks for diagnostics: of what is open, and of all drafts."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from lsp.conftest import NOTES, WRONG
from lsp.editor import PULLING, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]

pytestmark = pytest.mark.asyncio


async def _pull(editor: Editor, buffer: Buffer, previous: str | None = None) -> types.DocumentDiagnosticReport:
    document = types.TextDocumentIdentifier(buffer.uri)
    return await editor.client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(document, previous_result_id=previous)
    )


async def _all(editor: Editor, known: dict[str, str], token: str | None = None) -> types.WorkspaceDiagnosticReport:
    if token:
        editor.client.progress_reports[token] = []
    previous = [types.PreviousResultId(uri, value) for uri, value in known.items()]
    return await editor.client.workspace_diagnostic_async(
        types.WorkspaceDiagnosticParams(previous, work_done_token=token)
    )


async def _wrong(editor: Editor, buffer: Buffer) -> types.RelatedFullDocumentDiagnosticReport:
    """Pull, and again when the editor is asked to: the sources may still be read."""
    while not (report := await _pull(editor, buffer)).items:
        await until(lambda: editor.client.diagnostic_refresh_count or None)
    return report


async def test_pull_type_and_pull_again(project: Path, edit: Edit) -> None:
    """The answer is of the newest text, the same state has the same id, and changed sources make the editor ask."""
    async with edit(project, name=PULLING) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        first = await _wrong(editor, draft)
        assert WRONG == [draft.words(each.range) for each in first.items]
        again = await _pull(editor, draft, first.result_id)
        assert (again.kind, again.result_id) == ("unchanged", first.result_id)

        overtaken = asyncio.ensure_future(_pull(editor, draft, first.result_id))
        editor.replace(draft, "1932", "1931")
        newest = await _pull(editor, draft, first.result_id)
        assert WRONG[:1] == [draft.words(each.range) for each in newest.items]
        assert WRONG[:1] == [draft.words(each.range) for each in (await overtaken).items]

        asked = editor.client.diagnostic_refresh_count
        (project / "sources" / "notes.md").write_text(NOTES.replace("14 June", "15 June"))
        editor.changed_on_disk(project / "sources" / "notes.md")
        await until(lambda: editor.client.diagnostic_refresh_count > asked or None)
        assert not (await _pull(editor, draft, newest.result_id)).items
        assert not [params for params in editor.client.published if params.uri == draft.uri]


async def test_all_drafts(project: Path, edit: Edit) -> None:
    """Drafts that nobody opened are checked, with progress; asked again, the answer waits until something changes."""
    other = project / "drafts" / "board.md"
    other.write_text("🎏 The harbour board was founded in 1930.\n")
    (project / "README.md").write_text("The harbour board was founded in 1930.\n")
    async with edit(project, name=PULLING) as editor:
        report = await _all(editor, {}, "look")
        found = {each.uri: [item.code for item in each.items] for each in report.items}
        weekend = project / "drafts" / "weekend.md"
        assert {other.as_uri(): ["event-date"], weekend.as_uri(): ["event-date"] * 2} == found
        (item,) = report.items[0].items
        assert types.Range(types.Position(0, 36), types.Position(0, 40)) == item.range
        kinds = [each.kind for each in editor.client.progress_reports["look"]]
        assert ["begin", "report", "report", "end"] == kinds

        known = {each.uri: each.result_id for each in report.items}
        waiting = asyncio.ensure_future(_all(editor, known))
        await asyncio.sleep(0.5)
        assert not waiting.done()
        (project / "sources" / "notes.md").write_text(NOTES.replace("1931", "1930"))
        editor.changed_on_disk(project / "sources" / "notes.md")
        news = {each.uri: [item.message for item in each.items] for each in (await waiting).items}
        assert [] == news[other.as_uri()]
        assert "1930" in news[weekend.as_uri()][1]


async def test_drafts_that_cannot_be_read_are_told(project: Path, edit: Edit) -> None:
    """One that is too long, as where it is open, and one that is no text, each on its first line; not one that went."""
    (project / "drafts" / "book.md").write_text("The kiln is cold. " * 120_000)
    (project / "drafts" / "noise.md").write_bytes(bytes(range(256)) * 8)
    (project / "drafts" / "gone.md").symlink_to(project / "nowhere.md")
    async with edit(project, name=PULLING) as editor:
        report = await _all(editor, {})
        told = {each.uri: each.items for each in report.items}

    (long,) = told[(project / "drafts" / "book.md").as_uri()]
    assert ("too-long", 0) == (long.code, long.range.start.line)
    assert "is longer than 2,000,000 characters, the most that are read; split the file" == long.message
    (noise,) = told[(project / "drafts" / "noise.md").as_uri()]
    assert "unreadable" == noise.code
    assert noise.message.startswith("is not a text file")
    assert (project / "drafts" / "gone.md").as_uri() not in told
    assert told[(project / "drafts" / "weekend.md").as_uri()]


async def test_a_look_at_all_drafts_is_cancelled(project: Path, edit: Edit) -> None:
    """It ends at the next draft, its progress with it, and what the writer types is still checked."""
    for number in range(30):
        (project / "drafts" / f"{number}.md").write_text(f"The harbour board was founded in {1800 + number}.\n")
    async with edit(project, name=PULLING) as editor:
        waiting = asyncio.ensure_future(_all(editor, {}, "look"))
        await until(lambda: editor.client.progress_reports.get("look") or None)
        editor.client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams("look"))
        report = await waiting
        assert len(report.items) < 30
        assert "end" == editor.client.progress_reports["look"][-1].kind
        draft = editor.open(project / "drafts" / "weekend.md")
        assert WRONG == [draft.words(each.range) for each in (await _wrong(editor, draft)).items]
