"""What an amount counts: the noun phrase after it, from the order of the words alone."""

from __future__ import annotations

import re

from factlint.model.spans import Span

_WORD = re.compile(r"[ \u00a0\n](?P<word>[A-Za-z][\w’'-]*)")
_OF = re.compile(
    r" of(?: (?:the|its|their|his|her|our|all|those|these|about|some))*"
    r"(?: \d+| (?:two|three|four|five|six|seven|eight|nine|ten))?(?= [A-Za-z])"
)
_HYPHENED = re.compile(r"-(?!(?:strong|odd|plus)\b)(?P<word>[A-Za-z]+)")
_STRONG = re.compile(r"-(?:strong|odd|plus)\b")
_STOPS = frozenset(
    "a an the of in on at to for from by with and or but as than that which who whom whose when where while if is "
    "are was were be been being has have had do does did will would can could may might must shall should not no "
    "it its they their he his she her we our you your this these those there then so because since until before "
    "after during between among against into onto over under per each every said says say told went came took "
    "gave made rose fell won lost died left agreed voted met out up down off away back both also only just still "
    "more less fewer most about around ago coming".split()
)
_PLURALS = frozenset(
    "people men women children police media data criteria feet mice geese cattle aircraft sheep fish staff "
    "personnel".split()
)
_NOT_PLURALS = ("ss", "us", "is", "’s", "'s", "ous")
_MOST_WORDS = 4


def counted_after(text: str, end: int, *, needs_of: bool, single: bool) -> Span | None:
    """Return the span of what is counted by the amount that ends at ``end``.

    ``needs_of`` is true for amounts with a unit, which count only what ``of`` names; ``single`` for one thing.
    """
    hyphened = None if needs_of else _HYPHENED.match(text, end)
    if hyphened is not None and hyphened["word"].lower() not in _STOPS:
        return Span(*hyphened.span("word"))
    strong = _STRONG.match(text, end)
    end = end if strong is None else strong.end()
    of = _OF.match(text, end)
    if of is None and needs_of:
        return None
    return _phrase(text, of.end() if of is not None else end, single=single and of is None)


def _phrase(text: str, at: int, *, single: bool) -> Span | None:
    """Return the words up to the noun: in the plural the first one, with those plurals that follow it at once."""
    first, last, plural = -1, -1, False
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, at)
        if match is None or match["word"].lower() in _STOPS:
            break
        word = match["word"]
        is_plural = word.lower() in _PLURALS or (word.endswith("s") and not word.endswith(_NOT_PLURALS))
        if (plural and not is_plural) or (single and first >= 0 and word.endswith(("ed", "ing"))):
            break
        if first < 0:
            first = match.start("word")
        last, plural, at = match.end("word"), is_plural, match.end()
    return Span(first, last) if first >= 0 else None
