"""A writer at work in three editors: findings as they type, fixes, evidence."""

from __future__ import annotations

import gc
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from factlint.lsp import tidying
from lsp.conftest import WRONG
from lsp.editor import EDITORS, edits_of, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("name", EDITORS)
async def test_open_type_fix_and_close(project: Path, edit: Edit, name: str) -> None:
    """In each editor, and so in each encoding: findings on their words, gone with a fix, back with a mistake."""
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        assert [("event-date", words) for words in WRONG] == await editor.words(draft)

        editor.replace(draft, "1932", "1931")
        await editor.becomes(draft, WRONG[:1])
        editor.replace(draft, "# A weekend", "# Two 🎏 days")
        (finding,) = await editor.found(draft)
        (action, *_) = await editor.actions(draft, finding.range, [types.CodeActionKind.QuickFix])
        draft.apply(edits_of(action, draft))
        assert "in Lorient on 14 June 2022." in draft.text
        assert [finding] == list(action.diagnostics)

        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(draft.uri)))
        again = editor.open(project / "drafts" / "weekend.md", draft.text)
        assert await editor.found(again) == []


async def test_garbage_is_collected_again_once_the_writer_has_an_answer(project: Path, edit: Edit) -> None:
    """However checks end: with findings, overtaken by edits, or with a document that is closed while it is checked."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.found(draft)
        await until(lambda: gc.isenabled() or None)
        for number in range(8):
            editor.replace(draft, "Crews", f"Crews {number}")
        await editor.found(draft)
        await until(lambda: gc.isenabled() or None)
        editor.replace(draft, "Crews", "All crews")
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(draft.uri)))
        await until(lambda: editor.server.buffers.get(draft.uri) is None or None)
        await until(lambda: gc.isenabled() or None)


async def test_what_was_read_is_kept_when_the_writer_rests(
    project: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an end to the conversation: the next server knows the paragraphs of the draft."""
    monkeypatch.setattr(tidying, "_REST", 0.05)

    def kept() -> bool:
        count = 0
        file = project / ".factlint" / "paragraphs.sqlite"
        with suppress(sqlite3.OperationalError), closing(sqlite3.connect(file)) as db:  # it may be being made
            (count,) = db.execute("SELECT count(*) FROM kept").fetchone()
        return bool(count)

    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.found(draft)
        await until(lambda: (project / ".factlint" / "paragraphs.sqlite").exists() or None)
        await until(lambda: kept() or None)


async def test_a_finding_in_the_words_of_the_protocol(project: Path, edit: Edit) -> None:
    """Severity, code, source and version stand in their fields, and the evidence leads to its sentence."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        finding, _ = await editor.found(draft)

        assert types.DiagnosticSeverity.Error == finding.severity
        assert ("event-date", "factlint") == (finding.code, finding.source)
        (related,) = finding.related_information
        assert (project / "sources" / "notes.md").as_uri() == related.location.uri
        assert types.Range(types.Position(2, 0), types.Position(2, 60)) == related.location.range
        assert "The Tidewater Regatta took place in Lorient on 14 June 2022." == related.message


async def test_three_sentences_go_along_with_a_finding(project: Path, edit: Edit) -> None:
    """Where more say otherwise, its definition is all of them."""
    for number in range(4):
        (project / "sources" / f"wire{number}.md").write_text("The harbour board was founded in 1931.\n")
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        _, finding = await editor.found(draft)
        where = types.DefinitionParams(types.TextDocumentIdentifier(draft.uri), finding.range.start)
        assert 3 == len(finding.related_information)
        assert 5 == len(await editor.client.text_document_definition_async(where))


async def test_evidence_in_the_message_where_the_editor_shows_no_other(project: Path, edit: Edit) -> None:
    """Emacs knows no related information: the sentence and its place go into the message."""
    async with edit(project, name="emacs") as editor:
        finding, _ = await editor.found(editor.open(project / "drafts" / "weekend.md"))

        assert finding.related_information is None
        assert "sources/notes.md:3: The Tidewater Regatta took place in Lorient on 14 June 2022." in finding.message


async def test_only_the_newest_text_is_spoken_of(project: Path, edit: Edit) -> None:
    """However fast the writer types, no version comes after a newer one, most are never looked at, and the last is."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.found(draft)
        for _ in range(30):
            editor.replace(draft, "Crews", "Crews 🎣")
        assert WRONG == [words for _, words in await editor.words(draft)]

        versions = [params.version for params in editor.client.published if params.uri == draft.uri]
        assert sorted(versions) == versions
        assert len(versions) < 30


async def test_a_fix_is_of_the_text_as_it_is(project: Path, edit: Edit) -> None:
    """A quick fix asked for right after a keystroke hits the words where they stand now."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.found(draft)
        editor.replace(draft, "🎈 ", "🎈🎈 Long ago, ")
        start = draft.text.index("1932")
        here = types.Range(draft.position(start), draft.position(start))
        (action,) = await editor.fixes(draft, here)

        draft.apply(edits_of(action, draft))
        assert "🎈🎈 Long ago, The harbour board was founded in 1931.\n" in draft.text
        assert action.is_preferred


@pytest.mark.parametrize("name", EDITORS)
async def test_all_safe_fixes_at_once(project: Path, edit: Edit, name: str) -> None:
    """One action puts right all that is safe, as on save; at one place, only that place's fix is offered."""
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        finding, _ = await editor.found(draft)
        at_one = await editor.fixes(draft, finding.range)
        (everything,) = await editor.actions(
            draft, types.Range(draft.position(0), draft.position(0)), ["source.fixAll"]
        )
        draft.apply(edits_of(everything, draft))

        assert ["Change to “14 June 2022”"] == [action.title for action in at_one]
        assert everything.kind == "source.fixAll.factlint"
        assert not any(words in draft.text for words in WRONG)


@pytest.mark.parametrize("name", ["visual_studio_code", "neovim@v0.11"])
async def test_hover_shows_the_fact_and_its_evidence(project: Path, edit: Edit, name: str) -> None:
    """Over a claim: what the sources say, in which sentence, with a way to go there; over other words, nothing."""
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.found(draft)
        wrong = await editor.hover(draft, draft.text.index("15 June"))
        nothing = await editor.hover(draft, draft.text.index("weekend"))

        assert nothing is None
        assert wrong is not None
        assert "15 June 2022" == draft.words(wrong.range)
        assert wrong.contents.value.startswith("**Conflicts with the sources:** The Tidewater Regatta: 15 June 2022\n")
        assert "> The Tidewater Regatta took place in Lorient on 14 June 2022\\." in wrong.contents.value.replace(
            ".\n", "\\.\n"
        )
        assert f"[sources/notes.md, line 3]({(project / 'sources' / 'notes.md').as_uri()}#L3)" in wrong.contents.value


async def test_hover_over_what_the_sources_support(project: Path, edit: Edit) -> None:
    """A claim that is right says so, with the sentence that supports it."""
    async with edit(project, name="neovim@v0.11") as editor:
        draft = editor.open(project / "drafts" / "new.md", "The harbour board was founded in 1931.\n")
        assert await editor.found(draft) == []
        right = await editor.hover(draft, draft.text.index("1931"))

        assert right is not None
        assert right.contents.value.startswith("**Supported:** The harbour board: 1931\n")
        assert "sources/notes.md, line 5" in right.contents.value


async def test_the_buffer_is_checked_not_the_file(project: Path, edit: Edit) -> None:
    """What was typed and not saved counts, and what the file holds does not."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md", "The harbour board was founded in 1940.\n")
        assert [("event-date", "1940")] == await editor.words(draft)
