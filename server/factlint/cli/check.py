"""``factlint check``: flag what conflicts with the sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factlint.cli import options
from factlint.cli.console import Terminal
from factlint.model.errors import FactlintError
from factlint.report.registry import Format


def check(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATHS]...", readable=False, help="Drafts: files and folders. Without: the configured ones."
        ),
    ] = None,
    source: options.Sources = None,
    output_format: options.OutputFormat = Format.TEXT,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the fixes that are safe.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULES", help="Run these rules only. Commas or repeatable.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULES", help="Leave these rules out. Commas or repeatable.")
    ] = None,
    min_severity: Annotated[
        str, typer.Option(metavar="SEVERITY", help="Leave milder findings out: error, warning, information or hint.")
    ] = "hint",
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule, in place of showing them.")
    ] = False,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", readable=False, help="Only findings that are not in this file count.")
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write what is found into the file of --baseline.")
    ] = False,
    changed_since: Annotated[
        str | None,
        typer.Option(metavar="REV", help="Only drafts changed since a git revision; all, if a source changed."),
    ] = None,
    changed: Annotated[
        bool,
        typer.Option(
            "--changed", help="PATHS are what changed: the drafts among them; all, if a source is among them."
        ),
    ] = False,
    stdin_filename: Annotated[
        Path | None, typer.Option(metavar="PATH", help="Check standard input as the draft of this path.")
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Check again after each change, until interrupted.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    unused_ignores: Annotated[
        bool, typer.Option("--unused-ignores", help="Report comments of drafts that ignore nothing, too.")
    ] = False,
    jobs: options.Jobs = None,
    dask: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Check on the Dask cluster with this scheduler, in place of --jobs."),
    ] = None,
    config: options.ConfigFile = None,
    no_cache: options.NoCache = False,
) -> int:
    """Check drafts against the sources.

    Exit status: 0 nothing found, 1 findings, 2 something could not be done.
    """
    from factlint.cli.running import Run, check_once
    from factlint.cli.watch import watch as watch_files
    from factlint.cli.work import Choice

    run = Run(
        paths=tuple(paths or ()),
        sources=tuple(source or ()),
        config=config,
        choice=Choice(_names(select), _names(ignore)),
        output_format=output_format,
        min_severity=min_severity,
        fix=fix,
        diff=diff,
        statistics=statistics,
        baseline=baseline,
        update_baseline=update_baseline,
        changed_since=changed_since,
        changed=changed,
        stdin_filename=stdin_filename,
        unused_ignores=unused_ignores,
        jobs=jobs or 0,
        dask=dask,
        no_cache=no_cache,
        known=None if watch else context.obj,
    )
    if not watch:
        return check_once(run, Terminal(remember=run.may_be_kept()), exit_zero=exit_zero)
    if fix or stdin_filename or not output_format.for_people:
        message = "--watch shows findings to people: leave out --fix, --stdin-filename and --output-format"
        raise FactlintError(message)
    watch_files([Path.cwd(), *run.paths, *run.sources], lambda: _again(run))
    return 0


def _again(run: object) -> None:
    from factlint.cli.running import Run, check_once

    terminal = Terminal()
    terminal.out.clear()
    if isinstance(run, Run):
        check_once(run, terminal)
    terminal.out.file.flush()


def _names(given: list[str] | None) -> tuple[str, ...]:
    return tuple(name.strip() for part in given or () for name in part.split(",") if name.strip())
