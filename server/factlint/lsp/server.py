"""The server of one editor: its parts, and how they hear of each other."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from factlint.lsp.analysis import Analysis
from factlint.lsp.buffers import Buffers
from factlint.lsp.checks import Checks, Shown
from factlint.lsp.features import (
    actions,
    completion,
    definition,
    diagnostics,
    hover,
    links,
    overview,
    pull,
    references,
    sources,
    stating,
    views,
    workspace,
)
from factlint.lsp.listener import Listener
from factlint.lsp.places import Places
from factlint.lsp.protocol import Protocol
from factlint.lsp.pulls import Pulls
from factlint.lsp.settings import SECTION, EditorSettings
from factlint.lsp.show import configuration_diagnostics, diagnostics_of
from factlint.lsp.teller import Teller
from factlint.lsp.tidying import Tidying
from factlint.lsp.watching import Watching
from factlint.lsp.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from factlint.lsp.analysis import Checked
    from factlint.lsp.buffers import Buffer
Result = TypeVar("Result")

_FEATURES = (
    actions,
    completion,
    definition,
    diagnostics,
    hover,
    links,
    overview,
    references,
    sources,
    stating,
    views,
    workspace,
)
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
        self.tidying = Tidying(self.worker, self.analysis.prepare, self.analysis.projects.settle)
        self.watching = Watching(self)
        self.checks = Checks(self.buffers, self.worker, self.listener, self._check, self.publish)
        self.pulls = Pulls(self)
        self.settings = EditorSettings()
        self._asking: set[asyncio.Task[None]] = set()
        self._looking: asyncio.TimerHandle | None = None
        for feature in _FEATURES:
            feature.register(self)

    async def ask(self, what: str, work: Callable[[], Result], *, long: bool = False) -> Result | None:
        """Do ``work`` in the worker and return its answer; None if it fails, which the log then tells of ``what``."""
        try:
            return await asyncio.wrap_future(self.worker.submit(work, long=long))
        except Exception as error:  # noqa: BLE001 - a request that fails shows nothing, and the log says why
            self.teller.failed(what, error)
            return None

    def publish(self, buffer: Buffer, found: list[types.Diagnostic]) -> None:
        """Show what was found in one state of a document; an editor that pulls is asked to do so where it is new."""
        if self.pulls.used:
            self.pulls.found(buffer, found)
        else:
            # What is wrong with a rule page stands there whether it is open or not.
            told = [*found, *self.listener.problems_of(buffer.uri)]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(buffer.uri, told, buffer.version))
        self.views_changed(buffer.uri)
        self.tidying.rest()

    def look_again(self) -> None:
        """Look at the configurations and sources soon: a checkout changes many files at a time."""
        if self._looking:
            self._looking.cancel()
        self._looking = asyncio.get_running_loop().call_later(_SETTLED, self._look_again)

    def _look_again(self) -> None:
        self.worker.submit(self.analysis.projects.look_again)
        self.checks.all_now()
        self.pulls.changed()

    def set_up(self, given: object) -> None:
        """Take the editor's settings; what is shown by them is asked for again where they changed."""
        settings = self.settings.with_values(given)
        if settings != self.settings:
            self.settings = settings
            self.show_again()

    def show_again(self) -> None:
        """Have the editor ask again for what it shows of claims: facts or settings have changed."""
        workspace = self.client_capabilities.workspace
        if workspace and workspace.code_lens and workspace.code_lens.refresh_support:
            self._notify_later(self.workspace_code_lens_refresh_async)
        if workspace and workspace.inlay_hint and workspace.inlay_hint.refresh_support:
            self._notify_later(self.workspace_inlay_hint_refresh_async)

    def views_changed(self, uri: str | None = None) -> None:
        """Tell an editor with the views of ``features.views`` that a draft was checked (its address), or facts read."""
        if self.client_has("views"):
            self.protocol.notify("factlint/changed", {"uri": uri} if uri else {})

    def client_has(self, ability: str) -> bool:
        """Tell whether the editor names ``ability`` among what it does for factlint (experimental capabilities)."""
        experimental = self.client_capabilities.experimental
        ours = experimental.get(SECTION) if isinstance(experimental, dict) else None
        return isinstance(ours, dict) and ours.get(ability) is True

    async def ask_for_settings(self) -> None:
        """Ask the editor for its settings, where it can be asked."""
        workspace = self.client_capabilities.workspace
        if not (workspace and workspace.configuration):
            return
        items = [types.ConfigurationItem(section=SECTION)]
        with contextlib.suppress(Exception):  # an editor that refuses has none
            found = await asyncio.shield(self.workspace_configuration_async(types.ConfigurationParams(items)))
            self.set_up(found[0] if found else None)

    def _notify_later(self, ask: Callable[[None], Awaitable[object]]) -> None:
        async def asking() -> None:
            with contextlib.suppress(Exception):  # an editor that refuses shows nothing of the kind
                await asyncio.shield(asyncio.ensure_future(ask(None)))

        task = asyncio.create_task(asking())
        self._asking.add(task)
        task.add_done_callback(self._asking.discard)

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

    def hush(self) -> None:
        """Begin nothing more and tell nothing more, for the client is leaving."""
        if self._looking:
            self._looking.cancel()
        self.checks.close()
        self.tidying.close()
        self.listener.close()

    def close(self) -> bool:
        """End all work, for the client has left; tell whether it came to an end in time."""
        self.hush()
        return self.worker.close(self.analysis.projects.close, _PATIENCE)

    def _check(self, buffer: Buffer, stale: Callable[[], bool]) -> Shown | None:
        checked = self.analysis.check(buffer, stale)
        if checked is None:
            return None
        return Shown(checked, self.diagnostics_of(checked))

    def diagnostics_of(self, checked: Checked) -> list[types.Diagnostic]:
        """Return findings, and what is wrong with a document, as this editor shows them. For the worker's thread."""
        publishing = (
            self.client_capabilities.text_document and self.client_capabilities.text_document.publish_diagnostics
        )
        related = bool(publishing and publishing.related_information)
        found = diagnostics_of(checked, self.places, related=related)
        return [*found, *configuration_diagnostics(checked.problem, checked.code)]

    def offer_pulling(self) -> None:
        """Answer requests for diagnostics, if the editor asks for them and can be told to ask again.

        One that cannot would go on showing what an old state of the sources said: it is sent them instead.
        """
        document, workspace = self.client_capabilities.text_document, self.client_capabilities.workspace
        refresh = workspace and workspace.diagnostics and workspace.diagnostics.refresh_support
        if document and document.diagnostic and refresh:
            self.pulls.used = True
            pull.register(self)
