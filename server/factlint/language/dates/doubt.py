"""Words and numbers that are dates only in the right company: ``May``, ``March``, ``2000``, ``the third quarter``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.dates.tokens import Token

_LEADS = frozenset(
    "in of since until till by from to through before after during for between early late mid this last next every "
    "around about each and or as on ending starting beginning ended to' through".split()
)
_MONTH_FOLLOWERS = frozenset(
    "meeting summit election elections vote report deadline conference session issue edition uprising riots attack "
    "attacks bombing bombings accession trip visit ruling decision announcement sale sales figures results".split()
)
_YEAR_LEADS = frozenset(
    "in since until till by before after from during of through between the early late mid a an its their his her our "
    "this that every circa around year spring summer autumn fall winter for to and or than under with per ending ended "
    "as on at into 's s vs versus".split()
)
_WEAK_LEADS = frozenset("for to and or than with per at of about around into on by from under after before".split())
_COUNTED = frozenset(
    "people troops soldiers men women children members miles metres meters feet years days hours tons tonnes dollars "
    "euros pounds percent per copies votes homes houses jobs employees workers patients cases deaths points shares "
    "students refugees families kilometres kilometers km kg m ft lb psi rpm mm items users words residents guests "
    "million billion thousand calories mg ml square cubic other more".split()
)
_NOT_YEARS = frozenset("article page pages no number figure section chapter table part room flight highway route model "
                       "building grade iso rfc port boeing size version error line item".split())  # fmt: skip
_BUSINESS = re.compile(
    r"\b(?:revenues?|profits?|sales|earnings|results|income|growth|GDP|gross domestic|shares?|quarterly|fiscal|economy"
    r"|economic|deliveries|shipments|guidance|forecast|loss|losses|inflation|investors?|compan(?:y|ies)|margins?)\b"
)
_SPORT = re.compile(r"\b(?:touchdowns?|quarterback|yards?|rebounds?|halftime|field goals?|NBA|NFL|fumbles?|free throws?|playoffs?)\b")
_YEARS = (1400, 2100)
_SURE_YEARS = (1800, 2060)


def _word(tokens: Sequence[Token], index: int, text: str) -> str:
    return text[tokens[index].start : tokens[index].end] if 0 <= index < len(tokens) else ""


def _adjacent(tokens: Sequence[Token], left: int, text: str) -> bool:
    """Tell whether nothing stands between a token and the next."""
    return 0 <= left < len(tokens) - 1 and tokens[left].end == tokens[left + 1].start


def is_month(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether a month's bare name is the month: not May the verb or the person, not a march, not April O'Neil."""
    at = next(index for index in range(first, end) if tokens[index].code in "MA")
    if at > first or end > at + 1 and tokens[end - 1].code == "7":
        return True
    before, after = _word(tokens, at - 1, text), _word(tokens, at + 1, text)
    leads = before.lower() in _LEADS
    if tokens[at].end - tokens[at].start <= 4 and tokens[at].number not in {6, 7} and not leads:  # noqa: PLR2004
        return tokens[at].code == "A" and before.lower() in {"the", "its", "their"} and after in _MONTH_FOLLOWERS
    if tokens[at].code == "A":
        return (leads and before.lower() not in {"and", "or", "to", "for", "by", "from", "of"}) or (
            leads and not after[:1].isupper() and after.lower() not in {"not", "have", "be"}
        ) or (before.lower() in {"the", "its", "their"} and after in _MONTH_FOLLOWERS)
    named = after[:1].isupper() and after.isalpha() and len(after) > 1 and not leads
    return not (named or (before[:1].isupper() and before.isalpha() and not leads and after[:1] in "'’,."))


def is_year(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether a number of four digits is a year: not an amount, a page, a model or a part of a longer code."""
    at = end - 1
    year = tokens[at].number
    if not _YEARS[0] <= year < _YEARS[1] or _glued(tokens, at, text):
        return False
    before, after = _word(tokens, at - 1, text).lower(), _word(tokens, at + 1, text)
    if before in _NOT_YEARS or after.lower() in _COUNTED or before in {"$", "€", "£", "#", "/", ":"} or after in {"%", "°"}:
        return False
    if at > first:
        return True
    if not _SURE_YEARS[0] <= year <= _SURE_YEARS[1]:
        return before in _YEAR_LEADS - _WEAK_LEADS or (before in _YEAR_LEADS and not after.isalpha())
    plural = after.islower() and after.endswith("s") and len(after) > 3 and after not in {"across", "towards", "unless", "always"}  # noqa: PLR2004
    return not plural or before in _YEAR_LEADS - _WEAK_LEADS


def _glued(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Tell whether the number is part of a longer code: ``A-2004``, ``2004/5/7``, ``port:2004``, ``x=2000``."""
    before, after = text[tokens[at].start - 1 : tokens[at].start], text[tokens[at].end : tokens[at].end + 2]
    if before in {"_", "=", ":", "/", "\\", "@", "#", "."}:
        return True
    if before == "-" and tokens[at].start > 1 and (text[tokens[at].start - 2].isupper() or text[tokens[at].start - 2].isdigit()):
        return True
    return after[:1] in {"_", "=", "@"} or (after[:1] in {":", "/", "."} and after[1:].isalnum())


def is_quarter(tokens: Sequence[Token], first: int, end: int, text: str) -> bool:
    """Tell whether a quarter without a year is one of the calendar and not of a game: the text around speaks of business."""
    around = text[max(0, tokens[first].start - 400) : tokens[end - 1].end + 400]
    return _BUSINESS.search(around) is not None and _SPORT.search(around) is None


def without_counted(tokens: Sequence[Token], first: int, end: int, text: str) -> int:
    """Return the end of a date without a last number that counts what follows: ``on July 11 and 12 people``."""
    if end - first > 2 and tokens[end - 1].code in "DY" and tokens[end - 2].code in "&,2" and _word(tokens, end, text) in _COUNTED:  # noqa: PLR2004
        return end - 2
    return end
