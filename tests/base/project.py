"""A project with two sources, a draft that contradicts both, and a cache."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import factlint
from factlint.base import STORE

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


FERRY = "The Aurora ferry sailed to Bergen on 3 March 2021 with 120 passengers.\n"
LIBRARY = "The Halden library opened on 9 May 2019. It holds 40,000 books.\n"
DRAFT = "The Aurora ferry sailed to Bergen on 4 March 2021. The Halden library opened on 12 May 2019.\n"
BOTH = ["4 March 2021", "12 May 2019"]
"""What is wrong in the draft."""


class Project:
    """A folder with sources and a cache, which notes every document that is put into it or taken out."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.dates: dict[str, dt.date] = {}
        self.write("ferry.txt", FERRY)
        self.write("library.txt", LIBRARY)
        self.found()
        self._do("CREATE TABLE log (what TEXT)")
        self._do("CREATE TRIGGER t1 AFTER INSERT ON documents BEGIN INSERT INTO log VALUES ('+' || new.name); END")
        self._do("CREATE TRIGGER t2 AFTER DELETE ON documents BEGIN INSERT INTO log VALUES ('-' || old.name); END")

    def write(self, name: str, text: str) -> None:
        """Write a source."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def open(self, root: Path | None = None, rules: factlint.rules.Rules | None = None) -> factlint.FactBase:
        """Open the fact base of all sources."""
        files = [(path, self.dates.get(path.name)) for path in sorted(self.folder.glob("*.txt"))]
        facts = sorted(self.folder.glob("*.yml"))
        cache = self.folder / ".factlint"
        return factlint.FactBase.open(files, facts_files=facts, cache=cache, root=root or self.folder, rules=rules)

    def found(self, text: str = DRAFT) -> list[str]:
        """Return the texts that are found wrong in a draft."""
        base = self.open()
        found = base.check(factlint.Document.from_text(text, name="draft.txt"))
        base.close()
        return [finding.text for finding in found]

    def log(self) -> list[str]:
        """Return what was put into the cache (+) or taken out (-) since the last call."""
        rows = self._do("SELECT what FROM log ORDER BY rowid")
        self._do("DELETE FROM log")
        return [what for (what,) in rows]

    def _do(self, statement: str) -> list[tuple[str]]:
        db = sqlite3.connect(self.folder / ".factlint" / STORE)
        try:
            with db:
                return db.execute(statement).fetchall()
        finally:
            db.close()
