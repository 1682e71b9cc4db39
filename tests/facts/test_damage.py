"""A cache that is damaged, old, something else, or cannot be written: the answers stay right."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factlint import Document, FactBase
from factlint.base import ANSWERS, STORE
from facts.factory import whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SOURCE = "The Tromsø Marathon took place on 18 June 2022. The marathon had 4,200 runners.\n"
DRAFT = Document.from_text("The Tromsø Marathon took place on 25 June 2022.\n", name="draft.txt")


def _open(folder: Path) -> FactBase:
    return FactBase.open([(folder / "source.txt", None)], cache=folder / "cache", root=folder)


def _found(base: FactBase) -> list[str]:
    return [f"{finding.rule} {finding.text} {finding.fixes[0].edits[0].text}" for finding in base.check(DRAFT)]


FOUND = ["event-date 25 June 2022 18 June 2022"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a source and the cache that two runs left."""
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    for _ in range(2):
        base = _open(tmp_path)
        assert FOUND == _found(base)
        base.close()
    return tmp_path


def _other_version(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()


def _foreign(path: Path) -> None:
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE songs (title TEXT)")
    db.close()


def _bodies(path: Path) -> None:
    db = sqlite3.connect(path)
    for table in ("sentences", "answers"):
        if db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
            db.execute(f"UPDATE {table} SET body = '{{\"start\": ['")  # noqa: S608 - our own names
            db.commit()
    db.close()


def _middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "no database": lambda path: path.write_bytes(b"This is no database at all. " * 999),
    "empty": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "a few bytes": lambda path: path.write_bytes(b"SQLite f"),
    "pages of rubbish": _middle,
    "another version": _other_version,
    "another program's": _foreign,
    "rows of rubbish": _bodies,
    "removed": lambda path: path.unlink(),
}


@pytest.mark.parametrize("name", [STORE, ANSWERS])
@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damaged(folder: Path, damage: Callable[[Path], object], name: str) -> None:
    """A file that is no good is made anew, silently; the next run has it whole."""
    damage(folder / "cache" / name)
    (folder / "cache" / ({STORE, ANSWERS} - {name}).pop()).unlink()

    for _ in range(2):
        base = _open(folder)
        assert FOUND == _found(base)
        assert [] == base.notices
        base.close()

    assert [2] == list(whole(folder / "cache" / STORE).values())


def test_damaged_while_open(folder: Path) -> None:
    """Damage that shows in the middle of the work is mended there and then."""
    (folder / "cache" / ANSWERS).unlink()
    base = _open(folder)
    base._library.view._db.execute("ROLLBACK")  # as if the file had been like this from the start
    _bodies(folder / "cache" / STORE)

    assert FOUND == _found(base)
    assert 1 == len(base.facts("marathon 18 june"))
    base.close()
    assert [2] == list(whole(folder / "cache" / STORE).values())


def test_the_folder_is_a_file(tmp_path: Path) -> None:
    """Where no cache can be kept the sources are read into memory, and one line says so."""
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "cache").write_text("in the way")

    base = _open(tmp_path)

    assert FOUND == _found(base)
    assert 1 == len(base.notices)
    assert base.notices[0].startswith(f"{tmp_path / 'cache'}: cannot be written (")
    assert "in the way" == (tmp_path / "cache").read_text()


FULL = """
import resource, sys
from pathlib import Path
from factlint import Document, FactBase

resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
folder = Path(sys.argv[1])
sources = [(path, None) for path in sorted(folder.glob("source*.txt"))]
base = FactBase.open(sources, cache=folder / "cache", root=folder)
for finding in base.check(Document.from_text("The Tromsø Marathon took place on 25 June 2022.", name="draft.txt")):
    print(finding.rule, finding.text, finding.fixes[0].edits[0].text)
print(base.sentences(), len(base.notices))
"""


@pytest.mark.parametrize("room", [0, 60_000])
def test_the_disk_is_full(tmp_path: Path, room: int) -> None:
    """A disk that fills up at the start, or on the way, is done without; one line says so."""
    for number in range(12):
        text = (
            SOURCE
            if number == 0
            else f"The ferry {number} sailed to Svalbard on 4 May 2022 with {number} crates.\n" * 9
        )
        (tmp_path / f"source{number:02}.txt").write_text(text, encoding="utf-8")

    command = [sys.executable, "-c", FULL, str(tmp_path), str(room)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert "" == ended.stderr
    assert [*FOUND, "101 1"] == ended.stdout.splitlines()
