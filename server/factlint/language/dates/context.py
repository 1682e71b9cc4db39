"""What the words around a date say: a bound, an approximation, and the tense of its clause."""

from __future__ import annotations

import re

_BEFORE = 48
_AROUND = 110
_BOUND = re.compile(
    r"\b(?:(?P<since>since|from|(?:starting|beginning|effective)(?: from| in| on)?)|(?P<until>until|till|by|through)"
    r"|(?P<before>before|prior to|ahead of|pre-)|(?P<after>after|following|post-))\s?(?:the |about |around |early |late )?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|circa|roughly|approximately|c\.|ca\.|some|almost|nearly|more than|over)\s?(?:the )?$", re.IGNORECASE
)
# The last cue before a date, or else the first one after it, gives the tense. What is future in form comes first:
# "is expected" is no past.
_CUE = re.compile(
    r"(?P<future>\b(?:will|won['’]t|shall|would|due|scheduled|expected|expects?|plans?|planned|planning|set (?:to|for)|slated|going to"
    r"|upcoming|forthcoming|intends?|aims?|hopes?|hopeful|could|may|might|must|should|soon as|early as|next"
    r"|(?:is|are|be|was|were) to|postponed|delayed|reconvenes?|extended|until|deadline|tomorrow|look(?:s|ing)? forward)\b|['’]ll\b)"
    r"|(?P<past>\b(?:\w+ed|said|told|was|were|had|went|came|won|lost|met|held|began|took|gave|made|rose|fell|wrote|led|left"
    r"|saw|found|sent|hit|shot|ago|last|since|has been|have been)\b)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;][\"”’']*\s+(?=[A-Z\"“‘])|\n\s*\n|[`“]{1,2}|''")
_LEADING_UP = re.compile(r"\b(?:until|till|by|as soon as|as early as|next|this coming)\s(?:the )?$", re.IGNORECASE)


def bound_of(text: str, start: int) -> str:
    """Return the bound that stands before ``start``: ``since``, ``until``, ``before``, ``after`` or nothing."""
    found = _BOUND.search(text[max(0, start - _BEFORE) : start])
    return (found.lastgroup or "") if found is not None else ""


def is_about(text: str, start: int) -> bool:
    """Tell whether ``about`` or the like stands before ``start``."""
    return _ABOUT.search(text[max(0, start - _BEFORE) : start]) is not None


def tense_of(text: str, start: int, end: int) -> bool | None:
    """Tell whether the words around speak of what is to come (True) or of what is past (False); None: they do not tell."""
    before = text[max(0, start - _AROUND) : start]
    if _LEADING_UP.search(before):
        return True
    for stop in _STOP.finditer(before):
        cut = stop.end()
        before = " " * cut + before[cut:]
    cues = list(_CUE.finditer(before))
    if cues:
        return cues[-1]["future"] is not None
    after = text[end : end + _AROUND]
    stopped = _STOP.search(after)
    cue = _CUE.search(after[: stopped.start()] if stopped is not None else after)
    return None if cue is None else cue["future"] is not None
