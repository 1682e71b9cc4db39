"""Finding the amounts of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

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

_DASHES = "-–—"
_TO = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?| to | or ")
_AND = re.compile(r" and ")
_BETWEEN = re.compile(r"\b(?:between|from) (?:[€$£])?$", re.IGNORECASE)
_CURRENCY = re.compile(r"(?:[A-Z]{0,2}\$|[€£¥₹])\s?")
_GAME = re.compile(
    r"\b(?:w[io]ns?|winning|beat|beats|beaten|beating|defeat\w*|los[te]s?|losing|loss|dr[ae]w\w*|victor\w*|scor\w+|leads?|led|trail\w*"
    r"|vote[ds]?|voting|ahead|behind|final|half-time|winners?|goals?|aggregate|match|game|sets?|penalt\w+|ruled|ruling|edged|thrash\w+|tie)\b",
    re.IGNORECASE,
)
_NEAR = 45
_HUNDRED = 100
_PAIR = re.compile(r"\d+(?:[-–]\d+)+")
_VERSION_BEFORE = re.compile(r"\b(?:version|release|v\.?) $", re.IGNORECASE)
_MINUS = re.compile(r"(?:^|[\s(])(?P<sign>[-−]|minus )$", re.IGNORECASE)
_RANGING = re.compile(r"\b(?:rang\w+|varies|vary|varied|anywhere|aged?|ages|prices?) from $", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|ages?|age of)(?: about| around| over| under| between| just)? $", re.IGNORECASE)
_NAMED = re.compile(r"\b[A-Z][\w’'-]+, $")
_CLOSED = re.compile(r"[,;)]|\.(?!\d)")
_IN = re.compile(r" (?:in(?: every)?|out of(?: every)?) ")
_COUNTS = re.compile(r" [a-z]")
_PENCE = "p"


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
        elif expression is None:
            pair = _PAIR.match(text, match.start())
            at = max(at, pair.end()) if pair is not None else at
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
    if text[start : number.end].lower() == "one" and is_pronoun(text, start, number.end):
        return None
    return _one_in(text, start, number) or _amount(text, start, number)


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
    return _made(
        text, start, read.end, Quantity(QuantityKind.PERCENT, share, unit="%", bound=Bound.ABOUT), united=False
    )


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
    top = _high(text, start, number.end, end, money=currency is not None)
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
    if top is not None and _changes(text, begin, top):
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
    if (high is not None and high <= amount) or _is_adjective(text, name, end):
        return None
    return _made(text, begin, end, Quantity(kind, amount, high, name, bound_of(text, begin, end)))


class _Verdict(NamedTuple):
    """What a number without a unit is instead of an amount; nothing at all where the expression is None."""

    expression: QuantityExpression | None


def _unitless(text: str, start: int, number: Read, top: _Top | None, end: int) -> _Verdict | None:
    """Return what else a number without a unit is: a version, a score, a name; None where it is an amount."""
    if _VERSION_BEFORE.search(text[max(0, start - 10) : start]):
        label = text[start : number.end]
        return _Verdict(
            _made(text, start, number.end, Quantity(QuantityKind.VERSION, Decimal(int(number.amount)), label=label))
        )
    if top is not None and top.joint in _DASHES:
        scored = _score(text, start, end, number.amount, top.amount)
        if scored is not None:
            return _Verdict(scored)
    return _Verdict(None) if is_name(text, start, end) else None


def _changes(text: str, begin: int, top: _Top) -> bool:
    """Tell whether two numbers are the ends of a change, ``from 40 to 60``, and not of a range."""
    before = text[max(0, begin - 24) : begin]
    return top.joint == "to" and before.endswith("from ") and _RANGING.search(before) is None


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


class _Top(NamedTuple):
    """The upper end of a range: its number, its multiplier, where it ends, and what joins it to the lower."""

    amount: Decimal
    size: Decimal
    end: int
    joint: str


def _high(text: str, start: int, plain_end: int, end: int, *, money: bool) -> _Top | None:
    """Return the upper end of the range whose lower number ends at ``plain_end``, with its multiplier at ``end``."""
    between = _BETWEEN.search(text[max(0, start - 10) : start]) is not None
    for at in dict.fromkeys((end, plain_end)):
        joint = _TO.match(text, at) or (_AND.match(text, at) if between else None)
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
            return _Top(number.amount, size, high_end, joint.group().strip())
    return None


def _score(text: str, start: int, end: int, left: Decimal, right: Decimal) -> QuantityExpression | None:
    """Return a score: two numbers joined by a dash beside a word of winning or voting."""
    around = text[max(0, start - _NEAR) : start] + " " + text[end : end + _NEAR]
    if _GAME.search(around) is None or max(left, right) > _HUNDRED * 9:
        return None
    return QuantityExpression(start, end, Quantity(QuantityKind.SCORE, left, right))


def _made(text: str, start: int, end: int, value: Quantity, *, united: bool | None = None) -> QuantityExpression:
    """Return the expression with what it counts; ``united`` amounts count only what ``of`` names."""
    if united is None:
        united = value.kind not in {QuantityKind.NUMBER, QuantityKind.ORDINAL}
    if value.kind in {QuantityKind.VERSION, QuantityKind.SCORE}:
        return QuantityExpression(start, end, value)
    single = value.kind is QuantityKind.ORDINAL or value.amount == 1
    return QuantityExpression(start, end, value, counted_after(text, end, needs_of=united, single=single))
