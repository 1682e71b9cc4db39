"""Claims that something happened at a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.claims.clauses import way_up
from factlint.language.dates import is_old_date
from factlint.model.claims import Claim, ClaimKind, DateClaim, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading
    from factlint.language.tokens import Token
    from factlint.model.mentions import DateMention

SAYING = frozenset("say tell add remark comment".split())
ADDING = "add"
LONGEST_DATELINE = 60
DATELINE_BEFORE = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+|and\s+|Updated:?\s+|Published:?\s+|Posted:?\s+|on\s+)*\(?")
DATELINE_AFTER = re.compile(r"\s*(?:\)?\s*[–—-]|[.:)]?\s*$|\.\s)")
BYLINE = re.compile(
    r"(?:From|By|(?:Posted|Written|Filed|Sent|Reported|Report|Text|Story) (?:by|from|in))\s[^.!?;:]+[,–—|-]\s*"
)
"""What a line begins with that names its writer: ``From our reporter in Selby,`` before the date alone."""
LAST = re.compile(r"[.)]?\s*$")
REACH = 40
"""How many characters before an amount are looked at."""
BETWEEN = re.compile(r"(?: [\w-]+)?(?: in| for| during| at the end of| a)? (?:the |all of )?", re.IGNORECASE)
HELD_AGAINST = re.compile(
    r"\b(?:after|from|against|than|versus|compared (?:with|to))(?: (?:about|around|some|nearly|almost|over))? $",
    re.IGNORECASE,
)
PART_OF = re.compile(r"\b(?P<part>end|close|start|beginning|middle) of (?:the )?$", re.IGNORECASE)
APPOSED = re.compile(r",\s+an?\s+$", re.IGNORECASE)
"""What leads to a weekday after its day: ``12 May, a Monday``."""
SIDE = re.compile(r"^\s*(?:before|after),")
"""What stands between a weekday that is counted from another day and its day: ``the Thursday after, 19 March``."""
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def read_dates(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each date of a sentence that hangs on something."""
    for mention in reading.dates:
        near = reading.near(mention.start, mention.end)
        weekday, day = _parts(reading, mention)
        dateline = _is_dateline(reading, mention.start, mention.end)
        ends = _own_part(reading, mention)
        near = () if dateline else tuple(term for term in near if term not in ends)
        if _is_of_old_value(reading, mention.start):
            continue
        if not near and not (weekday and day):
            continue
        old = is_old_date(reading.text(reading.start, mention.start), reading.text(mention.end, reading.end))
        yield Claim(
            kind=ClaimKind.DATE,
            value=DateClaim(value=mention.value, stated=mention.stated, weekday=weekday, day=day),
            shown=reading.text(mention.start, mention.end),
            start=mention.start,
            end=mention.end,
            near=near,
            clause=frozenset() if dateline else reading.clause(mention.start, mention.end) - ends,
            marks=reading.marks(mention.start, mention.end),
            modifiers=reading.modifiers(mention.start, mention.end),
            arguments=reading.arguments(mention.start, mention.end),
            around=tuple(term for term in reading.around(mention.start, mention.end) if term not in ends),
            mood="not"
            if old
            else reading.mood(mention.start, mention.end) or _said(reading, mention.start, mention.end),
            spoken=reading.is_spoken(mention.start, mention.end),
            rejected=old or reading.rejected(mention.start, mention.end),
            past=reading.past(mention.start, mention.end),
            subject=reading.subject(mention.start, mention.end),
            relation=reading.relation(mention.start, mention.end),
            cell=reading.cell(mention.start, mention.end),
        )


def _own_part(reading: Reading, mention: DateMention) -> frozenset[str]:
    """Return the terms of the end in ``the end of June``: it is a part of the date, and nothing that ends then."""
    before = reading.text(max(reading.start, mention.start - REACH), mention.start)
    found = PART_OF.search(before)
    if found is None:
        return frozenset()
    start = mention.start - len(before) + found.start("part")
    own = reading.tokens(start, start + len(found["part"]))
    others = {term for token in reading.words if token not in own for term in reading.terms.of(token)}
    return frozenset(term for token in own for term in reading.terms.of(token)) - others


def _said(reading: Reading, start: int, end: int) -> str:
    """Return the mood of a date on which something was said: it dates the words, and not what they tell of."""
    head = reading.head(start, end)
    way = way_up(head) if head is not None else []
    return "said" if way and _says(way[-1]) else ""


def _says(verb: Token) -> bool:
    """Tell whether a verb is one of saying; to add is one only where nothing is added: a footway was added in 1934."""
    lemma = verb.lemma_.casefold()
    added = any(child.dep_ in {"aux:pass", "nsubj:pass", "obj"} for child in verb.children)
    return lemma in SAYING and not (lemma == ADDING and added)


def _is_dateline(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a date is the text's own: at its start, after nothing but a place, before a dash or alone.

    Or after what tells who wrote it.
    """
    if start - reading.offset > LONGEST_DATELINE:
        return False
    before, after = reading.text(reading.offset, start), reading.text(end, end + 4)
    if BYLINE.fullmatch(before) and LAST.fullmatch(after):
        return True
    return bool(DATELINE_BEFORE.fullmatch(before)) and bool(DATELINE_AFTER.match(after))


def _is_of_old_value(reading: Reading, start: int) -> bool:
    """Tell whether a date is that of an amount which another is held against: ``after €1.5 billion in 2024``."""
    for amount in reading.quantities:
        if amount.end < start and BETWEEN.fullmatch(reading.text(amount.end, start)):
            return bool(HELD_AGAINST.search(reading.text(max(reading.start, amount.start - REACH), amount.start)))
    return False


def _parts(reading: Reading, mention: DateMention) -> tuple[Part | None, Part | None]:
    """Return the weekday and the day of the month as they are written, each None where it is not."""
    start, end = mention.start, mention.end
    text = reading.text(start, end)
    weekday = WEEKDAY.search(text)
    if weekday is None:
        return None, None
    part = Part(weekday.group(), start + weekday.start(), start + weekday.end())
    rest_start = weekday.end() if weekday.start() < len(text) - weekday.end() else 0
    rest_end = len(text) if rest_start else weekday.start()
    rest = text[rest_start:rest_end]
    kept = APPOSED.sub("", SIDE.sub("", rest)).strip(" ,()–—-\n")
    if mention.stated.first.is_of_month or not any(c.isdigit() for c in kept):
        return part, None
    at = rest_start + rest.index(kept)
    return part, Part(kept, start + at, start + at + len(kept))
