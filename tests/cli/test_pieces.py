"""An answer put together from what was printed of each draft before: the same as if the run were done."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cli.test_recall import AGAIN, CONFIG
from factlint.cli import app
from factlint.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., tuple[int, str, str]]

DRAFTS = {
    "drafts/report.md": "The Kiel Regatta took place on 12 June 2021.\n",
    "drafts/clean.md": "The harbour was quiet.\n",
    "drafts/a/late.md": "On 14 June 2021 the Kiel Regatta took place.\n\nThe Kiel Regatta was on 15 June 2021.\n",
    "drafts/a.b.md": "The Kiel Regatta took place on 16 June 2021, it is said. The 12 boats were wet.\n",
    "README.md": "The Kiel Regatta took place on 17 June 2021.\n",
}


@pytest.fixture
def desk(project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with several drafts, and let the user's cache be empty."""
    (project / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["drafts/"]\n')
    (project / "Makefile").write_text("all:\n")
    for name, text in DRAFTS.items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text)
    monkeypatch.chdir(project)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    return project


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the runs that were done, and not put together."""
    found: list[list[str]] = []
    invoke = app.invoke

    def noted(arguments: list[str], known: str | None = None) -> int:
        found.append(list(arguments))
        return invoke(arguments, known)

    monkeypatch.setattr(app, "invoke", noted)
    return found


@pytest.fixture
def check(desk: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs ``factlint check`` in the project: exit status and what was printed."""
    assert desk.exists()

    def run(*arguments: str, remember: bool = True) -> tuple[int, str, str]:
        status = main(["check", *arguments], remember=remember)
        return (status, *capsys.readouterr())

    return run


def test_other_drafts_load_nothing(desk: Path) -> None:
    """A hook that is given other files than before prints what a run prints, and nothing is loaded for it."""
    assert desk.exists()

    def run(*names: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", AGAIN, "check", "--changed", *names]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    run("drafts/report.md", "Makefile", "drafts/clean.md")
    one, two = run("drafts/report.md"), run("drafts/clean.md", "Makefile", "README.md")

    assert (1, 0) == (one.returncode, two.returncode)
    assert "12 June 2021" in one.stdout
    assert one.stderr == two.stderr == "\n"


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
@pytest.mark.parametrize("changed", [(), ("--changed",)])
def test_any_drafts(check: Run, ran: list[list[str]], form: str, changed: tuple[str, ...]) -> None:
    """Whatever files a run is given, in whatever order, and twice, it prints what it prints when it is done."""
    options = (*changed, f"--output-format={form}")
    names = [name for name in DRAFTS if name != "README.md"]
    check(*options, *names)
    check(*options, "drafts/clean.md")
    chance = random.Random(form)
    lists = [chance.choices(names, k=chance.randint(1, 5)) for _ in range(6)]
    ran.clear()
    told = [check(*options, *some) for some in lists]

    assert not ran
    assert told == [check(*options, *some, remember=False) for some in lists]
    assert len(set(told)) > 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("drafts/report.md", "The Kiel Regatta took place on 19 June 2021.\n"),
        ("sources/regatta.txt", "The Kiel Regatta took place on 12 June 2021.\n"),
        ("sources/later.txt", "The Kiel Regatta took place on 12 June 2021, not a day earlier.\n"),
        ("factlint.toml", CONFIG.replace('facts = ["facts.yml"]\nrules = ["house/"]\n', 'ignore = ["event-date"]\n')),
        ("drafts/factlint.toml", 'sources = ["../sources/"]\nselect = ["quote-speaker"]\n'),
        ("drafts/.factlint-ignore", "report.md: event-date\n"),
        ("drafts/new.md", "The Kiel Regatta took place on 21 June 2021.\n"),
    ],
)
@pytest.mark.parametrize("changed", [(), ("--changed",)])
def test_what_changed_is_seen(check: Run, desk: Path, name: str, text: str, changed: tuple[str, ...]) -> None:
    """A change of any file that counts, or a new one, gives the answer that a run without memory gives."""
    check(*changed, *DRAFTS)
    (desk / name).write_text(text)
    for names in (["drafts/report.md"], ["drafts/report.md", "drafts/a.b.md"], ["drafts/clean.md", name]):
        assert check(*changed, *names) == check(*changed, *names, remember=False)


def test_where_a_source_is_among_them_all_drafts_are_checked(check: Run, ran: list[list[str]], desk: Path) -> None:
    """A run that is given a source, or one that went, is done; so is one that is given a folder or nothing."""
    check("--changed", *DRAFTS)
    ran.clear()
    for names in (["sources/regatta.txt"], ["drafts/clean.md", "sources/gone.txt"], ["factlint.toml"]):
        assert check("--changed", *names) == check("--changed", *names, remember=False)
    check("drafts")
    check("missing.md", "drafts/clean.md")
    (desk / "drafts/clean.md").unlink()
    assert check("--changed", "drafts/clean.md") == check("--changed", "drafts/clean.md", remember=False)

    assert len(ran) == 4 * 2 + 2


@pytest.mark.parametrize(
    "option", ["--fix", "--diff", "--statistics", "--no-cache", "--output-format=sarif", "--nosuch"]
)
def test_options_with_a_say_in_more(check: Run, ran: list[list[str]], option: str) -> None:
    """Where a draft is not printed by itself, or more is asked for than to print, the run is done."""
    for name in ("drafts/clean.md", "drafts/a.b.md"):
        check(option, name, "drafts/a/late.md")
    ran.clear()
    check(option, "drafts/a.b.md")

    assert [["check", option, "drafts/a.b.md"]] == ran


def test_notes_are_not_swallowed(check: Run, desk: Path) -> None:
    """What is said of a draft that is left out is said each time."""
    (desk / "factlint.toml").write_text('sources = ["sources/"]\ndrafts = ["drafts/"]\nexclude = ["clean.md"]\n')
    check("drafts/report.md", "drafts/clean.md")

    assert "left out" in check("drafts/clean.md", "drafts/a.b.md")[2]


def test_what_is_kept_and_damaged(check: Run, ran: list[list[str]]) -> None:
    """Pieces that cannot be read are made anew; they are nobody else's to read."""
    told = check("--changed", "drafts/report.md", "drafts/clean.md")
    for file in Path(os.environ["XDG_CACHE_HOME"]).glob("factlint/runs/*"):
        assert file.stat().st_mode & 0o077 == 0, "it quotes a draft"
        file.write_text('{"files": [], "trees": []')
    ran.clear()
    again = check("--changed", "drafts/clean.md", "drafts/report.md")

    assert (told, 1) == (again, len(ran))
    assert told[0] == check("--changed", "drafts/report.md")[0]
    assert len(ran) == 1
