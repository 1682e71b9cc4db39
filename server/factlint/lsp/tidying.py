"""When the garbage collector goes through everything: after the sources were read, and not while a writer waits.

The language model, the gazetteer and the rule pages are hundreds of thousands of objects that stay. Going through all
of them takes a tenth of a second, and by itself Python would do so between a keystroke and its findings.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.lsp.worker import Worker


class Tidying:
    """Collects in the worker, once the first draft has been checked after the sources were read."""

    def __init__(self, worker: Worker) -> None:
        """Take the worker."""
        self._worker = worker
        self._due = False

    def due(self) -> None:
        """Say that much was loaded or let go of."""
        self._due = True

    def rest(self) -> None:
        """Say that the writer has an answer: if a collection is due, it is made when nothing else waits."""
        if self._due:
            self._due = False
            self._worker.submit(collect, long=True)


def collect() -> None:
    """Collect the garbage, and leave all that stays now out of the collections to come, until this is done again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
