"""Reading numbers: figures and words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factlint.language.quantities.words import FRACTIONS, LARGE, ONES, ORDINALS, TENS

_SMALL = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
_BIG = "|".join(LARGE)
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_FRACTION = "|".join(sorted(FRACTIONS, key=len, reverse=True))
_BEGINNINGS = "|".join(sorted({re.escape(word[:2]) for word in (*ONES, *TENS, *LARGE, *ORDINALS, "a ", "an ", "half")}))
# With most words none of these begins: that is told by their first two letters, instead of by each of them. Each
# repeated part begins with its own separator, so no text can be cut in two ways.
NUMBER = re.compile(
    rf"""(?<![\w.,])(?=\d|v\d|{_BEGINNINGS})(?:
      (?P<figure>[vV]?\d+(?:[.,]\d+)*)(?:(?P<suffix>st|nd|rd|th)\b|(?P<more>[½¼¾]|[ -]and[ -]a[ -](?:half|quarter)\b))?
    | (?:a\ |an\ |half\ a\ )?(?P<large>{_BIG})(?=\b)(?!s)
    | (?P<half>half)(?:\ of|\ (?=an?\b|the\b|its\b|their\b|all\b))
    | (?:(?P<fraction>a(?=\ )|one|two|three|four|five|seven|nine)[ -](?P<part>{_FRACTION})\b
        (?:(?<=thirds)|(?<=fifths)|(?<=sixths)|(?<=eighths)
          |(?=\ of\b|\ the\b|\ majority|,|\.|\ (?:more|less|fewer|higher|lower)\b)))
    | (?P<words>(?:{_SMALL})(?:(?:[ -]|\ and\ )(?:{_SMALL}|{_BIG}))*)\b(?P<rest>[ -]and[ -]a[ -](?:half|quarter)\b)?
    | (?P<ordinal>(?:(?:{'|'.join(TENS)})-)?(?:{_ORDINAL}))\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_LAKHS = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_LONGEST_FIGURE = 18


class Read(NamedTuple):
    """A number that was read: its amount, its end in the text, and its form (``figure``, ``word``, …)."""

    amount: Decimal
    end: int
    form: str
    label: str = ""


def read_number(match: re.Match[str]) -> Read | None:
    """Return the number that NUMBER matched, or None where it is none: ``6,8``, ``two hundred three hundred``."""
    if match["figure"]:
        return _figure(match)
    if match["large"]:
        half = match.group().lower().startswith("half")
        amount = Decimal(LARGE[match["large"].lower()])
        return Read(amount / 2 if half else amount, match.end(), "word")
    if match["half"]:
        return Read(Decimal(50), match.start() + len("half"), "fraction")
    if match["fraction"]:
        count = ONES.get(match["fraction"].lower(), 1)
        return Read(Decimal(100) * count / FRACTIONS[match["part"].lower()], match.end(), "fraction")
    if match["ordinal"]:
        tens, _, last = match["ordinal"].lower().rpartition("-")
        return Read(Decimal(TENS.get(tens, 0) + ORDINALS[last]), match.end(), "ordinal")
    read = _words(match["words"], match.start())
    whole = read is not None and match["rest"] and read.end == match.end("words")
    return Read(read.amount + _part(match["rest"]), match.end(), "word") if whole and read is not None else read


def _part(text: str) -> Decimal:
    """Return what ``½`` or ``and a quarter`` adds to a number."""
    return Decimal("0.25") if "quarter" in text or text == "¼" else Decimal("0.75") if text == "¾" else Decimal("0.5")


def _figure(match: re.Match[str]) -> Read | None:
    text = match["figure"]
    if len(text) > _LONGEST_FIGURE:
        return None
    if match["suffix"]:
        return Read(Decimal(text), match.end(), "ordinal") if text.isdigit() else None
    end = match.end("figure")
    digits = text.lstrip("vV")
    if digits != text or digits.count(".") > 1:
        whole = re.fullmatch(r"\d+(?:\.\d+)*", digits)
        return Read(Decimal(digits.split(".")[0]), end, "version", digits) if whole else None
    if _THOUSANDS.fullmatch(text) or _LAKHS.fullmatch(text):
        return Read(Decimal(text.replace(",", "")), end, "figure")
    if not _PLAIN.fullmatch(text):
        return None
    return (
        Read(Decimal(text) + _part(match["more"]), match.end(), "figure")
        if match["more"]
        else Read(Decimal(text), end, "figure")
    )


def _words(text: str, start: int) -> Read | None:
    """Read a number in words, as much of ``text`` as is one number: of ``two five`` the two."""
    total, group, size, end = 0, 0, 10**9, 0
    largest = 10**15
    for part in re.finditer(r"[a-z]+", text.lower()):
        word = part.group()
        if word == "and":
            if group % 100 and total + group < 1000:  # noqa: PLR2004
                break
            continue
        number = ONES.get(word, TENS.get(word))
        if number is not None:
            width = 10 if number >= 20 else 1  # noqa: PLR2004
            if group and (size <= width or (size == 10 and not 1 <= number <= 9)):  # noqa: PLR2004
                break
            group, size = group + number, width
        elif word in {"hundred", "dozen"}:
            if not group or group >= 100:  # noqa: PLR2004
                break
            group, size = group * LARGE[word], 100
        else:
            if LARGE[word] >= largest or not group:
                break
            largest = LARGE[word]
            total, group, size = total + group * largest, 0, 10**9
        end = part.end()
    return Read(Decimal(total + group), start + end, "word") if end else None
