"""One configuration and the facts of its sources, kept up to date. All of it lives on the worker's thread."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factlint.config import load_config
from factlint.config.explain import shown
from factlint.lsp.bases import Bases
from factlint.lsp.listing import list_files, stamp_of
from factlint.lsp.show import FACTS
from factlint.lsp.worker import ClosedError
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from pathlib import Path

    from factlint.config import Config
    from factlint.lsp.events import Events
    from factlint.lsp.listing import Listing, Stamp
    from factlint.lsp.worker import Worker


class _OvertakenError(Exception):
    """The configuration or a source changed while the sources were read."""


class Project:
    """What one configuration file stands for.

    ``bases`` hold the facts that were read last; None before there were any. They stay while the sources are read
    again, and whenever that fails: a writer in the middle of a line of TOML loses no finding. ``reading`` says that the
    sources are being read, or wait for it.
    """

    def __init__(self, file: Path, worker: Worker, events: Events) -> None:
        self.file = file
        self.bases: Bases | None = None
        self.reading = False
        self._worker = worker
        self._events = events
        self._config: Config | None = None
        self._config_stamp: Stamp | None = None
        self._listing: Listing | None = None
        self._turn = 0
        self._files: dict[Path, str] = {}

    def look(self) -> None:
        """Read the configuration again if it was written since, and then its sources; else look at one file only."""
        stamp = stamp_of([self.file])
        if stamp == self._config_stamp:
            return
        self._config_stamp = stamp
        key = f"configuration {self.file}"
        try:
            config = load_config(self.file)
        except FactlintError as error:
            self._events.problem(key, str(error))
            self._events.configuration(self.file, str(error))
            return
        self._events.mended(key)
        self._events.configuration(self.file, None)
        if config != self._config:
            self._config = config
            self._listing = None
            self._events.configured(config)
            self.look_at_sources()

    def look_at_sources(self) -> None:
        """Look at the files that facts are read from, and read them again if one has changed, come or gone."""
        if self._config is None:
            return
        listing = list_files(self._config)
        if listing == self._listing:
            return
        self._listing = listing
        self._turn += 1
        turn, bases = self._turn, Bases(self._config, listing)
        self._tell_of(listing)
        self.reading = bool(listing.sources or listing.facts)
        if self.reading:
            self._worker.submit(lambda: self._read(turn, bases), long=True)

    def close(self) -> None:
        """Close the fact bases; reading in progress is given up."""
        self._turn += 1
        if self.bases:
            self.bases.close()
            self.bases = None

    def _tell_of(self, listing: Listing) -> None:
        key = f"sources {self.file}"
        if listing.problems:
            self._events.problem(key, "\n".join(listing.problems))
        elif not listing.sources and not listing.facts:
            told = f'{self.file}: names no sources, so nothing is checked; add a line such as sources = ["sources/"]'
            self._events.problem(key, told)
        else:
            self._events.mended(key)

    def _tell_of_bases(self, bases: Bases) -> None:
        """Underline what is wrong with rule pages and facts files in these themselves; log what does no harm."""
        pages = {page: "configuration" for folder in bases.config.rules for page in folder.glob("*.md")}
        files = pages | dict.fromkeys(bases.listing.facts, FACTS)
        for file, code in sorted((self._files | files).items()):
            names = (shown(file), os.path.relpath(file, bases.config.root))
            mine = [line for line in bases.problems if line.startswith(tuple(f"{name}:" for name in names))]
            self._events.configuration(file, "\n".join(mine) or None, code)
        self._files = files
        for notice in bases.notices:
            self._events.noted(f"notice {notice}", notice)

    def _read(self, turn: int, bases: Bases) -> None:
        def progress(done: int, total: int, name: str) -> None:
            self._events.reading(self.file, done, total, name)
            self._worker.let_others_go_first()
            if turn != self._turn:
                raise _OvertakenError

        if turn != self._turn:
            return
        key = f"reading {self.file}"
        try:
            bases.read(progress)
        except (_OvertakenError, ClosedError):
            bases.close()
        except FactlintError as error:
            self._events.problem(key, str(error))
        except Exception as error:  # noqa: BLE001 - the server outlives it, and says where it was
            self._events.failed(f"reading the sources of {self.file}", error)
        else:
            old, self.bases = self.bases, bases
            if old:
                old.close()
            self._tell_of_bases(bases)
            if bases.problems:
                self._events.problem(key, "\n".join(bases.problems))
            else:
                self._events.mended(key)
        self.reading = turn != self._turn
        self._events.read(self.file)
