"""Amounts written in two units: ``6 hours and 52 minutes``, ``5 feet 11 inches``, ``4 kg 200 g``."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factlint.language.quantities.expression import QuantityExpression
from factlint.language.quantities.numbers import NUMBER
from factlint.language.quantities.units import unit_after
from factlint.model.quantities import Bound, Quantity, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Sequence


_BETWEEN = {
    QuantityKind.DURATION: re.compile(r"(?:,? and)? |, "),
    # "1 km and 500 m" may be two distances
    QuantityKind.MEASURE: re.compile(r" "),
}
_BY = re.compile(r" (?:by|x|×) ")
_TIMES = 10
"""From so many times the one on the next is no other side: 4 x 100 metres."""
_ONE_AND = re.compile(r"\b[Aa]n? (?P<unit>[a-z]{3,10}) and $")
_NEAR = 20


def compounded(text: str, found: Sequence[QuantityExpression]) -> list[QuantityExpression]:
    """Return the amounts of ``text`` with those joined that are one in two or more units, in the smallest of them."""
    joined: list[QuantityExpression] = []
    for expression in (_with_one(text, expression) for expression in found):
        value = _sum(text, joined[-1], expression) if joined else None
        if value is None:
            joined.append(expression)
        else:
            joined[-1] = QuantityExpression(joined[-1].start, expression.end, value, expression.counted)
    return _with_unit_of_next(text, joined)


def _with_unit_of_next(text: str, found: Sequence[QuantityExpression]) -> list[QuantityExpression]:
    """Return amounts, those that leave their unit to the next one with that: ``56 by 49 centimetres``."""
    whole: list[QuantityExpression] = []
    for expression in reversed(found):
        after = whole[-1] if whole else None
        bare = expression.value.kind is QuantityKind.NUMBER
        times = after is not None and after.value.amount >= _TIMES * expression.value.amount
        if after is None or not bare or times or after.value.kind is not QuantityKind.MEASURE:
            whole.append(expression)
        elif _BY.fullmatch(text, expression.end, after.start):
            value = replace(expression.value, kind=after.value.kind, unit=after.value.unit)
            whole.append(replace(expression, value=value, counted=None))
        else:
            whole.append(expression)
    return whole[::-1]


def _with_one(text: str, expression: QuantityExpression) -> QuantityExpression:
    """Return an amount with the greater unit before it, of which there is one: ``a minute and 38 seconds``."""
    one = _ONE_AND.search(text, max(0, expression.start - _NEAR), expression.start)
    unit = unit_after(text, one.start(), one.start("unit") - 1, multiplied=False) if one is not None else None
    if one is None or unit is None or unit.end != one.end("unit"):
        return expression
    before = QuantityExpression(one.start(), unit.end, Quantity(unit.kind, Decimal(1), unit=unit.unit))
    value = _sum(text, before, expression)
    return expression if value is None else replace(expression, start=one.start(), value=value)


def in_two_units(text: str, value: Quantity) -> bool:
    """Tell whether an amount, as ``text`` writes it, is one in two units."""
    return value.high is None and value.kind in _BETWEEN and len(NUMBER.findall(text)) > 1


def _sum(text: str, before: QuantityExpression, expression: QuantityExpression) -> Quantity | None:
    """Return the amount that two make together; None where each stands for itself."""
    one, rest = before.value, expression.value
    between = _BETWEEN.get(one.kind)
    if between is None or not between.fullmatch(text, before.end, expression.start):
        return None
    if one.high is not None or rest.high is not None or rest.bound is not Bound.EXACT:
        return None
    times = one.in_units_of(rest)
    # as many minutes as make up an hour are no part of one
    if times is None or times <= 1 or rest.amount >= times or rest.amount <= 0:
        return None
    return replace(rest, amount=one.amount * times + rest.amount, bound=one.bound)
