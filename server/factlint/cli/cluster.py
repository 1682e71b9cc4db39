"""Checking many drafts on a Dask cluster: this process reads and writes the files, the cluster's workers check."""

from __future__ import annotations

import logging
import re
import tempfile
import uuid
from collections import deque
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.cli.bases import Bases
from factlint.cli.console import shown
from factlint.cli.one import check_one, is_answered
from factlint.cli.project import facts_files, opened, read_draft
from factlint.facts.versions import version_of
from factlint.model.errors import FactlintError

try:
    from distributed import Client, KilledWorker
    from distributed.comm.registry import backends

    from factlint.cli.worker import Answer, Desk, Part, answer
except ModuleNotFoundError as error:
    MESSAGE = "--dask needs Dask, which is not installed: pip install 'factlint[dask]'"
    raise FactlintError(MESSAGE) from error

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from distributed import Future

    from factlint.base import FactBase
    from factlint.cli.console import Terminal
    from factlint.cli.work import Outcome, Task, Work
    from factlint.documents import Document
    from factlint.model.facts import JudgedClaim
    from factlint.model.findings import Finding

_ADDRESS = re.compile(r"(?:(?P<scheme>[a-z]+)://)?[^\s/]+:\d{1,5}")
_SECONDS = 20
"""How long the scheduler, and then a first worker, is waited for."""
_AHEAD = 8
"""Drafts for each worker that are handed out before the first is done: one that takes long holds nobody up."""


def check_on_cluster(work: Work, tasks: Sequence[Task], terminal: Terminal, *, address: str) -> Iterator[Outcome]:
    """Check the drafts ``tasks`` on the cluster whose scheduler has this address; yield what came of each, in order.

    The sources are read once, here. A draft whose worker dies is given to another. Raises FactlintError where there is
    no such cluster, and where it cannot go on.
    """
    with ExitStack() as stack:
        if None in work.caches:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="factlint-"))) / "cache"
            work = replace(work, caches=[cache or folder for cache in work.caches])

        def open_one(number: int) -> FactBase:
            batch = work.batches[number]
            return opened(batch.config, batch.sources, terminal, rules=work.rules[number], cache=work.caches[number])

        client = stack.enter_context(_connected(address))
        bases = stack.enter_context(Bases(open_one))
        cluster = _Cluster(client, work, bases, _desk(work, tasks, bases))
        stack.enter_context(_told(address))
        stack.callback(cluster.close)
        yield from cluster.outcomes(tasks)


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    """Connect to the scheduler, and wait for a worker."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is said here, in a line
    form = _ADDRESS.fullmatch(address)
    # A client that was given no address is never ended: it would be waited for at the end of the process.
    if form is None or (form["scheme"] or "tcp") not in backends:
        message = f"--dask {address}: is no address of a scheduler; name one such as tcp://10.0.0.1:8786"
        raise FactlintError(message)
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TypeError, ValueError) as error:
        message = f"--dask {address}: no scheduler answers there; start one with 'dask scheduler', which says where"
        raise FactlintError(message) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_SECONDS)
        except TimeoutError as error:
            message = f"--dask {address}: the scheduler has no workers; start some with 'dask worker {address}'"
            raise FactlintError(message) from error
        yield client


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Turn what ends the work of a cluster into a line."""
    try:
        yield
    except KilledWorker as error:
        message = f"--dask {address}: several workers died of one draft; give them more memory, or see what they print"
        raise FactlintError(message) from error
    except OSError as error:
        message = f"--dask {address}: the scheduler went away; run again, and what was checked is not checked again"
        raise FactlintError(message) from error


def _desk(work: Work, tasks: Sequence[Task], bases: Bases) -> Desk:
    """Read the sources, each once, and return what the workers need of them."""
    known: dict[tuple[Path | None, Path], dict[str, str]] = {}
    documents: dict[int, dict[str, str]] = {}
    for number in dict.fromkeys(task.batch for task in tasks):
        batch = work.batches[number]
        digests = known.setdefault((work.caches[number], batch.config.root), {})
        files = [*(path for path, _ in batch.sources), *facts_files(batch.config, None)]
        names = [shown(path) for path in files]
        if not digests.keys() >= set(names):
            digests |= {name: digest for digest, name in bases.of(number).documents().items()}
        documents[number] = {digests[name]: name for name in names if name in digests}
    first = {work.caches[number]: number for number in reversed(documents)}
    places = {cache: place for place, cache in enumerate(first)}
    parts = {
        number: Part(
            places[work.caches[number]],
            chosen,
            work.rules[number],
            work.batches[number].config.language_model,
            version_of(work.rules[number], work.batches[number].config.language_model),
        )
        for number, chosen in documents.items()
    }
    return Desk([bases.of(number).snapshot() for number in first.values()], parts, work.wanted)


class _Cluster:
    """Drafts sent to the workers of a cluster, and what comes back."""

    def __init__(self, client: Client, work: Work, bases: Bases, desk: Desk) -> None:
        self._client, self._work, self.bases = client, work, bases
        self._desk = f"factlint-{uuid.uuid4()}"
        client.register_plugin(desk, name=self._desk)

    def close(self) -> None:
        """Take the fact bases from the workers."""
        self._client.unregister_worker_plugin(self._desk)  # type: ignore[no-untyped-call]

    def outcomes(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """Yield what comes of drafts, in their order."""
        waiting: deque[tuple[Task, Future[Answer] | None]] = deque()
        ahead = _AHEAD * max(1, len(self._client.nthreads()))  # type: ignore[no-untyped-call]
        for task in tasks:
            waiting.append((task, self._sent(task)))
            if len(waiting) == ahead:
                yield self._outcome(*waiting.popleft())
        while waiting:
            yield self._outcome(*waiting.popleft())

    def _sent(self, task: Task) -> Future[Answer] | None:
        """Send a draft; None where no worker is needed for it."""
        if is_answered(self.bases, task, self._work):
            return None
        try:
            document = read_draft(task.path, self._work.batches[task.batch].texts.get(task.path))
        except FactlintError:
            return None  # told when its turn comes
        return self.submitted(task.batch, document)

    def _outcome(self, task: Task, future: Future[Answer] | None) -> Outcome:
        checkers = self.bases if future is None else _Asked(self, future)
        return check_one(checkers, task, self._work)

    def submitted(self, number: int, document: Document) -> Future[Answer]:
        """Hand a draft to a worker."""
        return self._client.submit(answer, self._desk, number, document.name, document.text, pure=False)


class _Asked:
    """The fact bases as check_one asks them, where a worker was asked beforehand."""

    def __init__(self, cluster: _Cluster, future: Future[Answer]) -> None:
        self._cluster, self._future = cluster, future
        self._number = 0
        self._answers: dict[str, Answer] = {}

    def of(self, number: int) -> _Asked:
        self._number = number
        return self

    def check(self, document: Document) -> list[Finding]:
        """Return a worker's findings, and keep them here."""
        findings = list(self._answer(document).findings)
        self._cluster.bases.of(self._number).keep_answer(document, findings)
        return findings

    def claims(self, document: Document) -> list[JudgedClaim]:
        """Return a worker's claims."""
        return list(self._answer(document).claims)

    def unused_ignores(self, document: Document) -> Sequence[Finding]:
        """Return a worker's findings on comments that ignore nothing."""
        return self._answer(document).unused_ignores

    def _answer(self, document: Document) -> Answer:
        """Return what a worker says of a draft; one that was fixed since it was sent is sent again."""
        if document.text not in self._answers:
            future = self._cluster.submitted(self._number, document) if self._answers else self._future
            self._answers[document.text] = future.result()
        return self._answers[document.text]
