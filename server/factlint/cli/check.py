"""``factlint check``: flag what conflicts with the sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factlint.cli import options
from factlint.cli.console import Terminal
from factlint.model.errors import FactlintError
from factlint.report.registry import Format, report


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATHS]...", help="Drafts: files and folders. Without: the configured ones."),
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
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="Processes for many drafts.")] = 1,
    config: options.ConfigFile = None,
    no_cache: options.NoCache = False,
) -> int:
    """Check drafts against the sources.

    Exit status: 0 nothing found, 1 findings, 2 something could not be done.
    """
    from factlint.cli.checking import Choice, check_all
    from factlint.cli.drafts import plan
    from factlint.cli.fixing import fix_all, show_diff
    from factlint.report.checked import Checked

    if diff and output_format is not Format.TEXT:
        message = "--diff prints a diff: leave out --output-format, or --diff"
        raise FactlintError(message)
    terminal = Terminal()
    choice = Choice(_names(select), _names(ignore))
    checked = Checked()
    try:
        batches = plan(paths or [], config_file=config, sources=source, terminal=terminal)
        outcomes = check_all(batches, choice, terminal, jobs=jobs, no_cache=no_cache)
        if diff:
            show_diff(outcomes, terminal)
        elif fix and fix_all(outcomes, terminal, to_err=output_format is not Format.TEXT):
            # What is left stands elsewhere now, and may read otherwise.
            outcomes = check_all(batches, choice, terminal, jobs=jobs, no_cache=no_cache)
        checked.drafts.extend(outcome.checked for outcome in outcomes if outcome.checked)
    except FactlintError as error:
        terminal.problem(error)
        if output_format is Format.TEXT:
            return terminal.status()
    if not diff:
        report(output_format)(checked, terminal.out)
    return terminal.status(found=checked.fails() and not exit_zero)


def _names(given: list[str] | None) -> tuple[str, ...]:
    return tuple(name.strip() for part in given or () for name in part.split(",") if name.strip())
