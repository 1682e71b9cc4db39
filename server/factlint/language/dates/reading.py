"""What every reader of dates needs: what a reading is, and the small parts that many dates share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.dates.expression import Relative
from factlint.language.dates.words import UNIT_OF
from factlint.model.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.tokens import Token

# What the words say, and what they lean on.
Reading = tuple[DateValue, Relative | None]
# How far each of the words "last", "previous", "next", "following", "this", "same", "that", "later" steps.
STEPS = {"l": -1, "v": -1, "x": 1, "o": 1, "t": 0, "s": 0, "z": 0, "k": 1}
_PARTS = ("early", "mid", "late")
_PARTS_OF = {"p": "early", "P": "late", "j": "mid"}


def part_of(tokens: Sequence[Token]) -> str:
    """Return ``early``, ``mid``, ``late`` or nothing, as the first token says."""
    return _PARTS[tokens[0].number] if tokens[0].code == "J" else _PARTS_OF.get(tokens[0].code, "")


def numbers_of(tokens: Sequence[Token], codes: str) -> list[int]:
    """Return the numbers of the tokens with one of the codes."""
    return [token.number for token in tokens if token.code in codes]


def suffix_of(tokens: Sequence[Token], unit: str) -> Relative | None:
    """Return what ``next year`` or ``last week`` says at the end of a date."""
    *before, last = tokens
    if last.code != unit or not before or before[-1].code not in STEPS:
        return None
    return Relative(UNIT_OF[unit], STEPS[before[-1].code])
