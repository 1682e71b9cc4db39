"""What an editor that asks for diagnostics (pulls) has been told, and when it has to ask again."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lsprotocol import types

    from factlint.lsp.buffers import Buffer
    from factlint.lsp.server import FactlintServer


class Pulls:
    """Result ids by document. ``used`` says that this editor pulls; nothing is sent to it unasked then."""

    def __init__(self, server: FactlintServer) -> None:
        self.used = False
        self._server = server
        self._told: dict[str, str] = {}
        self._change = asyncio.Event()
        self._refreshing: asyncio.Task[None] | None = None
        self._again = False

    def told(self, buffer: Buffer, found: Sequence[types.Diagnostic]) -> str:
        """Note what the editor is told of a document, and return the result's id."""
        self._told[buffer.uri] = result_id(buffer, found)
        return self._told[buffer.uri]

    def found(self, buffer: Buffer, found: Sequence[types.Diagnostic]) -> None:
        """Take what a check found. If the editor was told otherwise of this very text, it is to ask again."""
        told = self._told.get(buffer.uri)
        if told and told != result_id(buffer, found) and told.startswith(f"{buffer.version}:"):
            self._refresh()

    def forget(self, uri: str) -> None:
        """Forget a document that was closed."""
        self._told.pop(uri, None)

    def changed(self) -> None:
        """Wake the requests that wait for a change: facts, settings or files on the disk are not what they were."""
        self._change.set()
        self._change = asyncio.Event()

    @property
    def change(self) -> asyncio.Event:
        """Set at the next change."""
        return self._change

    def _refresh(self) -> None:
        if self._refreshing and not self._refreshing.done():
            self._again = True
            return
        self._refreshing = asyncio.create_task(self._ask_again())

    async def _ask_again(self) -> None:
        """Ask the editor to pull again; what comes up while it is being asked is one more question, not many."""
        while True:
            self._again = False
            # Shielded: an answer that comes after the end must find its future whole. One that refuses does not pull.
            with contextlib.suppress(Exception):
                await asyncio.shield(self._server.workspace_diagnostic_refresh_async(None))
            if not self._again:
                return


def result_id(buffer: Buffer, found: Sequence[types.Diagnostic]) -> str:
    """Return a name for what was found in one version of a document. It holds no word of the text."""
    return f"{buffer.version}:{hashlib.sha256(repr(found).encode('utf-8', 'replace')).hexdigest()[:24]}"
