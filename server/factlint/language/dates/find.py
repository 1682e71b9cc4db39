"""Finding the dates of a text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.language.dates.context import bound_of, events_of, is_about, tense_of
from factlint.language.dates.doubt import DOUBTS, without_counted
from factlint.language.dates.expression import DateExpression
from factlint.language.dates.framing import framed
from factlint.language.dates.grammar import GRAMMAR, reader_of
from factlint.language.dates.moves import parted
from factlint.language.dates.readers import READERS
from factlint.language.dates.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.tokens import Token

# The words for the time of day and the quantities of the same text ask for its dates again at once.
_REMEMBERED = 16


def find_dates(text: str) -> list[DateExpression]:
    """Return the dates that ``text`` writes, in order; offsets are code points of ``text``.

    Durations and words for no certain time (``now``, ``recent days``) are no dates.
    """
    return list(_found(text))


@lru_cache(maxsize=_REMEMBERED)
def _found(text: str) -> tuple[DateExpression, ...]:
    tokens = tokens_of(text)
    codes = "".join(token.code for token in tokens)
    expressions: list[DateExpression] = []
    at = 0
    while (match := GRAMMAR.search(codes, at)) is not None:
        end = without_counted(tokens, match.start(), match.end(), text)
        expression = _read(tokens, match.start(), end, reader_of(match), text)
        if expression is None:
            at = match.start() + 1
        else:
            expressions += parted(expression, tokens[match.start() : end], text)
            at = end
    return tuple(framed(expressions, text))


def _read(tokens: Sequence[Token], first: int, end: int, name: str, text: str) -> DateExpression | None:
    """Return the date of the tokens ``first`` to ``end``, or None where they mean none."""
    doubt = DOUBTS.get(name)
    if doubt is not None and not doubt(tokens, first, end, text):
        return None
    reading = READERS[name](tokens[first:end], text)
    if reading is None:
        return None
    while tokens[first].code in "TJO":
        first += 1
    while tokens[end - 1].code == ".":
        end -= 1
    value, relative = reading
    start, stop = tokens[first].start, tokens[end - 1].end
    bound = bound_of(text, start)
    backwards = relative is not None and relative.amount < 0 and "since" not in text[max(0, start - 12) : start].lower()
    # "from" before a range is a part of it, and "up from last year" opens nothing
    if bound != "since" or not (value.last is not None or backwards):
        value = replace(value, bound=bound)
    value = replace(value, approximate=is_about(text, start))
    return DateExpression(start, stop, value, relative, tense_of(text, start, stop), events_of(text, start, stop))
