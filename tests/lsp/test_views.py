"""What a side bar shows: facts by subject, a draft's claims by verdict, and word of what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types

from factlint.lsp.features import views
from lsp.conftest import WRONG
from lsp.editor import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]


async def ask(editor: Editor, name: str, **params: object) -> Any:  # noqa: ANN401 - as the request answers
    """Send a request of our own."""
    return await editor.client.protocol.send_request_async(f"factlint/{name}", params)


def place(buffer: Buffer, at: Any) -> str:  # noqa: ANN401 - as the request answers
    """Return the words of a range as it came."""
    start, end = (types.Position(each.line, each.character) for each in (at.start, at.end))
    return buffer.words(types.Range(start, end))


@pytest.mark.asyncio
async def test_facts_by_subject(project: Path, edit: Edit) -> None:
    """Subjects are counted, their facts are had one subject at a time, with the sentence that says so."""
    rival = project / "sources" / "rival.txt"
    rival.write_text("The harbour board was founded in 1935.\n")
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.found(draft)

        told = await ask(editor, "subjects", uri=draft.uri)

        assert ("harbour", False, None) == (told.project, told.reading, told.next)
        assert (project / "factlint.toml").as_uri() == told.configuration
        (board,) = (one for one in told.subjects if one.key == "harbour board")
        assert ("Harbour board", 2, 2) == (board.name, board.facts, board.disputed)
        assert sum(one.facts for one in told.subjects) == told.total
        facts = (await ask(editor, "facts", key=board.key)).facts
        assert [("1931", True, False), ("1935", True, False)] == [
            (one.value, one.disputed, one.byHand) for one in facts
        ]
        source = editor.open(rival, language="plaintext")
        assert source.uri == facts[1].location.uri
        assert source.text.strip() == place(source, facts[1].location.range)
        assert facts[1].tooltip.startswith("**The sources disagree:** The harbour board")
        assert (
            "> The harbour board was founded in 1935\\." in facts[1].tooltip or "founded in 1935." in facts[1].tooltip
        )
        assert ["harbour board"] == [one.key for one in (await ask(editor, "subjects", query="1935")).subjects]


@pytest.mark.asyncio
async def test_claims_by_verdict(project: Path, edit: Edit) -> None:
    """They are counted, and had one verdict at a time; what is no draft has none."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)

        counts = await ask(editor, "verdicts", uri=draft.uri)
        conflicting = (await ask(editor, "claims", uri=draft.uri, verdict="conflicting")).claims
        supported = (await ask(editor, "claims", uri=draft.uri, verdict="supported")).claims

        assert (2, len(supported), 0) == (counts.conflicting, counts.supported, counts.unknown)
        assert WRONG == [place(draft, one.range) for one in conflicting]
        assert ("The harbour board", "1932") == (conflicting[1].subject, conflicting[1].value)
        assert conflicting[1].tooltip.startswith("**Conflicts with the sources:** The harbour board: 1932")
        assert conflicting[1].location.uri.endswith("notes.md")
        assert "Lorient" in [place(draft, one.range) for one in supported]
        source = editor.open(project / "sources" / "notes.md")
        assert await ask(editor, "verdicts", uri=source.uri) is None
        assert await ask(editor, "claims", uri="file:///nowhere", verdict="supported") is None
        assert [] == (await ask(editor, "claims", uri=draft.uri, verdict="no such")).claims


@pytest.mark.asyncio
async def test_pages(project: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Much is told a page at a time, whole and in order; a page past the end is empty."""
    monkeypatch.setattr(views, "PAGE", 2)
    wire = "".join(
        f"The {name} mill was founded in 19{number:02}.\n\n" for number, name in enumerate(["oat", "rye", "elm", "ash"])
    )
    (project / "sources" / "mills.txt").write_text(wire)
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.found(draft)
        keys: list[str] = []
        start: int | None = 0
        while start is not None:
            told = await ask(editor, "subjects", start=start)
            assert len(told.subjects) <= 2
            keys.extend(one.key for one in told.subjects)
            start = told.next
        assert ["ash mill", "elm mill", "oat mill", "rye mill"] == [key for key in keys if "mill" in key]
        assert sorted(keys) == keys
        past = await ask(editor, "subjects", start=1000)
        assert ([], None) == (past.subjects, past.next)


@pytest.mark.asyncio
async def test_nothing_to_show(tmp_path: Path, edit: Edit) -> None:
    """Without a configuration there is no project, and the writer is not bothered with it."""
    async with edit(tmp_path) as editor:
        for params in ({}, {"uri": 3, "start": "x"}, {"uri": "untitled:1"}):
            told = await ask(editor, "subjects", **params)
            assert (None, 0, []) == (told.project, told.total, told.subjects)
        assert await ask(editor, "facts", key="x") is None
        assert await ask(editor, "verdicts") is None
        assert [] == editor.shown()


@pytest.mark.asyncio
@pytest.mark.parametrize("wanted", [True, False])
async def test_a_text_that_is_in_no_project_is_none_of_a_message(tmp_path: Path, edit: Edit, wanted: bool) -> None:
    """A side bar says what to do; where there is none, a message does, once. The log has a line in both."""
    async with edit(tmp_path, experimental={"factlint": {"views": True}} if wanted else None) as editor:
        editor.open(tmp_path / "letter.md", "The harbour board was founded in 1931.\n")
        await until(lambda: any("there is no factlint.toml" in line for line in editor.logged()))
        if wanted:
            assert [] == editor.shown()
        else:
            await until(editor.shown)


@pytest.mark.asyncio
@pytest.mark.parametrize("wanted", [True, False])
async def test_word_of_changes(project: Path, edit: Edit, wanted: bool) -> None:
    """An editor that asks for it hears of facts that were read and of drafts that were checked; no other does."""
    async with edit(project, experimental={"factlint": {"views": True}} if wanted else None) as editor:
        heard: list[str | None] = []
        editor.client.feature("factlint/changed")(lambda params: heard.append(getattr(params, "uri", None)))
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        if not wanted:
            assert [] == heard
            return
        await until(lambda: {None, draft.uri} == set(heard) or None)
        heard.clear()
        editor.save(project / "sources" / "notes.md", "The harbour board was founded in 1932.\n")
        editor.changed_on_disk(project / "sources" / "notes.md")
        await until(lambda: {None, draft.uri} == set(heard) or None)
