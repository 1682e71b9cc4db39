"""One run of ``factlint check``, from its options to its report."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factlint.cli.baseline import baseline_of, new_findings, read_baseline, write_baseline
from factlint.cli.changed import changed_since, touched
from factlint.cli.checking import check_all
from factlint.cli.drafts import Batch, plan
from factlint.cli.fixing import say_fixes, show_diff
from factlint.cli.project import configuration
from factlint.cli.remember import Record, in_projects
from factlint.cli.remember_pieces import Pieces
from factlint.cli.sourced import facts_of, pages_of
from factlint.cli.work import Choice, Outcome, Wanted
from factlint.config.explain import nearest
from factlint.documents.decoding import decode
from factlint.model.errors import FactlintError
from factlint.model.findings import Severity
from factlint.report.checked import Checked
from factlint.report.registry import Format, report
from factlint.report.statistics import write_statistics
from factlint.report.words import count

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from factlint.cli.console import Terminal
    from factlint.cli.known import Known
    from factlint.report.checked import CheckedDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What is asked of a run; each field is the option of that name."""

    choice: Choice
    paths: tuple[Path, ...] = ()
    sources: tuple[Path, ...] = ()
    config: Path | None = None
    output_format: Format = Format.TEXT
    min_severity: str = Severity.HINT
    fix: bool = False
    diff: bool = False
    statistics: bool = False
    baseline: Path | None = None
    update_baseline: bool = False
    changed_since: str | None = None
    changed: bool = False
    stdin_filename: Path | None = None
    unused_ignores: bool = False
    jobs: int = 0
    """How many processes; 0 for as many as there are cores."""
    dask: str | None = None
    no_cache: bool = False
    known: Known | None = None
    """What the run is known by, if its answer may be given again."""

    def may_be_kept(self) -> bool:
        """Tell whether its answer may be given again: it changes nothing, and hangs on nothing but files."""
        changes = self.known is None or self.fix or self.diff or self.update_baseline
        return not (changes or self.no_cache or self.changed_since is not None or self.stdin_filename is not None)


def check_once(run: Run, terminal: Terminal, *, exit_zero: bool = False) -> int:
    """Check, fix and report as ``run`` says, and return the exit status. Raises FactlintError for bad options."""
    _make_sense(run)
    with ExitStack() as stack:
        # A report that shows facts reads the sources for these and for the checks: once, where nothing keeps them too.
        folder = (
            stack.enter_context(TemporaryDirectory(prefix="factlint-")) if run.output_format is Format.HTML else None
        )
        return _checked_once(run, terminal, Path(folder) / "cache" if folder else None, exit_zero=exit_zero)


def _checked_once(run: Run, terminal: Terminal, scratch: Path | None, *, exit_zero: bool) -> int:
    record = pieces = None
    try:
        batches, whole = _planned(run, terminal)
        if run.known is not None and run.may_be_kept() and in_projects(batches):
            named = (*run.paths, *run.sources, *(path for path in (run.baseline, run.config) if path))
            record = Record(run.known.run, batches, named)
            if run.known.pieces is not None and len({batch.config.file for batch in whole}) == 1:
                pieces = Pieces(run.known.pieces, run.output_format, whole, run.config)
        outcomes = _checked(run, batches, terminal, scratch)
    except FactlintError as error:
        terminal.problem(error)
        return terminal.status() if run.output_format.for_people else _reported(run, Checked(), terminal)
    with closing(outcomes):
        told: Iterator[Outcome] = outcomes
        if run.diff:
            told = show_diff(outcomes, terminal)
        elif run.fix:
            told = say_fixes(outcomes, terminal, to_err=not run.output_format.for_people)
        facts = facts_of(batches, terminal, no_cache=run.no_cache, scratch=scratch) if scratch else ()
        pages = pages_of(batches, terminal) if run.output_format is Format.SARIF else {}
        drafts = _drafts(told, terminal)
        checked = Checked(pieces.noting(drafts, terminal) if pieces else drafts, facts, pages)
        status = _reported(run, checked, terminal, exit_zero=exit_zero)
    if record is not None:
        record.keep(terminal, status)
    if pieces is not None:
        pieces.keep(terminal)
    return status


def _reported(run: Run, checked: Checked, terminal: Terminal, *, exit_zero: bool = False) -> int:
    """Write the report, or the new baseline, and return the exit status."""
    if run.update_baseline and run.baseline is not None:
        known = baseline_of(checked.drafts, run.baseline)
        if terminal.failed:
            message = f"{run.baseline}: not written, since not all could be checked"
            raise FactlintError(message)
        write_baseline(run.baseline, known)
        terminal.note(f"Wrote {count(known.total(), 'finding')} into {run.baseline}.")
        return terminal.status()
    if run.statistics:
        write_statistics(checked, terminal.out, as_json=run.output_format is Format.JSON)
    elif not run.diff:
        report(run.output_format)(checked, terminal.out)
    # First, since it lets pass what no report has asked for, and that may fail.
    fails = checked.fails()
    return terminal.status(found=fails and not exit_zero)


def _drafts(outcomes: Iterable[Outcome], terminal: Terminal) -> Iterator[CheckedDraft]:
    """Yield what was checked. What stops the run is said, and ends the report where it stands."""
    try:
        yield from (outcome.checked for outcome in outcomes if outcome.checked)
    except FactlintError as error:
        terminal.problem(error)


def _make_sense(run: Run) -> None:
    """Raise FactlintError for options that contradict each other."""
    message = ""
    if run.diff and run.output_format is not Format.TEXT:
        message = "--diff prints a diff: leave out --output-format, or --diff"
    elif run.statistics and run.output_format not in {Format.TEXT, Format.JSON}:
        message = "--statistics are printed as text or JSON; choose one of these with --output-format"
    elif run.update_baseline and run.baseline is None:
        message = "--update-baseline needs a file: name it with --baseline"
    elif run.stdin_filename is not None and (run.paths not in {(), (Path("-"),)} or run.fix):
        message = "--stdin-filename takes the draft from standard input: leave out other drafts, and --fix"
    elif run.stdin_filename is not None and run.stdin_filename.is_dir():
        message = f"--stdin-filename: {run.stdin_filename} is a folder; name the draft that standard input is"
    elif run.min_severity not in set(Severity):
        known = [severity.value for severity in Severity]
        message = f"--min-severity: there is no severity '{run.min_severity}'; {nearest(run.min_severity, known)}"
    if message:
        raise FactlintError(message)


def _planned(run: Run, terminal: Terminal) -> tuple[list[Batch], list[Batch]]:
    """Return the drafts to check, and all of which those are that changed; none where that hangs on what changed.

    Raises FactlintError where nothing can be checked at all.
    """
    made = partial(plan, config_file=run.config, sources=run.sources, terminal=terminal)
    if run.stdin_filename is not None:
        return made([run.stdin_filename], text=_standard_input()), []
    if run.changed:
        # Files that are no drafts come too: sources, the configuration, pictures.
        configured = configuration(run.config, Path.cwd())
        paths = () if configured.drafts else _no_basis(run, configured.root)
        if not configured.drafts and not paths:
            return [], []
        batches = made(paths)
        whole = [replace(batch, drafts=list(batch.drafts)) for batch in batches] if configured.drafts else []
        return touched(batches, {os.path.realpath(path) for path in run.paths}), whole
    batches = made(run.paths)
    if run.changed_since is not None:
        return touched(batches, changed_since(run.changed_since)), []
    return batches, batches


def _no_basis(run: Run, root: Path) -> list[Path]:
    """Return those of the paths that may be drafts where no drafts are configured: documents that are no sources."""
    from factlint.config import expand
    from factlint.documents.formats import DATA, FORMATS

    config = configuration(run.config, root)
    sources = {os.path.realpath(file) for source in config.sources for file in expand(root, [source.path], ())}
    prose = FORMATS.keys() - DATA
    return [path for path in run.paths if path.suffix.lower() in prose and os.path.realpath(path) not in sources]


def _standard_input() -> str:
    text = decode(sys.stdin.buffer.read())
    if text is None:
        message = "standard input: is not text"
        raise FactlintError(message)
    return text


def _checked(run: Run, batches: Sequence[Batch], terminal: Terminal, scratch: Path | None) -> Generator[Outcome]:
    """Return what comes of each draft, with the findings that are severe enough and not known already.

    Raises FactlintError where nothing can be checked.
    """
    known = read_baseline(run.baseline) if run.baseline and not run.update_baseline else None
    wanted = Wanted(
        claims=run.output_format is Format.HTML, fixes=run.fix and not run.diff, unused_ignores=run.unused_ignores
    )
    jobs = run.jobs or _cores()
    outcomes = check_all(
        batches,
        run.choice,
        terminal,
        wanted=wanted,
        jobs=jobs,
        no_cache=run.no_cache,
        cluster=run.dask,
        scratch=scratch,
    )
    levels = list(Severity)
    most = levels.index(Severity(run.min_severity))

    def kept() -> Generator[Outcome]:
        for outcome in outcomes:
            draft = outcome.checked
            if draft is not None:
                if known is not None and run.baseline is not None:
                    fresh = new_findings(draft, known, run.baseline)
                    draft = replace(draft, findings=[draft.findings[index] for index in fresh])
                severe = [finding for finding in draft.findings if levels.index(finding.severity) <= most]
                outcome = replace(outcome, checked=replace(draft, findings=severe))
            yield outcome

    return kept()


def _cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
