"""The Neovim 0.7 of Debian 12, with the very lines that ``editors/neovim.md`` tells a user of it to write."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
INSTALLED = ROOT / ".editors" / "neovim07"
PAGE = ROOT / "editors" / "neovim.md"

SOURCE = "The Tidewater Regatta took place in Lorient on 14 June 2022.\n\nThe harbour board was founded in 1931.\n"
DRAFT = (
    "# At sea\n\n"
    "👩🏽‍🚀 The Tidewater Regatta took place in Lorient on 15 June 2022.\n\n"
    "The harbour board was founded in 1932.\n"
)


@pytest.fixture(scope="module")
def nvim() -> Path:
    """Return the program. Skips where its package could not be had; fails where nobody tried to install it."""
    unavailable = INSTALLED / "unavailable"
    if unavailable.exists():
        pytest.skip(unavailable.read_text().strip())
    program = INSTALLED / "nvim"
    assert program.exists(), "run 'make test-editors', which installs it"
    return program


def test_write_and_fix_a_draft(nvim: Path, tmp_path: Path) -> None:
    """Findings on their words behind an emoji, a fix after typing, and a fact stated by the server's command."""
    folder = tmp_path / "my drafts"
    folder.mkdir()
    (folder / "factlint.toml").write_text('sources = ["wire.txt"]\n')
    (folder / "wire.txt").write_text(SOURCE)
    draft = folder / "my draft.md"
    draft.write_text(DRAFT)
    init = tmp_path / "init.lua"
    (lines,) = re.findall(r"```lua\n(.*?)```", PAGE.read_text().partition("## Neovim 0.7")[2], re.DOTALL)
    init.write_text(lines)
    notes_file = tmp_path / "notes.json"
    done = subprocess.run(
        [nvim, "--headless", "-u", init, "-i", "NONE", "-S", Path(__file__).with_name("drive.lua")],
        env={
            **os.environ,
            "PATH": f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}",
            "XDG_STATE_HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path),
            "DRAFT": str(draft),
            "NOTES": str(notes_file),
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert notes_file.exists(), done.stderr
    notes = json.loads(notes_file.read_text())
    assert "problem" not in notes, (notes, done.stderr)

    first = {"words": "15 June 2022", "line": 3, "rule": "event-date"}
    assert [first, {**first, "words": "1932", "line": 5}] == notes["opened"]
    assert "utf-16" == notes["encoding"]
    assert str(folder) == notes["root"]
    assert "Change to “14 June 2022”" == notes["offered"][0]
    assert "🎏 Rain. 👩🏽‍🚀 The Tidewater Regatta took place in Lorient on 14 June 2022." == notes["fixed"]
    assert "- The harbour board was founded in 1932.\n" == (folder / "facts.yml").read_text()
