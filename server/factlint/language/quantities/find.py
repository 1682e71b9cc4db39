"""Finding the amounts of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.language.dates import find_dates
from factlint.language.quantities.bounds import bound_of
from factlint.language.quantities.counted import counted_after
from factlint.language.quantities.doubt import is_name, is_ordinal, is_pronoun, skipped_spans
from factlint.language.quantities.expression import QuantityExpression
from factlint.language.quantities.numbers import NUMBER, Read, read_number
from factlint.language.quantities.units import Unit, currency_before, multiplier_after, unit_after
from factlint.model.quantities import Bound, Quantity, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_TO = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?| to ")
_AND = re.compile(r" and ")
_BETWEEN = re.compile(r"\b(?:between|from) (?:[€$£])?$", re.IGNORECASE)
_CURRENCY = re.compile(r"(?:[A-Z]{0,2}\$|[€£¥₹])\s?")
_GAME = re.compile(
    r"\b(?:w[io]ns?|winning|beat|beats|beaten|beating|defeat\w*|los[te]s?|losing|loss|dr[ae]w\w*|victor\w*|scor\w+|leads?|led|trail\w*"
    r"|vote[ds]?|voting|ahead|behind|final|half-time|aggregate|match|game|sets?|penalt\w+|ruled|ruling|edged|thrash\w+|tie)\b",
    re.IGNORECASE,
)
_NEAR = 45
_HUNDRED = 100
_VERSION_BEFORE = re.compile(r"\b(?:version|release|v\.?) $", re.IGNORECASE)
_TIMES_UNIT = re.compile(r" (?:an?) (?P<unit>second|minute|hour|day|week|month|year)\b")


def find_quantities(text: str) -> list[QuantityExpression]:
    """Return the amounts that ``text`` writes, in order; offsets are code points of ``text``.

    Numbers that belong to dates, names, codes and addresses are no amounts.
    """
    taken = sorted([(d.start, d.end) for d in find_dates(text)] + skipped_spans(text))
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
    return found


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
            return _made(text, start, number.end, Quantity(QuantityKind.VERSION, number.amount, label=number.label))
        case "ordinal":
            if not is_ordinal(text, start, number.end):
                return None
            return _made(text, start, number.end, Quantity(QuantityKind.ORDINAL, number.amount))
        case "fraction":
            return _fraction(text, start, number)
    if text[start:number.end].lower() == "one" and is_pronoun(text, start, number.end):
        return None
    return _amount(text, start, number)


def _fraction(text: str, start: int, number: Read) -> QuantityExpression | None:
    """Return a share: half the members, two-thirds of voters; of a unit (half an hour), that much of it."""
    whole = re.match(r" an? ", text[number.end : number.end + 4])
    if whole is not None:
        unit = unit_after(text, start, number.end + len(whole.group()) - 1, multiplied=False)
        if unit is not None:
            return _made(text, start, unit.end, Quantity(unit.kind, number.amount / _HUNDRED, unit=unit.unit))
        return None
    round_ = number.amount == number.amount.to_integral_value()
    bound = bound_of(text, start, number.end)
    if bound is Bound.EXACT and not round_:
        bound = Bound.ABOUT
    return _made(text, start, number.end, Quantity(QuantityKind.PERCENT, number.amount, unit="%", bound=bound))


def _amount(text: str, start: int, number: Read) -> QuantityExpression | None:
    """Return a number with what belongs to it: its range, multiplier, unit, currency and bound."""
    currency = currency_before(text, start)
    begin = currency[1] if currency is not None else start
    size, end = multiplier_after(text, number.end, money=currency is not None)
    high, high_size, end, joint = _high(text, start, number.end, end, money=currency is not None)
    if high is not None and size == 1:
        size = high_size
    unit = _unit(text, currency, begin, end, multiplied=size != 1)
    if unit is None and _VERSION_BEFORE.search(text[max(0, start - 10) : start]):
        return _made(text, start, number.end, Quantity(QuantityKind.VERSION, Decimal(int(number.amount)), label=text[start : number.end]))
    if unit is None and is_name(text, start, end):
        return None
    if high is not None and joint in "-–—" and unit is None:
        scored = _score(text, start, end, number.amount, high)
        if scored is not None:
            return scored
    kind, name, begin, end = unit or Unit(QuantityKind.NUMBER, "", begin, end)
    if kind in {QuantityKind.DURATION, QuantityKind.MEASURE} and currency is None and _adjectival_second(text, unit):
        return None
    amount = number.amount * size
    top = None if high is None else high * high_size
    if top is not None and top <= amount:
        return None
    return _made(text, begin, end, Quantity(kind, amount, top, name, bound_of(text, begin, end)))


def _adjectival_second(text: str, unit: Unit | None) -> bool:
    return unit is not None and unit.unit == "s" and text[unit.end - 6 : unit.end].lower() == "second" and text[unit.end : unit.end + 1] == "-"


def _unit(text: str, currency: tuple[str, int] | None, begin: int, end: int, *, multiplied: bool) -> Unit | None:
    if currency is not None:
        return Unit(QuantityKind.MONEY, currency[0], begin, end)
    return unit_after(text, begin, end, multiplied=multiplied)


def _high(text: str, start: int, plain_end: int, end: int, *, money: bool) -> tuple[Decimal | None, Decimal, int, str]:
    """Return the upper end of a range with its multiplier, where all of it ends, and what joins the two."""
    for at in dict.fromkeys((end, plain_end)):
        joint = _TO.match(text, at) or (_AND.match(text, at) if _BETWEEN.search(text[max(0, start - 10) : start]) else None)
        if joint is None:
            unit = unit_after(text, start, at, multiplied=False)
            joint = _TO.match(text, unit.end) if unit is not None else None
        if joint is None:
            continue
        sign = _CURRENCY.match(text, joint.end())
        match = NUMBER.match(text, sign.end() if sign else joint.end())
        number = read_number(match) if match is not None else None
        if number is not None and number.form in {"figure", "word"}:
            size, high_end = multiplier_after(text, number.end, money=money)
            return number.amount, size, high_end, joint.group().strip()
    return None, Decimal(1), end, ""


def _score(text: str, start: int, end: int, left: Decimal, right: Decimal) -> QuantityExpression | None:
    """Return a score: two numbers joined by a dash beside a word of winning or voting."""
    around = text[max(0, start - _NEAR) : start] + " " + text[end : end + _NEAR]
    if _GAME.search(around) is None or max(left, right) > _HUNDRED * 9:
        return None
    return QuantityExpression(start, end, Quantity(QuantityKind.SCORE, left, right))


def _made(text: str, start: int, end: int, value: Quantity) -> QuantityExpression:
    united = value.kind not in {QuantityKind.NUMBER, QuantityKind.ORDINAL}
    counted = None
    if value.kind not in {QuantityKind.VERSION, QuantityKind.SCORE}:
        counted = counted_after(text, end, needs_of=united, single=value.kind is QuantityKind.ORDINAL or value.amount == 1)
    return QuantityExpression(start, end, value, counted)
