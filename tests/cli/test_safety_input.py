"""Drafts, sources and settings from somebody else are data: nothing in them runs, hangs or reaches a terminal."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from cli.settings import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]
DATE = "The Kiel Regatta took place on 12 June 2021."
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
"""YAML that is a billion words once its names are put in."""
HOUSE = "---\nid: motto\ntitle: Mottos\nseverity: error\ncomparator: date\nmessage: No {{found}}.\n{}---\n\nMottos.\n"


def found(done: subprocess.CompletedProcess[str]) -> set[str]:
    """Return the words that are flagged in a JSON report, whatever else was said, but no fault of ours."""
    assert "Traceback" not in done.stderr
    assert "a fault in factlint" not in done.stderr
    return {finding["text"] for finding in json.loads(done.stdout)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("line.md", "words and more words " * 1_000 + f"to no end. {DATE}"),
        ("word.txt", f"{'a' * 100_000} {DATE}"),
        ("deep.html", f"{'<div>' * 20_000}<p>{DATE}</p>"),
        ("tags.html", f"<p>{DATE}</p>{'<a <b <c ' * 20_000}"),
        ("quotes.md", f"{DATE}\n\n{'> ' * 5_000}deep\n\n{'[' * 1_000}"),
        ("marks.md", f"{DATE}\n\n{'*' * 2_000}\n\n{'`' * 2_000}"),
        ("ignores.html", f"<p>{DATE}</p>{'<!-- factlint-ignore ' * 10_000}"),
        ("braces.tex", f"{DATE}\n\n{'{' * 20_000}"),
    ],
)
def test_texts_that_are_made_to_hang(factlint: Run, project: Path, name: str, text: str) -> None:
    """Lines, words and nesting without end cost no more than their length, and what is wrong beside them is found."""
    (project / name).write_text(text)

    assert "12 June 2021" in found(factlint("check", "--output-format=json", "--source", "sources", name))


def test_patterns_that_are_made_to_hang(factlint: Run, project: Path) -> None:
    """Stars without end in a setting, and what would be an endless expression among a rule's words, end at once."""
    (project / "drafts" / f"{'a' * 200}.md").write_text(DATE)
    (project / "house").mkdir()
    words = json.dumps(["(a+)+$", "(x|x)*y", "[", "*" * 5_000, "a" * 10_000])
    (project / "house/motto.md").write_text(HOUSE.format(f"vocabulary: {{same: [{words}]}}\n"))
    stars = json.dumps(["*a" * 100 + "b", "**/" * 200 + "x", "[" * 100, "?" * 300])
    (project / "factlint.toml").write_text(f'{CONFIG}rules = ["house/"]\nexclude = {stars}\n')
    (project / "drafts/.factlint-ignore").write_text("(a+)+$: event-date\n" * 1_000)
    done = factlint("check", "--output-format=json", "--select", "event-date")

    assert "12 June 2021" in found(done)


@pytest.mark.parametrize("name", ["house/motto.md", "facts.yml", "drafts/bomb.md"])
def test_yaml_that_grows_without_end(factlint: Run, project: Path, name: str) -> None:
    """Names that stand for names that stand for names are told in a line, or are nothing to us."""
    (project / "house").mkdir()
    (project / "facts.yml").write_text("- The harbour master is Paul Stein.\n")
    bomb = {
        "house/motto.md": HOUSE.format(f"{BOMB}vocabulary: {{same: *i}}\n"),
        "facts.yml": f"{BOMB}fact: *i\n",
        "drafts/bomb.md": f"---\n{BOMB}date: *i\n---\n\nWords.\n",
    }
    (project / name).write_text(bomb[name])
    (project / "factlint.toml").write_text(f'{CONFIG}rules = ["house/"]\nfacts = ["facts.yml"]\n')
    done = factlint("check", "--output-format=json")

    assert "12 June 2021" in found(done)
    assert len(done.stderr) < 5_000


def test_nothing_of_a_workspace_runs(factlint_process: Run, project: Path) -> None:
    """Rules, facts, front matter and settings that name code or commands are refused, or read as words."""
    code = f'!!python/object/apply:os.system ["touch {project}/ran"]'
    (project / "house").mkdir()
    (project / "house/motto.md").write_text(HOUSE.format(f"tolerance: {code}\n"))
    (project / "house/event-date.md").write_text("---\nid: event-date\nmessage: '{found.__class__.__mro__}'\n---\n")
    (project / "house/rule.py").write_text(f"import os; os.system('touch {project}/ran')\n")
    (project / "facts.yml").write_text(f"- {code}\n")
    (project / "drafts/front.md").write_text(f"---\ndate: {code}\n---\n\n{DATE}\n")
    (project / "evil.py").write_text(f"import os; os.system('touch {project}/ran')\ndef load(**kwargs): pass\n")
    (project / "sitecustomize.py").write_text(f"import os; os.system('touch {project}/ran')\n")
    settings = f'{CONFIG}rules = ["house/"]\nfacts = ["facts.yml"]\n'
    (project / "factlint.toml").write_text(settings)
    refused = factlint_process("check", "--output-format=json")
    (project / "factlint.toml").write_text(f'{settings}language-model = "evil"\n')
    unknown = factlint_process("check")

    assert refused.returncode == unknown.returncode == 2
    assert "12 June 2021" in found(refused)
    for name in ("house/motto.md:", "house/event-date.md:", "facts.yml:", "drafts/front.md:"):
        assert f"error: {name}" in refused.stderr, name
    assert "Traceback" not in unknown.stderr
    assert not (project / "ran").exists()


def test_a_repository_runs_nothing_either(factlint: Run, project: Path) -> None:
    """The programs that a repository from elsewhere names for git are not run for --changed-since."""
    (project / "factlint.toml").write_text(CONFIG)
    program = project / "monitor.sh"
    program.write_text(f"#!/bin/sh\ntouch {project}/ran\n")
    program.chmod(0o755)
    for command in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "all"],
        ["config", "core.fsmonitor", str(program)],
    ):
        subprocess.run(["git", *command], cwd=project, check=True)

    assert factlint("check", "--changed-since", "HEAD").returncode == 0
    assert not (project / "ran").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--output-format=grouped"],
        ["check", "--output-format=github"],
        ["check", "--statistics"],
        ["report"],
        ["facts"],
        ["facts", "--output-format=csv"],
        ["claims", "drafts/esc.md"],
        ["annotate", "drafts/esc.md"],
    ],
)
def test_control_characters_stay_in_the_files(factlint: Run, project: Path, arguments: list[str]) -> None:
    """No command sends a terminal what a draft, a source or their names hold to command it."""
    esc = "\x1b]0;owned\x07\x1b[31m\x9b2J\x08\r\u202e"
    (project / "drafts/esc.md").write_text(f"# {esc}\n\n{DATE} “We{esc} won,” said Paul{esc} Stein.\n", newline="")
    (project / f"sources/{esc.replace('/', '')}.txt").write_text(
        f"The Lübeck{esc} Regatta took place on 7 June 2020. {esc}\n", newline=""
    )
    (project / "factlint.toml").write_text(CONFIG)
    done = factlint(*arguments)

    for character in "\x1b\x07\x9b\x08\r\u202e":
        assert character not in done.stdout + done.stderr
