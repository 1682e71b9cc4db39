"""Checking many drafts in several processes, each with its own fact bases over one cache."""

from __future__ import annotations

import multiprocessing
import signal
import tempfile
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.bases import Bases
from factlint.cli.one import check_one
from factlint.cli.project import opened
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from factlint.base import FactBase
    from factlint.cli.console import Terminal
    from factlint.cli.work import Outcome, Task, Work

_AHEAD = 4
"""Drafts for each process that are handed out before the first is done: enough to keep all busy, few to remember."""

_here: tuple[Bases, Work] | None = None
"""What this process checks with; set in those that check, never in the one that starts them."""


def check_in_processes(work: Work, tasks: Sequence[Task], terminal: Terminal, *, processes: int) -> Iterator[Outcome]:
    """Check the drafts ``tasks`` in so many processes, and yield what came of each in their order.

    The sources are read once, here; where they may not be kept, into a folder that is removed afterwards. Raises
    FactlintError if one of the processes is ended from outside.
    """
    with ExitStack() as stack:
        if None in work.caches:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="factlint-"))) / "cache"
            work = replace(work, caches=[cache or folder for cache in work.caches])
        _read_sources(work, tasks, terminal)
        context = multiprocessing.get_context("spawn")
        pool = stack.enter_context(ProcessPoolExecutor(processes, context, initializer=_start, initargs=(work,)))
        waiting: deque[Future[Outcome]] = deque()
        try:
            for task in tasks:
                waiting.append(pool.submit(_check, task))
                if len(waiting) == processes * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            message = "a process that checked drafts was ended from outside; run again with fewer --jobs"
            raise FactlintError(message) from error
        except BaseException:
            # Nobody waits for what the others are at: a long draft takes its time.
            pool.shutdown(wait=False, cancel_futures=True)
            for process in multiprocessing.active_children():
                process.terminate()
            raise


def _read_sources(work: Work, tasks: Sequence[Task], terminal: Terminal) -> None:
    """Read what the processes need, each source once, and say here what is wrong with it."""
    read: set[tuple[Path | None, Path]] = set()
    for number in dict.fromkeys(task.batch for task in tasks):
        batch, cache = work.batches[number], work.caches[number]
        sources = {(cache, path) for path, _ in batch.sources}
        if not sources <= read:
            read |= sources
            opened(batch.config, batch.sources, terminal, rules=work.rules[number], cache=cache).close()


def _start(work: Work) -> None:
    """Prepare a process. What is wrong with a source was said already, by the process that read it."""
    global _here  # noqa: PLW0603 - the only way to hand something to all tasks of a process
    # Ctrl-C goes to all processes; the one that started them ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def open_one(number: int) -> FactBase:
        batch = work.batches[number]
        return opened(batch.config, batch.sources, None, rules=work.rules[number], cache=work.caches[number])

    _here = Bases(open_one), work


def _check(task: Task) -> Outcome:
    if _here is None:
        message = "the process was not started by check_in_processes"
        raise RuntimeError(message)
    bases, work = _here
    outcome = check_one(bases, task, work)
    bases.settle()
    return outcome
