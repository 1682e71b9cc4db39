"""When a document is checked: at once or soon after a keystroke, never for a state that the writer has left."""

from __future__ import annotations

import asyncio
import gc
import math
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from lsprotocol import types

    from factlint.lsp.analysis import Checked
    from factlint.lsp.buffers import Buffer, Buffers
    from factlint.lsp.events import Events
    from factlint.lsp.worker import Worker

LONGEST_PAUSE = 0.3
"""The most seconds of rest before a check that follows a burst of keystrokes.

A writer who types no faster than checks are made is answered at once. Of keystrokes that come faster only the first and
the last are checked, the last after a rest as long as the last check took: that spares the machine, and costs nobody an
answer, since the one before would be of a text that is no longer there.
"""


class Shown(NamedTuple):
    """What was found in one state of a document, and how it was shown; the two go in step."""

    checked: Checked
    diagnostics: list[types.Diagnostic]


class Checks:
    """Checks documents, one task for each. ``check`` runs in the worker; ``publish`` gets what is still true."""

    def __init__(
        self,
        buffers: Buffers,
        worker: Worker,
        events: Events,
        check: Callable[[Buffer, Callable[[], bool]], Shown | None],
        publish: Callable[[Buffer, list[types.Diagnostic]], None],
    ) -> None:
        self._buffers = buffers
        self._worker = worker
        self._events = events
        self._check = check
        self._publish = publish
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._shown: dict[str, Shown] = {}
        self._took: dict[str, float] = {}
        self._edited: dict[str, float] = {}

    def after_edit(self, buffer: Buffer) -> None:
        """Check a document, in a burst when it is over; what was under way for an older state of it is given up."""
        now = time.perf_counter()
        took = self._took.get(buffer.uri, 0.0)
        in_burst = now - self._edited.get(buffer.uri, -math.inf) < took
        self._edited[buffer.uri] = now
        self._start(buffer, min(took, LONGEST_PAUSE) if in_burst else 0)

    def now(self, buffer: Buffer) -> None:
        """Check a document at once."""
        self._start(buffer, 0)

    def all_now(self) -> None:
        """Check every open document: the facts have changed."""
        for buffer in self._buffers:
            self.now(buffer)

    def forget(self, uri: str) -> None:
        """Stop checking a document that was closed, and take its diagnostics away."""
        self._stop(uri)
        self._took.pop(uri, None)
        self._edited.pop(uri, None)
        self._shown.pop(uri, None)
        gc.enable()

    def close(self) -> None:
        """Stop all checks."""
        for uri in list(self._tasks):
            self._stop(uri)

    def current(self, buffer: Buffer) -> Shown | None:
        """Return what was found in this very state of a document; None if it has not been checked yet."""
        shown = self._shown.get(buffer.uri)
        return shown if shown and shown.checked.buffer is buffer else None

    async def settled(self, buffer: Buffer) -> Shown | None:
        """Return what was found in this state of a document, when its check is done; None if an edit overtook it."""
        # A check that is begun anew, since the facts have changed, is waited for as well.
        while (task := self._tasks.get(buffer.uri)) and not self.current(buffer) and self._buffers.is_newest(buffer):
            await asyncio.wait([task])
        return self.current(buffer)

    def _start(self, buffer: Buffer, pause: float) -> None:
        self._stop(buffer.uri)
        task = asyncio.create_task(self._run(buffer, pause))
        self._tasks[buffer.uri] = task
        task.add_done_callback(lambda done: self._done(buffer.uri, done))

    def _stop(self, uri: str) -> None:
        task = self._tasks.pop(uri, None)
        if task:
            task.cancel()

    def _done(self, uri: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get(uri) is task:
            del self._tasks[uri]
        if not task.cancelled() and (error := task.exception()):
            self._events.failed("showing what was found", error)

    async def _run(self, buffer: Buffer, pause: float) -> None:
        await asyncio.sleep(pause)
        # Where this is cancelled there is another check to wait for, and nothing is collected meanwhile.
        shown = await asyncio.wrap_future(self._worker.submit(lambda: self._timed(buffer)))
        try:
            if shown is None or not self._buffers.is_newest(buffer):
                return
            self._shown[buffer.uri] = shown
            self._publish(buffer, shown.diagnostics)
        finally:
            gc.enable()

    def _timed(self, buffer: Buffer) -> Shown | None:
        """Check in the worker; learn how long that takes."""
        gc.disable()  # until the writer has an answer: going through all that was loaded takes a tenth of a second
        begun = time.perf_counter()
        try:
            shown = self._check(buffer, lambda: not self._buffers.is_newest(buffer))
        except Exception as error:  # noqa: BLE001 - one draft that cannot be checked does not end the server
            self._events.failed("checking a draft", error)
            return None
        if shown is not None:
            self._took[buffer.uri] = time.perf_counter() - begun
        return shown
