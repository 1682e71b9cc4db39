"""A draft that says the one and the contrary of one thing, each in its time."""

from __future__ import annotations

from check.asking import found

FEVER = "The fever began with three visitors to the baths of Ebra. It has been gone for six weeks."


def test_what_began_may_have_ended_too() -> None:
    """A draft that also says what the source says denies nothing of it."""
    assert found("The fever started with visitors to the baths of Ebra and ended after six weeks.", FEVER) == []


def test_the_contrary_alone_is_found() -> None:
    """The one word in the place of the other is a conflict."""
    assert ("polarity", "ended") in found("The fever ended with three visitors to the baths of Ebra.", FEVER)
