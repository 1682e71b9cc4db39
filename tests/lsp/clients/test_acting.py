"""What can be done from an editor on record: by edits and by commands of the server, and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from factlint.facts.by_hand import read_facts
from lsp.clients.writer import ACTING
from lsp.conftest import DRAFT, WRONG
from lsp.editor import until

if TYPE_CHECKING:
    from pathlib import Path

    from lsp.clients.writer import Writer
    from lsp.editor import Buffer

pytestmark = pytest.mark.asyncio(loop_scope="session")
everywhere = pytest.mark.parametrize("writer", ACTING, indirect=True)

FIRST, AGAIN = "🎏 Rain. The harbour board was founded in 1932.", "Yes, the harbour board was founded in 1932."
TEXTS = {
    "weekend.md": f"*{FIRST}*\n\n{AGAIN}\n",
    "weekend.html": f"<p>{FIRST}</p>\n<p>{AGAIN}</p>\n",
    "weekend.tex": f"\\emph{{{FIRST}}}\n\n{AGAIN}\n",
    "weekend.txt": f"{FIRST}\n\n{AGAIN}\n",
}
HERE = {
    "weekend.md": " <!-- factlint-ignore event-date -->\n",
    "weekend.html": " <!-- factlint-ignore event-date -->\n",
    "weekend.tex": " % factlint-ignore event-date\n",
}
"""What ignoring one finding puts behind its line."""
FILE = {
    "weekend.md": "<!-- factlint-ignore-file event-date -->\n\n{}",
    "weekend.html": "{}<!-- factlint-ignore-file event-date -->\n",
    "weekend.tex": "% factlint-ignore-file event-date\n{}",
}
"""What ignoring a rule in a file makes of its text."""


@everywhere
async def test_fix_and_ignore_in_each_format(writer: Writer, folder: Path) -> None:
    """One place or all that are alike are put right, or left alone: by a comment, or by a file beside plain text."""
    for name, text in TEXTS.items():
        draft = writer.open(folder / "drafts" / name, text)
        await writer.becomes(draft, ["1932", "1932"])
        menu = await writer.menu(draft, "1932", "quickfix")
        assert ["Change to “1931”", "Change to “1931” in all 2 places"] == list(menu)[:2]
        await writer.take(draft, menu["Change to “1931”"])
        assert "1931".join(text.rsplit("1932", 1)) == draft.text
        await writer.becomes(draft, ["1932"])
        writer.replace(draft, "1931", "1932")
        menu = await writer.menu(draft, "1932", "quickfix")
        await writer.take(draft, menu["Change to “1931” in all 2 places"])
        assert text.replace("1932", "1931") == draft.text
        await writer.becomes(draft, [])

        writer.type(draft, 0, len(draft.text), text)
        menu = await writer.menu(draft, "1932", "quickfix")
        if name in HERE:
            await writer.take(draft, menu["Ignore event-date here"])
            assert text.rstrip() + HERE[name] == draft.text
            await writer.becomes(draft, ["1932"])
            writer.type(draft, 0, len(draft.text), text)
            await writer.take(draft, (await writer.menu(draft, "1932"))["Ignore event-date in this file"])
            assert FILE[name].format(text) == draft.text
        else:
            await _ignore_beside(writer, draft, menu, folder)
            assert text == draft.text
        await writer.becomes(draft, [])


async def _ignore_beside(writer: Writer, draft: Buffer, menu: dict[str, types.CodeAction], folder: Path) -> None:
    beside = folder / "drafts" / ".factlint-ignore"
    await writer.take(draft, menu["Ignore event-date for “1932”"])
    await writer.becomes(draft, [])
    assert "weekend.txt: event-date: 1932\n" == beside.read_text()
    beside.unlink()
    writer.told_of(beside, types.FileChangeType.Deleted)
    await writer.becomes(draft, ["1932", "1932"])
    await writer.take(draft, menu["Ignore event-date in this file"])
    assert "weekend.txt: event-date\n" == beside.read_text()


@everywhere
async def test_all_that_is_safe(writer: Writer, folder: Path) -> None:
    """One action of its own kind, as an editor takes it on saving, puts everything right; nothing else is in it."""
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    (action,) = (await writer.menu(draft, "weekend", "source.fixAll")).values()
    assert ("source.fixAll.factlint", None) == (action.kind, action.command)
    assert [action.title] == list(await writer.menu(draft, "weekend", "source.fixAll.factlint"))
    assert {} == await writer.menu(draft, "weekend", "source.organizeImports")
    await writer.take(draft, action)
    assert DRAFT.replace("15 June", "14 June").replace("1932", "1931") == draft.text
    await writer.becomes(draft, [])


@everywhere
async def test_open_the_source(writer: Writer, folder: Path) -> None:
    """Offered where the editor can be sent to a place, and then it is sent to the sentence."""
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    menu = await writer.menu(draft, "1932", "quickfix")
    able = writer.knows("window", "show_document", "support")
    shows = writer.knows("text_document", "publish_diagnostics", "related_information")
    assert (able and shows) is ("Open sources/notes.md, line 5" in menu)
    if able and shows:
        await writer.take(draft, menu["Open sources/notes.md, line 5"])
        shown = writer.client.shown_documents[-1]
        source = writer.open(folder / "sources" / "notes.md")
        assert (source.uri, "The harbour board was founded in 1931.") == (shown.uri, source.words(shown.selection))


@everywhere
@pytest.mark.parametrize("own", [True, False])
async def test_state_as_a_fact(writer: Writer, folder: Path, own: bool) -> None:
    """The sentence goes into a facts file that the configuration names then, and decides; the next where it is open."""
    config = folder / "factlint.toml"
    if not own:
        config.unlink()
        config = folder / "pyproject.toml"
        config.write_text(
            '[tool.factlint]  # ours\nsources = ["sources/"]\ndrafts = ["drafts/"]\n\n[tool.other]\na = 1\n'
        )
    before = config.read_text()
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    await writer.take(draft, (await writer.menu(draft, "1932", "quickfix"))["State this sentence as a fact"])
    assert "- The harbour board was founded in 1932.\n" == (folder / "facts.yml").read_text()
    after = config.read_text()
    assert before == after.replace('facts = ["facts.yml"]\n', "", 1) != after
    assert f"factlint: stated as a fact in {folder / 'facts.yml'}, which {config.name} now names" == writer.shown()[-1]
    await writer.becomes(draft, WRONG[:1])
    facts = writer.open(folder / "facts.yml", language="yaml")
    await writer.take(draft, (await writer.menu(draft, WRONG[0], "quickfix"))["State this sentence as a fact"])
    assert 2 == len(read_facts(facts.text, "facts.yml"))
    assert 1 == len(read_facts((folder / "facts.yml").read_text(), "facts.yml"))
    writer.save(folder / "facts.yml", facts.text)
    await writer.becomes(draft, [])


@everywhere
async def test_add_to_the_sources(writer: Writer, folder: Path) -> None:
    """A file is named in the configuration, words get a file of their own; what they say holds for the draft."""
    config = folder / "factlint.toml"
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    wire = folder / "wire.txt"
    wire.write_text("The harbour board was founded in 1932.\n")
    source = writer.open(wire, language="plaintext")
    await writer.take(source, (await writer.menu(source, "The", "source"))["Add this file as a source"])
    assert 'sources = ["sources/", "wire.txt"]\ndrafts = ["drafts/"]\n' == config.read_text()
    await writer.becomes(draft, WRONG[:1])
    sentence = "The Tidewater Regatta took place in Lorient on 15 June 2022."
    await writer.take(draft, (await writer.menu(draft, sentence, "source"))["Add the selection as a source"])
    assert f"{sentence}\n" == (folder / "sources" / "the-tidewater-regatta-took-place.md").read_text()
    await writer.becomes(draft, [])


@everywhere
async def test_the_first_source(writer: Writer, folder: Path) -> None:
    """Where no configuration is, the way to one is offered all the same; it is written, and holds at once."""
    (folder / "factlint.toml").unlink()
    source = writer.open(folder / "sources" / "notes.md")
    await writer.take(source, (await writer.menu(source, "The"))["Add this file as a source"])
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    assert 'sources = ["sources/notes.md"]\n' == (folder / "factlint.toml").read_text()


@everywhere
async def test_what_is_wrong_with_the_projects_own_files(writer: Writer, folder: Path) -> None:
    """It is underlined in its line of factlint.toml, of a facts file and of a rule page, until each is put right."""
    config, facts, page = folder / "factlint.toml", folder / "facts.yml", folder / "house" / "event-date.md"
    page.parent.mkdir()
    good = 'sources = ["sources/"]\nfacts = ["facts.yml"]\nrules = ["house/"]\ndrafts = ["drafts/"]\n'
    ours = "---\nid: event-date\nseverity: hint\n---\nOurs.\n"
    config.write_text(good)
    facts.write_text("- fakt: It was long.\n  source: sources/notes.md\n")
    page.write_text(ours.replace("severity", "severety"))
    draft = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    await writer.becomes(draft, WRONG)
    assert [(0, "fakt")] == await _told(writer, facts)
    assert [(2, "severety")] == await _told(writer, page)

    typed = writer.open(facts, language="yaml")
    assert ["unknown key 'fakt'"] == [each.message.partition(";")[0] for each in await writer.underlined(typed)]
    shown = list(writer.client.diagnostics[facts.as_uri()]) + (await writer.pull(typed) if writer.pulls else [])
    assert len(shown) == 1
    writer.replace(typed, "fakt", "fact")
    await writer.becomes(typed, [])
    if writer.knows("text_document", "document_link"):
        document = types.TextDocumentIdentifier(typed.uri)
        links = await writer.client.text_document_document_link_async(types.DocumentLinkParams(document))
        assert [("sources/notes.md", (folder / "sources" / "notes.md").as_uri())] == [
            (typed.words(each.range), each.target) for each in links
        ]
    writer.save(facts, typed.text)
    writer.open(page)
    await writer.becomes(draft, WRONG)
    assert [(2, "severety")] == await _told(writer, page)
    page.write_text(ours)
    writer.told_of(page)
    await until(lambda: not writer.client.diagnostics[page.as_uri()] or None)
    config.write_text(good + "sorces = 1\n")
    writer.told_of(config)
    assert [(4, "sorces")] == await _told(writer, config)
    config.write_text(good)
    writer.told_of(config)
    await until(lambda: not writer.client.diagnostics[config.as_uri()] or None)


async def _told(writer: Writer, path: Path) -> list[tuple[int, str]]:
    """Wait until something is underlined in a file; return lines and the words in question."""
    found = await until(lambda: writer.client.diagnostics.get(path.as_uri()) or None)
    return [(each.range.start.line, each.message.split("'")[1]) for each in found]


@everywhere
async def test_two_folders(writer: Writer, folder: Path) -> None:
    """Each folder of the workspace has its own sources, and its own rules."""
    other = folder.parent / "other"
    (other / "drafts").mkdir(parents=True)
    (other / "factlint.toml").write_text('sources = ["wire.txt"]\n')
    (other / "wire.txt").write_text("The harbour board was founded in 1932.\n")
    writer.has_folder(other)
    one = writer.open(folder / "drafts" / "weekend.md", DRAFT)
    two = writer.open(other / "drafts" / "weekend.md", DRAFT.replace("1932", "1931"))
    await writer.becomes(one, WRONG)
    await writer.becomes(two, ["1931"])
    (other / "factlint.toml").write_text('sources = ["wire.txt"]\nignore = ["event-date"]\n')
    writer.told_of(other / "factlint.toml")
    await writer.becomes(two, [])
    writer.type(one, 0, 0, "🎏 ")
    await writer.becomes(one, WRONG)
    (other / "factlint.toml").unlink()
    writer.has_folder(other, gone=True)
