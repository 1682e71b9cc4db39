"""Cutting a text into the tokens of the date grammar: one letter of code for each."""

# The numbers are the calendar's own.
# ruff: noqa: PLR2004

from __future__ import annotations

import re
from typing import NamedTuple

from factlint.language.dates.words import MONTHS, NAMES, WORDS, ZONES

_TOKEN = re.compile(
    r"""(?P<iso>\b\d{4}-\d\d-\d\d\b)
      | (?P<slashed>\b\d{1,2}(?P<sep>[/.])\d{1,2}(?P=sep)\d{4}\b)
      | (?P<clock>\b\d{1,2}[:.][0-5]\d(?=\s?[ap]\.?m\b)|\b[0-2]?\d:[0-5]\d\b(?!:\d\d:))
      | (?P<holiday>\b(?:Christmas(?:\ Day|\ Eve)?|New\ Year['’]s\ (?:Day|Eve)|Thanksgiving(?:\ Day)?|Halloween
                     |Boxing\ Day|Valentine['’]s\ Day|Good\ Friday|Easter(?:\ Sunday|\ Monday)?)\b)
      | (?P<decade>['’‘]?\b\d{1,3}0['’]?s\b)
      | (?P<period>\b(?:Q[1-4]|[1-4]Q|H[12]|[12]H)(?:\s?(?:FY\s?)?['’]?\d\d(?:\d\d)?)?\b
                  |\bFY\s?['’]?\d\d(?:\d\d)?(?:[/-]\d\d)?\b)
      | (?P<ampm>\b[ap]\.m\b)
      | (?P<word>[^\W\d_]+)
      | (?P<number>\d+(?:[.,]\d+)*)(?P<suffix>[^\W\d_]+\d*)?
      | (?P<break>\n\s*\n)
      | (?P<mark>[^\w\s])""",
    re.VERBOSE,
)
OPENING = frozenset('([{“„«"')
"""What may stand right before the digits of a date; after anything else they are part of a longer code."""
_DASHES = frozenset("-–—‐‑")
_OTHER = ("_", 0)
_CENTURY_TURN = 50
_IN_FULL = frozenset(MONTHS)


class Token(NamedTuple):
    """A token of the grammar: where it stands, its code, its number."""

    start: int
    end: int
    code: str
    number: int


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of ``text``; what no date is written with has the code ``_``, a paragraph's end ``|``."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        if kind == "word":
            code, number = _word(match.group())
        elif kind == "mark":
            code, number = _mark(match.group()), 0
            if code == "." and found and text[found[-1].start : found[-1].end].title() in _IN_FULL:
                code = "_"  # it ends the sentence: a month in full takes no stop
        elif kind == "holiday":
            code, number = "*", 0
        elif kind == "break":
            code, number = "|", 0
        else:
            code, number = _figure(match, found)
        found.append(Token(start, end, code, number))
    return found


def _word(word: str) -> tuple[str, int]:
    return NAMES.get(word) or WORDS.get(word) or (WORDS.get(word.lower()) or (("y", 0) if word in ZONES else _OTHER))


def _mark(mark: str) -> str:
    return "-" if mark in _DASHES else "'" if mark in "'’" else mark if mark in ",().$€£#%/&:" else "_"


def _figure(match: re.Match[str], before: list[Token]) -> tuple[str, int]:
    """Return code and number of a token that begins with, or holds, digits."""
    text = match.group()
    if match["iso"]:
        return "I", int(text.replace("-", ""))
    if match["slashed"]:
        return "Z", 0
    if match["clock"]:
        hour, minute = re.split("[:.]", text)
        return "X", int(hour) * 60 + int(minute)
    if match["decade"]:
        return _decade(text)
    if match["period"]:
        return "Q", 0
    if match["ampm"]:
        return "m", 12 if text[0] == "p" else 0
    years = "".join(token.code for token in before[-2:]) == "Y/"  # 2023/24
    touches = bool(before) and before[-1].end == match.start() and before[-1].code != "-"
    glued = touches and not years and match.string[match.start() - 1] not in OPENING
    return _number(match["number"], match["suffix"] or "", glued)


def _decade(text: str) -> tuple[str, int]:
    digits = int("".join(c for c in text if c.isdigit()))
    if digits < 100:
        return "d", digits + (1900 if digits >= 20 else 2000)
    return ("d", digits) if digits >= 1000 else _OTHER


def _number(digits: str, suffix: str, glued: bool) -> tuple[str, int]:
    if not digits.isdigit() or glued:
        return "N" if not glued else "_", 0
    value = int(digits) if len(digits) <= 4 else -1
    if suffix.lower() in {"st", "nd", "rd", "th"}:
        return ("E", value) if 1 <= value <= 31 else ("N", value)
    if suffix.lower() in {"am", "pm"}:
        return ("H", value % 12 + (12 if suffix[0] in "pP" else 0)) if 1 <= value <= 12 else _OTHER
    if suffix:
        return _OTHER
    if len(digits) == 4 and 1000 <= value < 2200:
        return "Y", value
    if len(digits) <= 2 and 1 <= value <= 31:
        return "D", value
    return ("K", value) if len(digits) == 2 else ("N", value)
