"""The answer of an earlier run, given again: only where nothing that it hangs on has changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

CONFIG = """\
sources = ["sources/"]
drafts = ["drafts/*.md"]
facts = ["facts.yml"]
rules = ["house/"]
"""
HOUSE = "---\nid: event-date\nmessage: Not {found}.\n---\n"
AGAIN = """
import sys
from factlint.cli.main import main
status = main(sys.argv[1:], remember=True)
print(*sorted({"pydantic", "rich", "spacy", "typer", "yaml"} & set(sys.modules)), file=sys.stderr)
sys.exit(status)
"""


@pytest.fixture
def desk(project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the project with a configuration, and let the user's cache be empty."""
    (project / "factlint.toml").write_text(CONFIG)
    (project / "facts.yml").write_text("- The harbour master is Paul Stein.\n")
    (project / "house").mkdir()
    (project / "house/event-date.md").write_text(HOUSE)
    monkeypatch.chdir(project)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    return project


@pytest.fixture
def check(desk: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return what runs ``factlint check`` in the project: exit status and what was printed."""
    assert desk.exists()

    def run(*arguments: str, remember: bool = True) -> tuple[int, str, str]:
        status = main(["check", "--output-format=json", *arguments], remember=remember)
        out, err = capsys.readouterr()
        return status, out, err

    return run


def kept() -> list[Path]:
    """Return the answers that are kept."""
    return list(Path(os.environ["XDG_CACHE_HOME"]).glob("factlint/runs/*"))


def test_the_same_run_loads_nothing(desk: Path) -> None:
    """It prints and exits as before, notes and all, without what parses, prints in colour or reads a text."""
    (desk / "factlint.toml").write_text(f'{CONFIG}exclude = ["clean.md"]\n')
    command = [sys.executable, "-c", AGAIN, "check", "drafts/report.md", "drafts/clean.md"]
    first, second = (subprocess.run(command, capture_output=True, encoding="utf-8", check=False) for _ in range(2))

    assert first.returncode == second.returncode == 1
    assert first.stdout == second.stdout
    assert "12 June 2021" in first.stdout
    assert first.stderr.splitlines()[-1] == "pydantic rich spacy typer yaml"
    assert second.stderr == "drafts/clean.md: left out, as 'exclude' says\n\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("drafts/clean.md", "The Kiel Regatta took place on 19 June 2021.\n"),
        ("drafts/new.md", "The Kiel Regatta took place on 19 June 2021.\n"),
        ("sources/regatta.txt", "The Kiel Regatta took place on 12 June 2021.\n"),
        ("sources/later/one.txt", "The Kiel Regatta took place on 12 June 2021, not a day earlier.\n"),
        ("factlint.toml", CONFIG + 'ignore = ["event-date"]\n'),
        ("facts.yml", "- The Kiel Regatta took place on 12 June 2021.\n"),
        ("house/event-date.md", HOUSE.replace("Not", "Never")),
        ("drafts/.factlint-ignore", "report.md: event-date\n"),
    ],
)
def test_what_changed_is_seen(check: Callable[..., tuple[int, str, str]], desk: Path, name: str, text: str) -> None:
    """A change of any file that counts, or a new one, gives the answer that a run without memory gives."""
    before = check()
    (desk / name).parent.mkdir(exist_ok=True)
    (desk / name).write_text(text)
    after = check()

    assert len(kept()) == 1
    assert after == check(remember=False)
    assert after != before


def test_what_went_away_is_seen(check: Callable[..., tuple[int, str, str]], desk: Path) -> None:
    """A source that is no longer there supports nothing."""
    (desk / "sources/wire.txt").write_text("The Kiel Regatta took place on 12 June 2021.\n")
    before = check()
    (desk / "sources/wire.txt").unlink()

    assert check() == check(remember=False) != before


def test_nearer_settings_are_seen(check: Callable[..., tuple[int, str, str]], desk: Path) -> None:
    """A configuration that comes to lie between the draft and the one that held is the one that holds."""
    before = check("drafts/report.md")
    (desk / "drafts/factlint.toml").write_text('sources = ["../sources/"]\nselect = ["quote-speaker"]\n')

    assert check("drafts/report.md") == check("drafts/report.md", remember=False) != before


def test_a_known_finding_is_seen(check: Callable[..., tuple[int, str, str]]) -> None:
    """A baseline that changes changes the answer."""
    check("--baseline", "known.json", "--update-baseline")
    known = check("--baseline", "known.json")
    Path("known.json").write_text('{"version": 1, "findings": []}')

    assert known[:2] == (0, "[]\n")
    assert check("--baseline", "known.json")[0] == 1


@pytest.mark.parametrize("arguments", [["--no-cache"], ["--diff", "--output-format=text"], ["missing.md", "drafts"]])
def test_what_is_not_kept(check: Callable[..., tuple[int, str, str]], arguments: list[str]) -> None:
    """Nothing is kept where that was asked, where a diff is printed to the byte, and where something went wrong."""
    check(*arguments)

    assert not kept()


def test_without_a_project_nothing_is_kept(check: Callable[..., tuple[int, str, str]], desk: Path) -> None:
    """As with the cache of the sources, it takes a configuration for anything to be written."""
    (desk / "factlint.toml").unlink()
    status, out, _ = check("--source", "sources", "drafts")

    assert (status, bool(json.loads(out)), kept()) == (1, True, [])


def test_a_damaged_answer_is_worked_out_again(check: Callable[..., tuple[int, str, str]]) -> None:
    """Whatever stands in the file, the run goes on."""
    before = check()
    (file,) = kept()
    assert file.stat().st_mode & 0o077 == 0, "it quotes a draft"
    for damage in ("", "[]", '{"files": 3}', "\0"):
        file.write_text(damage)
        assert check() == before
