"""The server of one editor: its parts, and how they hear of each other."""

from __future__ import annotations

import asyncio
import logging
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from factlint.lsp.analysis import Analysis
from factlint.lsp.buffers import Buffers
from factlint.lsp.checks import Checks, Shown
from factlint.lsp.features import actions, diagnostics, hover, workspace
from factlint.lsp.listener import Listener
from factlint.lsp.places import Places
from factlint.lsp.protocol import Protocol
from factlint.lsp.show import diagnostics_of
from factlint.lsp.teller import Teller
from factlint.lsp.watching import Watching
from factlint.lsp.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.lsp.buffers import Buffer


_FEATURES = (actions, diagnostics, hover, workspace)
_SETTLED = 0.2
"""Seconds without another change after which files are looked at."""
_PATIENCE = 2.0
"""Seconds that the work in hand has to end when the client leaves."""


class FactlintServer(LanguageServer):
    """A language server for one client.

    ``buffers`` is what the writer sees, ``checks`` when it is checked, ``analysis`` how (in the ``worker``).
    """

    protocol: Protocol

    def __init__(self) -> None:
        # pygls logs every message, drafts and all. What a person should know, the teller says.
        logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
        super().__init__("factlint", version("factlint"), protocol_cls=Protocol)
        self.buffers = Buffers()
        self.places = Places()
        self.worker = Worker()
        self.teller = Teller(self.window_show_message, self.window_log_message)
        self.listener = Listener(self)
        self.analysis = Analysis(self.worker, self.listener)
        self.watching = Watching(self)
        self.checks = Checks(self.buffers, self.worker, self.listener, self._check, self.publish)
        self._looking: asyncio.TimerHandle | None = None
        for feature in _FEATURES:
            feature.register(self)

    def publish(self, buffer: Buffer, found: list[types.Diagnostic]) -> None:
        """Show what was found in one state of a document."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(buffer.uri, found, buffer.version))

    def look_again(self) -> None:
        """Look at the configurations and sources soon: a checkout changes many files at a time."""
        if self._looking:
            self._looking.cancel()
        self._looking = asyncio.get_running_loop().call_later(_SETTLED, self._look_again)

    def _look_again(self) -> None:
        self.worker.submit(self.analysis.projects.look_again)
        self.checks.all_now()

    def report_server_error(self, error: Exception, source: object) -> None:
        """Tell what went wrong with a message, in one line; pygls would show the words of the error."""
        del source
        # pygls wraps what was raised: the exception at hand has the trace.
        cause = sys.exception() or error
        if isinstance(cause, JsonRpcException):
            refused = f"a request was refused: {cause.MESSAGE}"
            self.teller.noted(refused, refused)
        else:
            self.teller.failed("a request", cause)

    def close(self) -> bool:
        """End all work, for the client has left; tell whether it came to an end in time."""
        if self._looking:
            self._looking.cancel()
        self.checks.close()
        self.listener.close()
        return self.worker.close(self.analysis.projects.close, _PATIENCE)

    def _check(self, buffer: Buffer, stale: Callable[[], bool]) -> Shown | None:
        checked = self.analysis.check(buffer, stale)
        if checked is None:
            return None
        publishing = (
            self.client_capabilities.text_document and self.client_capabilities.text_document.publish_diagnostics
        )
        related = bool(publishing and publishing.related_information)
        return Shown(checked, diagnostics_of(checked, self.places, related=related))
