"""When a predicate that is denied under one modal verb contradicts one that is affirmed under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.model.claims import WordClaim

MAY = frozenset({"may", "can"})
MUST = frozenset({"must", "should", "shall"})
NEED = frozenset({"need"})


def moods_clash(mine: str, one: WordClaim, theirs: str, other: WordClaim) -> bool:
    """Tell whether a claim of one mood contradicts a contrary one of another mood.

    In the same mood it does, but what need not be done may be done. What must not be done may not be done either.
    """
    if mine == theirs:
        return True
    if (one.negation is None) == (other.negation is None):
        return False  # what must be open can be closed for all that
    denied = mine if one.negation is not None else theirs
    return {mine, theirs} <= MAY | MUST and denied not in NEED
