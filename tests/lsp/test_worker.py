"""The thread that does the work."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError

import pytest

from factlint.lsp.worker import ClosedError, Worker


def test_all_work_has_one_thread() -> None:
    """A fact base may be used by the thread that opened it and by no other."""
    worker = Worker()
    threads = {worker.submit(threading.get_ident, long=long).result(5) for long in (True, False, True)}

    assert 1 == len(threads)
    assert threading.get_ident() not in threads
    assert worker.close(nothing, 5)


def test_short_work_goes_before_long_work_and_inside_it() -> None:
    """A check that comes while sources are read is done between two of them."""
    worker = Worker()
    begun, asked = threading.Event(), threading.Event()
    done: list[str] = []

    def read_sources() -> None:
        done.append("first source")
        begun.set()
        asked.wait(5)
        worker.let_others_go_first()
        done.append("second source")

    reading = worker.submit(read_sources, long=True)
    begun.wait(5)
    again = worker.submit(lambda: done.append("other sources"), long=True)
    check = worker.submit(lambda: done.append("check"))
    asked.set()
    for future in (reading, again, check):
        future.result(5)

    assert ["first source", "check", "second source", "other sources"] == done
    assert worker.close(nothing, 5)


def test_cancelled_work_is_not_begun() -> None:
    """What was overtaken by a keystroke before its turn costs nothing."""
    worker = Worker()
    gate = threading.Event()
    done: list[str] = []
    worker.submit(lambda: gate.wait(5))
    stale = worker.submit(lambda: done.append("stale"))
    fresh = worker.submit(lambda: done.append("fresh"))
    stale.cancel()
    gate.set()
    fresh.result(5)

    assert ["fresh"] == done
    assert worker.close(nothing, 5)


def test_an_error_reaches_whoever_waits_and_the_worker_lives() -> None:
    """Work that fails fails alone."""
    worker = Worker()
    with pytest.raises(ZeroDivisionError):
        worker.submit(lambda: 1 // 0).result(5)

    assert 7 == worker.submit(lambda: 7).result(5)
    assert worker.close(nothing, 5)


def test_a_closed_worker_drops_what_waits() -> None:
    """At the end nothing new is begun, nobody waits for ever, and the last word is had in the worker's own thread."""
    worker = Worker()
    begun, gate = threading.Event(), threading.Event()
    done: list[object] = []
    thread = worker.submit(lambda: (threading.get_ident(), begun.set(), gate.wait(5))[0])
    waiting = worker.submit(lambda: done.append("too late"))
    begun.wait(5)

    assert not worker.close(lambda: done.append(threading.get_ident()), 0.01)
    gate.set()
    worker._thread.join(5)
    assert [thread.result(5)] == done
    with pytest.raises(CancelledError):
        waiting.result(5)
    assert worker.submit(lambda: 1).cancelled()


def test_long_work_is_given_up_at_the_end() -> None:
    """Reading a thousand sources does not keep an editor from closing."""
    worker = Worker()
    begun, gate = threading.Event(), threading.Event()

    def read_sources() -> None:
        begun.set()
        gate.wait(5)
        worker.let_others_go_first()

    reading = worker.submit(read_sources, long=True)
    begun.wait(5)
    worker.close(nothing, 0.01)
    gate.set()

    with pytest.raises(ClosedError):
        reading.result(5)


def nothing() -> None:
    """Have no last word."""
