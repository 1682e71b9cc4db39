"""The one thread on which facts are read and drafts are checked.

A fact base (SQLite) and the language stage belong to the thread that made them, so all such work has one thread, and
pygls's own threads stay free to listen. Reading the sources is long: between two sources it lets short work go first.
"""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")
_Job = tuple["Future[object]", "Callable[[], object]"]


class ClosedError(Exception):
    """The worker is closing, and long work is given up."""


class Worker:
    """Does work one piece at a time, in its own thread. A future that is cancelled before its turn costs nothing."""

    def __init__(self) -> None:
        """Start the thread; it ends with the process, or with ``close``."""
        self._short: deque[_Job] = deque()
        self._long: deque[_Job] = deque()
        self._waiting = threading.Condition()
        self._open = True
        self._last: Callable[[], object] = lambda: None
        self._thread = threading.Thread(target=self._run, name="factlint-worker", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], Result], *, long: bool = False) -> Future[Result]:
        """Queue ``work``; the future holds what it returns or raises. ``long`` work waits for all short work."""
        future: Future[Result] = Future()
        with self._waiting:
            if not self._open:
                future.cancel()
                return future
            (self._long if long else self._short).append((future, work))  # type: ignore[arg-type]
            self._waiting.notify()
        return future

    def let_others_go_first(self) -> None:
        """Do the short work that waits. For long work to call, from the worker's thread, where it can pause.

        Raises ClosedError where there is no point in going on.
        """
        while True:
            with self._waiting:
                if not self._open:
                    raise ClosedError
                if not self._short:
                    return
                job = self._short.popleft()
            _do(job)

    def close(self, last: Callable[[], object], patience: float) -> bool:
        """Take no more work, drop what has not begun, and end with ``last``.

        Waits ``patience`` seconds for the work in hand, and tells whether it came to an end.
        """
        with self._waiting:
            self._open = False
            for future, _ in (*self._short, *self._long):
                future.cancel()
            self._short.clear()
            self._long.clear()
            self._last = last
            self._waiting.notify()
        self._thread.join(patience)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while True:
            with self._waiting:
                while self._open and not self._short and not self._long:
                    self._waiting.wait()
                if not self._open:
                    break
                job = (self._short or self._long).popleft()
            _do(job)
        self._last()


def _do(job: _Job) -> None:
    future, work = job
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 - whoever waits for the future gets it
        future.set_exception(error)
    else:
        future.set_result(result)
