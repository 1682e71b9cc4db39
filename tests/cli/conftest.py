"""A small project about a regatta, and the command run in it as a user would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = """\
The Kiel Regatta took place on 4 and 5 June 2021. The regatta was held in Kiel.

“The wind was kinder than we deserved,” race director Anna Berg said on Saturday.
"""
WIRE = "The Kiel Regatta of 4 and 5 June 2021 ended without an accident, harbour master Paul Stein said.\n"
REPORT = """\
# Regatta

The Kiel Regatta took place on 12 June 2021.

“The wind was kinder than we deserved,” Paul Stein said.
"""
CLEAN = "The Kiel Regatta took place on 4 and 5 June 2021.\n"

_TERMINAL = ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
"""What changes how output looks, and is set here or there."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with two sources, a draft with errors and one without, and no configuration."""
    files = {
        "sources/regatta.txt": SOURCE,
        "sources/wire.txt": WIRE,
        "drafts/report.md": REPORT,
        "drafts/clean.md": CLEAN,
    }
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def factlint(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return what runs the command in the project, in this process: the language model is loaded once for all tests."""
    monkeypatch.chdir(project)
    for name in _TERMINAL:
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        status = main(arguments)
        out, err = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, status, out, err)

    return run


@pytest.fixture
def factlint_process(project: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return what runs the installed command in the project, in a process of its own; takes its environment by name."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name not in _TERMINAL}
        return subprocess.run(
            [Path(sys.executable).with_name("factlint"), *arguments],
            cwd=project,
            env=kept | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run
