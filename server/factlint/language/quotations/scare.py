"""Telling words that nobody is said to have spoken: a term, irony, the title of a work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.language.quotations.cues import TITLED

if TYPE_CHECKING:
    from factlint.language.quotations.attribution import Attribution
    from factlint.language.quotations.marks import MarkedSpan
    from factlint.language.quotations.passage import Passage

_FEW = 3
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset("a an and as at but by for from in into nor of on or over the to up vs with".split())


def is_scare(passage: Passage, mark: MarkedSpan, attribution: Attribution | None) -> bool:
    """Tell whether ``mark`` holds a term or a title, not anybody's words."""
    if mark.continues or mark.continued:
        return False
    if attribution is not None and attribution.near:
        return False
    words = _WORD.findall(passage.text[mark.start : mark.end])
    if _is_title(words) and _follows_a_work(passage, mark):
        return True
    if attribution is not None:
        return len(words) > 1 and _is_title(words) and passage.text[mark.end - 1] not in ".!?,"
    sentence = passage.sentence_at(mark.outer.start)
    alone = not any(letter.isalnum() for letter in passage.text[sentence.start : mark.outer.start])
    ended = passage.text[mark.end - 1] in ".!?…,"
    if alone and ended:
        return False
    return True


def _is_title(words: list[str]) -> bool:
    return bool(words) and all(word[0].isupper() or word in _SMALL for word in words) and words[0][0].isupper()


def _follows_a_work(passage: Passage, mark: MarkedSpan) -> bool:
    """Tell whether ``the film`` or ``titled`` stands before the words."""
    before = passage.between(passage.sentence_at(mark.outer.start).start, mark.outer.start)[-2:]
    return any(token.lemma_.casefold() in TITLED or token.lower_ in TITLED for token in before)
