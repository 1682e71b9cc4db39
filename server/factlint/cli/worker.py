"""What runs on the workers of a Dask cluster: the fact bases of a run, and the check of one draft's text.

All of it is handed over by the process that started the run: a worker needs factlint, and no file of the project.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from distributed import WorkerPlugin, get_worker

from factlint.base import STORE, FactBase
from factlint.cli.bases import Bases
from factlint.documents import Document
from factlint.facts.versions import version_of
from factlint.model.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from distributed import Worker

    from factlint.cli.work import Wanted
    from factlint.model.facts import JudgedClaim
    from factlint.model.findings import Finding
    from factlint.rules import Rules


@dataclass(frozen=True, slots=True)
class Part:
    """What makes one fact base: the number of its snapshot, its documents there, the rules, and who reads."""

    snapshot: int
    documents: Mapping[str, str]
    rules: Rules
    language_model: str | None
    version: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker says of a draft."""

    findings: Sequence[Finding]
    claims: Sequence[JudgedClaim]
    unused_ignores: Sequence[Finding]


class Desk(WorkerPlugin):
    """The fact bases of a run on one worker, opened when a draft needs them. A new worker gets one as it starts."""

    def __init__(self, snapshots: Sequence[bytes], parts: Mapping[int, Part], wanted: Wanted) -> None:
        """Take the snapshots, the fact bases to be made of them by their number, and what is wanted of each draft."""
        self._snapshots, self._parts, self._wanted = snapshots, parts, wanted

    def setup(self, worker: Worker) -> None:
        """Put the snapshots where the worker keeps its files."""
        self._folder = Path(tempfile.mkdtemp(prefix="factlint-", dir=worker.local_directory))
        for number, snapshot in enumerate(self._snapshots):
            (self._folder / str(number)).mkdir()
            (self._folder / str(number) / STORE).write_bytes(snapshot)
        self._snapshots = ()
        self._bases = Bases(self._opened)
        # A fact base is for one thread, and a worker may have many.
        self._lock = Lock()

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - the shape that Dask asks for
        """Leave nothing behind."""
        with self._lock:
            self._bases.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _opened(self, number: int) -> FactBase:
        part = self._parts[number]
        if part.version != version_of(part.rules, part.language_model):
            message = "the workers of the cluster have another version of factlint or of what it stands on"
            raise FactlintError(message)
        folder = self._folder / str(part.snapshot)
        return FactBase.restored(part.documents, part.rules, folder, part.language_model)

    def answer(self, number: int, name: str, text: str) -> Answer:
        """Check the text of the draft ``name`` against the fact base of this number."""
        document = Document.from_text(text, name=name)
        with self._lock:
            base = self._bases.of(number)
            return Answer(
                base.check(document),
                base.claims(document) if self._wanted.claims else (),
                base.unused_ignores(document) if self._wanted.unused_ignores else (),
            )


def answer(desk: str, number: int, name: str, text: str) -> Answer:
    """Check a draft on the worker that this runs on, by the desk of that name."""
    plugin = get_worker().plugins[desk]
    if not isinstance(plugin, Desk):
        raise TypeError(desk)
    return plugin.answer(number, name, text)
