"""From a number to the amount it is, with what stands around it: range, multiplier, unit, currency, bound."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factlint.language.quantities.bounds import bound_of
from factlint.language.quantities.counted import counted_after
from factlint.language.quantities.doubt import is_name
from factlint.language.quantities.expression import QuantityExpression
from factlint.language.quantities.ranges import Top, high_after, is_change, is_score, other_side
from factlint.language.quantities.units import Unit, currency_before, multiplier_after, unit_after
from factlint.language.quantities.words import LARGE
from factlint.model.quantities import Quantity, QuantityKind

if TYPE_CHECKING:
    from factlint.language.quantities.numbers import Read

_DASHES = "-–—"
_VERSION_BEFORE = re.compile(r"\b(?:version|release|v\.?) $", re.IGNORECASE)
_MINUS = re.compile(r"(?:^|[\s(])(?P<sign>[-−]|minus )$", re.IGNORECASE)
_BELOW_ZERO = re.compile(r" below (?:zero|freezing)\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|ages?|age of)(?: about| around| over| under| between| just)? $", re.IGNORECASE)
_NAMED = re.compile(r"\b[A-Z][\w’'-]+, $")
_CLOSED = re.compile(r"[,;)]|\.(?!\d)")
_PENCE = "p"
_HUNDRED = 100


def amount_of(text: str, start: int, number: Read) -> QuantityExpression | None:
    """Return a number with what belongs to it: its range, multiplier, unit, currency and bound."""
    currency = currency_before(text, start)
    if currency is not None and text[start : number.end].lower() in LARGE:
        return None  # "US$ million" says what figures are of, and is none itself
    begin = currency[1] if currency is not None else start
    size, end = multiplier_after(text, number.end, money=currency is not None)
    top = high_after(text, start, number.end, end, money=currency is not None)
    full_end = top.end if top is not None else end
    unit = _unit(text, currency, begin, full_end, multiplied=size != 1)
    if unit is None:
        plain = _unitless(text, start, number, top, full_end)
        if plain is not None:
            return plain.expression
    if top is not None and size == 1:
        size = top.size
    amount = number.amount * size
    high = None if top is None else top.amount * top.size
    kind, name, begin, end = unit or _age(text, start, full_end) or Unit(QuantityKind.NUMBER, "", begin, full_end)
    if top is not None and is_change(text, begin, top):
        own = _unit(
            text, currency, begin, multiplier_after(text, number.end, money=currency is not None)[1], multiplied=False
        )
        high, end = (
            None,
            own.end if own is not None else multiplier_after(text, number.end, money=currency is not None)[1],
        )
    if name == _PENCE:
        kind, name, amount, high = (
            QuantityKind.MONEY,
            "GBP",
            amount / _HUNDRED,
            None if high is None else high / _HUNDRED,
        )
    sign = _MINUS.search(text[max(0, begin - 7) : begin])
    if sign is not None and high is None:
        amount, begin = -amount, begin - len(sign.group("sign"))
    elif high is None and (below := _BELOW_ZERO.match(text, end)) is not None:
        amount, end = -amount, below.end()
    if (high is not None and high <= amount) or _is_adjective(text, name, end):
        return None
    return made(text, begin, end, Quantity(kind, amount, high, name, bound_of(text, begin, end)))


class _Verdict(NamedTuple):
    """What a number without a unit is instead of an amount; nothing at all where the expression is None."""

    expression: QuantityExpression | None


def _unitless(text: str, start: int, number: Read, top: Top | None, end: int) -> _Verdict | None:
    """Return what else a number without a unit is: a version, a score, a name; None where it is an amount."""
    if _VERSION_BEFORE.search(text[max(0, start - 10) : start]):
        label = text[start : number.end]
        return _Verdict(
            made(text, start, number.end, Quantity(QuantityKind.VERSION, Decimal(int(number.amount)), label=label))
        )
    if top is not None and top.joint in _DASHES and is_score(text, start, end, number.amount, top.amount):
        return _Verdict(made(text, start, end, Quantity(QuantityKind.SCORE, number.amount, top.amount)))
    side = other_side(text, start, number.end, top)
    if side is not None and is_score(text, start, side.end, number.amount, side.amount):
        return _Verdict(made(text, start, side.end, Quantity(QuantityKind.SCORE, number.amount, side.amount)))
    return _Verdict(None) if is_name(text, start, end) else None


def _age(text: str, start: int, end: int) -> Unit | None:
    """Return the unit of an age: ``aged 65``; ``Ms Holt, 31, said``."""
    aged = _AGED.search(text[max(0, start - 24) : start])
    named = (
        _NAMED.search(text[max(0, start - 24) : start])
        and _CLOSED.match(text, end)
        and end - start in {2, 3}
        and text[start].isdigit()
    )
    return Unit(QuantityKind.DURATION, "year", start, end) if aged or named else None


def _is_adjective(text: str, unit: str, end: int) -> bool:
    """Tell whether a unit that ends at ``end`` goes on as another word: ``second-hand``."""
    return unit == "s" and text[max(0, end - 6) : end].lower() == "second" and text[end : end + 1] == "-"


def _unit(text: str, currency: tuple[str, int] | None, begin: int, end: int, *, multiplied: bool) -> Unit | None:
    if currency is not None:
        return Unit(QuantityKind.MONEY, currency[0], begin, end)
    return unit_after(text, begin, end, multiplied=multiplied)


def made(text: str, start: int, end: int, value: Quantity, *, united: bool | None = None) -> QuantityExpression:
    """Return the expression with what it counts; ``united`` amounts count only what ``of`` names."""
    if united is None:
        united = value.kind not in {QuantityKind.NUMBER, QuantityKind.ORDINAL}
    if value.kind in {QuantityKind.VERSION, QuantityKind.SCORE}:
        return QuantityExpression(start, end, value)
    single = value.kind is QuantityKind.ORDINAL or value.amount == 1
    return QuantityExpression(start, end, value, counted_after(text, end, needs_of=united, single=single))
