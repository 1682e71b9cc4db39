"""What is done when the writer rests: the garbage is collected, and what was learnt is kept for the next start.

The language model, the gazetteer and the rule pages are hundreds of thousands of objects that stay. Going through all
of them takes a tenth of a second, and by itself Python would do so between a keystroke and its findings. Nor has a
keystroke time to write.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
from typing import TYPE_CHECKING

from factlint.lsp.worker import ClosedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.lsp.worker import Worker

_REST = 2.0
"""Seconds without an answer to the writer after which there is time to write."""


class Tidying:
    """Collects in the worker, once the first draft has been checked after the sources were read.

    In a pause it makes ready for the next edit, and writes.
    """

    def __init__(
        self, worker: Worker, prepare: Callable[[], object], keep: Callable[[Callable[[], None]], None]
    ) -> None:
        """Take the worker, what makes ready there, and what writes; that is given what lets others go first."""
        self._worker = worker
        self._prepare = prepare
        self._keep = keep
        self._due = False
        self._writing: asyncio.TimerHandle | None = None

    def due(self) -> None:
        """Say that much was loaded or let go of."""
        self._due = True

    def rest(self) -> None:
        """Say that the writer has an answer: if a collection is due, it is made when nothing else waits."""
        if self._due:
            self._due = False
            self._worker.submit(collect, long=True)
        self.close()
        self._writing = asyncio.get_running_loop().call_later(_REST, self._write)

    def close(self) -> None:
        """Write no more."""
        if self._writing:
            self._writing.cancel()

    def _write(self) -> None:
        self._worker.submit(self._prepare, long=True)
        self._worker.submit(self._kept, long=True)

    def _kept(self) -> None:
        with contextlib.suppress(ClosedError):  # what is left is written when the fact bases are closed
            self._keep(self._worker.let_others_go_first)


def collect() -> None:
    """Collect the garbage, and leave all that stays now out of the collections to come, until this is done again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
