"""Progress on standard error, on a terminal only, gone when done."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from factlint.report.clean import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.cli.console import Terminal

_NAME = 40
"""Cells that the name of the file at hand takes at most."""


@contextmanager
def progress_bar(terminal: Terminal, what: str) -> Iterator[Callable[[int, int, str], None]]:
    """Show a bar while the block runs; it is moved by calling what this yields: done, total, and the file at hand."""
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}", style="dim", markup=False),
    )
    with ExitStack() as stack:
        progress = terminal.progress
        if progress is None:
            # One display a terminal: what starts while a bar is shown gets a bar beneath it.
            off = not terminal.err.is_terminal
            progress = stack.enter_context(Progress(*columns, console=terminal.err, transient=True, disable=off))
            terminal.progress = progress
            stack.callback(setattr, terminal, "progress", None)
        # Not seen before its first step: what it waits for may show a bar of its own.
        task = progress.add_task(what, total=None, visible=False, file="")
        stack.callback(progress.update, task, visible=False)

        def move(done: int, total: int, name: str) -> None:
            progress.update(task, completed=done, total=total, visible=True, file=clean(name)[-_NAME:])

        yield move
