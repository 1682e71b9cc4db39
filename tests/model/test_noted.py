"""What is kept with a thing of the model is worked out once, and is no part of it."""

from __future__ import annotations

from dataclasses import replace

from factlint.model.noted import Noted, noted, noted_at, noted_last, once
from factlint.model.record import record


@record
class _Row(Noted):
    words: tuple[str, ...]


def test_it_is_worked_out_once_a_thing() -> None:
    """The same thing is not asked again, another one is, though it is equal."""
    asked = []

    @noted
    def length(row: _Row) -> int:
        asked.append(row)
        return len(row.words)

    one, other = _Row(("a", "b")), _Row(("a", "b"))
    assert [length(one), length(one), length(other)] == [2, 2, 2]
    assert len(asked) == 2


def test_each_place_has_its_own_answer() -> None:
    """What is asked of two places of one thing is two answers, nothing among them."""
    asked = []

    @noted_at
    def word(row: _Row, at: int) -> str | None:
        asked.append(at)
        return row.words[at] or None

    row = _Row(("a", ""))
    assert [word(row, 0), word(row, 1), word(row, 0), word(row, 1)] == ["a", None, "a", None]
    assert asked == [0, 1]


def test_two_things_are_asked_again_when_another_came_in_between() -> None:
    """Of the second thing only the answer about the last first one is kept."""
    asked = []

    @noted_last
    def shared(one: _Row, other: _Row) -> set[str]:
        asked.append(one)
        return {*one.words} & {*other.words}

    one, two, other = _Row(("a", "b")), _Row(("b", "c")), _Row(("a", "c"))
    assert [shared(one, other), shared(one, other), shared(two, other), shared(one, other)] == [
        {"a"},
        {"a"},
        {"c"},
        {"a"},
    ]
    assert asked == [one, two, one]


def test_what_is_kept_is_no_part_of_the_thing() -> None:
    """A thing with answers equals one without, and its copy has none of them."""

    @noted
    def first(row: _Row) -> str:
        return row.words[0]

    row = _Row(("a",))
    first(row)
    assert row == _Row(("a",))
    assert hash(row) == hash(_Row(("a",)))
    assert first(replace(row, words=("b",))) == "b"


def test_an_attribute_is_worked_out_once() -> None:
    """What ``once`` stands above is asked for the first time alone, of each thing by itself; the class tells of it."""
    asked = []

    class Sum:
        def __init__(self, *numbers: int) -> None:
            self.numbers = numbers

        @once
        def total(self) -> int:
            """Return what the numbers add up to."""
            asked.append(self.numbers)
            return sum(self.numbers)

    one, other = Sum(1, 2), Sum(3)
    assert [one.total, one.total, other.total] == [3, 3, 3]
    assert asked == [(1, 2), (3,)]
    assert Sum.total.__doc__ == "Return what the numbers add up to."
