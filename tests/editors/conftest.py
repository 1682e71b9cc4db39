"""A draft at sea, as any editor opens it, and what it is to show; set up once for the editors of a terminal."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HOUSE = Path(__file__).parents[2]
INSTALLED = HOUSE / ".editors"
LIMIT = 300
"""Seconds that an editor may take; each of its own waits is shorter, and says what it waited for."""

SOURCE = "The Tidewater Regatta took place in Lorient on 14 June 2022.\n\nThe harbour board was founded in 1931.\n"
FIRST = "👩🏽‍🚀 The Tidewater Regatta took place in Lorient on 15 June 2022."
FIXED = f"🎏 Rain. {FIRST.replace('15', '14')}"
"""The first sentence after rain was typed before it and its fix was taken."""
DRAFT = f"{FIRST}\n\nThe harbour board was founded in 1932.\n"
SECOND = "- The harbour board was founded in 1932.\n"
"""The second sentence, stated as a fact."""


def assert_on_record(editor: str, said: Path) -> None:
    """Check that an editor is as the server's own tests have it: by the first message of all that it ``said``.

    The record is written anew where the variable RECORD is set: for an editor that was updated.
    """
    header, _, rest = said.read_bytes().partition(b"\r\n\r\n")
    length = re.search(rb"Content-Length: (\d+)", header)
    assert length, header
    told = json.loads(rest[: int(length[1])])
    assert told["method"] == "initialize"
    able = told["params"]["capabilities"]
    record = HOUSE / "tests" / "lsp" / "clients" / f"{editor}.json"
    if os.environ.get("RECORD"):
        record.write_text(json.dumps(able, indent=1, sort_keys=True) + "\n")
    assert json.loads(record.read_text()) == able


def overheard(program: Path, server: Path, said: Path) -> None:
    """Write a ``program`` that is the ``server``, and keeps in ``said`` what it is told."""
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\ntee {shlex.quote(str(said))} | {shlex.quote(str(server))} "$@"\n')
    program.chmod(0o755)


@dataclass
class Desk:
    """A folder to write in, and the editors that are installed."""

    folder: Path
    home: Path

    @property
    def draft(self) -> Path:
        """The draft; its name has a space."""
        return next(self.folder.glob("my draft.*"))

    @property
    def said(self) -> Path:
        """All that the editor said to the server."""
        return self.home / "said"

    def place(self, suffix: str, text: str = DRAFT) -> Path:
        """Write the draft, and return it."""
        draft = self.folder / f"my draft{suffix}"
        draft.write_text(text)
        return draft

    def lines_of(self, page: str, language: str, *, before: str = "", after: str = "") -> Path:
        """Write a start-up file of the very lines that a page of ``editors/`` tells a user to write, and return it.

        ``before`` and ``after`` are headings between which the lines stand.
        """
        text = (HOUSE / "editors" / page).read_text()
        text = text.partition(after)[2] if after else text
        text = text.partition(before)[0] if before else text
        found = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
        assert found, f"{page} has no lines in {language}"
        init = self.home / f"init.{language}"
        init.write_text("\n".join(found))
        return init

    def play(self, *command: str | Path) -> dict[str, Any]:
        """Let an editor act as the script that it is given says, and return what that noted.

        The script finds the draft and the file for its notes in the environment, as DRAFT and NOTES.
        """
        notes = self.home / "notes.json"
        overheard(self.home / "bin" / "factlint", HOUSE / ".venv" / "bin" / "factlint", self.said)
        done = subprocess.run(
            list(command),
            env={
                **os.environ,
                "PATH": f"{self.home / 'bin'}:{os.environ['PATH']}",
                "HOME": str(self.home),
                "XDG_STATE_HOME": str(self.home),
                "XDG_CACHE_HOME": str(self.home),
                "LANG": "C.UTF-8",
                "DRAFT": str(self.draft),
                "NOTES": str(notes),
            },
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=False,
        )
        assert notes.exists(), done.stderr
        seen: dict[str, Any] = json.loads(notes.read_text())
        assert "problem" not in seen, (seen, done.stderr)
        return seen


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a folder with a configuration and a source, in a home of its own."""
    folder = tmp_path / "my drafts"
    folder.mkdir()
    (folder / "factlint.toml").write_text('sources = ["wire.txt"]\n')
    (folder / "wire.txt").write_text(SOURCE)
    return Desk(folder, tmp_path)


def installed(editor: str, program: str) -> Path:
    """Return an editor's program. Skips where its packages could not be had; fails where nobody tried to install it."""
    unavailable = INSTALLED / editor / "unavailable"
    if unavailable.exists():
        pytest.skip(unavailable.read_text().strip())
    found = INSTALLED / editor / program
    assert found.exists(), "run 'make test-editors', which installs it"
    return found
