"""How far the reading of the sources is, as the editor shows it."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from pygls.lsp.server import LanguageServer

_PATIENCE = 10.0
"""Seconds that the editor has to answer whether it will show progress."""


class ReadingProgress:
    """One progress bar, from the first report to ``end``. An editor that shows none is sent none."""

    def __init__(self, server: LanguageServer, title: str) -> None:
        self._server = server
        self._title = title
        self._token = f"factlint-{uuid.uuid4()}"
        self._latest: types.WorkDoneProgressReport | None = None
        self._begun = False
        self._ended = False
        self._percentage = -1
        self._task = asyncio.create_task(self._begin())

    def report(self, done: int, total: int, name: str) -> None:
        """Say that ``done`` of ``total`` sources are read, and which is next. Only what can be seen is sent."""
        percentage = 100 * done // max(total, 1)
        if percentage == self._percentage:
            return
        self._percentage = percentage
        self._latest = types.WorkDoneProgressReport(message=f"{done}/{total} {name}", percentage=percentage)
        if self._begun:
            self._send(self._latest)

    def end(self) -> None:
        """Take the bar away."""
        if self._begun and not self._ended:
            self._send(types.WorkDoneProgressEnd())
        self._ended = True

    async def _begin(self) -> None:
        window = self._server.client_capabilities.window
        if window is None or not window.work_done_progress:
            return
        asked = self._server.protocol.send_request_async(
            types.WINDOW_WORK_DONE_PROGRESS_CREATE, types.WorkDoneProgressCreateParams(self._token)
        )
        # Shielded: an answer that comes after we stopped waiting must find its future whole.
        with contextlib.suppress(Exception):
            await asyncio.wait_for(asyncio.shield(asked), _PATIENCE)
            self._begun = True
            self._send(types.WorkDoneProgressBegin(self._title, cancellable=False, percentage=0))
            if self._latest:
                self._send(self._latest)
            # The reading may have been quicker than the answer; what the editor agreed to show still has an end.
            if self._ended:
                self._send(types.WorkDoneProgressEnd())

    def _send(
        self, value: types.WorkDoneProgressBegin | types.WorkDoneProgressReport | types.WorkDoneProgressEnd
    ) -> None:
        self._server.protocol.notify(types.PROGRESS, types.ProgressParams(self._token, value))
