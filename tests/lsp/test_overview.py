"""A draft's claims with their verdicts, and how the editor's settings decide what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from factlint.lsp.settings import EditorSettings
from lsp.conftest import WRONG
from lsp.editor import EDITORS, PULLING, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]


@pytest.mark.asyncio
@pytest.mark.parametrize("name", [*EDITORS, PULLING])
async def test_outline_hints_and_summary(project: Path, edit: Edit, name: str) -> None:
    """Each claim stands in the outline with its verdict; hints are off until asked for; a lens counts."""
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        document = types.TextDocumentIdentifier(draft.uri)

        async def symbols() -> list[types.DocumentSymbol]:
            return await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(document)) or []

        while not (found := await symbols()):
            await until(lambda: editor.client.progress_reports or True)
        shown = {draft.words(each.selection_range): (each.name, each.detail) for each in found}
        assert ("The harbour board: 1932", "Conflicts with the sources") == shown["1932"]
        assert "Supported" == shown["Lorient"][1]

        (lens,) = await editor.client.text_document_code_lens_async(types.CodeLensParams(document))
        assert (
            f"{len(found)} claims: {len(found) - 2} supported, 2 conflicting, 0 not in the sources"
            == lens.command.title
        )
        params = types.ExecuteCommandParams(lens.command.command, lens.command.arguments)
        await editor.client.workspace_execute_command_async(params)
        assert f"factlint: {lens.command.title}" in editor.shown()

        assert not await _hints(editor, draft)
        changed = types.DidChangeConfigurationParams({"factlint": {"inlayHints": True}})
        editor.client.workspace_did_change_configuration(changed)
        hints = {draft.text[draft.offset(each.position) - 4 :][:4]: each.label for each in await _hints(editor, draft)}
        assert "✗" == hints["1932"]
        assert "✓" == hints["ient"]


async def _hints(editor: Editor, draft: Buffer) -> list[types.InlayHint]:
    whole = types.Range(types.Position(0, 0), draft.position(len(draft.text)))
    document = types.TextDocumentIdentifier(draft.uri)
    return await editor.client.text_document_inlay_hint_async(types.InlayHintParams(document, whole)) or []


@pytest.mark.asyncio
async def test_a_hover_says_the_verdict_first(project: Path, edit: Edit) -> None:
    """Then what the sources say, with name, line and date; a word that no source speaks of has no card."""
    source = project / "sources" / "notes.md"
    source.write_text("---\ndate: 2022-06-20\n---\n" + source.read_text())
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        card = (await editor.hover(draft, draft.text.index("1932"))).contents.value
        assert card.startswith(
            "**Conflicts with the sources:** The harbour board: 1932\n\nThe sources give 1931.\n\n> The"
        )
        assert "[sources/notes.md, line 8](" in card
        assert card.endswith(", 2022\\-06\\-20")
        assert await editor.hover(draft, draft.text.index("place")) is None


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ["visual_studio_code", "emacs"])
async def test_a_hover_tells_where_the_sources_disagree(project: Path, edit: Edit, name: str) -> None:
    """Each value with its sources and their dates, whether one of them has the draft's value or none."""
    wire = "---\ndate: 2021-05-03\n---\nThe harbour board was founded in 1929.\n"
    (project / "sources" / "wire.md").write_text(wire)
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "new.md", "The harbour board was founded in 1931.\n")
        await editor.becomes(draft, [])
        for year in ("1931", "1940"):
            editor.replace(draft, "1931", year)
            await editor.becomes(draft, [] if year == "1931" else [year])
            card = (await editor.hover(draft, draft.text.index(year))).contents.value.replace("\\", "")
            told = card[card.index("The sources disagree") :]
            first, second = [line for line in told.splitlines() if line.startswith("- ")]
            assert first.startswith("- The harbour board: 1929 — ")
            assert "sources/wire.md, line 4" in first
            assert first.endswith(", 2021-05-03")
            assert second.startswith("- The harbour board: 1931 — ")
            assert "sources/notes.md, line 5" in second
        calm = editor.open(project / "drafts" / "calm.md", "The Tidewater Regatta took place on 14 June 2022.\n")
        await editor.becomes(calm, [])
        assert "disagree" not in (await editor.hover(calm, calm.text.index("14 June"))).contents.value


@pytest.mark.asyncio
async def test_a_hover_leaves_to_the_editor_what_that_shows_of_a_finding(project: Path, edit: Edit) -> None:
    """The dates of the sources are left to tell; of a claim without a finding, ignored or beside one, all is told."""
    source, dated = project / "sources" / "notes.md", "---\ndate: 2022-06-20\n---\n"
    async with edit(project, experimental={"factlint": {"findingsInHover": True}}) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        for offset in (0, len("1932")):
            assert await editor.hover(draft, draft.text.index("1932") + offset) is None
        supported = await editor.hover(draft, draft.text.index("Lorient"))
        assert "> The Tidewater Regatta" in supported.contents.value

        source.write_text(dated + source.read_text())
        told = await editor.hover(draft, draft.text.index("1932"))
        assert "**Dates of the sources:** sources/notes.md 2022\\-06\\-20" == told.contents.value
        assert "1932" == draft.words(told.range)

        editor.replace(draft, "1932.", "1932. <!-- factlint-ignore -->")
        await editor.becomes(draft, WRONG[:1])
        ignored = await editor.hover(draft, draft.text.index("1932"))
        assert ignored.contents.value.startswith("**Conflicts with the sources:**")


@pytest.mark.asyncio
async def test_a_hover_over_a_mere_name_is_small(project: Path, edit: Edit) -> None:
    """One sentence that has the name, and how many more do."""
    for number in range(3):
        source = project / "sources" / f"wire{number}.md"
        source.write_text(f"Ada Kerr came to the pier number {number}.\n")
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "new.md", "Ada Kerr smiled.\n")
        await editor.becomes(draft, [])
        told = (await editor.hover(draft, draft.text.index("Kerr"))).contents.value
        assert 1 == told.count("> Ada Kerr came")
        assert told.endswith("… and 2 more")


@pytest.mark.asyncio
async def test_a_hover_over_a_finding_is_of_its_claim(project: Path, edit: Edit) -> None:
    """The finding is at the speaker and the claim at the words: not that somebody of this name is in the sources."""
    words = "“The slipway will not be sold,” said {}.\n"
    (project / "sources" / "notes.md").write_text(f"{words.format('Ada Kerr')}\nJon Wilde was in the chair.\n")
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md", words.format("Jon Wilde"))
        await editor.becomes(draft, ["Jon Wilde"])
        hover = await editor.hover(draft, draft.text.index("Wilde"))
        assert hover.contents.value.startswith("**Conflicts with the sources:** ")
        assert "Supported" not in hover.contents.value
        assert "Jon Wilde" == draft.words(hover.range)


def test_later_settings_win() -> None:
    """Key by key, with or without the section around them; what is no setting changes nothing."""
    settings = EditorSettings().with_values({"factlint": {"inlayHints": True}})
    assert EditorSettings(inlayHints=True) == settings
    assert EditorSettings(inlayHints=True, codeLens=False) == settings.with_values({"codeLens": False})
    for nothing in (None, [], "x", {"other": 1}, {"inlayHints": "no"}, {"factlint": None}):
        assert settings == settings.with_values(nothing)
