"""From the worker's thread to the editor."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.lsp.addresses import uri_of
from factlint.lsp.progress import ReadingProgress
from factlint.lsp.projects import NO_CONFIGURATION
from factlint.lsp.show import FACTS, configuration_diagnostics

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factlint.config import Config
    from factlint.lsp.server import FactlintServer


class Listener:
    """Brings what the work has to tell (``Events``) to the server's own thread, and to the editor."""

    def __init__(self, server: FactlintServer) -> None:
        self._server = server
        self._loop = asyncio.get_running_loop()
        self._progress: dict[Path, ReadingProgress] = {}
        self._broken: dict[str, list[types.Diagnostic]] = {}
        self._closed = False

    def close(self) -> None:
        """Tell no more: the editor has left."""
        self._closed = True

    def problem(self, key: str, text: str) -> None:
        """Show a problem once; a missing configuration only where no side bar tells of it."""
        told = key == NO_CONFIGURATION and self._server.client_has("views")
        self._post(self._server.teller.noted if told else self._server.teller.problem, key, text)

    def mended(self, key: str) -> None:
        """Forget a problem."""
        self._post(self._server.teller.mended, key)

    def noted(self, key: str, text: str) -> None:
        """Log a line once."""
        self._post(self._server.teller.noted, key, text)

    def failed(self, what: str, error: BaseException) -> None:
        """Show that factlint failed, once for each place in it."""
        self._post(self._server.teller.failed, what, error)

    def configured(self, config: Config) -> None:
        """Watch what the configuration names."""
        self._post(self._server.watching.watch, config)
        self._post(self._server.views_changed)

    def configuration(self, file: Path, problem: str | None, code: str = "configuration") -> None:
        """Underline what is wrong with a configuration in that file itself, until it is put right."""
        self._post(self._underline, file, problem, code)

    def problems_of(self, uri: str) -> list[types.Diagnostic]:
        """Return what is wrong with a file as it lies on the disk; facts files that are open are checked as typed."""
        checked = self._server.buffers.get(uri) is not None
        return [each for each in self._broken.get(uri, ()) if not (checked and each.code == FACTS)]

    def reading(self, file: Path, done: int, total: int, name: str) -> None:
        """Show how far the reading is."""
        self._post(self._report, file, done, total, name)

    def read(self, file: Path) -> None:
        """Take the progress away, and check what is open against the new facts."""
        self._post(self._read, file)

    def _post(self, call: Callable[..., None], *arguments: object) -> None:
        if not self._closed and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(call, *arguments)

    def _underline(self, file: Path, problem: str | None, code: str) -> None:
        uri = uri_of(file)
        if problem is None and uri not in self._broken:
            return
        self._broken.pop(uri, None)
        if problem:
            self._broken[uri] = configuration_diagnostics(problem, code)
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, self.problems_of(uri)))

    def _report(self, file: Path, done: int, total: int, name: str) -> None:
        if file not in self._progress:
            self._progress[file] = ReadingProgress(self._server, f"factlint: reading the sources of {file.parent.name}")
        self._progress[file].report(done, total, name)

    def _read(self, file: Path) -> None:
        if progress := self._progress.pop(file, None):
            progress.end()
        self._server.tidying.due()
        self._server.checks.all_now()
        self._server.pulls.changed()
        self._server.show_again()
        self._server.views_changed()
