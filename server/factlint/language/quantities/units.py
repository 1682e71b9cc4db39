"""Reading what stands around a number: multiplier, unit and currency."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factlint.language.quantities.words import (
    CURRENCY_CODES,
    CURRENCY_WORDS,
    MULTIPLIERS,
    NATIONAL,
    NATIONAL_WORDS,
    SYMBOLS,
    TOUCHING,
    UNITS,
)
from factlint.model.quantities import QuantityKind

_MULTIPLIER = re.compile(r"(?P<gap>[ \u00a0-]?)(?P<word>[A-Za-z]+)\b")
_SYMBOL_BEFORE = re.compile(rf"(?:{'|'.join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))})\s?$")
_CODE_BEFORE = re.compile(r"\b([A-Z]{3})[ \u00a0]?$")
_AFTER = re.compile(
    r"[ \u00a0\n-]?(?P<word>[A-Za-z°℃µ²³/][\w°²³µ/]*|%|€|£)"
    r"(?:[ -](?P<second>[A-Za-z]+))?(?:[ -](?P<third>[A-Za-z]+))?"
)
_NATION = re.compile(rf"[ -](?P<nation>{'|'.join(re.escape(n) for n in NATIONAL)})[ -]dollars?\b")
_OF_NATION = re.compile(
    "|".join(
        rf"[ \u00a0\n-](?P<c{number}>{nation}) (?:{'|'.join(words.split())})s?\b"
        for number, (nation, (_, words)) in enumerate(NATIONAL_WORDS.items())
    )
)
_PERCENT = re.compile(
    r"[ \u00a0-]?(?:%|per[ -]?cent\b|pct\b)(?P<points>[ -]points?\b)?|[ -]?(?:percentage points?|pp|pps)\b",
    re.IGNORECASE,
)
_LOWER_PLURAL = re.compile(
    r"[ \n](?:[a-z]+ )?(?:people|men|women|children|(?!this\b|[a-z]+ss\b|does\b|goes\b)[a-z]{3,}s)\b"
)


CROWN = "crown"
CROWNS = frozenset("crown crowns krone kroner krona kronor koruna korunas".split())
"""Words for a currency of several nations, where none of them is named; of few crowns kings wear one."""
_MANY = re.compile(r"\d[\d.,]{2}|.{0,40}\b(?:hundred|thousand|million|billion)")
"""How a number begins that is a sum of those crowns."""


class Unit(NamedTuple):
    """What the words around a number make of it: its kind, its unit, where the whole starts and ends."""

    kind: QuantityKind
    unit: str
    start: int
    end: int


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Return the currency that stands before ``start`` and where it begins: ``€``, ``US$``, ``EUR``."""
    before = text[max(0, start - 5) : start]
    symbol = _SYMBOL_BEFORE.search(before)
    if symbol is not None:
        return SYMBOLS[symbol.group().strip()], start - len(before) + symbol.start()
    code = _CODE_BEFORE.search(before)
    if code is not None and code[1] in CURRENCY_CODES:
        return code[1], start - len(before) + code.start()
    return None


def multiplier_after(text: str, end: int, *, money: bool) -> tuple[Decimal, int]:
    """Return what the word after ``end`` multiplies by (1 if it does not), and where that word ends."""
    match = _MULTIPLIER.match(text, end, end + 12)
    if match is None or (match["word"] not in MULTIPLIERS and match["word"].lower() not in MULTIPLIERS):
        return Decimal(1), end
    word = match["word"]
    if word in TOUCHING and (match["gap"] or not (money or _is_multiple(word, text, match.end()))):
        return Decimal(1), end
    return MULTIPLIERS.get(word) or MULTIPLIERS[word.lower()], match.end()


def _is_multiple(letter: str, text: str, end: int) -> bool:
    """Tell whether ``m`` or ``k`` after a figure is million or thousand, and not metres or a race."""
    if letter in {"M", "B", "b"}:
        return False
    after = _AFTER.match(text, end)
    if after is not None and after["word"].lower() in CURRENCY_WORDS:
        return True
    if letter == "m":
        return _LOWER_PLURAL.match(text, end) is not None
    return not re.match(r" (?:run|race|road)", text[end : end + 6])


def unit_after(text: str, start: int, end: int, *, multiplied: bool) -> Unit | None:
    """Return the unit that stands after ``end`` for a number at ``start``, or None."""
    percent = _PERCENT.match(text, end)
    if percent is not None:
        points = percent["points"] or "p" in percent.group().lower().replace("per", "").replace("pct", "")
        kind = QuantityKind.POINTS if points else QuantityKind.PERCENT
        return Unit(kind, "%", start, percent.end())
    nation = _NATION.match(text, end)
    if nation is not None:
        return Unit(QuantityKind.MONEY, NATIONAL[nation["nation"]], start, nation.end())
    own = _OF_NATION.match(text, end)
    if own is not None and own.lastgroup is not None:
        return Unit(QuantityKind.MONEY, NATIONAL_WORDS[own[own.lastgroup]][0], start, own.end())
    match = _AFTER.match(text, end)
    if match is None:
        return None
    word = match["word"]
    if word in {"€", "£"}:
        return Unit(QuantityKind.MONEY, SYMBOLS[word], start, match.end("word"))
    if word in CURRENCY_CODES:
        return Unit(QuantityKind.MONEY, word, start, match.end("word"))
    if word.lower() in CURRENCY_WORDS:
        return Unit(QuantityKind.MONEY, CURRENCY_WORDS[word.lower()], start, match.end("word"))
    if word in CROWNS and (multiplied or _MANY.match(text, start, end)):
        return Unit(QuantityKind.MONEY, CROWN, start, match.end("word"))
    if word in {"pound", "pounds"} and (multiplied or match["second"] == "sterling"):
        return Unit(QuantityKind.MONEY, "GBP", start, match.end("second" if match["second"] == "sterling" else "word"))
    return _measure(match, text, start, end)


_LETTER_ENDS = re.compile(r"(?=$|[;,.:)/\n]| [a-z(])")
"""What stands after a unit of one letter: ``20 s``, ``2.4 l of water``; an initial has a name after it."""


def _measure(match: re.Match[str], text: str, start: int, end: int) -> Unit | None:
    """Return a unit of measure or time; the longest of three, two or one word."""
    word, touching = match["word"], match.start("word") == end
    for group in ("third", "second", "word"):
        if match[group] is None:
            continue
        written = re.sub(r"[ -]", "-", text[match.start("word") : match.end(group)])
        found = UNITS.get(written) or (UNITS.get(written.lower()) if len(written) > 3 else None)  # noqa: PLR2004
        if found is not None and not (written in {"in", "ins"} and not touching):
            return Unit(found[1], found[0], start, match.end(group))
    spaced = text[end : end + 1] in " \u00a0\u202f" and (
        word in {"m", "g"} or (word in {"s", "h", "l", "t", "W", "V"} and _LETTER_ENDS.match(text, match.end("word")))
    )
    if (touching and word in {"m", "s", "h", "g", "l", "t", "W", "V", "B"}) or spaced:
        kind = QuantityKind.DURATION if word in {"s", "h"} else QuantityKind.MEASURE
        return Unit(kind, word, start, match.end("word"))
    return None
