"""Lists of things that have no names: ``three roles: reader, worker and admin``. The number says that it is whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.claims.terms import plain
from factlint.model.claims import MembersClaim, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading
    from factlint.language.tokens import Token

_NUMBERS = {
    word: number for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}
_LEAD = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBERS)}) (?:[\w-]+ ){{0,2}}?(?P<kind>[a-z]+s)"
    r"(?: (?:of|for|in|on) (?:[\w-]+ ){0,2}?[\w-]+)?(?: (?:are|were))?\s?[:,(–—] ?(?:the )?",
    re.IGNORECASE,
)
_NO_ITEM = r"(?!(?:are|is|was|were|has|have|had|which|who|that|with|in|on|at|to|for|by|from)\b)"
_NO_SELF = r"(?!(?:it|him|her)self\b|themselves\b)"
_ITEM = re.compile(rf"(?:an? |the )?{_NO_ITEM}(?P<words>[^\W\d_][\w-]*(?: {_NO_SELF}[^\W\d_][\w-]*)?)")
_ONE_WORD = re.compile(r"(?P<words>[^\W\d_][\w-]*)")
_SELF = r"(?: (?:it|him|her)self| themselves)?"
"""``Karsa itself`` is Karsa."""
_BETWEEN = re.compile(rf"{_SELF}(?:, (?:and |or )?| and | or )")
_END = re.compile(rf"{_SELF}\s*(?:[.;:)!?–—]|$)")
LARGEST = 12


def noun_lists(reading: Reading) -> Iterator[tuple[int, int, MembersClaim, Token | None]]:
    """Yield the lists that a sentence counts out, with start, end, and the noun that says what is listed."""
    text = reading.text(reading.start, reading.end)
    for lead in _LEAD.finditer(text):
        wanted = _NUMBERS[lead["number"].casefold()]
        items = list(_items(text, lead.end()))
        if len(items) != wanted or not _END.match(text, items[-1].end("words")):
            continue
        spans = [item.span("words") for item in items]
        parts = tuple(Part(text[a:z], reading.start + a, reading.start + z) for a, z in spans)
        members = tuple(f"word:{' '.join(map(plain, part.text.split()))}" for part in parts)
        if len(set(members)) == len(members):
            head = reading.head(reading.start + lead.start("kind"), reading.start + lead.end("kind"))
            yield parts[0].start, parts[-1].end, MembersClaim(members=members, parts=parts, closed=True), head


def _items(text: str, at: int) -> Iterator[re.Match[str]]:
    """Yield the members of a list that begins at ``at``."""
    for _ in range(LARGEST + 1):
        item = _item(text, at)
        if item is None:
            return
        yield item
        between = _BETWEEN.match(text, item.end("words"))
        if between is None:
            return
        at = between.end()


def _item(text: str, at: int) -> re.Match[str] | None:
    item = _ITEM.match(text, at)
    if item is not None and item["words"].endswith((" and", " or")):
        return _ONE_WORD.match(text, item.start("words"))
    return item
