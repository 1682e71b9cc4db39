"""What was put off or brought forward: of ``from 12 May to 19 May`` the first is the old date, and no range begins."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.model.dates import DateValue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.expression import DateExpression
    from factlint.language.dates.tokens import Token

_BEFORE = 100
"""How many characters before a date are looked at."""
_MOVED = re.compile(
    r"""\b(?:(?:postpon|reschedul|rearrang|mov|delay|defer|shift|slip)(?:e|es|ed|ing|s|red|ring|ped|ping|ement|ral)?
          |(?:put|push|pull|bring|brought|set|mov|came|come)(?:s|es|e|ed|ing|ting)?\b[^.;:!?]{0,60}?
           \ (?:off|back|forwards?|ahead)
          |(?:is|are|was|were|be|been|being)\ (?:extended|prolonged|brought|changed))
    \b[^.;:!?,()]{0,60}?\ from\ (?:the\ )?$""",
    re.IGNORECASE | re.VERBOSE,
)
_TO = re.compile(r",? (?:to|until|till)\b", re.IGNORECASE)


def is_old_date(before: str, after: str) -> bool:
    """Tell whether a date, by the words before and after it, is the one from which something was moved to another."""
    return _TO.match(after) is not None and _MOVED.search(before[-_BEFORE:]) is not None


def parted(expression: DateExpression, tokens: Sequence[Token], text: str) -> list[DateExpression]:
    """Return a date, or where it is an old and a new one, written like a range, each by itself.

    ``tokens`` are those it is written with.
    """
    value = expression.stated
    at = next((index for index, token in enumerate(tokens) if token.code == "2"), None)
    if at is None or value.last is None or not tokens[0].start <= expression.start < tokens[at].start:
        return [expression]
    ends = tokens[at - 1].end, tokens[at + 1].start
    if not is_old_date(text[max(0, expression.start - _BEFORE) : expression.start], text[ends[0] :][:_BEFORE]):
        return [expression]
    old = replace(expression, end=ends[0], stated=DateValue(value.first))
    return [old, replace(expression, start=ends[1], stated=DateValue(value.last))]
