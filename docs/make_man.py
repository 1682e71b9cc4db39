"""Write the man page, made from the help of the commands: ``python docs/make_man.py > factlint.1``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from typer.main import get_command

from factlint import __version__
from factlint.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Iterator


def escaped(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that troff would obey."""
    plain = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain[:1] in {".", "'"} else plain


def page() -> str:
    """Return the man page."""
    root: Any = get_command(app)
    lines = [f'.TH FACTLINT 1 "" "factlint {__version__}"', ".SH NAME", f"factlint \\- {escaped(root.help)}"]
    lines += [".SH SYNOPSIS", ".B factlint", escaped("COMMAND [OPTIONS] [ARGUMENTS]"), ".SH COMMANDS"]
    for name, command in root.commands.items():
        lines += [f'.SS "{escaped(name)}"', escaped(command.help or "")]
        for parameter in command.params:
            lines += parameters(parameter)
    lines += [".SH EXIT STATUS", "0: nothing found; 1: findings; 2: something could not be done."]
    return "\n".join(lines) + "\n"


def parameters(parameter: Any) -> Iterator[str]:  # noqa: ANN401 - typer gives it no public type
    """Yield the lines about one option or argument."""
    help_text = getattr(parameter, "help", None)
    if help_text and not getattr(parameter, "hidden", False):
        names = ", ".join([*parameter.opts, *parameter.secondary_opts])
        shown = names if names.startswith("-") else parameter.metavar or names.upper()
        value = f" {parameter.metavar}" if names.startswith("-") and parameter.metavar else ""
        yield from (".TP", f"\\fB{escaped(shown + value)}\\fR", escaped(help_text))


if __name__ == "__main__":
    sys.stdout.write(page())
