"""Whether a source gives the draft's value as what was before another: ``41 percent, against 35 last year``.

Who gives that value as the present one took the wrong one of the two, whatever older sources say.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from factlint.check.beside import leads_in_brackets
from factlint.check.sources import claims_of_kind
from factlint.model.claims import ClaimKind, DateClaim

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

THEN = re.compile(
    r"\b(?:before|until|till|once|ago|used to|had|has been|back then|at that time|in those days|no longer|so far"
    r"|since|from|against|compared|instead|rather|after|than|(?:last|previous) (?:year|season|month|quarter|week))\b",
    re.IGNORECASE,
)
"""Words by which a draft may tell of what was before."""


def still_held(
    sentence: Sentence, support: list[Stored], against: Stored, claim: Claim, same: Callable[[Claim], bool] | None
) -> list[Stored]:
    """Return the support that is left for a draft's ``sentence`` where the source ``against`` makes a ``claim``.

    What that source gives itself, as the value before, is borne out by later sources only; ``same`` tells the draft's
    value. A draft that may tell of what was before keeps its support.
    """
    if same is None or THEN.search(sentence.text):
        return support
    given = [c for c in against.sentence.claims if c.kind is claim.kind and same(c)]
    if not given or not all(
        c.rejected or "from" in c.marks or _is_of_before(c, against.sentence, sentence) for c in given
    ):
        return support
    return [stored for stored in support if not _is_no_later(stored, against)]


def _is_of_before(claim: Claim, source: Sentence, sentence: Sentence) -> bool:
    """Tell whether a source gives a value in brackets, of a time that the draft's sentence does not name.

    ``The fund paid 131 million (2023: 148 million).``
    """
    for date in claims_of_kind(source, ClaimKind.DATE):
        if isinstance(date.value, DateClaim) and date.end < claim.start and leads_in_brackets(date, source):
            between = source.text[date.end - source.start : claim.start - source.start]
            named = any(date.value.value.agrees(other) for other in sentence.dates)
            if ")" not in between and not named:
                return True
    return False


def _is_no_later(stored: Stored, other: Stored) -> bool:
    """Tell whether a source is not later than another, as far as their dates are known."""
    return (stored.date or dt.date.min) <= (other.date or dt.date.max)
