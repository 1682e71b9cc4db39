"""What the words around a date say: a bound, an approximation, and the tense of its clause."""

from __future__ import annotations

import re

from factlint.language.dates.words import EVENTS

_BEFORE = 48
_AROUND = 110
_BOUND = re.compile(
    r"\b(?:(?P<since>since|from|(?:starting|beginning|effective)(?: from| in| on)?)|(?P<until>until|till|by|through)"
    r"|(?P<before>before|prior to|ahead of|pre-)|(?P<after>after|following|post-))"
    r"\s?(?:the |about |around |early |late )?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|around|circa|roughly|approximately|c\.|ca\.|some|almost|nearly|more than|over)\s?(?:the )?$",
    re.IGNORECASE,
)
# The last cue before a date, or else the first one after it, gives the tense. What is future in form comes first:
# "is expected" is no past. Capitalised words are names here: "United" is no past tense.
_CUE = re.compile(
    r"(?P<future>\b(?:will|won['’]t|shall|would|due|scheduled|expected|expects?|plans?|planned (?:for|on)|planning"
    r"|set (?:to|for)|slated|going to|upcoming|forthcoming|intends?|aims?|hopes?|hopeful|could|may|might|must|should"
    r"|soon as|early as|next(?! to)|(?:is|are|be|was|were) to|postponed|delayed|reconvenes?|extended|until"
    r"|deadline|tomorrow|look(?:s|ing)? forward)\b|['’]ll\b)"
    r"|(?P<past>\b(?:[a-z]+[a-df-z]ed|said|told|was|were|had|went|came|won|lost|met|held|began|took|gave|made|rose|fell"
    r"|wrote|led|left|saw|found|sent|hit|shot|ago|last|since|has been|have been|tore|got|ran|broke|spoke|drove"
    r"|flew|grew|knew|threw"
    r"|chose|stole|paid|sold|bought|brought|caught|fought|sought|taught|thought|built|spent|kept|felt|heard|stood|became"
    r"|struck|shook|sank|swept|drew|beat|hurt|put)\b)"
)
STOP = re.compile(r"[.!?;][\"”’']*\s+(?=[A-Z\"“‘])|\n\s*\n|[`“]{1,2}|''")
_WORD = re.compile(r"[^\W\d_]+")
_LEADING_UP = re.compile(r"\b(?:until|till|by|as soon as|as early as|next|this coming)\s(?:the )?$", re.IGNORECASE)


def bound_of(text: str, start: int) -> str:
    """Return the bound that stands before ``start``: ``since``, ``until``, ``before``, ``after`` or nothing."""
    found = _BOUND.search(text[max(0, start - _BEFORE) : start])
    return (found.lastgroup or "") if found is not None else ""


def is_about(text: str, start: int) -> bool:
    """Tell whether ``about`` or the like stands before ``start``."""
    return _ABOUT.search(text[max(0, start - _BEFORE) : start]) is not None


def tense_of(text: str, start: int, end: int) -> bool | None:
    """Tell whether the words around speak of what is to come (True) or of what is past (False), if they tell."""
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    leading = _LEADING_UP.search(before)
    if leading is not None:
        told_after = _told_after(after) if leading.group()[0].isupper() else None
        return True if told_after is None else told_after
    if after[:2] in {"'s", "’s"}:
        return bool(_told_after(after))
    for stop in STOP.finditer(before):
        cut = stop.end()
        before = " " * cut + before[cut:]
    cues = list(_CUE.finditer(before))
    return cues[-1]["future"] is not None if cues else _told_after(after)


def _told_after(after: str) -> bool | None:
    """Tell the same as ``tense_of`` by what follows the date in its sentence."""
    stopped = STOP.search(after)
    following = _CUE.search(after[: stopped.start()] if stopped is not None else after)
    return None if following is None else following["future"] is not None


def events_of(text: str, start: int, end: int) -> frozenset[str]:
    """Return the nouns for events in the sentence around, or what of it stands close by."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    stopped = STOP.search(after)
    begun = max((stop.end() for stop in STOP.finditer(before)), default=0)
    sentence = before[begun:] + " " + (after[: stopped.start()] if stopped is not None else after)
    return EVENTS.intersection(word.lower() for word in _WORD.findall(sentence))
