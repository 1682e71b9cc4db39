"""Cues with their speakers: every place where a unit's own words say that somebody speaks."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from factlint.language.quotations.cues import ACCORDING, CALLING, MANNER, REPORTING, SPEECH, TELLING
from factlint.language.quotations.phrases import phrase_of
from factlint.language.quotations.subjects import FINITE, follows_comma, is_passive, speaker_of
from factlint.model.record import record
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from factlint.language.quotations.passage import Passage

__all__ = ["FINITE", "Frame", "Kind", "find_frames"]

_SOURCES = re.compile("|".join(ACCORDING), re.IGNORECASE)
_LETTERS = frozenset(
    """letter message email e-mail mail post tweet note memo word line sentence statement comment reply answer article
    column book report review essay paragraph text""".split()
)
"""What somebody writes to say something."""
_VERBAL = frozenset({"VERB", "AUX"})
_MAIN = frozenset({"ROOT", "parataxis"})


class Kind(Enum):
    """What sort of cue it is."""

    SPEECH = auto()
    MANNER = auto()
    REPORTING = auto()
    CALLING = auto()
    ACCORDING = auto()


@record
class Frame:
    """A cue and its speaker, at unit offsets; ``verb`` is its verb, which ``according to`` has not."""

    cue: Span
    kind: Kind
    speaker: Span | None = None
    verb: Token | None = None
    passive: bool = False

    @classmethod
    def of(cls, verb: Token, passage: Passage, kind: Kind = Kind.CALLING) -> Frame:
        """Return the frame of ``verb``."""
        cue = Span(verb.idx, verb.idx + len(verb))
        return cls(cue, kind, speaker_of(verb, passage), verb, is_passive(verb, passage))

    @property
    def is_main(self) -> bool:
        """Whether the cue is the verb of a main clause."""
        if self.verb is None:
            return True
        return self.verb.dep_ in _MAIN or (self.verb.dep_ == "conj" and self.verb.head.dep_ in _MAIN)

    def governs(self, other: Frame) -> bool:
        """Tell whether ``other`` stands in what this cue reports: ``said that she believes``."""
        return (
            self.verb is not None
            and other.verb is not None
            and (self.verb.left_edge.i <= other.verb.i <= self.verb.right_edge.i)
        )


def find_frames(passage: Passage) -> list[Frame]:
    """Return the cues outside quotation marks, in order."""
    frames = [frame for token in passage.outside if (frame := _verb_frame(token, passage)) is not None]
    frames += _according(passage)
    return _participles(sorted(frames, key=lambda frame: frame.cue.start), passage)


def _participles(frames: Sequence[Frame], passage: Passage) -> list[Frame]:
    """Give ``, adding that`` the speaker of the speech cue before it in the sentence."""
    found: list[Frame] = []
    for frame in frames:
        if frame.verb is not None and follows_comma(frame.verb):
            start = passage.sentence_at(frame.cue.start).start
            speech = [other for other in found if other.kind is Kind.SPEECH and other.speaker is not None]
            before = [other for other in speech if other.cue.start >= start]
            frame = replace(frame, speaker=before[-1].speaker) if before else frame
        found.append(frame)
    return found


def _verb_frame(token: Token, passage: Passage) -> Frame | None:
    if token.pos_ not in _VERBAL and token.tag_[:2] != "VB":
        return None
    kind = _kind(token)
    if kind is None or _writes_a_work(token, passage):
        return None
    return Frame.of(token, passage, kind)


def _writes_a_work(verb: Token, passage: Passage) -> bool:
    """Tell whether ``write`` is to make something: who wrote an engine, or a concerto, need not have said a word."""
    if verb.lemma_.casefold() != "write":
        return False
    works = (child for child in verb.children if child.dep_ == "obj" and child.pos_ == "NOUN")
    return any(passage.mark_at(work.idx) is None and work.lemma_.casefold() not in _LETTERS for work in works)


def _kind(verb: Token) -> Kind | None:
    lemma = verb.lemma_.casefold()
    if lemma in SPEECH or lemma in TELLING:
        return Kind.SPEECH
    if lemma == "put" and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "it":
        return Kind.SPEECH  # as she put it
    if lemma == "point" and any(child.lower_ == "out" for child in verb.children):
        return Kind.SPEECH
    if lemma in CALLING:
        return Kind.CALLING
    if lemma in MANNER:
        return Kind.MANNER
    return Kind.REPORTING if lemma in REPORTING else None


def _according(passage: Passage) -> list[Frame]:
    found = []
    for match in _SOURCES.finditer(passage.text):
        cue = Span(*match.span())
        if passage.mark_at(cue.start) is None:
            speaker = phrase_of(passage.between(cue.end, passage.sentence_at(cue.start).end))
            if speaker is not None:
                found.append(Frame(cue, Kind.ACCORDING, speaker))
    return found
