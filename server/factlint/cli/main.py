"""The command ``factlint``: an answer that is known is given again; for all else the commands are loaded."""

from __future__ import annotations

import contextlib
import gc
import os
import sys

from factlint.cli import pieces, recall

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_FAILED = 2
_INTERRUPTED = 130


def run() -> None:
    """Run the command line and end the process with its exit status."""
    status = main(sys.argv[1:], remember=True)
    gc.freeze()  # the system takes back the memory at once; Python would go through all that is in it first
    sys.exit(status)


def main(arguments: Sequence[str], *, remember: bool = False) -> int:
    """Run the command line with ``arguments`` and return the exit status.

    0: nothing found; 1: findings; 2: something could not be done, said in a line each on standard error. With
    ``remember`` the answer of an earlier run is given again where it still holds, and that of this one is kept.
    """
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows its number; a file name may hold bytes that are no text.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    if not _is_somewhere():
        sys.stderr.write("error: the working directory is no longer there; change into another\n")
        return _FAILED
    try:
        known = recall.asked(arguments) if remember else None
        status = recall.recalled(known) if known else None
        if status is None and known:
            status = pieces.composed(arguments)
        if status is None:
            from factlint.model.collector import look_seldom

            look_seldom()
            from factlint.cli.app import invoke

            status = invoke(arguments, known)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has had enough. What is still buffered must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        # The output cannot be written: a full disk. What is still buffered must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        with contextlib.suppress(OSError):  # nor can this, where both lead to the same
            sys.stderr.write(f"error: the output cannot be written: {error.strerror or error}\n")
        return _FAILED
    return status


def _open_closed_streams() -> None:
    """Open on nothing those of the streams that came closed: the next file to be opened would be in their place."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            nothing = os.open(os.devnull, os.O_RDWR)
            os.dup2(nothing, number)
            if nothing != number:
                os.close(nothing)
            # Open for as long as the process is.
            setattr(sys, name, open(number, "w" if number else "r", encoding="utf-8", closefd=False))  # noqa: SIM115


def _is_somewhere() -> bool:
    try:
        os.getcwd()  # noqa: PTH109 - pathlib takes longer to load than all of this
    except OSError:
        return False
    return True
