"""Progress on standard error, on a terminal only, gone when done."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from factlint.report.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID

    from factlint.cli.console import Terminal

_NAME = 40
"""Cells that the name of the file at hand takes at most."""


class Bar:
    """A bar on a terminal; nothing at all elsewhere."""

    def __init__(self, progress: Progress | None, task: TaskID | None) -> None:
        self._progress = progress
        self._task = task

    def __call__(self, done: int, total: int, name: str) -> None:
        """Move the bar: how much is done, of how much, and the file at hand."""
        if self._progress is None or self._task is None:
            return
        self._progress.start()
        self._progress.update(self._task, completed=done, total=total, visible=True, file=clean(name)[-_NAME:])

    def hide(self) -> None:
        """Take the bar away until it moves again: something is about to be written in its place."""
        if self._progress is not None:
            self._progress.stop()


@contextmanager
def progress_bar(terminal: Terminal | None, what: str) -> Iterator[Bar]:
    """Show a bar while the block runs; it is moved by calling what this yields."""
    if terminal is None or not terminal.err.is_terminal:
        yield Bar(None, None)
        return
    with ExitStack() as stack:
        progress = terminal.progress
        if progress is None:
            # One display a terminal: what starts while a bar is shown gets a bar beneath it.
            progress = _display(terminal)
            stack.callback(progress.stop)
            terminal.progress = progress
            stack.callback(setattr, terminal, "progress", None)
        # Not seen before its first step: what it waits for may show a bar of its own.
        task = progress.add_task(what, total=None, visible=False, file="")
        stack.callback(progress.update, task, visible=False)
        yield Bar(progress, task)


def _display(terminal: Terminal) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}", style="dim", markup=False),
    )
    return Progress(*columns, console=terminal.err, transient=True)
