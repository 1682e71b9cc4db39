"""Putting an answer together from what earlier runs printed of each draft, where nothing that these hang on changed.

A hook is given other files with each commit, so that its run is seldom one that was seen before; but its drafts were.
Like ``recall`` this needs the standard library alone.
"""

from __future__ import annotations

import os
import sys

from factlint.cli import recall
from factlint.model.severity import COUNTED, Severity
from factlint.report.words import summary_of

TYPE_CHECKING = False  # typing takes as long to load as all that is done here
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

FORMATS = frozenset({"text", "json", "jsonl"})
"""The formats in which what is printed of a draft hangs on no other one."""
BETWEEN = ",\n "
"""What parts the findings in JSON."""
_FLAGS = frozenset({"--changed", "--exit-zero"})
_VALUED = frozenset({"--config", "--ignore", "--jobs", "--min-severity", "--output-format", "--select"})


class NotKnownError(Exception):
    """The run has to be done."""


def split(arguments: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """Return the options of a run, and the paths; None where an option has a say in more than each draft by itself."""
    options: list[str] = []
    paths: list[str] = []
    rest = iter(arguments[1:])
    if not arguments or arguments[0] != "check":
        return None
    for one in rest:
        name, _, value = one.partition("=")
        if one == "--":
            paths.extend(rest)
        elif not one.startswith("-"):
            paths.append(one)
        elif one in _FLAGS:
            options.append(one)
        elif name in _VALUED:
            options.append(f"{name}={value if '=' in one else next(rest, '')}")
        else:
            return None
    formats = [one for one in options if one.startswith("--output-format=")]
    return (options, paths) if all(one.partition("=")[2] in FORMATS for one in formats) and paths else None


def asked(options: Sequence[str]) -> str | None:
    """Return what the pieces of all runs with these options are known by."""
    return recall.asked(["check", "--", *options])


def composed(arguments: Sequence[str]) -> int | None:
    """Print what a run prints, from the pieces of earlier ones, and return its exit status; None if it must be done."""
    parts = split(arguments)
    known = asked(parts[0]) if parts is not None else None
    if parts is None or known is None:
        return None
    options, paths = parts
    try:
        kept = recall.read(known)
        if recall.basis(kept["files"], kept["trees"]) != kept["basis"]:
            return None
        drafts = [kept["drafts"][path] for path in sorted(_drafts(kept, paths, options), key=_by_parts)]
        if any(recall.basis(draft["files"], []) != draft["basis"] for draft in drafts):
            return None
        fails = any(draft["severities"].get(severity) for draft in drafts for severity in COUNTED)
        out = _joined(kept, drafts, fails=fails)
    except (NotKnownError, OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    sys.stdout.write(out)
    sys.stdout.flush()
    return int(fails and "--exit-zero" not in options)


def _drafts(kept: Mapping[str, Any], paths: Sequence[str], options: Sequence[str]) -> Iterator[str]:
    """Yield what of ``paths`` is a draft, by its absolute path. Raises NotKnownError where more than these may be."""
    seen = set()
    for path in paths:
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        if "--changed" not in options:
            if not os.path.isfile(path):  # noqa: PTH113 - pathlib takes longer to load than all of this
                raise NotKnownError
            yield os.path.abspath(path)
        elif real in kept["configured"]:
            yield kept["configured"][real]
        elif real in kept["others"] or not os.path.lexists(real):
            raise NotKnownError  # a source, or one that went: all drafts may be checked


def _joined(kept: Mapping[str, Any], drafts: Sequence[Mapping[str, Any]], *, fails: bool) -> str:
    written = [draft["out"] for draft in drafts if draft["out"]]
    if kept["format"] == "json":
        return f"[{BETWEEN.join(written)}]\n"
    if kept["format"] == "jsonl":
        return "".join(written)
    before, after = kept["ends"][str(fails)]
    severities = {one: sum(draft["severities"].get(one, 0) for draft in drafts) for one in Severity}
    fixable = sum(draft["fixable"] for draft in drafts)
    return "".join([*written, before, summary_of(len(drafts), len(written), severities, fixable), after])


def _by_parts(path: str) -> list[str]:
    """Return what paths are ordered by."""
    return os.path.normcase(path).split(os.sep)  # noqa: PTH206 - as above
