"""The real Emacs with eglot, with the very lines that ``editors/emacs.md`` tells a user to write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editors.conftest import DRAFT, FIRST, FIXED, SECOND, assert_on_record, installed

if TYPE_CHECKING:
    from editors.conftest import Desk


def test_write_and_fix_a_draft(desk: Desk) -> None:
    """Findings on their words behind an emoji, a fix after typing, and a fact stated by the server's command."""
    emacs = installed("emacs", "emacs")
    desk.place(".txt")

    notes = desk.play(
        emacs, "--batch", "-l", desk.lines_of("emacs.md", "elisp"), "-l", Path(__file__).with_name("drive.el")
    )

    assert ["15 June 2022", "1932"] == notes["opened"]
    assert "wire.txt:1: The Tidewater Regatta took place in Lorient on 14 June 2022." in notes["message"]
    assert "Change to “14 June 2022”" == notes["offered"][0]
    assert DRAFT.replace(FIRST, FIXED) == notes["fixed"]
    assert SECOND == (desk.folder / "facts.yml").read_text()
    assert_on_record("emacs-28", desk.said)
