"""What a bare number counts, where the words before it tell: ``from 32 rules to 48``, ``of the four slides three``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.claims.reading import Reading
    from factlint.model.mentions import QuantityMention

REACH = 80
"""How many characters before a number are looked at."""
NUMERAL = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|thousand|\\d{1,3}"
_NOUN = r"(?P<noun>[a-z][\w-]*s|people|men|women|children)"
WHOLE = re.compile(
    rf"\bof (?:(?:the|its|their|his|her|our|all|these|those) )*(?:(?:{NUMERAL}) )?(?:[\w-]+ ){{0,2}}?"
    rf"{_NOUN}(?: [a-z]+){{0,4}}, "
    r"(?:only |just |about |nearly |almost |at least )?$",
    re.IGNORECASE,
)
"""What a number is a part of, before it: ``Of the four slides they had, three were used.``"""
CHANGED = re.compile(
    rf"\bfrom (?:(?:about|some|nearly|almost|around|over) )?(?:{NUMERAL}|\d[\d.,]*) (?:[\w-]+ ){{0,2}}?{_NOUN} "
    r"(?:\w+ ){0,3}?to (?:about |some |nearly |almost |around |over )?$",
    re.IGNORECASE,
)
"""What is counted twice, before and after: ``from 32 rules to 48``."""
NUMBER_OF = re.compile(
    rf"\bnumber of (?:[\w-]+ ){{0,3}}?{_NOUN}\b(?: [^\s,;:.()]+){{0,9}} $",
    re.IGNORECASE,
)
"""What a sentence tells the number of: ``The number of rules has been raised from 32 to 48.``"""


def counted_before(reading: Reading, mention: QuantityMention) -> tuple[str, ...]:
    """Return the terms of what a number without a noun of its own counts, by the words before it; () if none say."""
    first = max(reading.start, mention.start - REACH)
    before = reading.text(first, mention.start)
    for pattern in (WHOLE, CHANGED, NUMBER_OF):
        found = pattern.search(before)
        if found is not None:
            words = reading.tokens(first + found.start("noun"), first + found.end("noun"))
            return tuple(term for token in words for term in reading.terms.of(token))
    return ()
