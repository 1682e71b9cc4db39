"""What the words around a date say: a bound, an approximation, a tense, and whether a number is a year at all."""

from __future__ import annotations

import re

_BEFORE = 48
_BOUNDS = {
    "since": "since", "starting": "since", "beginning": "since", "effective": "since",
    "until": "until", "till": "until", "by": "until", "through": "until", "til": "until",
    "before": "before", "to": "before", "of": "before", "pre": "before",
    "after": "after", "following": "after", "post": "after",
}  # fmt: skip
_BOUND = re.compile(
    r"\b(?P<word>since|until|till|by|through|before|after|following|prior to|ahead of|pre-|post-"
    r"|(?:starting|beginning|effective)(?: from| in| on)?|(?:as of|from))\s?(?:the |about |around |early |late )?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|around|circa|roughly|approximately|c\.|ca\.|some|almost|nearly|more than|over)\s?(?:the )?$", re.IGNORECASE)
_FUTURE_BEFORE = re.compile(
    r"\b(?:will|won['’]t|would|shall|due|scheduled|expected|expects?|plans?|planned|planning|set (?:to|for)|slated|going to|is to"
    r"|are to|to be|upcoming|forthcoming|until|by|intends?|aims?|hopes?|deadline|could|may|must|should|early as|soon as"
    r"|begins|starts|opens|leaves|reconvenes|meets|takes effect|to)\b|['’]ll\b",
    re.IGNORECASE,
)
_PAST_NEAR = re.compile(r"\b(?:\w+ed|said|told|was|were|had|went|came|won|lost|met|held|began|took|gave|made|rose|fell|wrote|led)\b", re.IGNORECASE)
_FUTURE_AFTER = re.compile(r"^\W*(?:\w+ ){0,3}?(?:will|won['’]t|is expected|are expected|is scheduled|is due|is to)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?;]\s|\n\s*\n")
_SOON = re.compile(r"\b(?:will|due|scheduled|expected|plans?|planned|set (?:to|for)|until|by|slated|['’]ll|going to|as|deadline|would)\b", re.IGNORECASE)


def bound_of(text: str, start: int) -> str:
    """Return the bound that stands before ``start``: ``since``, ``until``, ``before``, ``after`` or nothing."""
    found = _BOUND.search(text[max(0, start - _BEFORE) : start])
    if found is None:
        return ""
    word = found["word"].lower().rstrip("-").split()
    if word[0] in {"as", "from"}:
        return "since" if word[0] == "from" else ""
    return _BOUNDS[word[0] if word[0] in _BOUNDS else word[-1]]


def is_about(text: str, start: int) -> bool:
    """Tell whether ``about`` or the like stands before ``start``."""
    return _ABOUT.search(text[max(0, start - _BEFORE) : start]) is not None


def tense_of(text: str, start: int, end: int) -> bool | None:
    """Tell whether the words around speak of what is to come (True) or of what is past (False); None: they do not tell."""
    before = text[max(0, start - 70) : start]
    for stop in _STOP.finditer(before):
        before = before[stop.end() :] if stop.end() <= len(before) else before
        break
    near = " ".join(before.split()[-3:])
    if _FUTURE_AFTER.match(text[end : end + 40]):
        return True
    past = [m.end() for m in _PAST_NEAR.finditer(before)]
    future = [m.end() for m in _FUTURE_BEFORE.finditer(before)]
    if future and (not past or future[-1] > past[-1] or _SOON.search(near)):
        return True
    return False if past else None
