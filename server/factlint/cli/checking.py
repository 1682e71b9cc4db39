"""Checking the drafts of a run, here or in several processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.check.ignores import not_ignored_beside
from factlint.cli.progress import progress_bar
from factlint.cli.project import cache_of, open_base, read_draft, rule_pages
from factlint.model.errors import FactlintError
from factlint.report.checked import CheckedDraft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from factlint.base import FactBase
    from factlint.cli.console import Terminal
    from factlint.cli.drafts import Batch
    from factlint.rules import Rules

_WORTH_A_PROCESS = 4
"""Drafts for each process, at least: to start one takes as long as to check a few drafts."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Rules named on the command line: ``select`` in place of the configured ones, ``ignore`` besides them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one draft: the draft with its findings (None if it could not be read), and the problems met."""

    path: Path
    checked: CheckedDraft | None
    problems: tuple[str, ...] = ()


def rules_for(batch: Batch, choice: Choice, terminal: Terminal) -> Rules:
    """Return the rules that run on the drafts of ``batch``. Raises FactlintError for an unknown one.

    A page with an error is a problem said on ``terminal``; the other pages hold.
    """
    select, ignore, severity = batch.selection
    return rule_pages(batch.config, terminal).select(choice.select or select, (*ignore, *choice.ignore), severity)


def check_all(
    batches: Sequence[Batch], choice: Choice, terminal: Terminal, *, jobs: int = 1, no_cache: bool = False
) -> list[Outcome]:
    """Check every draft of ``batches`` and return what came of each, by path; problems are said on ``terminal``.

    ``jobs`` is the number of processes; fewer are started where there are not enough drafts to be worth it.
    """
    outcomes: list[Outcome] = []
    total = sum(len(batch.drafts) for batch in batches)
    for batch in batches:
        rules = rules_for(batch, choice, terminal)
        found = _check_batch(batch, rules, terminal, jobs=jobs, no_cache=no_cache)
        with progress_bar(terminal, "Checking") as progress:
            for outcome in found:
                outcomes.append(outcome)
                progress(len(outcomes), total, outcome.path.name)
                for problem in outcome.problems:
                    terminal.problem(problem)
    return sorted(outcomes, key=lambda outcome: outcome.path)


def _check_batch(batch: Batch, rules: Rules, terminal: Terminal, *, jobs: int, no_cache: bool) -> Iterator[Outcome]:
    processes = 1 if batch.texts else min(jobs, len(batch.drafts) // _WORTH_A_PROCESS)
    if processes > 1:
        from factlint.cli.processes import check_in_processes

        yield from check_in_processes(batch, rules, terminal, processes=processes, no_cache=no_cache)
        return
    cache = cache_of(batch.config, no_cache=no_cache)
    with open_base(batch.config, batch.sources, terminal, rules=rules, cache=cache) as base:
        for draft in batch.drafts:
            yield check_one(base, draft, batch)


def check_one(base: FactBase, path: Path, batch: Batch) -> Outcome:
    """Read and check one draft of ``batch``."""
    try:
        document = read_draft(path, batch.texts.get(path))
        findings = not_ignored_beside(base.check(document), path)
        claims = base.claims(document) if batch.claims else []
    except FactlintError as error:
        return Outcome(path, None, (str(error),))
    return Outcome(path, CheckedDraft(document.name, document.text, findings, claims), document.warnings)
