"""The words for Wikidata's properties.

To add one: its id, what its value is, and a sentence in which ``{s}`` is the entity and ``{v}`` the value. ``{when}``
in a sentence is where its start, end or point in time goes, if the statement has one.
"""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """A sentence for the statements of a property, one for those that have ended, and one for those with a start only.

    Without the others the first serves for all.
    """

    now: str
    ended: str = ""
    since: str = ""


def _office(what: str) -> Words:
    """Return the words for an office that one person holds at a time."""
    return Words(f"{{v}} is {what}{{when}}.", f"{{v}} was {what}{{when}}.", f"{{v}} has been {what}{{when}}.")


START, END, POINT = "P580", "P582", "P585"
MEMBERS = "P527"

TIMES = {
    "P571": Words("{s} was founded {v}."),
    "P576": Words("{s} was dissolved {v}."),
    "P569": Words("{s} was born {v}."),
    "P570": Words("{s} died {v}."),
    "P580": Words("{s} began {v}."),
    "P582": Words("{s} ended {v}."),
    "P585": Words("{s} took place {v}."),
    "P1619": Words("{s} opened {v}."),
}
ITEMS = {
    "P6": _office("the head of government of {s}"),
    "P17": Words("{s} is in {v}.", "{s} was in {v}."),
    "P19": Words("{s} was born in {v}."),
    "P20": Words("{s} died in {v}."),
    "P35": _office("the head of state of {s}"),
    "P36": Words("The capital of {s} is {v}.", "The capital of {s} was {v}."),
    "P39": Words("{s} is {v}{when}.", "{s} was {v}{when}.", "{s} has been {v}{when}."),
    "P112": Words("{s} was founded by {v}."),
    "P131": Words("{s} is in {v}.", "{s} was in {v}."),
    "P159": Words("{s} is based in {v}.", "{s} was based in {v}."),
    "P169": _office("the chief executive of {s}"),
    "P276": Words("{s} took place in {v}."),
    "P463": Words("{v} has {s} among its members."),
    "P488": _office("the chair of {s}"),
    MEMBERS: Words("{s} has {v} among its members."),
    "P1037": _office("the director of {s}"),
}
COUNTS = {
    "P1082": Words("{s} has a population of {v}{when}."),
    "P1110": Words("{s} had an attendance of {v}."),
    "P1128": Words("{s} has {v} employees{when}."),
    "P1132": Words("{s} had {v} participants."),
    "P2124": Words("{s} has {v} members{when}."),
}
