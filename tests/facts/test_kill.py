"""A process that writes is killed at any moment, and others read and write at the same time."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from factlint.facts.store import Store
from factlint.facts.view import View
from facts.factory import add, digest, whole

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 40
"""Sentences of each document; its state's number stands in every one of them."""
WRITER = """
import sys
from pathlib import Path
from facts.factory import add, digest
from factlint.facts.store import Store

store = Store(Path(sys.argv[1]))
first, names, states = int(sys.argv[2]), sys.argv[3].split(), int(sys.argv[4])
print("ready", flush=True)
for state in range(first, first + states):
    for name in names:
        new = add(store, name, [{name, f"state{state}", f"word{i}"} for i in range(40)], state=state)
        store.keep([new])
"""


def _writer(path: Path, first: int, names: str, states: int) -> subprocess.Popen[str]:
    """Start a process that writes so many states of each document, each replacing the one before."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(first), names, str(states)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _end(process: subprocess.Popen[str]) -> int:
    assert process.stdout is not None
    process.stdout.close()
    return process.wait(timeout=60)


def test_kill(tmp_path: Path) -> None:
    """Whenever a writer is killed, every document is there as a whole, in its old state or its new one."""
    path = tmp_path / "facts.sqlite"
    names = [f"doc{i}" for i in range(4)]
    store = Store(path)
    for name in names:
        add(store, name, [{name}] * SIZE)
    store.close()

    seen = set()
    for turn in range(5):
        process = _writer(path, 1 + turn * 100_000, " ".join(names), 100_000)
        time.sleep(0.05 + 0.037 * turn)
        process.send_signal(signal.SIGKILL)
        assert _end(process) == -signal.SIGKILL

        documents = whole(path)
        seen |= documents.keys()
        assert {SIZE} == set(documents.values())
        store = Store(path)
        kept = [kept.name for kept in store.documents().values()]
        # Between adding the new state and removing the old one both are there; never is there none.
        assert set(names) == set(kept)
        assert len(kept) <= len(names) + 1
        store.close()
    assert len(seen) > len(names)


def test_two_writers(tmp_path: Path) -> None:
    """Two processes that make the same store at once both succeed, and leave one right state."""
    path = tmp_path / "cache" / "facts.sqlite"
    processes = [_writer(path, 1, "doc0 doc1 doc2", 8) for _ in range(2)]
    assert [0, 0] == [_end(process) for process in processes]

    assert {digest(f"doc{i}", 8): SIZE for i in range(3)} == whole(path)


def test_reading_while_another_writes(tmp_path: Path) -> None:
    """A reader sees whole documents of one moment, again and again, while a writer replaces them."""
    path = tmp_path / "facts.sqlite"
    store = Store(path)
    add(store, "doc0", [{"doc0", "state0"}] * SIZE)
    process = _writer(path, 1, "doc0", 100_000)
    states = set()
    try:
        for _ in range(40):
            try:
                view = View(store, {next(iter(store.documents())): "doc0"})
            except KeyError:
                continue  # replaced in between: a fact base reads it anew
            assert {"doc0": SIZE} == view.counts(["doc0"])
            before = [stored.sentence.terms for stored in view.of_document(0)]
            time.sleep(0.005)
            assert before == [stored.sentence.terms for stored in view.of_document(0)]
            assert {"doc0": SIZE} == view.counts(["doc0"])
            states.add(frozenset(before))
            view.close()
    finally:
        process.kill()
        _end(process)
    assert len(states) > 1


def test_one_is_stopped_while_it_writes(tmp_path: Path) -> None:
    """A writer that is stopped, not ended, does not keep another from reading."""
    path = tmp_path / "facts.sqlite"
    store = Store(path)
    own = add(store, "other", [{"other"}] * SIZE)
    process = _writer(path, 1, "doc0", 100_000)
    try:
        time.sleep(0.08)
        process.send_signal(signal.SIGSTOP)
        view = View(store, {own: "other"})
        assert {"other": SIZE} == view.counts(["other"])
    finally:
        process.kill()
        _end(process)
