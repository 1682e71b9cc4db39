"""Checking the drafts of a run one after the other, here or in several processes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factlint.cli.ahead import Ahead
from factlint.cli.bases import Bases
from factlint.cli.console import shown
from factlint.cli.one import check_one, is_answered
from factlint.cli.progress import progress_bar
from factlint.cli.project import cache_of, opened, rule_pages
from factlint.cli.work import Work

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from factlint.base import FactBase
    from factlint.cli.console import Terminal
    from factlint.cli.drafts import Batch
    from factlint.cli.work import Choice, Outcome, Task, Wanted
    from factlint.rules import Rules

_NAMED = 3
"""Files that are named where one line tells of many."""
_WORTH_A_PROCESS = 4
"""Drafts for each process, at least: to start one takes as long as to check a few drafts."""


def rules_for(batch: Batch, choice: Choice, terminal: Terminal) -> Rules:
    """Return the rules that run on the drafts of ``batch``. Raises FactlintError for an unknown one.

    A page with an error is a problem said on ``terminal``; the other pages hold.
    """
    select, ignore, severity = batch.selection
    return rule_pages(batch.config, terminal).select(choice.select or select, (*ignore, *choice.ignore), severity)


def check_all(
    batches: Sequence[Batch],
    choice: Choice,
    terminal: Terminal,
    *,
    wanted: Wanted,
    jobs: int,
    no_cache: bool,
    cluster: str | None = None,
    scratch: Path | None = None,
) -> Iterator[Outcome]:
    """Yield what came of each draft of ``batches``, in the order of their paths; problems are said on ``terminal``.

    ``jobs`` is the number of processes; fewer are started where there is not enough to do. ``cluster`` is the address
    of a Dask scheduler whose workers check instead; ``scratch`` is the folder that keeps what is read where no cache
    does. What was yielded is not kept: a run over many drafts takes the memory of a few. Raises FactlintError, before
    any yielding, for a rule that is not known.
    """
    rules = [rules_for(batch, choice, terminal) for batch in batches]
    caches = [cache_of(batch.config, no_cache=no_cache) or scratch for batch in batches]
    work = Work(batches, rules, caches, wanted)
    tasks = work.tasks()
    if cluster is not None:
        from factlint.cli.cluster import check_on_cluster

        return _told(check_on_cluster(work, tasks, terminal, address=cluster), tasks, terminal)
    return _told(_each(work, tasks, terminal, jobs), tasks, terminal)


def _told(outcomes: Iterable[Outcome], tasks: Sequence[Task], terminal: Terminal) -> Iterator[Outcome]:
    """Yield the outcomes; show how many are done, and say the problems of each, and what of it was not read."""
    drafts: set[str] = set()
    with progress_bar(terminal, "Checking") as bar:
        for done, outcome in enumerate(outcomes, 1):
            bar(done, len(tasks), outcome.path.name)
            for problem in outcome.problems:
                terminal.problem(problem)
            if outcome.includes:
                drafts = drafts or {os.path.realpath(task.path) for task in tasks}
                _tell_includes(outcome, drafts, terminal)
            if outcome.fixed or (outcome.checked and outcome.checked.findings):
                bar.hide()
            yield outcome


def _tell_includes(outcome: Outcome, drafts: Collection[str], terminal: Terminal) -> None:
    """Say which of the files that a draft includes are not checked in this run."""
    folder = outcome.path.parent
    others = [name for name in outcome.includes if os.path.realpath(folder / name) not in drafts]
    if others:
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        names = ", ".join(others[:_NAMED]) + more
        terminal.note(
            f"{shown(outcome.path)}: checked without what it includes: {names}; these are drafts of their own"
        )


def _each(work: Work, tasks: Sequence[Task], terminal: Terminal, jobs: int) -> Iterator[Outcome]:
    """Check the drafts here as long as their answers are known, and the rest in as many processes as are worth it."""

    def open_one(number: int) -> FactBase:
        batch = work.batches[number]
        return opened(batch.config, batch.sources, terminal, rules=work.rules[number], cache=work.caches[number])

    done = 0
    with Bases(open_one) as bases:
        ahead = Ahead(bases, tasks, work)
        for done, task in enumerate(tasks):
            if jobs > 1 and not is_answered(bases, task, work):
                jobs = _worthwhile(bases, tasks[done:], work, jobs)
                if jobs > 1:
                    break
            yield check_one(bases, task, work, ahead.draft(done))
            bases.settle()
        else:
            return
    from factlint.cli.processes import check_in_processes

    yield from check_in_processes(work, tasks[done:], terminal, processes=jobs)


def _worthwhile(bases: Bases, tasks: Sequence[Task], work: Work, jobs: int) -> int:
    """Return how many processes are worth starting for what is left: each must find drafts without a known answer."""
    unknown = 0
    for task in tasks:
        if unknown >= jobs * _WORTH_A_PROCESS:
            break
        unknown += not is_answered(bases, task, work)
    return min(jobs, unknown // _WORTH_A_PROCESS)
