"""Telling words that nobody is said to have spoken: a term, irony, the title of a work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.quotations.cues import TERMED, TITLED

if TYPE_CHECKING:
    from factlint.language.quotations.attribution import Attribution
    from factlint.language.quotations.marks import MarkedSpan
    from factlint.language.quotations.passage import Passage

_NEAR = 24
_STOPS = frozenset(".!?…,")
_LOCATING = frozenset({"on", "On", "in", "In", "of", "'s", "’s"})
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset("a an and as at but by for from in into nor of on or over the to up vs with".split())


def is_scare(passage: Passage, mark: MarkedSpan, attribution: Attribution | None) -> bool:
    """Tell whether ``mark`` holds a term or a title, not anybody's words."""
    if mark.continues or mark.continued:
        return False
    words = _WORD.findall(passage.text[mark.start : mark.end])
    ended = passage.last_letter(mark) in _STOPS
    if _is_term(passage, mark) or (_is_title(words) and _names_a_work(passage, mark)):
        return True
    before = passage.text[passage.sentence_at(mark.outer.start).start : mark.outer.start].rstrip()
    if attribution is not None:
        set_off = attribution.near and (before[-1:] in {"", ",", ":"} or attribution.cue is None)
        return not set_off and len(words) > 1 and _is_title(words) and not ended
    alone = not any(letter.isalnum() for letter in before)
    heading = mark.outer.start == 0 and mark.outer.end == len(passage.text.rstrip()) and _is_title(words)
    return not alone or not ended or (heading and passage.last_letter(mark) not in "!?")


def _is_title(words: list[str]) -> bool:
    return bool(words) and all(word[0].isupper() or word in _SMALL for word in words) and words[0][0].isupper()


def _is_term(passage: Passage, mark: MarkedSpan) -> bool:
    """Tell whether the words are spoken of as words: ``so-called``, ``the term``."""
    before = passage.text[max(0, mark.outer.start - _NEAR) : mark.outer.start].rstrip(" ,").casefold()
    return before.endswith(TERMED)


def _names_a_work(passage: Passage, mark: MarkedSpan) -> bool:
    """Tell whether ``the film``, ``titled`` or ``on CNN's`` stands before the words."""
    before = passage.between(passage.sentence_at(mark.outer.start).start, mark.outer.start)[-3:]
    if not before:
        return False
    last = before[-2] if before[-1].text == "," and len(before) > 1 else before[-1]
    return last.lemma_.casefold() in TITLED or last.lower_ in TITLED or last.text in _LOCATING
