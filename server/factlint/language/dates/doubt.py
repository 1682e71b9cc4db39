"""Words and numbers that are dates only in the right company: ``May``, ``March``, ``2000``, ``the third quarter``."""

# The numbers are the calendar's own.
# ruff: noqa: PLR2004

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.dates.holidays import LOOSE
from factlint.language.dates.words import MONTHS, NAMES, SHORT_MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.dates.tokens import Token

_STRONG_LEADS = frozenset(
    "in since until till before during between early late mid last next this ending ended each every".split()
)
_LEADS = (
    frozenset("of by from to through after for around about and each or as on starting beginning".split())
    | _STRONG_LEADS
)
_OF_MONTH = frozenset("end start beginning middle month week weeks rest days day first half last most eve".split())
_MAY_THE_PERSON = re.compile(r"\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Brian|James|Robert|Imelda|Minister|Lady) May\b")
_MONTH_FOLLOWERS = frozenset(
    "meeting summit election elections vote report deadline conference session issue edition uprising riots attack "
    "attacks bombing bombings accession trip visit ruling decision announcement sale sales figures results".split()
)
_YEAR_LEADS = frozenset(
    "in since until till by before after from during of through between the early late mid a an its their his her "
    "our this that every circa around year spring summer autumn fall winter for to and or than under with per "
    "ending ended as on at into 's s vs versus".split()
)
_WEAK_LEADS = frozenset("for to and or than with per at of about around into on by from under after before".split())
_COUNTED = frozenset(
    "people troops soldiers men women children members miles metres meters feet years days hours tons tonnes "
    "dollars euros pounds percent per copies votes homes houses jobs employees workers patients cases deaths "
    "points shares students refugees families kilometres kilometers km kg m ft lb psi rpm mm items users words "
    "residents guests million billion thousand calories mg ml square cubic other more".split()
)
_NOT_YEARS = frozenset(
    "article page pages no number figure section chapter table part room flight highway route model building "
    "grade iso rfc port boeing size version error line item".split()
)
_BUSINESS = re.compile(
    r"\b(?i:revenues?|profits?|sales|earnings|results|income|growth|GDP|gross domestic|shares?|quarterly|fiscal|economy"
    r"|economic|deliveries|shipments|guidance|forecast|loss|losses|inflation|investors?|compan(?:y|ies)|margins?)\b"
)
_SPORT = re.compile(
    r"\b(?:touchdowns?|quarterback|yards?|rebounds?|halftime|field goals?|NBA|NFL|fumbles?|free throws?|playoffs?)\b"
)
_BEFORE_WEEKDAY = frozenset(
    "Super Good Black Cyber Ash Palm Bloody Easter Giving Holy Shrove Maundy Fat Blue Ruby Freaky Sheffield".split()
)
_AFTER_WEEKDAY = frozenset(
    "Times Telegraph Mail Mirror Express Post Herald Independent People Sport World Night Review Politics Mercury "
    "Sentinel Gazette".split()
)
_FEAST_LEADS = frozenset("at by before since until over for around after on".split())
_YEARS = (1400, 2100)
_SURE_YEARS = (1800, 2060)


def _word(tokens: Sequence[Token], index: int, text: str) -> str:
    return text[tokens[index].start : tokens[index].end] if 0 <= index < len(tokens) else ""


def is_month(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether a month's bare name is the month: not May the verb or the person, not a march, not April O'Neil."""
    at = next(index for index in range(first, end) if tokens[index].code in "MA")
    before, after = _word(tokens, at - 1, text), _word(tokens, at + 1, text)
    if _is_given_name(before, _word(tokens, at, text), after):
        return False
    if at > first or (end > at + 1 and tokens[end - 1].code == "7"):
        return True
    lead = before.lower()
    if lead in _STRONG_LEADS:
        return True
    if after[:1].isupper() and after.isalpha() and (len(after) > 1 or after == "O"):
        return False
    if lead in {"the", "its", "their"} and after in _MONTH_FOLLOWERS:
        return True
    short = tokens[at].end - tokens[at].start <= 4 and tokens[at].number not in {6, 7}
    if tokens[at].code != "A" and not short:
        return lead in _LEADS or not (before[:1].isupper() and before.isalpha() and after[:1] in "'’,.")
    if lead == "of":
        return _word(tokens, at - 2, text).lower() in _OF_MONTH
    return lead in _LEADS and not after.isalpha() and _MAY_THE_PERSON.search(text) is None


def _is_given_name(before: str, month: str, after: str) -> bool:
    """Tell whether a month's name is that of somebody, since a last name follows: ``that Jun Castellan found``.

    In full it may be a month all the same (``last March Russia invaded``), but for one after ``that``.
    """
    if not (len(after) > 1 and after[0].isupper() and after[1:].islower() and after.isalpha()):
        return False
    if after in NAMES:
        return False  # another month, or a weekday
    return (month in SHORT_MONTHS and month not in MONTHS) or before == "that"


def is_weekday(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether a weekday is the day, and no part of a name: the Sunday Times, Black Friday."""
    if _word(tokens, first - 1, text) in _BEFORE_WEEKDAY:
        return False
    return _word(tokens, end, text) not in _AFTER_WEEKDAY


def is_decade(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether ``30s`` is a decade and no age: it has an apostrophe, four figures or ``the``."""
    at = next(index for index in range(first, end) if tokens[index].code == "d")
    written = _word(tokens, at, text)
    if sum(c.isdigit() for c in written) > 2 or not written[0].isdigit():
        return True
    return _word(tokens, first - 1, text).lower() == "the" and tokens[at].number >= 1920


def is_holiday(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether the name of a feast is its day: not Christmas Island, not the Easter bunny."""
    at = next(index for index in range(first, end) if tokens[index].code == "*")
    after = _word(tokens, end, text)
    if end - first > 1:
        return True
    if _word(tokens, at, text).lower() not in LOOSE:
        return not after[:1].isupper()
    return _word(tokens, at - 1, text).lower() in _FEAST_LEADS and not after.isalpha()


def is_year(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether a number of four digits is a year: not an amount, a page, a model or a part of a longer code."""
    at = end - 1
    year = tokens[at].number
    if not _YEARS[0] <= year < _YEARS[1] or _glued(tokens, at, text):
        return False
    before, after = _word(tokens, at - 1, text).lower(), _word(tokens, at + 1, text)
    if (
        before in _NOT_YEARS
        or after.lower() in _COUNTED
        or before in {"$", "€", "£", "#", "/", ":"}
        or after in {"%", "°"}
    ):
        return False
    if at > first:
        return True
    if not _SURE_YEARS[0] <= year <= _SURE_YEARS[1]:
        return before in _YEAR_LEADS - _WEAK_LEADS or (before in _YEAR_LEADS and not after.isalpha())
    plural = (
        after.islower()
        and after.endswith("s")
        and len(after) > 3
        and after not in {"across", "towards", "unless", "always"}
    )
    return not plural or before in _YEAR_LEADS - _WEAK_LEADS


def _glued(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Tell whether the number is part of a longer code: ``A-2004``, ``2004/5/7``, ``port:2004``, ``x=2000``."""
    before, after = text[tokens[at].start - 1 : tokens[at].start], text[tokens[at].end : tokens[at].end + 2]
    if before in {"_", "=", ":", "/", "\\", "@", "#", "."}:
        return True
    if (
        before == "-"
        and tokens[at].start > 1
        and (text[tokens[at].start - 2].isupper() or text[tokens[at].start - 2].isdigit())
    ):
        return True
    return after[:1] in {"_", "=", "@"} or (after[:1] in {":", "/", "."} and after[1:].isalnum())


def is_quarter(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether a quarter is one of a year and not of a game: the text around speaks of business."""
    around = text[max(0, tokens[first].start - 400) : tokens[end - 1].end + 400]
    return _BUSINESS.search(around) is not None and _SPORT.search(around) is None


def without_counted(tokens: Sequence[Token], first: int, end: int, text: str) -> int:
    """Return the end of a date without a last number that counts what follows: ``on July 11 and 12 people``."""
    if (
        end - first > 2
        and tokens[end - 1].code in "DY"
        and tokens[end - 2].code in "&,2"
        and _word(tokens, end, text) in _COUNTED
    ):
        return end - 2
    return end


DOUBTS: dict[str, Callable[[Sequence[Token], int, int, str], bool]] = {
    "month": is_month, "weekday": is_weekday, "year": is_year, "quarter": is_quarter, "decade": is_decade,
    "holiday": is_holiday,
}  # fmt: skip
