"""What the figures of a table are of, where a header, a label or a caption says it: ``€ million``, ``Length (m)``."""

from __future__ import annotations

import re
from functools import lru_cache

from factlint.language.quantities.find import find_quantities
from factlint.model.quantities import Quantity, QuantityKind

_BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_AFTER = re.compile(r"(?:^|[,:;]| )(?:in|as) +([^,;:()]{1,40})$|, *([^,;:()]{1,40})$", re.IGNORECASE)
_LEAD = re.compile(r"^(?:(?:all )?(?:figures|amounts|values|sums)? ?in )", re.IGNORECASE)
_MONEY = re.compile(
    r"(?P<unit>[A-Z]{0,3}[$€£¥]|[A-Z]{3})\s?(?P<size>(?:millions?|mil|mio|mn|mm|m|billions?|bn|b|thousands?|tsd|k|'?000s?)\.?)?",
    re.IGNORECASE,
)
_SIZE_OF = re.compile(r"\b(thousand|million|billion)s(?: of)?\b|^'?000s?$", re.IGNORECASE)
_SIZES = {"m": "million", "b": "billion", "t": "thousand", "k": "thousand", "'": "thousand", "0": "thousand"}
_MOMENT = re.compile("year|month|week|day|hour|minute|second", re.IGNORECASE)
"""The name of a column of times, in the singular: ``Year``."""


@lru_cache(maxsize=4_096)
def scale_of(text: str, *, whole: bool = True) -> Quantity | None:
    """Return what one stands for in a column, row or table of this name: a million euros, a metre; None for no unit.

    ``whole`` takes the whole name for a unit too, as ``Minutes`` in a header.
    """
    bracketed = [match[1] for match in _BRACKETED.finditer(text)]
    bare = _BRACKETED.sub(" ", text).strip()
    after = _AFTER.search(bare)
    candidates = [*bracketed, *([after[1] or after[2]] if after is not None else []), *([bare] if whole else [])]
    for candidate in candidates:
        one = _one(_LEAD.sub("", candidate.strip()))
        if one is not None and not (candidate is bare and _MOMENT.fullmatch(bare)):
            return one
    return None


def _one(unit: str) -> Quantity | None:
    """Return what one of a unit is."""
    money = _MONEY.fullmatch(unit)
    if money is not None:
        size = _SIZES[money["size"][0].casefold()] if money["size"] else ""
        written = f"{money['unit'].upper()}1 {size}" if not money["unit"].isalpha() else f"{money['unit']} 1 {size}"
    else:
        written = f"1 {_SIZE_OF.sub(lambda match: match[1] or 'thousand', unit)}"
    written = written.strip()
    found = find_quantities(written)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(written)):
        return None
    value = found[0].value
    if value.kind in {QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.DURATION}:
        return value
    return value if value.kind is QuantityKind.NUMBER and value.amount > 1 else None
