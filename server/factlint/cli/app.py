"""The commands, as Typer takes them."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Annotated, cast

import typer

from factlint import __version__
from factlint.cli import pieces
from factlint.cli.annotate import annotate
from factlint.cli.build import build
from factlint.cli.check import check
from factlint.cli.claims import claims
from factlint.cli.console import Terminal
from factlint.cli.facts import facts
from factlint.cli.init import init
from factlint.cli.known import Known
from factlint.cli.report import report
from factlint.cli.rule import rule
from factlint.cli.server import server
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAILED = 2
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What a write to a stream fails with; a file that fails so has a name."""

app = typer.Typer(
    name="factlint",
    help="The linter for facts: flags the statements of a draft that conflict with its sources.",
    no_args_is_help=False,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (check, build, facts, claims, report, rule, init, server, annotate):
    app.command()(command)


def _show_version(value: bool) -> None:
    if value:
        typer.echo(f"factlint {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that stand before the command."""


def invoke(arguments: Sequence[str], known: str | None = None) -> int:
    """Run a command and return its exit status; ``known`` is what the run is known by, if its answer may be kept.

    Raises BrokenPipeError, KeyboardInterrupt and, where the output cannot be written, OSError.
    """
    try:
        parts = pieces.split(arguments) if known else None
        obj = Known(known, pieces.asked(parts[0]) if parts else None) if known else None
        status = app(args=list(arguments), prog_name="factlint", standalone_mode=False, obj=obj)
    except BrokenPipeError:
        raise
    except SystemExit as error:
        # What Typer makes of a closed pipe; its status would say that something was found.
        if isinstance(error.__context__, BrokenPipeError):
            raise BrokenPipeError from error
        raise
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None and error.errno in _FULL:
            raise
        if os.environ.get("FACTLINT_TRACEBACK"):
            raise
        Terminal().problem(_explained(error))
        return _FAILED
    return cast("int | None", status) or 0


def _explained(error: Exception) -> str:
    """Return in one line what stopped the run (a FactlintError may hold several problems, a line each)."""
    if isinstance(error, FactlintError):
        return str(error)
    if isinstance(error, typer.TyperException):
        return _usage(error)
    if isinstance(error, OSError):
        return f"{error.filename or 'the output'}: {error.strerror or error}"
    # A fault of ours: a user cannot do anything with its traceback, and a program reads the exit status.
    what = f"{type(error).__name__}: {error}".replace("\n", " ")
    return f"a fault in factlint ({what}); please report it, with what FACTLINT_TRACEBACK=1 shows"


def _usage(error: typer.TyperException) -> str:
    """Return a usage error as one line that says where to read on."""
    said = getattr(error, "format_message", error.__str__)()
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "factlint"
    return f"{' '.join(said.split()).rstrip('.')} (see '{command} --help')"
