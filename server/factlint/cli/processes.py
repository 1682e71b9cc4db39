"""Checking many drafts in several processes, each with its own fact base over one cache."""

from __future__ import annotations

import multiprocessing
import signal
import tempfile
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.checking import check_one
from factlint.cli.project import base_of, cache_of, facts_files, open_base
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.base import FactBase
    from factlint.cli.checking import Outcome
    from factlint.cli.console import Terminal
    from factlint.cli.drafts import Batch
    from factlint.rules import Rules

_base: tuple[FactBase, Batch] | None = None
"""The fact base of this process, and what it is for; set in those that check, never in the one that starts them."""


def check_in_processes(
    batch: Batch, rules: Rules, terminal: Terminal, *, processes: int, no_cache: bool
) -> Iterator[Outcome]:
    """Check the drafts of ``batch`` in so many processes, and yield what came of each as it is done.

    The sources are read once, here; where they may not be kept, into a folder that is removed afterwards.
    """
    with ExitStack() as stack:
        cache = cache_of(batch.config, no_cache=no_cache)
        if cache is None:
            cache = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="factlint-")))
        with open_base(batch.config, batch.sources, terminal, rules=rules, cache=cache):
            pass
        start = (batch, rules, cache, facts_files(batch.config, terminal))
        context = multiprocessing.get_context("spawn")
        pool = stack.enter_context(ProcessPoolExecutor(processes, context, initializer=_start, initargs=start))
        try:
            yield from pool.map(_check, batch.drafts)
        except BrokenProcessPool as error:
            message = "a process that checked drafts was ended from outside; run again with fewer --jobs"
            raise FactlintError(message) from error
        finally:
            pool.shutdown(cancel_futures=True)


def _start(batch: Batch, rules: Rules, cache: Path, facts: Sequence[Path]) -> None:
    """Open this process's fact base. What went wrong with a source was said already, by the process that read it."""
    global _base  # noqa: PLW0603 - the only way to hand something to all tasks of a process
    # Ctrl-C goes to all processes; the one that started them ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _base = base_of(batch.config, batch.sources, rules, cache, facts=facts, on_error=lambda _: None), batch


def _check(draft: Path) -> Outcome:
    if _base is None:
        message = "the process was not started by check_in_processes"
        raise RuntimeError(message)
    base, batch = _base
    return check_one(base, draft, batch)
