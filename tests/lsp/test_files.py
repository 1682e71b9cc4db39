"""Addresses, listings of sources, what is a draft, and what is watched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lsprotocol import types

from factlint.config import load_config
from factlint.lsp.addresses import name_of, path_of, uri_of
from factlint.lsp.buffers import Buffer
from factlint.lsp.listing import is_draft, list_files
from factlint.lsp.places import Places
from factlint.lsp.watching import _split, matter
from factlint.model.findings import Evidence

UTF_16 = types.PositionEncodingKind.Utf16


@pytest.mark.parametrize("name", ["draft.md", "a b.md", "a;b?c#d.md", "100%.md", "Zoë 🚢.md", "%41.md"])
def test_an_address_and_back(name: str) -> None:
    """Whatever a file is called, its address leads back to it."""
    path = Path("/drafts") / name

    assert path == path_of(uri_of(path))


def test_addresses_as_editors_write_them() -> None:
    """With more or less escaped, with a host, with dots."""
    assert Path("/a;b/c d.md") == path_of("file:///a;b/c%20d.md")
    assert Path("/a/d.md") == path_of("file://localhost/a/b/../d.md")
    assert Path("/a.md") == path_of("FILE:///a.md")
    assert [None] * 5 == [
        path_of(uri) for uri in ("untitled:One", "http://x/a.md", "", "file://[bad/a", "file:///a%00b")
    ]


def test_the_name_says_the_format() -> None:
    """A file is named from the project's root; a buffer without one takes its suffix from its language."""
    root = Path("/harbour")

    assert "drafts/a.md" == name_of(Buffer("file:///harbour/drafts/a.md", 1, "", "markdown", UTF_16), root)
    assert "untitled.tex" == name_of(Buffer("untitled:One", 1, "", "latex", UTF_16), root)
    assert "untitled.txt" == name_of(Buffer("untitled:One", 1, "", "klingon", UTF_16), root)


def test_a_listing_tells_whether_anything_changed(project: Path) -> None:
    """Two looks are equal until a source is written, comes, or goes."""
    config = load_config(project / "factlint.toml")
    source = project / "sources" / "notes.md"
    before = list_files(config)
    assert before == list_files(config)
    assert before.holds(source)

    os.utime(source, (1, 1))
    written = list_files(config)
    (project / "sources" / "more.txt").write_text("More.")
    more = list_files(config)
    source.unlink()

    assert 4 == len({each.stamp for each in (before, written, more, list_files(config))})
    assert not list_files(config).holds(source)


def test_a_pattern_that_matches_nothing_leaves_the_others(project: Path) -> None:
    """What is there is listed, what is not is said, a line each."""
    (project / "factlint.toml").write_text('sources = ["sources/", "gone/"]\nfacts = ["facts.yaml"]\n')
    listing = list_files(load_config(project / "factlint.toml"))

    assert [project / "sources" / "notes.md"] == [path for path, _ in listing.sources]
    assert ["gone/", "facts.yaml"] == [line.split("'")[1] for line in listing.problems]


@pytest.mark.parametrize(
    ("drafts", "name", "expected"),
    [
        ("[]", "anything.md", True),
        ("[]", "sources/notes.md", False),
        ("[]", "factlint.toml", False),
        ("[]", "old/anything.md", False),
        ("[]", "table.yml", False),
        ("[]", "house/event-date.md", False),
        ('["drafts/"]', "drafts/table.yml", False),
        ('["drafts/*.yml"]', "drafts/table.yml", True),
        ('["drafts/"]', "drafts/not/yet saved.md", True),
        ('["./drafts"]', "drafts/a.md", True),
        ('["drafts/"]', "README.md", False),
        ('["drafts/*.md"]', "drafts/a.md", True),
        ('["drafts/*.md"]', "drafts/a.txt", False),
        ('["**/*.md"]', "deep/down/a.md", True),
        ('["**/*.md"]', "sources/notes.md", True),
        ('["**/*.md"]', "old/notes.md", False),
        ('["../other/*.md"]', "../other/a.md", True),
    ],
)
def test_what_is_a_draft(project: Path, drafts: str, name: str, expected: bool) -> None:
    """Saved or not, by the configuration's patterns; never what is excluded."""
    (project / "sources" / "wire.txt").write_text("Quiet.")
    (project / "factlint.toml").write_text(
        f'sources = ["sources/"]\nexclude = ["old"]\nrules = ["house"]\ndrafts = {drafts}\n'
    )
    config = load_config(project / "factlint.toml")

    assert expected is is_draft(config, list_files(config), Path(os.path.normpath(project / name)))


def test_an_only_source_is_no_draft(project: Path) -> None:
    """Nothing is left to check it against."""
    (project / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["sources/"]\n')
    config = load_config(project / "factlint.toml")

    assert not is_draft(config, list_files(config), project / "sources" / "notes.md")


@pytest.mark.parametrize(
    ("pattern", "base", "rest"),
    [
        ("sources", "sources", "**/*"),
        ("sources/", "sources", "**/*"),
        ("sources/notes.md", "sources", "notes.md"),
        ("sources/*.md", "sources", "*.md"),
        ("wire/**/*.txt", "wire", "**/*.txt"),
        ("not-yet", ".", "not-yet/**/*"),
        ("../wire/*.txt", "../wire", "*.txt"),
        ("*", ".", "*"),
    ],
)
def test_what_is_watched_for_a_pattern(project: Path, pattern: str, base: str, rest: str) -> None:
    """The folder that a pattern starts from, and the rest as editors take it."""
    assert (Path(os.path.normpath(project / base)), rest) == _split(project, pattern)


def test_changes_that_matter() -> None:
    """Our own cache and Git's files change all the time."""
    kind = types.FileChangeType.Changed
    noise = [types.FileEvent(uri, kind) for uri in ("file:///a/.factlint/facts.sqlite", "file:///a/.git/HEAD", "x:y")]

    assert not matter(noise)
    assert matter([*noise, types.FileEvent("file:///a/wire.txt", kind)])


def test_evidence_stands_where_its_source_says(tmp_path: Path) -> None:
    """Columns count in the editor's units, after a change of the file too; a source that is gone has a line."""
    places = Places()
    source = tmp_path / "wire.txt"
    source.write_bytes("One.\r\n🚢 Two. Three.\r\n".encode())
    evidence = Evidence(path="wire.txt", start=8, end=12, text="Two.", line=2)
    location = places.location(tmp_path, evidence)
    assert types.Range(types.Position(1, 3), types.Position(1, 7)) == location.range
    assert source.as_uri() == location.uri

    source.write_text("One. Two. Three.")
    assert types.Position(0, 8) == places.location(tmp_path, evidence).range.start
    source.unlink()
    assert types.Position(1, 0) == places.location(tmp_path, evidence).range.start


def test_a_draft_in_a_folder_of_sources_is_no_source(project: Path) -> None:
    """Unless it is named as a source by itself, or all sources are drafts."""
    file = project / "factlint.toml"
    other, draft = project / "sources" / "notes.md", project / "sources" / "draft.md"
    draft.write_text("The regatta was quiet.")

    def sources(named: str, drafts: str) -> list[Path]:
        file.write_text(f"sources = {named}\ndrafts = {drafts}\n")
        config = load_config(file)
        listing = list_files(config)
        assert is_draft(config, listing, draft)
        return [path for path, _ in listing.sources]

    assert [other] == sources('["sources/"]', '["sources/draft.md"]')
    assert [draft, other] == sources('["sources/", "sources/draft.md"]', '["sources/draft.md"]')
    assert [draft, other] == sources('["sources/"]', '["sources/"]')
