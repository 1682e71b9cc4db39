"""What a release rests on: one version everywhere, and paths of other systems in their forms."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path, PureWindowsPath

import pytest

import factlint
from factlint.lsp.addresses import path_of, uri_of
from factlint.report.lines import uri

HOUSE = Path(__file__).parents[1]


def test_there_is_one_version() -> None:
    """The package, its metadata, the extension and what the docs tell people to write agree."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
    extension = json.loads((HOUSE / "vscode-client" / "package.json").read_text("utf-8"))
    readme, ci = ((HOUSE / name).read_text("utf-8") for name in ("README.md", "docs/ci.md"))

    assert project["project"]["version"] == extension["version"] == factlint.__version__
    assert re.findall(r"^ +rev: v(\S+)$", readme, re.MULTILINE) == [factlint.__version__]
    assert re.findall(r"uses: OWNER/factlint@v(\S+)", ci) == [factlint.__version__]


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        (PureWindowsPath("desk\\wire 1.txt").as_posix(), "desk/wire%201.txt"),
        (PureWindowsPath("..\\Übersicht\\a#b.md").as_posix(), "../%C3%9Cbersicht/a%23b.md"),
        (PureWindowsPath("C:\\desk\\100%.md").as_posix(), "C%3A/desk/100%25.md"),
        ("de\u0301sk/cafe\u0301.md", "de%CC%81sk/cafe%CC%81.md"),
        ("a\\b?.md", "a%5Cb%3F.md"),
    ],
)
def test_paths_of_other_systems_as_references(name: str, reference: str) -> None:
    """In SARIF a drive is no scheme, a backslash no part of a reference, and an accent what its file's name holds."""
    assert uri(name) == reference


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///c%3A/desk/wire%201.txt", "/c:/desk/wire 1.txt"),
        ("file:///C:/desk/wire.txt", "/C:/desk/wire.txt"),
        ("file://server/share/wire.txt", "//server/share/wire.txt"),
        ("file://localhost/Users/anna/caf%C3%A9.md", "/Users/anna/café.md"),
        ("file:///Users/anna/cafe%CC%81.md", "/Users/anna/cafe\u0301.md"),
    ],
)
def test_addresses_of_other_systems(address: str, path: str) -> None:
    """An editor's address of a drive, a share or a decomposed name leads to a path, and back to the same file."""
    found = path_of(address)

    assert found is not None
    assert found.as_posix() == path
    assert path_of(uri_of(found)) == found
