"""Where commands write: results to standard output, what went wrong and progress to standard error."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from rich.console import Console
from rich.text import Text

from factlint.documents.names import readable
from factlint.report.clean import clean

if TYPE_CHECKING:
    from typing import TextIO

    from rich.progress import Progress

    from factlint.model.errors import FactlintError

_PLAIN_WIDTH = 100
"""Cells a line where the output is no terminal."""
_WIDEST = 120
"""Cells a line in a terminal that is wider: longer lines are hard to read."""


def console(stream: TextIO) -> Console:
    """Return a console on ``stream`` that interprets nothing in what is written: no markup, no emoji codes."""
    made = Console(file=stream, highlight=False, markup=False, emoji=False)
    if not made.is_terminal and "COLUMNS" not in os.environ:
        made.width = _PLAIN_WIDTH
    elif made.is_terminal:
        made.width = min(made.width, _WIDEST)
    return made


class _Copied:
    """A stream of which what is written can be had again."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.written: list[str] = []

    def write(self, words: str) -> int:
        """Write, and remember."""
        self.written.append(words)
        return self._stream.write(words)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self._stream, name)


class Terminal:
    """The two streams of a run, and the problems that it met: ``failed`` is true once something could not be done."""

    def __init__(self, *, remember: bool = False) -> None:
        """Open consoles on the streams as they are now; ``remember`` what is written for ``written``."""
        self._copy = _Copied(sys.stdout) if remember else None
        self.out = console(cast("TextIO", self._copy) if self._copy else sys.stdout)
        self.err = console(sys.stderr)
        self.failed = False
        self._notes: list[str] = []
        self.progress: Progress | None = None
        self._said: set[str] = set()

    def problem(self, error: FactlintError | str) -> None:
        """Say on standard error, once, what could not be done: one clear line for each problem of ``error``."""
        self.failed = True
        for line in str(error).splitlines():
            if line not in self._said:
                self._said.add(line)
                self.err.print(Text.assemble(("error: ", "bold red"), clean(line)), soft_wrap=True)

    def note(self, line: str) -> None:
        """Say something on standard error that is no result and no problem."""
        self._notes.append(f"{clean(line)}\n")
        self.err.print(Text(clean(line)), soft_wrap=True)

    def written(self) -> tuple[str, str]:
        """Return what was written to standard output, if that was to be remembered, and the notes."""
        return "".join(self._copy.written) if self._copy else "", "".join(self._notes)

    def mark(self) -> int:
        """Return a number for what has been written to standard output so far, for ``written_since``."""
        return len(self._copy.written) if self._copy else 0

    def written_since(self, mark: int) -> str:
        """Return what was written to standard output after a mark, if that was to be remembered."""
        return "".join(self._copy.written[mark:]) if self._copy else ""

    def status(self, *, found: bool = False) -> int:
        """Return the exit status: 2 if something could not be done, else 1 if something was found, else 0."""
        return 2 if self.failed else int(found)


def near(path: Path) -> Path:
    """Return ``path`` relative to the working directory."""
    return Path(os.path.relpath(path))


def shown(path: Path) -> str:
    """Return ``path`` as findings give it: relative to the working directory, with ``/``, all of it text."""
    return readable(near(path).as_posix())
