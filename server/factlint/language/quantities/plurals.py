"""The number of a unit's word: one metre, two metres; one foot, two feet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.quantities.units import CROWNS
from factlint.language.quantities.words import CURRENCY_WORDS, UNITS

if TYPE_CHECKING:
    from decimal import Decimal

_WORD = re.compile(r"(?<= )[a-z]+\b")
_KNOWN = {*UNITS, *CURRENCY_WORDS, *CROWNS, "point", "points"}
_SINGULARS = {f"{word}s": word for word in _KNOWN if word.isalpha() and f"{word}s" in _KNOWN} | {
    "feet": "foot", "inches": "inch", "centuries": "century", "pence": "penny",
}  # fmt: skip
_PLURALS = {singular: plural for plural, singular in _SINGULARS.items()}


def in_number(tail: str, amount: Decimal, before: Decimal) -> str:
    """Return what stands after a number, with its unit in the number of ``amount`` where it was in that of ``before``.

    What was a singular beside more than one stays so: a 7 metre rope.
    """
    if (amount == 1) == (before == 1):
        return tail
    forms = _SINGULARS if amount == 1 else _PLURALS
    for word in _WORD.finditer(tail):
        if word.group() in forms:
            return tail[: word.start()] + forms[word.group()] + tail[word.end() :]
    return tail
