"""The real Neovim, with the very lines that ``editors/neovim.md`` tells a user to write."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
INSTALLED = ROOT / ".editors" / "neovim"
PAGE = ROOT / "editors" / "neovim.md"

SOURCE = "The Tidewater Regatta took place in Lorient on 14 June 2022.\n\nThe harbour board was founded in 1931.\n"
DRAFT = (
    "# At sea\n\n"
    "👩🏽‍🚀 The Tidewater Regatta took place in Lorient on 15 June 2022.\n\n"
    "The harbour board was founded in 1932.\n"
)


@pytest.fixture(scope="module")
def nvim() -> Path:
    """Return the program. Skips where its package could not be reached; fails where nobody tried to install it."""
    unavailable = INSTALLED / "unavailable"
    if unavailable.exists():
        pytest.skip(unavailable.read_text().strip())
    program = INSTALLED / "bin" / "nvim"
    assert program.exists(), "run 'make test-editors', which installs it"
    return program


def test_write_and_fix_a_draft(nvim: Path, tmp_path: Path) -> None:
    """Findings on their words, the fact on hover, a fix after typing, the rest on saving."""
    (tmp_path / "factlint.toml").write_text('sources = ["wire.txt"]\n')
    (tmp_path / "wire.txt").write_text(SOURCE)
    draft = tmp_path / "my draft.md"
    draft.write_text(DRAFT)
    init = tmp_path / "init.lua"
    page = PAGE.read_text().partition("## Neovim 0.7")[0]
    init.write_text("\n".join(re.findall(r"```lua\n(.*?)```", page, re.DOTALL)))
    notes_file = tmp_path / "notes.json"
    done = subprocess.run(
        [nvim, "--headless", "-u", init, "-i", "NONE", "-l", Path(__file__).with_name("drive.lua"), draft, notes_file],
        env={**os.environ, "PATH": f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}", "XDG_STATE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    notes = json.loads(notes_file.read_text())

    first = {"words": "15 June 2022", "line": 3, "rule": "event-date", "source": "factlint", "error": True}
    second = {**first, "words": "1932", "line": 5}
    assert [first, second] == notes["opened"]
    assert "utf-8" == notes["encoding"]
    assert str(tmp_path) == notes["root"]
    assert "The Tidewater Regatta took place in Lorient on 14 June 2022." in notes["hover"]
    assert "🎏 Rain. 👩🏽‍🚀 The Tidewater Regatta took place in Lorient on 14 June 2022." == notes["fixed"]
    assert [second] == notes["left"]
    assert notes["saved"].endswith("The harbour board was founded in 1931.")
    assert notes["fixed"] in notes["saved"]
