"""Reading the next few drafts of a run together: to parse many paragraphs takes less than to parse one at a time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from factlint.cli.project import read_draft
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.cli.bases import Bases
    from factlint.cli.work import Task, Work
    from factlint.documents import Document

_UNITS = 64
"""How many paragraphs are worth reading at once; a draft that has as many is read by itself."""
_DRAFTS = 6
"""How many drafts at most: what was read of more would be forgotten before their turn."""


class Ahead:
    """The drafts of a run as they are read, a few before their turn."""

    def __init__(self, bases: Bases, tasks: Sequence[Task], work: Work) -> None:
        """Take the tasks in their order."""
        self._bases = bases
        self._tasks = tasks
        self._work = work
        self._read: deque[tuple[Task, Document | None]] = deque()

    def draft(self, number: int) -> Document | None:
        """Return the draft of the task of that number; None where it cannot be read.

        Numbers are asked for in order, each at most once.
        """
        while self._read and self._read[0][0] is not self._tasks[number]:
            self._read.popleft()
        if not self._read:
            self._look(number)
        return self._read.popleft()[1]

    def _look(self, number: int) -> None:
        """Read drafts from that of ``number`` on, and parse them together if there are several."""
        first = self._tasks[number]
        base, units = self._bases.of(first.batch), 0
        new = []
        for task in self._tasks[number : number + _DRAFTS]:
            if task.batch != first.batch:
                break
            document = self._document(task)
            self._read.append((task, document))
            if document is not None and not base.is_answered(document):
                new.append(document)
                units += len(document.units)
            if units >= _UNITS:
                break
        if len(new) > 1:
            base.read_ahead(new)

    def _document(self, task: Task) -> Document | None:
        try:
            return read_draft(task.path, self._work.batches[task.batch].texts.get(task.path))
        except FactlintError:
            return None  # who checks it reads it again, and tells
