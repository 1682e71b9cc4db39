"""Tests of how our pipeline multiplies matrices."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest
from thinc.api import NumpyOps, get_current_ops
from threadpoolctl import threadpool_info

from factlint.language.matrices import keep_memory, one_thread
from factlint.language.pipeline import load

TEXTS = [
    "The ferry to Lindholm was built by Karsten & Sons in 1964, and carried 310 passengers until last May.",
    "“Nobody warned us,” said the harbour master, whose brother, a baker, had left for Turku on Monday.",
    "Prices rose.",
]


def parsed(pipe_batch: int) -> list[list[tuple[str, str, int, str, str]]]:
    """Return what our pipeline says of each word of the texts."""
    with one_thread():
        docs = list(load().pipe(TEXTS, batch_size=pipe_batch))
    return [[(t.tag_, t.dep_, t.head.i, t.ent_type_, str(t.morph)) for t in doc] for doc in docs]


def layers() -> list[object]:
    """Return what each layer of our pipeline works by."""
    parts = (getattr(part, "model", None) for _, part in load().pipeline)
    return [layer for model in parts if model is not None for layer in model.walk()]


def test_all_layers_multiply_by_numpy() -> None:
    """No layer of our pipeline multiplies by spaCy's library."""
    assert layers()
    assert not any(layer.ops.use_blis for layer in layers() if type(layer.ops) is NumpyOps)  # type: ignore[attr-defined]


def test_others_are_left_alone() -> None:
    """What other pipelines of the process work by is as it was."""
    load()
    assert getattr(get_current_ops(), "use_blis", True)


def test_parses_stay_the_same() -> None:
    """A text is parsed as spaCy's own library would have it parsed, whatever it is parsed together with."""
    alone, together = parsed(1), parsed(len(TEXTS))
    assert alone == together
    kept = [layer.ops for layer in layers()]  # type: ignore[attr-defined]
    for layer in layers():
        layer.ops = NumpyOps()  # type: ignore[attr-defined]
    try:
        assert parsed(len(TEXTS)) == together
    finally:
        for layer, ops in zip(layers(), kept, strict=True):
            layer.ops = ops  # type: ignore[attr-defined]


def test_little_memory_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The C library is told from how many bytes on memory goes back, where it can be told that."""
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace(mallopt=lambda *given: told.append(given)))
    keep_memory()
    assert {what for what, _ in told} == {-1, -3}
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    keep_memory()
    monkeypatch.setattr(sys, "platform", "win32")
    keep_memory()
    assert len(told) == len({-1, -3})


def test_one_thread_for_as_long_as_it_is_asked_for() -> None:
    """Numpy multiplies in one thread within, and in as many as before behind it."""
    load()

    def threads() -> list[int]:
        return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]

    before = threads()
    if not before:
        pytest.skip("numpy multiplies by no library that can be told how many threads to take")
    with one_thread():
        assert set(threads()) == {1}
    assert threads() == before
