"""Writing an amount in the form of another, for fixes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factlint.language.quantities.numbers import NUMBER, read_number
from factlint.language.quantities.plurals import in_number
from factlint.language.quantities.units import currency_before, multiplier_after
from factlint.language.quantities.words import ONES, ORDINALS, TENS
from factlint.model.quantities import Quantity, QuantityKind

_ONES = {number: word for word, number in ONES.items()}
_TENS = {number: word for word, number in TENS.items()}
_ORDINALS = {number: word for word, number in ORDINALS.items()}
_LARGE = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_ROUND = (10**9, 10**6)
"""What a great amount is counted in where it is far less than what another one is counted in."""
_LEAST = Decimal("0.1")
"""How much of a million an amount is at least that is written in millions."""
_PENCE = re.compile(r"[ \u00a0-]?(?:pence|penny|p)\b")
_PENNY = Decimal("0.01")
_SHARE = re.compile(r" (?:in|out of) ")
_THIRDS = {50: "half", 25: "a quarter", 75: "three quarters", 20: "a fifth", 10: "a tenth"}


def write_number(value: Quantity, pattern: str) -> str:
    """Return ``value`` written in the form of ``pattern``, an amount as a text writes it.

    11 like ``nine`` is ``eleven``; 700,000,000 like ``€600 million`` is ``€700 million``, like ``€0.6bn`` ``€0.7bn``.
    Units and currencies stay the pattern's, but for their number: one metre. Raises ValueError if the value cannot be
    written so.
    """
    if value.kind is QuantityKind.VERSION:
        return re.sub(r"\d+(?:\.\d+)*", value.label, pattern, count=1)
    amounts = [value.amount] if value.high is None else [value.amount, value.high]
    numbers = _numbers(pattern, pence=value.kind is QuantityKind.MONEY)
    # a third, three in five
    fraction = value.kind is QuantityKind.PERCENT and (
        any(one.match["ordinal"] for one in numbers) or _SHARE.search(pattern) is not None
    )
    if fraction or not numbers or len(numbers) < len(amounts):
        message = f"'{value.amount}' cannot be written like '{pattern}'"
        raise ValueError(message)
    if len(numbers) == 1 and (text := _in_a_smaller_size(value.amount, pattern, numbers[0])):
        return text
    out, at = [], 0
    for index, one in enumerate(numbers[: len(amounts)]):
        start = one.match.start()
        out += [pattern[at:start], _one(amounts[index] / one.size, pattern[start : one.end], one.match)]
        at = one.end
    rest = numbers[len(amounts) :]
    at = max([at, *(one.match.end() for one in rest)])
    tail = pattern[at:]
    if len(amounts) == 1 and numbers[0].size <= 1:
        tail = in_number(tail, amounts[0] / numbers[0].size, numbers[-1].amount)
    return "".join(out) + tail


def in_pence(text: str) -> bool:
    """Tell whether a sum of money is written in pence: ``8.5 pence``, ``85p``."""
    return any(one.size == _PENNY for one in _numbers(text, pence=True))


class _Number(NamedTuple):
    """A number of a pattern: how it reads, where it ends without and with its multiplier, and what that stands for."""

    match: re.Match[str]
    amount: Decimal
    end: int
    after: int
    size: Decimal


def _numbers(pattern: str, *, pence: bool) -> list[_Number]:
    """Return the numbers of the pattern, each with the multiplier that stands after it or after the range.

    With ``pence``, a hundredth is one.
    """
    found: list[_Number] = []
    at = 0
    while (match := NUMBER.search(pattern, at)) is not None:
        number = read_number(match)
        end = number.end if number is not None else match.end()
        money = currency_before(pattern, match.start()) is not None
        size, at = multiplier_after(pattern, end, money=money)
        if pence and not money and _PENCE.match(pattern, at):
            size *= _PENNY
        found.append(_Number(match, number.amount if number is not None else Decimal(0), end, at, size))
    last = found[-1].size if found else Decimal(1)
    return [one._replace(size=last) if one.size == 1 else one for one in found]


def _in_a_smaller_size(amount: Decimal, pattern: str, number: _Number) -> str:
    """Return an amount without a multiplier of which it is a small part, or with a smaller one; "" if it is none.

    1,900 like ``1.2 million`` is ``1,900``, 40,000,000 like ``£1.4bn`` is ``£40 million``.
    """
    if number.after == number.end or not 0 < abs(amount) < _LEAST * number.size:
        return ""
    size, word = next(((size, f" {word}") for size, word in _LARGE if size in _ROUND and size <= abs(amount)), (1, ""))
    written = f"{(amount / size).normalize():,f}{word}"
    return pattern[: number.match.start()] + written + pattern[number.after :]


def _one(amount: Decimal, old: str, match: re.Match[str]) -> str:
    if match["figure"] and not match["suffix"]:
        return _figures(amount, old)
    if amount != amount.to_integral_value() and not (match["half"] or match["fraction"]):
        message = f"'{amount}' cannot be written like '{old}'"
        raise ValueError(message)
    if match["suffix"]:
        return _suffixed(int(amount))
    if match["ordinal"]:
        word = _ordinal(int(amount))
    elif match["half"] or match["fraction"]:
        word = _THIRDS.get(int(amount), "") if amount == int(amount) else ""
        if not word:
            message = f"'{amount}' cannot be written like '{old}'"
            raise ValueError(message)
    else:
        word = words_of(int(amount))
    return word.upper() if old.isupper() and len(old) > 1 else word[0].upper() + word[1:] if old[0].isupper() else word


def _figures(amount: Decimal, old: str) -> str:
    """Return figures with the thousands separators of ``old``, and no more decimals than the amount has."""
    text = f"{amount.normalize():f}"
    grouped = "," in old or (len(old.split(".", maxsplit=1)[0]) < 4 and abs(amount) >= 1000)  # noqa: PLR2004
    whole, _, decimals = text.partition(".")
    places = len(old.partition(".")[2])
    decimals = decimals.ljust(places, "0") if places else decimals
    whole = f"{int(whole):,}" if grouped else whole
    return f"{whole}.{decimals}" if decimals else whole


def _suffixed(number: int) -> str:
    suffix = "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")  # noqa: PLR2004
    return f"{number}{suffix}"


def _ordinal(number: int) -> str:
    if number in _ORDINALS:
        return _ORDINALS[number]
    if 20 < number < 100 and number % 10:  # noqa: PLR2004
        return f"{_TENS[number // 10 * 10]}-{_ORDINALS[number % 10]}"
    return _suffixed(number)


def words_of(number: int) -> str:
    """Return a whole number in words."""
    if number < 0:
        return f"minus {words_of(-number)}"
    for size, name in _LARGE:
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "  # noqa: PLR2004
            return f"{words_of(number // size)} {name}{joint + words_of(rest) if rest else ''}"
    if number >= 100:  # noqa: PLR2004
        rest = number % 100
        return f"{_ONES[number // 100]} hundred{' and ' + words_of(rest) if rest else ''}"
    if number in _ONES:
        return _ONES[number]
    tens, ones = number // 10 * 10, number % 10
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
