"""Sources, facts, rules and the configuration change under the writer's hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from lsp.conftest import NOTES, WRONG
from lsp.editor import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from lsp.editor import Editor

    Edit = Callable[..., AbstractAsyncContextManager[Editor]]

pytestmark = pytest.mark.asyncio


async def test_reading_the_sources_shows_progress(project: Path, edit: Edit) -> None:
    """The editor is told that the sources are read, how far, and when that is done."""
    async with edit(project) as editor:
        await editor.found(editor.open(project / "drafts" / "weekend.md"))
        (reports,) = await until(lambda: _ended(editor))

    assert "begin" == reports[0].kind
    assert "harbour" in reports[0].title
    assert ["report"] * len(reports[1:-1]) == [report.kind for report in reports[1:-1]]


async def test_no_progress_is_left_behind(project: Path, edit: Edit) -> None:
    """Sources that go while they are read are left out, and every bar that was begun is ended."""
    for number in range(60):
        text = f"Boat {number} left Lorient on {1 + number % 28} May 2020.\n" * 20
        (project / "sources" / f"{number}.txt").write_text(text)
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        for number in range(3):
            await until(lambda count=number: len(editor.client.progress_reports) > count or None)
            (project / "sources" / f"{number}.txt").unlink()
            editor.changed_on_disk(project / "sources" / f"{number}.txt", types.FileChangeType.Deleted)
        await editor.becomes(draft, WRONG)
        await until(lambda: _ended(editor))


def _ended(editor: Editor) -> list[list[types.WorkDoneProgressReport]] | None:
    reports = list(editor.client.progress_reports.values())
    return reports if reports and all(each and each[-1].kind == "end" for each in reports) else None


async def test_an_editor_without_progress_is_sent_none(
    project: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is asked of an editor that never offered to show it."""
    monkeypatch.setattr("lsp.editor.client_capabilities", lambda _: types.ClientCapabilities())
    async with edit(project) as editor:
        await editor.found(editor.open(project / "drafts" / "weekend.md"))

        assert not editor.client.progress_reports
        assert not editor.client.watches


async def test_the_editor_watches_what_findings_depend_on(project: Path, edit: Edit) -> None:
    """Configurations are watched from the start, sources once they are named, and anew when that changes."""
    (project / "wire.txt").write_text("The regatta was quiet.")
    async with edit(project) as editor:
        await until(lambda: editor.client.watches or None)
        assert {"**/factlint.toml", "**/pyproject.toml", "**/.factlint-ignore"} == _watched(editor)
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.found(draft)
        await until(lambda: len(_watched(editor)) == 4 or None)
        assert f"{project}/sources/**/*" in _watched(editor)

        editor.save(project / "factlint.toml", 'sources = ["sources/*.md", "wire.txt"]\nrules = ["house"]\n')
        wanted = {f"{project}/sources/*.md", f"{project}/wire.txt", f"{project}/house/**/*"}
        await until(lambda: wanted <= _watched(editor) or None)
        assert f"{project}/sources/**/*" not in _watched(editor)


def _watched(editor: Editor) -> set[str]:
    return {
        watcher["globPattern"] if isinstance(watcher, dict) else watcher.glob_pattern
        for options in editor.client.watches.values()
        for watcher in (options["watchers"] if isinstance(options, dict) else options.watchers)
    }


@pytest.mark.parametrize("name", ["visual_studio_code", "neovim@v0.11"])
async def test_a_source_changes(project: Path, edit: Edit, name: str) -> None:
    """The draft is judged by what the source says now, whether the editor watches files or only says what it saved."""
    async with edit(project, name=name) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        source = project / "sources" / "notes.md"
        source.write_text(NOTES.replace("1931", "1932"))
        (editor.changed_on_disk if name.startswith("visual") else editor.save)(source)
        await editor.becomes(draft, WRONG[:1])


async def test_a_source_comes_and_goes(project: Path, edit: Edit) -> None:
    """A new file under a source pattern is read, and a deleted one is forgotten."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "new.md", "The Salt Museum was founded in 1980.\n")
        await editor.becomes(draft, [])
        new = project / "sources" / "museum.txt"
        new.write_text("The Salt Museum was founded in 1979.\n")
        editor.changed_on_disk(new, types.FileChangeType.Created)
        await editor.becomes(draft, ["1980"])
        new.unlink()
        editor.changed_on_disk(new, types.FileChangeType.Deleted)
        await editor.becomes(draft, [])


async def test_the_last_source_is_deleted(project: Path, edit: Edit) -> None:
    """The facts read last stay, evidence still names its line, and the reader is told once what is missing."""
    async with edit(project) as editor:
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        source = project / "sources" / "notes.md"
        source.unlink()
        for _ in range(3):
            editor.changed_on_disk(source, types.FileChangeType.Deleted)
        await until(lambda: editor.shown() or None)
        editor.replace(draft, "Crews", "The crews")
        finding, _ = await editor.found(draft)

        assert 2 == finding.related_information[0].location.range.start.line
        (line,) = editor.shown()
        assert "sources/" in line
        assert "\n" not in line


async def test_a_facts_file_changes(project: Path, edit: Edit) -> None:
    """A fact stated by hand decides as soon as its file is written."""
    async with edit(project) as editor:
        facts = project / "facts.yaml"
        facts.write_text("- The pier was built in 1950.\n")
        editor.save(project / "factlint.toml", 'sources = ["sources/"]\nfacts = ["facts.yaml"]\ndrafts = ["drafts/"]\n')
        draft = editor.open(project / "drafts" / "weekend.md")
        await editor.becomes(draft, WRONG)
        editor.save(facts, "- The harbour board was founded in 1932.\n")
        await editor.becomes(draft, WRONG[:1])


async def test_rules_for_one_draft(project: Path, edit: Edit) -> None:
    """Settings for a pattern of drafts hold in the editor as on the command line."""
    (project / "drafts" / "quiet.md").write_text("The harbour board was founded in 1932.\n")
    settings = (project / "factlint.toml").read_text() + '[per-file."drafts/quiet.md"]\nignore = ["event-date"]\n'
    (project / "factlint.toml").write_text(settings)
    async with edit(project) as editor:
        await editor.becomes(editor.open(project / "drafts" / "weekend.md"), WRONG)
        await editor.becomes(editor.open(project / "drafts" / "quiet.md"), [])


async def test_articles_that_are_each_others_sources(project: Path, edit: Edit) -> None:
    """Each is checked against the others and never against itself, saved or not."""
    settings = 'sources = ["sources/", "drafts/"]\ndrafts = ["sources/", "drafts/"]\n'
    (project / "factlint.toml").write_text(settings)
    (project / "drafts" / "weekend.md").write_text("The harbour board was founded in 1932.\n")
    async with edit(project) as editor:
        one = editor.open(project / "drafts" / "weekend.md")
        two = editor.open(project / "sources" / "notes.md")
        await editor.becomes(one, ["1932"])
        await editor.becomes(two, ["1931"])
        editor.replace(two, "founded in 1931", "founded in 1930")
        await editor.becomes(two, ["1930"])


async def test_two_projects_at_once(project: Path, edit: Edit) -> None:
    """Each draft is judged by the sources of its own configuration."""
    other = project.parent / "other"
    (other / "drafts").mkdir(parents=True)
    (other / "factlint.toml").write_text('sources = ["wire.txt"]\n')
    (other / "wire.txt").write_text("The harbour board was founded in 1932.\n")
    async with edit(project) as editor:
        one = editor.open(project / "drafts" / "weekend.md")
        two = editor.open(other / "drafts" / "weekend.md", one.text)
        await editor.becomes(one, WRONG)
        await editor.becomes(two, [])


async def test_what_is_no_draft_is_not_checked(project: Path, edit: Edit) -> None:
    """Sources, what is excluded and what lies outside the drafts stay without a mark, and the log says so once."""
    text = "The harbour board was founded in 1932.\n"
    settings = (project / "factlint.toml").read_text() + 'exclude = ["*.old.md"]\n'
    (project / "factlint.toml").write_text(settings)
    async with edit(project) as editor:
        for name in ("sources/notes.md", "drafts/first.old.md", "README.md"):
            await editor.becomes(editor.open(project / name, text), [])
            assert [True] == [name in line for line in editor.logged() if "no draft" in line][-1:]
        await editor.becomes(editor.open(project / "drafts" / "new.md", text), ["1932"])
        assert not editor.shown()
