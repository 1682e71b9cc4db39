"""The real Helix, with the very lines that ``editors/helix.md`` tells a user to write."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from editors.conftest import DRAFT, FIRST, FIXED, SECOND, assert_on_record, installed

if TYPE_CHECKING:
    from editors.conftest import Desk


def test_write_and_fix_a_draft(desk: Desk) -> None:
    """Findings on their words behind an emoji, the fact on hover, a fix after typing, a fact stated by a command."""
    helix = installed("helix", "hx")
    desk.place(".md")
    config = desk.home / ".config" / "helix" / "languages.toml"
    config.parent.mkdir(parents=True)
    desk.lines_of("helix.md", "toml").rename(config)

    notes = desk.play(sys.executable, Path(__file__).with_name("drive.py"), helix)

    assert ["15 June 2022", "1932"] == notes["opened"]
    assert "15 June 2022" == notes["moved"]
    assert "The sources give 14 June 2022." in notes["hover"]
    assert DRAFT.replace(FIRST, FIXED) == notes["fixed"]
    assert SECOND == (desk.folder / "facts.yml").read_text()
    assert_on_record("helix-25.01", desk.said)
