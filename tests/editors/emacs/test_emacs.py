"""The real Emacs with eglot, with the very lines that ``editors/emacs.md`` tells a user to write."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
INSTALLED = ROOT / ".editors" / "emacs"
PAGE = ROOT / "editors" / "emacs.md"

SOURCE = "The Tidewater Regatta took place in Lorient on 14 June 2022.\n\nThe harbour board was founded in 1931.\n"
FIRST = "👩🏽‍🚀 The Tidewater Regatta took place in Lorient on 15 June 2022."
DRAFT = f"{FIRST}\n\nThe harbour board was founded in 1932.\n"


@pytest.fixture(scope="module")
def emacs() -> Path:
    """Return the program. Skips where its packages could not be had; fails where nobody tried to install it."""
    unavailable = INSTALLED / "unavailable"
    if unavailable.exists():
        pytest.skip(unavailable.read_text().strip())
    program = INSTALLED / "emacs"
    assert program.exists(), "run 'make test-editors', which installs it"
    return program


def test_write_and_fix_a_draft(emacs: Path, tmp_path: Path) -> None:
    """Findings on their words behind an emoji, a fix after typing, and a fact stated by the server's command."""
    (tmp_path / "factlint.toml").write_text('sources = ["wire.txt"]\n')
    (tmp_path / "wire.txt").write_text(SOURCE)
    draft = tmp_path / "my draft.txt"
    draft.write_text(DRAFT)
    init = tmp_path / "init.el"
    init.write_text("\n".join(re.findall(r"```elisp\n(.*?)```", PAGE.read_text(), re.DOTALL)))
    notes_file = tmp_path / "notes.json"
    done = subprocess.run(
        [emacs, "--batch", "-l", init, "-l", Path(__file__).with_name("drive.el")],
        env={
            **os.environ,
            "PATH": f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}",
            "HOME": str(tmp_path),
            "LANG": "C.UTF-8",
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

    assert ["15 June 2022", "1932"] == notes["opened"]
    assert "wire.txt:1: The Tidewater Regatta took place in Lorient on 14 June 2022." in notes["message"]
    assert "Change to “14 June 2022”" == notes["offered"][0]
    assert DRAFT.replace(FIRST, f"🎏 Rain. {FIRST.replace('15', '14')}") == notes["fixed"]
    assert "- The harbour board was founded in 1932.\n" == (tmp_path / "facts.yml").read_text()
