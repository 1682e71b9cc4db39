"""Tests of how often the garbage collector looks."""

from __future__ import annotations

import gc

from factlint.model.collector import look_seldom


def test_who_chose_how_often_keeps_it() -> None:
    """The collector looks less often than the interpreter has it, and just as often as somebody chose."""
    before = gc.get_threshold()
    try:
        gc.set_threshold(700, 10, 10)
        look_seldom()
        seldom = gc.get_threshold()
        gc.set_threshold(800, 5, 5)
        look_seldom()
        chosen = gc.get_threshold()
    finally:
        gc.set_threshold(*before)
    assert seldom[0] > 10 * 700
    assert chosen == (800, 5, 5)
