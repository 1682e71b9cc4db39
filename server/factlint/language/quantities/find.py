"""Finding the amounts of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.language.dates import find_dates
from factlint.language.quantities.amounts import amount_of, made
from factlint.language.quantities.bounds import bound_of
from factlint.language.quantities.compound import compounded
from factlint.language.quantities.doubt import is_ordinal, is_pronoun, skipped_spans
from factlint.language.quantities.numbers import NUMBER, Read, read_number
from factlint.language.quantities.units import unit_after
from factlint.model.quantities import Bound, Quantity, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates import DateExpression
    from factlint.language.quantities.expression import QuantityExpression

_HUNDRED = 100
_PAIR = re.compile(r"\d+(?:[-–]\d+)+")
_IN = re.compile(r" (?:in(?: every)?|out of(?: every)?) ")
_OF_ONE = re.compile(r" (?P<of>of )?an? ")
_COUNTS = re.compile(r" [a-z]")
_AND_MORE = re.compile(r"\b(?:(?P<one>[Aa]n?|[Oo]ne) )?(?P<unit>[a-z]{3,10}) and $")
_NEAR = 20
_UNTOLD = re.compile(r"\b(?:several|many|few|couple of|tens of|dozens of|hundreds of|thousands of) $", re.IGNORECASE)


def find_quantities(text: str, dates: Sequence[DateExpression] | None = None) -> list[QuantityExpression]:
    """Return the amounts that ``text`` writes, in order; offsets are code points of ``text``.

    Numbers that belong to dates, names, codes and addresses are no amounts. ``dates`` are those of the text; they are
    found where they are not given.
    """
    dates = find_dates(text) if dates is None else dates
    taken = sorted([(date.start, date.end) for date in dates] + skipped_spans(text))
    starts = [span[0] for span in taken]
    found: list[QuantityExpression] = []
    at = 0
    while (match := NUMBER.search(text, at)) is not None:
        at = match.end()
        held = bisect_right(starts, match.start()) - 1
        if held >= 0 and taken[held][1] > match.start():
            at = max(taken[held][1], match.start() + 1)
            continue
        expression = _quantity(text, match)
        if expression is not None and not _touches(taken, starts, expression):
            found.append(expression)
            at = max(at, expression.end)
        elif expression is None:
            pair = _PAIR.match(text, match.start())
            at = max(at, pair.end()) if pair is not None else at
    return compounded(text, found)


def _touches(taken: Sequence[tuple[int, int]], starts: Sequence[int], expression: QuantityExpression) -> bool:
    held = bisect_right(starts, expression.end - 1) - 1
    return held >= 0 and taken[held][1] > expression.start


def _quantity(text: str, match: re.Match[str]) -> QuantityExpression | None:
    """Return the amount whose number ``match`` is, or None."""
    number = read_number(match)
    start = match.start()
    if number is None or text[number.end : number.end + 1].isdigit():
        return None
    match number.form:
        case "version":
            return made(text, start, number.end, Quantity(QuantityKind.VERSION, number.amount, label=number.label))
        case "ordinal":
            if not is_ordinal(text, start, number.end):
                return None
            return made(text, start, number.end, Quantity(QuantityKind.ORDINAL, number.amount))
        case "fraction":
            return _fraction(text, start, number)
    if number.form == "word" and _UNTOLD.search(text, max(0, start - _NEAR), start):
        return None  # several thousand
    share = _one_in(text, start, number)
    if share is not None:
        return share
    if text[start : number.end].lower() == "one" and is_pronoun(text, start, number.end):
        return None
    return amount_of(text, start, number)


def _one_in(text: str, start: int, number: Read) -> QuantityExpression | None:
    """Return the share that ``one in five adults`` is."""
    match = _IN.match(text, number.end)
    whole = NUMBER.match(text, match.end()) if match is not None else None
    read = read_number(whole) if whole is not None else None
    if read is None or read.form not in {"figure", "word"} or not 1 <= number.amount < read.amount:
        return None
    if not _COUNTS.match(text, read.end) or unit_after(text, start, read.end, multiplied=False) is not None:
        return None
    share = _HUNDRED * number.amount / read.amount
    return made(text, start, read.end, Quantity(QuantityKind.PERCENT, share, unit="%", bound=Bound.ABOUT), united=False)


def _fraction(text: str, start: int, number: Read) -> QuantityExpression | None:
    """Return a share: half the members, two-thirds of voters; of a unit (half an hour), that much of it."""
    more = _AND_MORE.search(text, max(0, start - _NEAR), start)
    if more is not None:
        unit = unit_after(text, more.start(), more.start("unit") - 1, multiplied=False)
        if unit is not None and more["one"] is None:
            return None  # two hours and a half
        if unit is not None and unit.end == more.end("unit"):
            amount = 1 + number.amount / _HUNDRED
            return made(text, more.start(), number.end, Quantity(unit.kind, amount, unit=unit.unit))
    whole = _OF_ONE.match(text, number.end)
    if whole is not None:
        unit = unit_after(text, start, number.end + len(whole.group()) - 1, multiplied=False)
        # of other units it is a rough share: a quarter of an hour
        if unit is not None and (whole["of"] is None or unit.kind in {QuantityKind.PERCENT, QuantityKind.POINTS}):
            return made(text, start, unit.end, Quantity(unit.kind, number.amount / _HUNDRED, unit=unit.unit))
        if whole["of"] is None:
            return None
    round_ = number.amount == number.amount.to_integral_value()
    bound = bound_of(text, start, number.end)
    if bound is Bound.EXACT and not round_:
        bound = Bound.ABOUT
    return made(text, start, number.end, Quantity(QuantityKind.PERCENT, number.amount, unit="%", bound=bound))
