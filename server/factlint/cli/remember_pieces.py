"""Keeping what a run printed of each draft, with all that it hangs on, for runs over other drafts: see ``pieces``."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from factlint.cli import recall
from factlint.cli.changed import basis_of
from factlint.cli.console import shown
from factlint.cli.pieces import BETWEEN
from factlint.cli.remember import around, shared_files, trees_of
from factlint.model.severity import Severity
from factlint.report.words import summary_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from factlint.cli.console import Terminal
    from factlint.cli.drafts import Batch
    from factlint.report.checked import CheckedDraft

_MOST = 2_000
"""So many drafts are kept together; of more, those of the last run."""
_ESCAPE = "\x1b"
_LONGEST = 4_000_000
"""Code points of all that is kept together."""


class Pieces:
    """What a run printed of each of its drafts."""

    def __init__(self, known: str, output_format: str, batches: Sequence[Batch], config: Path | None) -> None:
        """Take note of what all of it hangs on, before anything is read; ``known`` is what the pieces are known by.

        ``batches`` hold all drafts that may be asked for by the same options; ``config`` is the configuration, if one
        was named.
        """
        self._known = known
        drafts = {shown(draft): os.path.abspath(draft) for batch in batches for draft in batch.drafts}
        files = sorted(shared_files(batches) | ({os.path.abspath(config)} if config else set()))
        trees = sorted(trees_of(batches))
        self._shared: dict[str, Any] = {
            "format": output_format,
            "files": files,
            "trees": trees,
            "basis": recall.basis(files, trees),
            "configured": {os.path.realpath(path): path for path in drafts.values()},
            "others": sorted({os.path.realpath(path) for batch in batches for path in basis_of(batch)}),
        }
        self._noted: dict[str, tuple[str, dict[str, Any]]] = {}
        for name, path in drafts.items():
            own = sorted({path, *around(os.path.dirname(path))})  # noqa: PTH120
            self._noted[name] = path, {"files": own, "basis": recall.basis(own, [])}
        self._end = 0

    def noting(self, drafts: Iterable[CheckedDraft], terminal: Terminal) -> Iterator[CheckedDraft]:
        """Yield the drafts, and note what is printed of each until the next one is asked for."""
        for draft in drafts:
            start = terminal.mark()
            yield draft
            _, noted = self._noted[draft.path]
            out = terminal.written_since(start)
            found = [finding.severity for finding in draft.findings]
            noted["out"] = (out.removeprefix("[").removeprefix(BETWEEN)) if self._shared["format"] == "json" else out
            noted["severities"] = {severity: found.count(severity) for severity in Severity if severity in found}
            noted["fixable"] = sum(bool(finding.fixes) and finding.fixes[0].safe for finding in draft.findings)
        self._end = terminal.mark()

    def keep(self, terminal: Terminal) -> None:
        """Keep what was printed, unless anything else was said, or anything changed meanwhile."""
        drafts = {path: noted for path, noted in self._noted.values() if "out" in noted}
        if terminal.failed or terminal.written()[1] or not self._holds(drafts):
            return
        kept = self._shared | {"drafts": drafts, "ends": self._ends(drafts, terminal)}
        with suppress(OSError, ValueError, LookupError, TypeError):
            before = recall.read(self._known)
            if all(before[name] == value for name, value in self._shared.items()):
                kept["drafts"] = {**before["drafts"], **drafts}
                kept["ends"] = {**before["ends"], **kept["ends"]}
        if len(kept["drafts"]) > _MOST or sum(len(one["out"]) for one in kept["drafts"].values()) > _LONGEST:
            kept["drafts"] = drafts
        recall.keep(self._known, kept)

    def _holds(self, drafts: dict[str, dict[str, Any]]) -> bool:
        shared = recall.basis(self._shared["files"], self._shared["trees"]) == self._shared["basis"]
        return shared and all(recall.basis(one["files"], []) == one["basis"] for one in drafts.values())

    def _ends(self, drafts: dict[str, dict[str, Any]], terminal: Terminal) -> dict[str, tuple[str, str]]:
        """Return what stands before and after the words of the line that ends a text, by whether the run failed."""
        severities = {one: sum(draft["severities"].get(one, 0) for draft in drafts.values()) for one in Severity}
        flagged = sum(bool(draft["severities"]) for draft in drafts.values())
        fixable = sum(draft["fixable"] for draft in drafts.values())
        words = summary_of(len(drafts), flagged, severities, fixable)
        before, found, after = terminal.written_since(self._end).partition(words)
        fails = bool(severities[Severity.ERROR] or severities[Severity.WARNING])
        if not found:
            return {}
        # In colour the line looks otherwise where nothing fails.
        return {str(one): (before, after) for one in ((fails,) if _ESCAPE in before else (True, False))}
