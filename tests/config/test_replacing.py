"""Writing a file whole, or not at all."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factlint.config.replacing import make_file, replace_file

if TYPE_CHECKING:
    from pathlib import Path

NO_ROOM = """
import resource, sys
from pathlib import Path
from factlint.config.replacing import make_file, replace_file
resource.setrlimit(resource.RLIMIT_FSIZE, (4, 4))
for write in (replace_file, make_file):
    try:
        write(Path(sys.argv[1 if write is replace_file else 2]), b"longer")
    except OSError:
        print("refused")
"""


def test_what_was_there_keeps_its_permissions_and_its_link(tmp_path: Path) -> None:
    """The link still leads to the file, which holds the new bytes; no other file is left."""
    file, link = tmp_path / "a.yml", tmp_path / "link.yml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    replace_file(link, b"new\r\n")

    assert link.is_symlink()
    assert b"new\r\n" == file.read_bytes()
    assert 0o640 == file.stat().st_mode & 0o777
    assert {file, link} == set(tmp_path.iterdir())


def test_a_new_file_and_its_folders(tmp_path: Path) -> None:
    """It is made once; what is there is not written over."""
    file = tmp_path / "facts" / "ours" / "a.yml"
    replace_file(file, b"one")
    assert b"one" == file.read_bytes()
    with pytest.raises(FileExistsError):
        make_file(file, b"two")
    assert b"one" == file.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set on what a process writes")
def test_on_a_full_disk_nothing_changes(tmp_path: Path) -> None:
    """What was there is there to the letter, and no half file beside it."""
    old, new = tmp_path / "old.yml", tmp_path / "new.yml"
    old.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, old, new], capture_output=True, text=True, timeout=60, check=False
    )

    assert "refused\nrefused\n" == done.stdout, done.stderr
    assert b"old" == old.read_bytes()
    assert [old] == list(tmp_path.iterdir())
