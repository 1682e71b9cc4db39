"""Writing an amount in the form of another, for fixes."""

from __future__ import annotations

import re
from decimal import Decimal

from factlint.language.quantities.numbers import NUMBER, read_number
from factlint.language.quantities.units import currency_before, multiplier_after
from factlint.language.quantities.words import ONES, ORDINALS, TENS
from factlint.model.quantities import Quantity, QuantityKind

_ONES = {number: word for word, number in ONES.items()}
_TENS = {number: word for word, number in TENS.items()}
_ORDINALS = {number: word for word, number in ORDINALS.items()}
_LARGE = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_THIRDS = {50: "half", 25: "a quarter", 75: "three quarters", 20: "a fifth", 10: "a tenth"}


def write_number(value: Quantity, pattern: str) -> str:
    """Return ``value`` written in the form of ``pattern``, an amount as a text writes it.

    11 like ``nine`` is ``eleven``; 700,000,000 like ``€600 million`` is ``€700 million``, like ``€0.6bn`` ``€0.7bn``.
    Units and currencies stay the pattern's. Raises ValueError if the value cannot be written so.
    """
    if value.kind is QuantityKind.VERSION:
        return re.sub(r"\d+(?:\.\d+)*", value.label, pattern, count=1)
    amounts = [value.amount] if value.high is None else [value.amount, value.high]
    matches = _numbers(pattern)
    fraction = value.kind is QuantityKind.PERCENT and any(match["ordinal"] for match, _ in matches)  # a third
    if fraction or not matches or len(matches) < len(amounts):
        message = f"'{value.amount}' cannot be written like '{pattern}'"
        raise ValueError(message)
    out, at = [], 0
    for index, (match, size) in enumerate(matches[: len(amounts)]):
        number = read_number(match)
        end = number.end if number is not None else match.end()
        out += [pattern[at : match.start()], _one(amounts[index] / size, pattern[match.start() : end], match)]
        at = end
    rest = matches[len(amounts) :]
    at = max([at, *(match.end() for match, _ in rest)])
    return "".join(out) + pattern[at:]


def _numbers(pattern: str) -> list[tuple[re.Match[str], Decimal]]:
    """Return the numbers of the pattern, each with the multiplier that stands after it or after the range."""
    found: list[tuple[re.Match[str], Decimal]] = []
    at = 0
    while (match := NUMBER.search(pattern, at)) is not None:
        number = read_number(match)
        end = number.end if number is not None else match.end()
        size, at = multiplier_after(pattern, end, money=currency_before(pattern, match.start()) is not None)
        found.append((match, size))
    last = found[-1][1] if found else Decimal(1)
    return [(match, last if size == 1 else size) for match, size in found]


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
