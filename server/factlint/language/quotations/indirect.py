"""Indirect quotations: a cue and the clause that it reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.language.quotations.attribution import Attribution
from factlint.language.quotations.frames import FINITE, Frame, Kind
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from factlint.language.quotations.passage import Passage


@dataclass(frozen=True, slots=True)
class Indirect:
    """A reported clause and whose it is, at unit offsets."""

    content: Span
    attribution: Attribution


def find_indirect(passage: Passage, frames: Sequence[Frame]) -> list[Indirect]:
    """Return the reported clauses of ``passage`` that hold words outside quotation marks."""
    found = []
    for frame in frames:
        if frame.speaker is None or frame.kind in {Kind.CALLING, Kind.MANNER}:
            continue
        content = _around(passage, frame) if frame.kind is Kind.ACCORDING else _clause(passage, frame)
        if content is not None and _is_clause(passage, frame, content):
            found.append(Indirect(content, Attribution(frame.cue, frame.speaker)))
    return found


def _is_clause(passage: Passage, frame: Frame, content: Span) -> bool:
    """Tell whether ``content`` says something: it has a finite verb, or is asked for (``to leave``)."""
    tokens = passage.between(content.start, content.end)
    spoken = passage.holds_mark(content)
    reported = frame.kind is not Kind.ACCORDING and any(token.lower_ == "that" for token in tokens[:1])
    return any(token.tag_ in FINITE for token in tokens) or (spoken and reported)


def _clause(passage: Passage, frame: Frame) -> Span | None:
    """Return the clause that a verb reports: ``that the plant would close``."""
    verb = frame.verb
    if verb is None:
        return None
    child = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if child is None and verb.dep_ == "parataxis" and passage.is_outside(verb.head):
        return _without(passage, frame, verb.head)
    if child is None:
        return None
    first, last = child.left_edge, child.right_edge
    if first.i < verb.i < last.i:
        return _without(passage, frame, child)
    return _trimmed(passage, first.idx, last.idx + len(last))


def _without(passage: Passage, frame: Frame, head: Token) -> Span | None:
    """Return the longer side of a clause that its cue interrupts or ends: ``The plant, Lee said, will close``."""
    sentence = passage.sentence_at(frame.cue.start)
    speaker = frame.speaker or frame.cue
    before = (sentence.start, min(frame.cue.start, speaker.start))
    after = (max(frame.cue.end, speaker.end), sentence.end)
    start, end = before if head.idx < frame.cue.start else after
    return _trimmed(passage, start, end)


def _around(passage: Passage, frame: Frame) -> Span | None:
    """Return what stands before or after ``according to …`` in its sentence, whichever side it belongs to."""
    sentence = passage.sentence_at(frame.cue.start)
    before = _trimmed(passage, sentence.start, frame.cue.start)
    if before is not None:
        return before
    end = frame.speaker.end if frame.speaker else frame.cue.end
    comma = passage.text.find(",", end, sentence.end)
    return _trimmed(passage, comma + 1, sentence.end) if comma >= 0 else None


def _trimmed(passage: Passage, start: int, end: int) -> Span | None:
    text = passage.text
    while start < end and (text[start].isspace() or text[start] in ",;:—–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:—–-"):
        end -= 1
    return Span(start, end) if start < end else None
