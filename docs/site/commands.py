"""The reference of the command line, made from the help of the commands."""

from __future__ import annotations

from typing import Any

from typer.main import get_command

from factlint.cli.app import app

HEAD = """# Command line

The exit status of every command: 0 nothing found, 1 findings that are errors or warnings, 2 something could not be
done, said in a line each on standard error; what could be done is done all the same. 130 if it was interrupted.

`NO_COLOR=1` turns colours off, `FORCE_COLOR=1` on; `COLUMNS` says how wide a line is. `factlint --install-completion`
sets up the shell, and `python docs/make_man.py > factlint.1` writes what stands here as a man page.
"""


def commands_page() -> str:
    """Return the Markdown of the reference."""
    root: Any = get_command(app)
    return "\n".join([HEAD, *(_command(name, command) for name, command in root.commands.items())])


def _command(name: str, command: Any) -> str:  # noqa: ANN401 - typer gives it no public type
    shown = [one for one in command.params if getattr(one, "help", None) and not getattr(one, "hidden", False)]
    arguments = [one for one in shown if one.param_type_name == "argument"]
    usage = " ".join(["factlint", name, "[OPTIONS]", *map(_named, arguments)])
    rows = [f"| {_code(_named(one))} | {_cell(one.help)} |" for one in shown]
    table = "\n".join(["| | |", "|---|---|", *rows]) + "\n" if rows else ""
    return f"## {name} {{ #{name} }}\n\n{command.help}\n\n    {usage}\n\n{table}"


def _named(parameter: Any) -> str:  # noqa: ANN401 - as above
    """Return an option with what it takes, or the name of an argument."""
    if parameter.param_type_name == "argument":
        return str(
            parameter.metavar or (f"[{parameter.name.upper()}]" if not parameter.required else parameter.name.upper())
        )
    names = ", ".join([*parameter.opts, *parameter.secondary_opts])
    return names if parameter.is_flag else f"{names} {parameter.metavar or _choices(parameter)}"


def _choices(parameter: Any) -> str:  # noqa: ANN401 - as above
    """Return what an option may be given."""
    return "|".join(parameter.type_descriptor.annotation)


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|").replace("<", "&lt;")


def _code(words: str) -> str:
    return f"`{words}`".replace("|", "\\|")
