"""What can be done about a finding: fix it and all that are like it, ignore it, state the sentence as a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from factlint.check.ignores import ignores_of
from factlint.documents import Document
from factlint.facts.by_hand import entry_of, read_facts
from factlint.lsp.silencing import here, in_file
from lsp.conftest import WRONG
from lsp.editor import EDITORS, edits_of, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Buffer, Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]


async def _titles(editor: Editor, buffer: Buffer, words: str) -> dict[str, types.CodeAction]:
    start = buffer.position(buffer.text.index(words))
    found = await editor.actions(buffer, types.Range(start, start), [types.CodeActionKind.QuickFix])
    return {action.title: action for action in found}


async def _take(editor: Editor, buffer: Buffer, action: types.CodeAction) -> None:
    """Do what an action says, as an editor without a command of its own does."""
    if action.edit:
        for edit in reversed(edits_of(action, buffer)):
            editor.type(buffer, buffer.offset(edit.range.start), buffer.offset(edit.range.end), edit.new_text)
    else:
        command = action.command
        params = types.ExecuteCommandParams(command.command, command.arguments)
        await editor.client.workspace_execute_command_async(params)


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_alike_and_ignore(project: Path, edit: Edit, name: str) -> None:
    """All that are alike are fixed at once; a comment ends a finding, here or in the file."""
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        again = "\n\n🎏 Once more: the harbour board was founded in 1932.\n"
        editor.type(draft, len(draft.text), len(draft.text), again)
        await editor.becomes(draft, [*WRONG, "1932"])
        offered = await _titles(editor, draft, "1932")
        assert [
            "Change to “1931”",
            "Change to “1931” in all 2 places",
            "Ignore event-date here",
            "Ignore event-date in this file",
            "State this sentence as a fact",
        ] == [title for title in offered if not title.startswith("Open ")]
        assert ("Open sources/notes.md, line 5" in offered) == (name != "emacs")
        await _take(editor, draft, offered["Ignore event-date here"])
        assert "founded in 1932. <!-- factlint-ignore event-date -->\n" in draft.text
        await editor.becomes(draft, [WRONG[0], "1932"])
        editor.replace(draft, " <!-- factlint-ignore event-date -->", "")
        await editor.becomes(draft, [*WRONG, "1932"])

        await _take(editor, draft, (await _titles(editor, draft, "1932"))["Change to “1931” in all 2 places"])
        await editor.becomes(draft, WRONG[:1])
        await _take(editor, draft, (await _titles(editor, draft, WRONG[0]))["Ignore event-date in this file"])
        assert draft.text.startswith("<!-- factlint-ignore-file event-date -->\n\n# A weekend")
        await editor.becomes(draft, [])


@pytest.mark.asyncio
async def test_plain_text_is_left_as_it_is(project: Path, edit: Edit) -> None:
    """A draft without comments has a file beside it, written by the server, that says what to ignore."""
    path = project / "drafts" / "board.txt"
    path.write_text("The harbour board was founded in 1932.\n")
    async with edit(project, name="neovim@v0.11") as editor:
        draft = editor.open(path, language="text")
        await editor.becomes(draft, ["1932"])
        await _take(editor, draft, (await _titles(editor, draft, "1932"))["Ignore event-date for “1932”"])
        await editor.becomes(draft, [])
        assert "board.txt: event-date: 1932\n" == (project / "drafts" / ".factlint-ignore").read_text()
        assert str(project / "drafts" / ".factlint-ignore") in editor.shown()[0]
        editor.replace(draft, "1932", "1933")
        await editor.becomes(draft, ["1933"])


@pytest.mark.asyncio
async def test_open_the_source(project: Path, edit: Edit) -> None:
    """An editor that can be sent to a place is sent to the sentence; one that cannot is offered no such thing."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        await _take(editor, draft, (await _titles(editor, draft, "1932"))["Open sources/notes.md, line 5"])
        (params,) = editor.client.shown_documents
        assert (project / "sources" / "notes.md").as_uri() == params.uri
        assert types.Range(types.Position(4, 0), types.Position(4, 38)) == params.selection


@pytest.mark.asyncio
async def test_state_as_a_fact(project: Path, edit: Edit) -> None:
    """The sentence goes into a facts file, which the configuration then names, and decides over the sources."""
    async with edit(project, name="emacs") as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        await _take(editor, draft, (await _titles(editor, draft, "1932"))["State this sentence as a fact"])
        assert 'facts = ["facts.yml"]\nsources = ["sources/"]\n' in (project / "factlint.toml").read_text()
        assert ["The harbour board was founded in 1932."] == _facts(project)
        assert f"factlint: stated as a fact in {project / 'facts.yml'}, which factlint.toml now names" in editor.shown()
        await editor.becomes(draft, WRONG[:1])

        facts = editor.open(project / "facts.yml", language="yaml")
        applied: list[types.ApplyWorkspaceEditParams] = []

        @editor.client.feature(types.WORKSPACE_APPLY_EDIT)
        def apply(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            applied.append(params)
            return types.ApplyWorkspaceEditResult(applied=True)

        await _take(editor, draft, (await _titles(editor, draft, WRONG[0]))["State this sentence as a fact"])
        await until(lambda: applied or None)
        facts.apply(applied[0].edit.changes[facts.uri])
        assert 2 == len(read_facts(facts.text, "facts.yml"))
        assert ["The harbour board was founded in 1932."] == _facts(project)


def _facts(project: Path) -> list[str]:
    return [fact.text for fact in read_facts((project / "facts.yml").read_text(), "facts.yml")]


@pytest.mark.parametrize(
    "sentence", ["A: b # c", "It's 5", 'He said: "no".', "'It's: \"no\"'", "1931", "- x", "@a", "yes"]
)
def test_any_sentence_can_be_stated(sentence: str) -> None:
    """Whatever YAML makes of its signs, the sentence is read as it was written."""
    assert [sentence] == [fact.text for fact in read_facts(entry_of(sentence) * 2, "facts.yml")][:1]


def test_where_a_comment_goes() -> None:
    """Never into a tag, never where it would be text, behind front matter, and with the file's own line ends."""
    text = "<title>In 1932</title>\r\n<p>In 1932 <a\r\nhref='x'>it</a> was.</p>"
    second = text.rindex("1932")
    assert here(text, "html", "place", 10, 14) is None
    assert (second + 4, "<!-- factlint-ignore place -->") == _at(here(text, "html", "place", second, second + 4))
    assert (len(text), "\r\n<!-- factlint-ignore-file place -->\r\n") == _at(in_file(text, "html", "place"))
    matter = "---\ntitle: x\n---\nIn 1932.  \nmore"
    assert (17, "<!-- factlint-ignore-file place -->\n\n") == _at(in_file(matter, "markdown", "place"))
    assert (25, " <!-- factlint-ignore place -->") == _at(here(matter, "markdown", "place", 20, 24))
    assert (10, " % factlint-ignore place") == _at(here("in 1932 a.\nb", "latex", "place", 3, 7))


def _at(edit: object) -> tuple[int, str]:
    return edit.start, edit.text


@pytest.mark.parametrize(
    ("format_name", "text", "comment"),
    [
        ("rst", "It rained.\n\nIn 1932\nit sank.\n", (12, ".. factlint-ignore place\n\n")),
        ("rst", "- It rained.\n\n- In 1932 it sank.\n", None),
        ("asciidoc", "= Log\r\n\r\nIn 1932 it sank.\r\n", (9, "// factlint-ignore place\r\n")),
        ("asciidoc", "* It rained.\n\n* In 1932 it sank.\n", None),
        ("org", "* Log\nIn 1932 it sank.\n", (0, "# factlint-ignore place\n")),
        ("org", "- It rained\n\n- In 1932 it sank.\n", None),
        (
            "notebook",
            '{"cells": [{"cell_type": "markdown", "source": ["In 1932.\\n"]}]}',
            (57, " <!-- factlint-ignore place -->"),
        ),
    ],
)
def test_comments_of_light_markup(format_name: str, text: str, comment: tuple[int, str] | None) -> None:
    """A comment stands above the paragraph, or in the cell; in the middle of a list there is no place for one."""
    at = text.index("1932")
    edit = here(text, format_name, "place", at, at + 4)

    assert comment == (_at(edit) if edit else None)


@pytest.mark.parametrize(
    ("format_name", "text", "comment"),
    [
        ("rst", "Log\n===\n", (0, ".. factlint-ignore-file place\n\n")),
        ("asciidoc", "---\na: b\n---\n= Log\n", (13, "// factlint-ignore-file place\n")),
        ("org", "# -*- mode: org -*-\n* Log\n", (20, "# factlint-ignore-file place\n")),
        (
            "notebook",
            '{"cells": [{"cell_type": "markdown", "source": "Log"}]}',
            (48, "<!-- factlint-ignore-file place -->\\n\\n"),
        ),
        ("notebook", "{}", None),
    ],
)
def test_comments_for_a_whole_file(format_name: str, text: str, comment: tuple[int, str] | None) -> None:
    """A comment for the whole file stands at its top, behind what must stand there."""
    edit = in_file(text, format_name, "place")

    assert comment == (_at(edit) if edit else None)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "It rained.\n\nIn 1932 it sank.\nIt lies there.\n"),
        ("a.html", "<p>It rained.</p>\n<p>In 1932 it sank.</p>\n"),
        ("a.tex", "It rained.\n\nIn 1932 it sank.\n"),
        ("a.rst", "Log\n===\n\nIt rained.\n\nIn 1932\nit sank.\n\n- It lies there.\n"),
        ("a.rst", "===\nLog of 1932\n===\n\n.. note:: It rained.\n\nThe end.\n"),
        ("a.adoc", "= Log\n\nIt rained.\n\n.Title\nIn 1932 +\nit sank.\n\n* It lies there.\n"),
        ("a.org", "#+TITLE: Log\n\n* First\nIn 1932 it sank.\n- It lies there.\n"),
        (
            "a.ipynb",
            '{"cells": [{"cell_type": "markdown", "source": ["# Log\\n", "\\n", "In \\"1932\\" it sank.\\n"]}]}',
        ),
    ],
)
def test_a_comment_silences_and_changes_nothing_else(name: str, text: str) -> None:
    """With either comment the draft reads as before, and the comment is about the words that it was written for."""
    before = Document.from_text(text, name)
    at = text.index("1932")
    for edit in (here(text, before.format, "place", at, at + 4), in_file(text, before.format, "place")):
        assert edit is not None
        silenced = text[: edit.start] + edit.text + text[edit.end :]
        after = Document.from_text(silenced, name)
        (ignore,) = ignores_of(silenced, after.format)

        assert before.prose == after.prose
        assert [unit.kind for unit in before.units] == [unit.kind for unit in after.units]
        assert {"place"} == ignore.rules
        assert ignore.start <= silenced.index("1932") < ignore.end
