"""Telling hard-wrapped text, whose line breaks mean nothing, from text in which each line is a paragraph."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.documents.text.marks import TextLine

_NARROWEST = 40
_WIDEST = 120
_SENTENCE_ENDS = (".", "!", "?", ".”", '."', ":")
_WITHIN = re.compile(r"(?:[a-z\d)]|[A-Z]{2})[.!?][”\"’')]{0,2} +[A-Z“\"‘(]")
"""The end of a sentence in the midst of a line: what heads a paragraph has none."""
# Of the lines of wrapped text, so many at least are full, and so many at most end a sentence.
_FULL_SHARE = 0.6
_ENDING_SHARE = 0.6
# A line so much longer than the rest was never wrapped.
_OVERLONG = 1.3
# A line of wrapped text that is so full, and ends no sentence, goes on: texts wrapped by hand have no straight edge.
_NEARLY_FULL = 0.9
# The same of a line that is surely no heading: a long word after it may leave it so short.
_HALF_FULL = 0.6
# No paragraph ends in one of these.
_LEADING_ON = frozenset("a an and as at by for from in into of on or than that the to which who whose with".split())


class Wrapping:
    """How a file is wrapped: ``width`` is the length that its lines were broken at, None where lines are paragraphs."""

    def __init__(self, text: str, lines: Sequence[TextLine]) -> None:
        """Judge by the lines that another line follows directly."""
        self._text = text
        pairs = [
            (line, following)
            for line, following in pairwise(lines)
            if not line.blank and not following.blank and following.marker is None
        ]
        lengths = sorted(line.length for line, _ in pairs)
        self.width: int | None = lengths[len(lengths) * 9 // 10] if lengths else None
        if self.width is None or not _NARROWEST <= self.width <= _WIDEST:
            self.width = None
            return
        full = sum(self._goes_on(line, following) for line, following in pairs)
        ending = sum(self._ends_sentence(line) for line, _ in pairs)
        if full < _FULL_SHARE * len(pairs) or ending > _ENDING_SHARE * len(pairs):
            self.width = None

    def joins(self, line: TextLine, following: TextLine, *, begun: bool = False) -> bool:
        """Tell whether the break between two neighbouring lines is a soft one.

        ``begun`` tells that the paragraph began before ``line``, which is no heading then.
        """
        goes_on = self._text[following.start].islower() and not self._ends_sentence(line)
        if goes_on and (line.quoted or (self.width or line.length) >= _NARROWEST):
            return True
        return self.width is not None and (self._goes_on(line, following) or self._breaks_off(line, begun=begun))

    def _breaks_off(self, line: TextLine, *, begun: bool) -> bool:
        """Tell whether a line of running text ends after a word, a number or a comma, in the midst of a sentence."""
        words = self._text[line.start : line.end]
        if not words.removesuffix(",")[-1:].isalnum() or line.length < _HALF_FULL * (self.width or 0):
            return False
        return begun or _WITHIN.search(words) is not None

    def _goes_on(self, line: TextLine, following: TextLine) -> bool:
        """Tell whether a line is as full as it can be, or ends in the midst of a sentence, nearly full at least."""
        width = self.width or 0
        if max(line.length, following.length) > _OVERLONG * width:
            return False
        words, following_words = (self._text[at.start : at.end] for at in (line, following))
        if line.length + 1 + len(following_words.split(maxsplit=1)[0]) > width:
            return True
        nearly = line.length >= _NEARLY_FULL * width and not self._ends_sentence(line)
        return nearly or words.rpartition(" ")[2] in _LEADING_ON

    def _ends_sentence(self, line: TextLine) -> bool:
        return self._text.endswith(_SENTENCE_ENDS, line.start, line.end)
