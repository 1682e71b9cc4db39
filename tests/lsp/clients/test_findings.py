"""What is underlined, in every editor on record, whether it asks for it or waits for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcRequestCancelled

from lsp.clients.writer import CLIENTS, PULLING
from lsp.conftest import DRAFT, NOTES, WRONG
from lsp.editor import until

if TYPE_CHECKING:
    from pathlib import Path

    from lsp.clients.writer import Writer

pytestmark = pytest.mark.asyncio(loop_scope="session")
everywhere = pytest.mark.parametrize("writer", CLIENTS, indirect=True)
where_drafts_are_asked_for = pytest.mark.parametrize("writer", PULLING, indirect=True)


@everywhere
async def test_type_fix_and_close(writer: Writer, folder: Path) -> None:
    """Findings stand on their words whatever is typed before them, go with a fix, and with the document."""
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    writer.type(draft, 0, 0, "🎏🎏 Rain. ")
    await writer.becomes(draft, WRONG)
    menu = await writer.menu(draft, "1932", "quickfix")
    await writer.take(draft, menu["Change to “1931”"])
    await writer.becomes(draft, WRONG[:1])
    assert draft.text == "🎏🎏 Rain. " + DRAFT.replace("1932", "1931")

    (finding,) = await writer.underlined(draft)
    assert ("event-date", "factlint", types.DiagnosticSeverity.Error) == (
        finding.code,
        finding.source,
        finding.severity,
    )
    evidence = "The Tidewater Regatta took place in Lorient on 14 June 2022."
    if writer.knows("text_document", "publish_diagnostics", "related_information"):
        assert [evidence] == [each.message for each in finding.related_information]
    else:
        assert f"sources/notes.md:3: {evidence}" in finding.message
    writer.close(draft)
    if writer.pulls:
        assert [] == await writer.pull(draft)
        assert not [each for each in writer.client.published if each.uri == draft.uri and each.diagnostics]
    else:
        await until(lambda: not writer.client.diagnostics[draft.uri] or None)


@everywhere
async def test_sources_change(writer: Writer, folder: Path) -> None:
    """A source is written, another comes and goes, a fact is stated by hand: drafts are judged anew by themselves."""
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    source, more = folder / "sources" / "notes.md", folder / "sources" / "more.txt"
    source.write_text(NOTES.replace("1931", "1932"))
    writer.told_of(source)
    await writer.becomes(draft, WRONG[:1])
    more.write_text("The Tidewater Regatta took place in Lorient on 15 June 2022.\n")
    writer.told_of(more, types.FileChangeType.Created)
    await writer.becomes(draft, [])
    more.unlink()
    writer.told_of(more, types.FileChangeType.Deleted)
    await writer.becomes(draft, WRONG[:1])
    (folder / "facts.yml").write_text("- The Tidewater Regatta took place in Lorient on 15 June 2022.\n")
    (folder / "factlint.toml").write_text('sources = ["sources/"]\nfacts = ["facts.yml"]\ndrafts = ["drafts/"]\n')
    writer.told_of(folder / "factlint.toml")
    await writer.becomes(draft, [])


@everywhere
async def test_reading_shows_progress_and_ends_it(writer: Writer, folder: Path) -> None:
    """An editor that shows progress sees it begin and end; no other is asked to."""
    before = set(writer.client.progress_reports)
    await writer.becomes(writer.open(folder / "drafts" / "weekend.md", DRAFT), WRONG)
    if not writer.knows("window", "work_done_progress"):
        assert not writer.client.progress_reports
        return
    (token,) = await until(lambda: set(writer.client.progress_reports) - before or None)
    reports = writer.client.progress_reports[token]
    await until(lambda: reports[-1].kind == "end" or None)
    assert "begin" == reports[0].kind
    assert "factlint: reading the sources of harbour" == reports[0].title


@everywhere
async def test_requests_are_cancelled(writer: Writer, folder: Path) -> None:
    """One that is cancelled is answered so, or was answered already; the next one is answered as if it had not been."""
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    document = types.TextDocumentIdentifier(draft.uri)
    place = document, draft.position(draft.text.index("1932"))
    whole = types.Range(types.Position(0, 0), draft.position(len(draft.text)))
    asked: list[tuple[str, Any]] = [
        (types.TEXT_DOCUMENT_HOVER, types.HoverParams(*place)),
        (types.TEXT_DOCUMENT_DEFINITION, types.DefinitionParams(*place)),
        (
            types.TEXT_DOCUMENT_REFERENCES,
            types.ReferenceParams(types.ReferenceContext(include_declaration=True), *place),
        ),
        (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolParams(document)),
        (types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionParams(document, whole, types.CodeActionContext([]))),
        (types.TEXT_DOCUMENT_COMPLETION, types.CompletionParams(*place)),
    ]
    if writer.pulls:
        asked.append((types.TEXT_DOCUMENT_DIAGNOSTIC, types.DocumentDiagnosticParams(document)))
    protocol = writer.client.protocol
    answers = []
    for method, params in asked:
        answer = asyncio.ensure_future(protocol.send_request_async(method, params, msg_id=f"{folder} {method}"))
        await asyncio.sleep(0)
        protocol.notify(types.CANCEL_REQUEST, types.CancelParams(f"{folder} {method}"))
        answers.append(answer)
    failed = [each for each in await asyncio.gather(*answers, return_exceptions=True) if isinstance(each, Exception)]
    assert {JsonRpcRequestCancelled} == {type(each) for each in failed}
    await writer.becomes(draft, WRONG)
    hover = await writer.hover(draft, draft.text.index("Lorient"))
    assert "Lorient" == draft.words(hover.range)


@where_drafts_are_asked_for
async def test_all_drafts(writer: Writer, folder: Path) -> None:
    """All drafts are looked at, with progress, part by part; then the answer waits until a source changes."""
    drafts = [folder / "drafts" / f"{number}.md" for number in range(3)]
    for number, draft in enumerate(drafts):
        draft.write_text(f"🎏 The harbour board was founded in {1900 + number}.\n")
    first = await _all(writer, f"{folder} first", {})
    assert {draft.as_uri(): 1 for draft in drafts} == {uri: len(items) for uri, (_, items) in first.items()}
    assert len(writer.parts[f"{folder} first part"]) == 2
    kinds = [each.kind for each in writer.client.progress_reports[f"{folder} first"]]
    assert ["begin", "report", "report", "report", "end"] == kinds

    known = {uri: name for uri, (name, _) in first.items()}
    waiting = asyncio.ensure_future(_all(writer, f"{folder} second", known))
    await asyncio.sleep(0.3)
    assert not waiting.done()
    source = folder / "sources" / "notes.md"
    source.write_text(NOTES.replace("1931", "1901"))
    writer.told_of(source)
    news = await waiting
    assert [] == news[drafts[1].as_uri()][1]
    assert "1901" in news[drafts[0].as_uri()][1][0]["message"]


@where_drafts_are_asked_for
@pytest.mark.parametrize("how", ["the request", "its progress"])
async def test_a_look_at_all_drafts_is_cancelled(writer: Writer, folder: Path, how: str) -> None:
    """It ends at the next draft, its progress with it, and what the writer opens is checked."""
    # So many that the word to stop comes long before the last, however slowly this process gets to say it.
    many = 300
    for number in range(many):
        (folder / "drafts" / f"{number}.md").write_text(f"The harbour board was founded in {1600 + number}.\n")
    token = f"{folder} {how}"
    waiting = asyncio.ensure_future(_all(writer, token, {}))
    await until(lambda: len(writer.client.progress_reports.get(token, ())) > 1 or None)
    if how == "the request":
        writer.client.protocol.notify(types.CANCEL_REQUEST, types.CancelParams(token))
        with pytest.raises(JsonRpcRequestCancelled):
            await waiting
    else:
        writer.client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams(token))
        assert len(await waiting) < many
    await until(lambda: writer.client.progress_reports[token][-1].kind == "end" or None)
    assert len(writer.client.progress_reports[token]) < many
    await writer.becomes(writer.open(folder / "drafts" / "weekend.md", DRAFT), WRONG)


async def _all(writer: Writer, token: str, known: dict[str, str]) -> dict[str, tuple[str, list[Any]]]:
    """Ask for the findings of all drafts; return result ids and diagnostics by address."""
    writer.client.progress_reports[token] = []
    params = types.WorkspaceDiagnosticParams(
        [types.PreviousResultId(uri, name) for uri, name in known.items()],
        work_done_token=token,
        partial_result_token=f"{token} part",
    )
    answer = await writer.client.protocol.send_request_async(types.WORKSPACE_DIAGNOSTIC, params, msg_id=token)
    told = [*writer.parts.get(f"{token} part", ()), *writer.client.protocol._converter.unstructure(answer)["items"]]
    return {each["uri"]: (each["resultId"], each["items"]) for each in told}
