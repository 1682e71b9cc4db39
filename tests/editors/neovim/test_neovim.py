"""The real Neovim, with the very lines that ``editors/neovim.md`` tells a user to write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editors.conftest import FIXED, assert_on_record, installed

if TYPE_CHECKING:
    from editors.conftest import Desk


def test_write_and_fix_a_draft(desk: Desk) -> None:
    """Findings on their words, the fact on hover, a fix after typing, the rest on saving."""
    nvim = installed("neovim", "bin/nvim")
    desk.place(".md")
    init = desk.lines_of("neovim.md", "lua", before="## Neovim 0.7")

    notes = desk.play(nvim, "--headless", "-u", init, "-i", "NONE", "-l", Path(__file__).with_name("drive.lua"))

    first = {"words": "15 June 2022", "line": 1, "rule": "event-date", "source": "factlint", "error": True}
    second = {**first, "words": "1932", "line": 3}
    assert [first, second] == notes["opened"]
    assert "utf-8" == notes["encoding"]
    assert str(desk.folder) == notes["root"]
    assert "The Tidewater Regatta took place in Lorient on 14 June 2022." in notes["hover"]
    assert FIXED == notes["fixed"]
    assert [second] == notes["left"]
    assert notes["saved"].endswith("The harbour board was founded in 1931.")
    assert notes["fixed"] in notes["saved"]
    assert_on_record("neovim-0.11", desk.said)
