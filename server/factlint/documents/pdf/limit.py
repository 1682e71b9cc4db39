"""A limit on the time that reading takes: what a PDF can ask of its reader is beyond counting."""

from __future__ import annotations

import ctypes
import threading
import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PAUSE = 0.5
"""Seconds between two looks at the clock."""


class OutOfTimeError(BaseException):
    """The time is over. No Exception, so that code which makes the best of a broken file does not swallow it."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise OutOfTimeError in the block once it has worked for so many seconds of the processor's time.

    It works in any thread and on any system, but only between two steps of Python: what runs in C is waited for.
    What is raised within a finalizer or a callback of the garbage collector is lost there; it is raised again, at
    the latest at the end of the block.
    """
    thread = threading.get_ident()
    spent = _clock(thread)
    end = spent() + seconds
    done = threading.Event()
    over = threading.Event()

    def watch() -> None:
        while not done.wait(_PAUSE):
            if spent() >= end:
                over.set()
                _raise_in(thread, OutOfTimeError)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        try:
            done.set()
        finally:
            # Once more, since the time may have run out within the line above; and nothing may come later.
            done.set()
            watcher.join()
            _raise_in(thread, None)
    if over.is_set():
        raise OutOfTimeError


def _clock(thread: int) -> Callable[[], float]:
    """Return what tells for how many seconds a thread has worked; where a system cannot tell, how many went by."""
    if hasattr(time, "pthread_getcpuclockid"):
        return partial(time.clock_gettime, time.pthread_getcpuclockid(thread))
    return time.monotonic


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    """Raise ``error`` in a thread at its next step; None takes back what was not raised yet."""
    raised = None if error is None else ctypes.py_object(error)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)
