"""Finding what stands between quotation marks, by the marks alone.

Work is done a paragraph at a time, so a stray mark costs at most its own paragraph. A quotation runs over paragraphs
only where each further paragraph repeats the opening mark or holds the closing one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factlint.language.quotations.signs import Sign, find_signs
from factlint.language.recent import Recent
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DEEPEST = 6
_AHEAD = 40
_STOP = re.compile(r"[.!?…](?=\s)")
_LINE = re.compile(r"[^\n]*\n?")


@dataclass(frozen=True, slots=True)
class MarkedSpan:
    """Words between quotation marks.

    ``start`` to ``end`` are the words without the marks, ``outer`` holds the marks too. ``depth`` is 0 outside any
    other quotation. ``continues`` is true where the words go on in the next paragraph, ``continued`` where they come
    from the one before.
    """

    start: int
    end: int
    outer: Span
    depth: int = 0
    continues: bool = False
    continued: bool = False

    def moved(self, by: int) -> MarkedSpan:
        """Return the same words, ``by`` code points further on."""
        return replace(self, start=self.start + by, end=self.end + by, outer=self.outer.moved(by))


def find_quotation_marks(text: str) -> list[MarkedSpan]:
    """Return what stands between quotation marks in ``text``, in order of its start.

    Offsets are code points of ``text``. Paragraphs are parted by blank lines.
    """
    parts = list(_paragraphs(text))
    marked = marked_spans([part for _, part in parts])
    return [span.moved(start) for (start, _), spans in zip(parts, marked, strict=True) for span in spans]


@dataclass(frozen=True, slots=True)
class _Kept:
    """The marked spans of a paragraph with ``following`` after it, and the mark that it leaves open."""

    following: str
    spans: list[MarkedSpan]
    pending: Sign | None


# By the text of the paragraph and the mark left open before it.
_kept: Recent[tuple[str, Sign | None], _Kept] = Recent()


def marked_spans(paragraphs: Sequence[str]) -> list[list[MarkedSpan]]:
    """Return for each of ``paragraphs`` what stands between quotation marks in it, in order, at its own offsets.

    Of a paragraph that stays as it was the same list is returned again, unless its neighbours change what is in it.
    """
    _kept.begin()
    found = []
    pending: Sign | None = None
    for text, following in zip(paragraphs, [*paragraphs[1:], ""], strict=False):
        kept = _kept.get((text, pending))
        if kept is None or kept.following != following:
            reader = _Paragraph(text, pending, following)
            spans = reader.spans()
            kept = _Kept(following, kept.spans if kept is not None and kept.spans == spans else spans, reader.pending)
            _kept.put((text, pending), kept)
        found.append(kept.spans)
        pending = kept.pending
    return found


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = at = 0
    for match in _LINE.finditer(text):
        at = match.end()
        if not match.group().strip():
            if start < match.start():
                yield start, text[start : match.start()]
            start = at
    if start < at:
        yield start, text[start:at]


class _Paragraph:
    """The pairing of one paragraph's marks; ``pending`` comes in as the mark left open before and goes out likewise."""

    def __init__(self, text: str, pending: Sign | None, following: str) -> None:
        self.text = text
        self.following = following
        self.signs = find_signs(text)
        self.continued = pending is not None
        self.waiting: list[Sign] = []
        self.pairs: list[tuple[Sign, Sign]] = []
        self.pending: Sign | None = None
        if pending is not None:
            if not _begins_with(text, self.signs, pending):
                self.waiting.append(replace(pending, start=0, end=0))
            self.first = self.waiting[0] if self.waiting else self.signs[0]

    def spans(self) -> list[MarkedSpan]:
        """Pair the marks and return the words between them."""
        for index, sign in enumerate(self.signs):
            partner = self._partner(sign)
            if partner is not None and not self._apostrophe(index, sign):
                del self.waiting[self.waiting.index(partner) :]
                self.pairs.append((partner, sign))
            elif partner is None and sign.opens:
                self._open(sign)
        self._end_of_paragraph()
        self.pairs.sort(key=lambda pair: pair[0].start)
        found = []
        ends: list[int] = []
        for opening, closing in self.pairs:
            ends = [end for end in ends if end > opening.start]
            if (span := self._span(opening, closing, depth=len(ends))) is not None:
                found.append(span)
                ends.append(closing.start)
        return found

    def _partner(self, sign: Sign) -> Sign | None:
        """Return the innermost opening mark that ``sign`` closes."""
        if not sign.closes:
            return None
        return next((opening for opening in reversed(self.waiting) if sign.closes_for(opening)), None)

    def _open(self, sign: Sign) -> None:
        """Let ``sign`` wait; a straight mark cannot stand inside another, so an open one before it was a stray."""
        if not sign.family.nests:
            self.waiting = [other for other in self.waiting if other.family is not sign.family]
        if len(self.waiting) < _DEEPEST:
            self.waiting.append(sign)

    def _apostrophe(self, index: int, sign: Sign) -> bool:
        """Tell whether a mark that could close is an apostrophe or an inch sign, as a better one follows."""
        if not sign.weak:
            return False
        for later in self.signs[index + 1 : index + _AHEAD]:
            if later.family is sign.family or later.closes_for(self.waiting[-1]):
                if later.opens and not later.closes:
                    return False
                if not later.weak:
                    return True
        return False

    def _end_of_paragraph(self) -> None:
        """Decide what becomes of the marks that nothing closed."""
        if not self.waiting:
            return
        opening, *later = (sign for sign in self.waiting if sign.family is self.waiting[0].family)
        if later:  # the first was forgotten where the second stands
            self._close(opening, self._unclosed_end(opening, later[0].start))
            opening = later[-1]
        goes_on = _goes_on(self.following, opening)
        if not goes_on and (opening.family.single or self._stray(opening)):
            return
        following = (first.start for first, _ in self.pairs if first.start > opening.start)
        inside = any(first.family is opening.family and first.start > opening.start for first, _ in self.pairs)
        end = self._unclosed_end(opening, min(following)) if inside and not goes_on else len(self.text)
        self._close(opening, end)
        self.pending = opening if goes_on else None

    def _close(self, opening: Sign, end: int) -> None:
        self.pairs.append((opening, replace(opening, start=end, end=end, opens=False, closes=True)))

    def _unclosed_end(self, opening: Sign, before: int) -> int:
        """Return where words end whose mark was never closed: with their sentence, at the latest at ``before``."""
        stop = _STOP.search(self.text, opening.end, before)
        return stop.end() if stop else before

    def _stray(self, opening: Sign) -> bool:
        """Tell whether an unclosed mark is a slip: whole quotations of its kind follow, or it may be a closing one."""
        return opening.closes or any(
            first.start > opening.start > 0 and first.family is opening.family for first, _ in self.pairs
        )

    def _span(self, opening: Sign, closing: Sign, depth: int) -> MarkedSpan | None:
        inside = self.text[opening.end : closing.start]
        words = inside.strip()
        if not words:
            return None
        start = opening.end + inside.index(words[0])
        return MarkedSpan(
            start=start,
            end=start + len(words),
            outer=Span(opening.start, closing.end),
            depth=depth,
            continues=self.pending is opening,
            continued=self.continued and opening is self.first,
        )


def _begins_with(text: str, signs: Sequence[Sign], opening: Sign) -> bool:
    """Tell whether ``text`` begins with the mark that opened the quotation before it."""
    return bool(signs) and signs[0].opens and signs[0].family is opening.family and not text[: signs[0].start].strip()


def _goes_on(following: str, opening: Sign) -> bool:
    """Tell whether the next paragraph goes on: it repeats the opening mark, or holds the closing one."""
    signs = find_signs(following)
    if _begins_with(following, signs, opening):
        return True
    if opening.family.single:
        return False
    rival = next((sign for sign in signs if not sign.family.single), None)
    return rival is not None and not rival.opens and rival.closes_for(opening)
