"""The documentation site: built strictly, with a place for every rule and every key, asking nothing of the network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from factlint.cli.app import app
from factlint.config.schema import schema
from factlint.rules import load_pages

pytest.importorskip("material", reason="the documentation site needs MkDocs: pip install --group docs")

HOUSE = Path(__file__).resolve().parents[2]
LOADED = {"src", "srcset", "data", "poster", "action"}
"""Attributes by which a page loads something, or sends something."""
_ELSEWHERE = re.compile(r"(?:https?:)?//")
_CSS = re.compile(r"(?:@import\s*|url\(\s*)['\"]?(?:https?:)?//")


class Page(HTMLParser):
    """What a page loads, which places it has, and what it says."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.places: set[str] = set()
        self.text = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Take note of what a tag loads."""
        for name, value in attributes:
            if name in LOADED or (name == "href" and tag in {"link", "image", "use"}):
                self.loaded.append(value or "")
            if name in {"id", "class"}:
                self.places.update((value or "").split())
            if name == "style":
                assert not _CSS.search(value or "")

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text += data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder],
        cwd=HOUSE,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (0, "") == (done.returncode, done.stderr)
    return folder


def test_every_rule(site: Path) -> None:
    """Every rule has a page with its title, its message and all of its examples, and the list leads there."""
    listed = (site / "rules" / "index.html").read_text(encoding="utf-8")
    for rule in load_pages().pages.values():
        page = Page(site / "rules" / f"{rule.id}.html")
        said = " ".join(page.text.split())

        assert f'href="{rule.id}.html"' in listed
        assert rule.title in said
        assert " ".join(rule.message.split()) in said
        sources = sum(len(group.sources) for group in rule.examples)
        drafts = sum(len(group.drafts) for group in rule.examples)
        text = (site / "rules" / f"{rule.id}.html").read_text(encoding="utf-8")
        assert sources == text.count('class="example source"')
        assert drafts == text.count('class="example draft"')
        marks = sum(len(draft.marks) for group in rule.examples for draft in group.drafts)
        assert marks == text.count("<mark>")
        assert "{fix=" not in said


def test_every_key(site: Path) -> None:
    """Every key of the configuration has a place of its own with what is said of it, those of inner tables too."""
    page = Page(site / "configuration.html")
    whole = schema()
    said = " ".join(page.text.split())

    for key, told in whole["properties"].items():
        assert key in page.places
        assert " ".join(told["description"].replace("*", "").split()) in said.replace("*", "")
    for key, table in (("sources", "Source"), ("per-file", "PerFile")):
        assert {f"{key}.{inner}" for inner in whole["$defs"][table]["properties"]} <= page.places


def test_every_option(site: Path) -> None:
    """Every command has a place, every option of `check` its name and its help."""
    page = Page(site / "commands.html")
    said = " ".join(page.text.split())
    root: Any = get_command(app)

    assert root.commands.keys() <= page.places
    for option in root.commands["check"].params:
        if option.param_type_name == "option":
            assert option.opts[0] in said
            assert " ".join(option.help.split()) in said


def test_every_editor_and_guide(site: Path) -> None:
    """Every editor's page and every page of this folder is in the site."""
    wanted = {f"editors/{path.stem}.html" for path in (HOUSE / "editors").glob("*.md")} | {"editors/vscode.html"}
    wanted |= {path.relative_to(HOUSE / "docs").with_suffix(".html").as_posix() for path in HOUSE.glob("docs/**/*.md")}

    assert wanted <= {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def test_nothing_from_the_network(site: Path) -> None:
    """No page and no style sheet loads anything from elsewhere."""
    for path in site.rglob("*.html"):
        page = Page(path)
        assert [] == [one for one in page.loaded if _ELSEWHERE.match(one)], path
        assert "mermaid" not in page.places  # drawn by a script that is fetched
    for path in site.rglob("*.css"):
        assert not _CSS.search(path.read_text(encoding="utf-8")), path
