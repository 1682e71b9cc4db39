"""Claims of how many or how much."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.claims.changes import is_change
from factlint.claims.counted_before import NUMERAL, counted_before
from factlint.language.quantities.words import LARGE, ONES, TENS
from factlint.model.claims import Claim, ClaimKind, QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading
    from factlint.language.tokens import Token
    from factlint.model.mentions import QuantityMention

HYPHENS = frozenset({"-", "\u2010", "\u2011"})
REACH = 40
"""How many characters before and after an amount are looked at."""
BEFORE = re.compile(
    r"""(?:\b(?P<but>all\ but)|\b(?P<by>by)|\b(?:from|against|compared\ (?:with|to)|versus)
    |\b(?P<after>after)|\b(?P<more>other|another|further|additional)|\b(?P<every>every)|\b(?P<telling>first|last|next|final|remaining|previous))
    (?:\ (?:about|around|some|nearly|almost|roughly|more\ than|less\ than|over))?\ $""",
    re.VERBOSE | re.IGNORECASE,
)
ONE_IN = re.compile(
    rf"\ (?:[\w-]+ ){{0,2}}(?:in|out of) (?:every |each )?(?P<whole>{NUMERAL})\b(?! ?%|,)", re.IGNORECASE
)
LEFT = re.compile(
    r" (?:[\w-]+ ){0,3}?(?:remain(?:s|ed)?(?! (?:at|as|un|to be)\b)|(?:is|are|was|were|be) left\b)(?=[ ,.;:)]|$)",
    re.IGNORECASE,
)
"""What says that an amount is what is left of a greater one: ``four factories will remain``."""
MORE = re.compile(r" (?:(?:other|further|additional)\b|more (?!than\b)[a-z])", re.IGNORECASE)
"""What says that so many come on top of others: ``two further boats``."""
OF = re.compile(
    rf"(?:(?:^|[.;:!?] ?)|\b(?:{NUMERAL}|one|\\d[\\d.,]*)(?: [a-z][\w-]*){{0,2}} )of "
    r"(?:(?:the|these|its|their|all|his|her|our) )?$",
    re.IGNORECASE,
)
"""What says that an amount is the whole of which something is a part: ``36 patients of 561``."""
PART = re.compile(r" of (?:its|their|his|her|our|my) [\w-]")
"""What says that a sum, or a length, is a part of a greater one: ``£9 million of its share``."""
PARTED = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE})
NUMBERS = ONES | TENS | LARGE
SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS})
LIGHT = frozenset("period sum total amount space".split())
"""Nouns that only lead to an amount: ``for a period of ten years``, ``the sum of 500 euros``."""
UNCOMPARED = frozenset({QuantityKind.ORDINAL})


def read_quantities(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each amount of a sentence."""
    for mention in reading.quantities:
        if mention.value.kind in UNCOMPARED:
            continue
        counted: tuple[str, ...] = ()
        if mention.counted is not None:
            words = reading.tokens(mention.counted.start, mention.counted.end)
            counted = tuple(dict.fromkeys(term for t in reversed(words) for term in reading.terms.of(t)))
        elif mention.value.kind is QuantityKind.NUMBER:
            counted = counted_before(reading, mention)
        column = () if counted else reading.column(mention.start, mention.end)
        counted = counted or column
        group = _group_of(reading, mention)
        near = _without_light(reading.near(mention.start, mention.end))
        clause = reading.clause(mention.start, mention.end)
        if counted and not column:
            near = tuple(dict.fromkeys((*counted, *near)))
        if group is not None:
            near = (*counted, *(term for term in reading.terms.of(group) if term not in counted))
            clause = frozenset(near)
        yield Claim(
            kind=ClaimKind.QUANTITY,
            value=QuantityClaim(value=mention.value, counted=counted, column=bool(column)),
            shown=reading.text(mention.start, mention.end),
            start=mention.start,
            end=mention.end,
            near=near,
            clause=clause,
            marks=reading.marks(mention.start, mention.end) | _marks_around(reading, mention),
            modifiers=reading.modifiers(mention.start, mention.end) if group is None else _sized(counted, near),
            arguments=reading.arguments(mention.start, mention.end) if group is None else (),
            around=reading.around(mention.start, mention.end),
            change=is_change(
                reading.text(max(reading.start, mention.start - REACH), mention.start),
                reading.text(mention.end, min(reading.end, mention.end + REACH)),
                united=mention.value.kind is not QuantityKind.NUMBER,
            ),
            mood=reading.mood(mention.start, mention.end),
            spoken=reading.is_spoken(mention.start, mention.end),
            rejected=reading.rejected(mention.start, mention.end),
            past=reading.past(mention.start, mention.end),
            state=reading.state(mention.start, mention.end),
            subject=reading.subject(mention.start, mention.end),
            relation=reading.relation(mention.start, mention.end),
            cell=reading.cell(mention.start, mention.end),
        )


def _without_light(near: tuple[str, ...]) -> tuple[str, ...]:
    """Return what an amount hangs on without a noun that only leads to it, unless there is nothing else."""
    return near[1:] if len(near) > 1 and near[0] in LIGHT else near


def _marks_around(reading: Reading, mention: QuantityMention) -> frozenset[str]:
    """Return the words around an amount that make it another one: a change, an old value, a rest, a part, a share.

    ``by €200 million``, ``from €1.3 billion``, ``all but 1,200 homes``, ``their first four matches``, ``one patient in
    twenty``, ``two further boats``.
    """
    before = BEFORE.search(reading.text(max(reading.start, mention.start - REACH), mention.start))
    after = reading.text(mention.end, min(reading.end, mention.end + REACH))
    marks = {"in"} if mention.value.kind is QuantityKind.NUMBER and _is_share(mention, after) else set()
    if mention.value.kind is QuantityKind.NUMBER and LEFT.match(after):
        marks.add("remaining")
    if mention.value.kind is QuantityKind.NUMBER and MORE.match(after):
        marks.add("more")
    of_its_own = mention.value.kind is QuantityKind.NUMBER and mention.counted is not None
    if not of_its_own and OF.search(reading.text(max(reading.start, mention.start - REACH), mention.start)):
        marks.add("of")
    if mention.value.kind in PARTED and PART.match(after):
        marks.add("part")
    if before is not None and (before["by"] is None or mention.value.kind not in SHARES):
        kind = next((name for name, word in before.groupdict().items() if word), "from")
        if kind != "after" or mention.value.kind is QuantityKind.NUMBER:
            marks.add(before[kind].casefold() if kind == "telling" else kind)
    return frozenset(marks)


def _is_share(mention: QuantityMention, after: str) -> bool:
    """Tell whether a number is so many of a greater one: one patient in twenty, but not 61 customers in eight towns."""
    found = ONE_IN.match(after)
    if found is None:
        return False
    whole = found["whole"].casefold()
    return mention.value.amount < (int(whole) if whole.isdigit() else NUMBERS[whole])


def _group_of(reading: Reading, mention: QuantityMention) -> Token | None:
    """Return the noun whose size an amount gives: the alliance of ``a 31-nation alliance``."""
    if mention.counted is None or reading.text(mention.end, mention.end + 1) not in HYPHENS:
        return None
    head = reading.head(mention.counted.start, mention.counted.end)
    return head.head if head is not None and head.dep_ == "compound" and head.head.i > head.i else None


def _sized(counted: tuple[str, ...], near: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what is counted with the group whose size it is: an alliance's nations are not a coalition's."""
    group = frozenset(near) - {*counted}
    return ((counted[0], group),) if counted and group else ()
