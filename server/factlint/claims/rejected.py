"""Values that a text itself gives as wrong or past: ``on 21 November, and not on 14 November as stated``."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.model.mentions import QuantityMention

BEFORE: Final = 40
"""How many characters before a value are looked at."""
_REJECTING: Final = re.compile(
    r"""(?:\bnot|\binstead\ of|\brather\ than|\bin\ place\ of)
    (?:\ (?:on|in|at)\ [^\s,;:.]+)?  # not in Lund on 2 May: the day is wrong, too
    (?:\ (?:on|in|at|by|for|from|to))?(?:\ (?:the|an?|its|their|some))?\ $""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_MORE: Final = re.compile(r"\b(?:if|whether or|why|may|might|could) not\b", re.IGNORECASE)
"""What denies nothing, or leaves open whether it does."""


def is_rejected(before: str) -> bool:
    """Tell whether the words before a value give it as wrong, or as what another has taken the place of."""
    near = before[-BEFORE:]
    return bool(_REJECTING.search(near)) and not _NO_MORE.search(near)


def completed(prose: str, mentions: Sequence[QuantityMention]) -> Iterator[QuantityMention]:
    """Yield amounts with what a rejected one leaves out: ``21 knots, not 18`` rejects 18 knots."""
    yield from mentions[:1]
    for before, mention in pairwise(mentions):
        bare = mention.value.kind is QuantityKind.NUMBER and mention.counted is None
        if bare and is_rejected(prose[max(0, mention.start - BEFORE) : mention.start]):
            amount = replace(before.value, amount=mention.value.amount, high=None)
            yield replace(mention, value=amount, counted=before.counted)
        else:
            yield mention
