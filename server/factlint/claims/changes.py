"""Amounts that say by how much something rose, fell or differs, and not how much it is."""

from __future__ import annotations

import re

_VERBS = """
rose rise rises rising risen grew grow grows growing grown growth fell fall falls falling fallen drop drops dropped
dropping up down gain gains gained gaining increase increases increased increasing decrease decreases decreased
decreasing decline declines declined declining climb climbs climbed climbing jump jumps jumped jumping slip slips
slipped slipping shrink shrank shrunk add adds added adding lost loss lose losing surge surges surged surging plunge
plunges plunged plunging cut advance advances advanced tumble tumbles tumbled soar soars soared soaring
"""
_NOUNS = "increase|rise|drop|fall|decline|growth|jump|cut|gain|loss|reduction|improvement"
_HEDGES = "about|around|some|nearly|almost|roughly|just|more than|less than|over|a further|another"
_BEFORE = re.compile(rf"\b(?:by|(?:{'|'.join(_VERBS.split())})(?: (?:of|by))?)(?: (?:{_HEDGES}))? $", re.IGNORECASE)
_NOUN_AFTER = re.compile(rf"[ -](?:[\w-]+ ){{0,2}}?(?:{_NOUNS})\b", re.IGNORECASE)
_THAN_AFTER = re.compile(r" (?:[\w-]+ ){0,2}?(?:more|less|fewer|better|worse|[a-z]{2,}er) than\b", re.IGNORECASE)
_COMPARED_AFTER = re.compile(r" (?:higher|lower|longer|shorter|faster|slower|better|worse|less|more)\b", re.IGNORECASE)
_TURN_AFTER = re.compile(r" (?:up|down)(?=$|[.,;:)]| (?:on|from|against|compared)\b)", re.IGNORECASE)


def is_change(before: str, after: str, *, united: bool) -> bool:
    """Tell whether an amount is a change or a difference, from the words of its sentence before and after it.

    ``united`` says that it has a unit: ``three more`` and ``three fewer seats`` count seats.
    """
    if _BEFORE.search(before):
        return True
    return united and any(pattern.match(after) for pattern in (_NOUN_AFTER, _THAN_AFTER, _COMPARED_AFTER, _TURN_AFTER))
