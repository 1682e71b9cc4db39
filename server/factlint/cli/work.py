"""What checking takes: the drafts, their settings, and what is wanted of each. Handed to other processes as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.cli.drafts import Batch
    from factlint.model.findings import Finding
    from factlint.report.checked import CheckedDraft
    from factlint.rules import Rules


@dataclass(frozen=True, slots=True)
class Choice:
    """Rules named on the command line: ``select`` in place of the configured ones, ``ignore`` besides them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted besides findings: all ``claims``; the safe ``fixes`` made; comments that ignore nothing."""

    claims: bool = False
    fixes: bool = False
    unused_ignores: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """A draft to check, and the number of its batch."""

    path: Path
    batch: int


@dataclass(frozen=True, slots=True)
class Work:
    """The batches of a run; for each the rules that are on, and the folder that keeps its fact base (None: memory)."""

    batches: Sequence[Batch]
    rules: Sequence[Rules]
    caches: Sequence[Path | None]
    wanted: Wanted

    def tasks(self) -> list[Task]:
        """Return every draft, in the order of the paths."""
        tasks = [Task(draft, number) for number, batch in enumerate(self.batches) for draft in batch.drafts]
        return sorted(tasks, key=lambda task: task.path)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one draft: the draft with its findings (None if it could not be read), and the problems met.

    ``fixed`` are the findings that were put right in its file before that, ``includes`` the files that it includes, as
    it names them.
    """

    path: Path
    checked: CheckedDraft | None
    problems: tuple[str, ...] = ()
    fixed: tuple[Finding, ...] = ()
    includes: tuple[str, ...] = ()
