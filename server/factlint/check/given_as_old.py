"""Whether a draft's sentence gives what it tells as what was before, or as what was to be and came otherwise."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.model.calendar_dates import CalendarDate
from factlint.model.claims import DateClaim
from factlint.model.dates import DateValue
from factlint.model.noted import noted

if TYPE_CHECKING:
    import datetime as dt

    from factlint.model.claims import Claim, Sentence

OLD = frozenset(
    "previous previously earlier former formerly old preliminary initial initially originally original first "
    "provisional superseded outdated".split()
)
"""Words by which a draft gives a figure as an old one."""
AT_FIRST = re.compile(
    r"\b(?<!than )(?:at first|to begin with|at the (?:start|outset|beginning|time)|until then|by mistake)\b"
    r"|\b(?:figure|number|sum|total|date|day) (?:that )?(?:I|we) (?:had )?"
    r"(?:quoted|gave|given|wrote|printed|mentioned|cited)\b",
    re.IGNORECASE,
)
"""The same, of more than one word."""
PLANNED = re.compile(
    r"\b(?:was|were|been)\s+(?:(?:originally|initially|first|once|still|also|already|not|never)\s+)?"
    r"(?:to|due|meant|supposed|planned|scheduled|intended|set)\b"
    r"|\bshould have\b|\bhad\s+(?:\w+\s+)?(?:planned|intended|hoped|meant)\b",
    re.IGNORECASE,
)
"""The same of what was to be, and may have come otherwise."""
OVER = re.compile(
    r"\b(?:originally|initially|formerly|previously|until (?:now|then|recently|last year)"
    r"|first (?:to|planned|set|announced|called|thought|given|named|put)|(?:who|which|he|she|they|had) once)\b",
    re.IGNORECASE,
)
"""Words by which a text gives all that it tells as what was, or was thought, before."""
PUTS_RIGHT = re.compile(
    r"\W*(?:(?:but|and|yet) )?(?:(?:in (?:fact|truth|reality)|actually|really),? )?"
    r"(?:(?:it|that|they|there) (?:(?:really|actually|in fact) )?(?:was|were|is|are|should)"
    r"|the (?:right|correct|real|true|actual) )",
    re.IGNORECASE,
)
"""How a sentence begins that gives the right figure after a wrong one."""
SHORT = 8
"""How many words it has at most."""
WAS = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)
IS = re.compile(r"\b(?:am|is|are|has|have|be|been|will|can|may|must)\b|['’](?:s|re|ve|ll)\b", re.IGNORECASE)


@noted
def tells_of_old(sentence: Sentence) -> bool:
    """Tell whether a sentence has words by which it gives something as old, first or planned."""
    text = [word.strip(".,;:()").casefold() for word in sentence.text.split()]
    # "lower than first announced": what it is compared with is the old one
    words = {word for before, word in pairwise(["", *text]) if before != "than"}
    return bool(words & OLD) or bool(AT_FIRST.search(sentence.text) or PLANNED.search(sentence.text))


@noted
def tells_past(sentence: Sentence) -> bool:
    """Tell whether the only forms of *be* and *have* in a sentence are past ones, whatever the parser made of them."""
    return bool(WAS.search(sentence.text)) and not IS.search(sentence.text)


@noted
def told_as_over(sentence: Sentence) -> bool:
    """Tell whether a sentence says in so many words that what it tells is over, was planned, or was a mistake."""
    return any(pattern.search(sentence.text) for pattern in (OVER, AT_FIRST, PLANNED))


def told_as_of(claim: Claim, sentence: Sentence, date: dt.date | None) -> bool:
    """Tell whether a sentence gives, before a claim of its own, the day or month of a text: in August it was put at 8.

    What that text said was so then, whatever later ones say.
    """
    if date is None:
        return False
    day = DateValue(CalendarDate(year=date.year, month=date.month, day=date.day))
    before = (c.value for c in sentence.claims if c is not claim and c.end <= claim.start)
    dates = (value.value for value in before if isinstance(value, DateClaim))
    return any(_names_month(one) and one.agrees(day) for one in dates)


def _names_month(date: DateValue) -> bool:
    return date.first.month is not None and date.last is None and not date.bound


def puts_right(sentence: Sentence) -> bool:
    """Tell whether a sentence may say no more than what is right, and what comes before is not: it was 43."""
    return PUTS_RIGHT.match(sentence.text) is not None and len(sentence.text.split()) <= SHORT
