"""The Neovim 0.7 of Debian 12, with the very lines that ``editors/neovim.md`` tells a user of it to write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editors.conftest import FIXED, SECOND, assert_on_record, installed

if TYPE_CHECKING:
    from editors.conftest import Desk


def test_write_and_fix_a_draft(desk: Desk) -> None:
    """Findings on their words behind an emoji, a fix after typing, and a fact stated by the server's command."""
    nvim = installed("neovim07", "nvim")
    desk.place(".md")
    init = desk.lines_of("neovim.md", "lua", after="## Neovim 0.7")

    notes = desk.play(nvim, "--headless", "-u", init, "-i", "NONE", "-S", Path(__file__).with_name("drive.lua"))

    first = {"words": "15 June 2022", "line": 1, "rule": "event-date"}
    assert [first, {**first, "words": "1932", "line": 3}] == notes["opened"]
    assert "utf-16" == notes["encoding"]
    assert str(desk.folder) == notes["root"]
    assert "Change to “14 June 2022”" == notes["offered"][0]
    assert FIXED == notes["fixed"]
    assert SECOND == (desk.folder / "facts.yml").read_text()
    assert_on_record("neovim-0.7", desk.said)
