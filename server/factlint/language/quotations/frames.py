"""Cues with their speakers: every place where a unit's own words say that somebody speaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from factlint.language.quotations.cues import ACCORDING, CALLING, REPORTING, SPEECH, TELLING
from factlint.language.quotations.phrases import NOMINAL, phrase, phrase_of
from factlint.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factlint.language.quotations.passage import Passage

_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj"})
_RELATIVE = frozenset({"who", "which", "that"})
_SHARED = frozenset({"conj", "advcl", "xcomp", "parataxis"})
_CLIMBS = 5


class Kind(Enum):
    """What sort of cue it is."""

    SPEECH = auto()
    REPORTING = auto()
    CALLING = auto()
    ACCORDING = auto()


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue and its speaker, at unit offsets; ``verb`` is its verb, which ``according to`` has not."""

    cue: Span
    kind: Kind
    speaker: Span | None = None
    head: int | None = None
    verb: Token | None = None
    passive: bool = False


def find_frames(passage: Passage) -> list[Frame]:
    """Return the cues outside quotation marks, in order."""
    frames = [frame for token in passage.outside if (frame := _verb_frame(token, passage)) is not None]
    frames += _according(passage)
    return sorted(frames, key=lambda frame: frame.cue.start)


def _verb_frame(token: Token, passage: Passage) -> Frame | None:
    if token.pos_ not in _VERBAL and token.tag_[:2] != "VB":
        return None
    kind = _kind(token.lemma_.casefold())
    if kind is None:
        return None
    cue = Span(token.idx, token.idx + len(token))
    passive = any(child.dep_ in {"nsubj:pass", "aux:pass"} for child in token.children)
    head = agent(token, passage) if passive or token.dep_ == "acl" and token.tag_ == "VBN" else subject(token, passage)
    speaker = phrase(head, passage) if head is not None else None
    return Frame(cue, kind, speaker, head.i if head is not None else None, token, passive)


def _kind(lemma: str) -> Kind | None:
    if lemma in SPEECH or lemma in TELLING:
        return Kind.SPEECH
    if lemma in CALLING:
        return Kind.CALLING
    return Kind.REPORTING if lemma in REPORTING else None


def agent(verb: Token, passage: Passage) -> Token | None:
    """Return who did what a passive tells: ``described by critics``."""
    for child in verb.children:
        if child.dep_ in {"obl:agent", "obl"} and passage.is_outside(child):
            by = any(case.lower_ == "by" for case in child.children if case.dep_ == "case")
            if by:
                return child
    return None


def subject(verb: Token, passage: Passage) -> Token | None:
    """Return the subject of ``verb``, through shared subjects and relative clauses, where it stands outside quotation marks."""
    at = verb
    for _ in range(_CLIMBS):
        own = next((child for child in at.children if child.dep_ in _SUBJECTS and passage.is_outside(child)), None)
        if own is None and at is not verb:
            own = next((child for child in at.children if child.dep_ == "nsubj:pass" and passage.is_outside(child)), None)
        if own is not None:
            if own.lower_ in _RELATIVE and at.dep_ == "acl:relcl" and passage.is_outside(at.head):
                return at.head
            return own
        if at.dep_ == "acl" and at.head.pos_ in NOMINAL and passage.is_outside(at.head):
            return _issuer(at.head, passage)
        if at.dep_ not in _SHARED or at.head is at or not passage.is_outside(at.head):
            return None
        at = at.head
    return None


def _issuer(noun: Token, passage: Passage) -> Token:
    """Return who issued ``noun`` (``the firm issued a statement saying``), or the noun itself."""
    if noun.dep_ == "obj" and noun.head.pos_ in _VERBAL:
        return next((child for child in noun.head.children if child.dep_ in _SUBJECTS and passage.is_outside(child)), noun)
    return noun


def _according(passage: Passage) -> list[Frame]:
    found = []
    lowered = passage.text.lower()
    for words in ACCORDING:
        at = lowered.find(words)
        while at >= 0:
            cue = Span(at, at + len(words))
            at = lowered.find(words, cue.end)
            if passage.mark_at(cue.start) is not None:
                continue
            speaker = phrase_of(passage.between(cue.end, passage.sentence_at(cue.start).end), passage)
            if speaker is not None:
                found.append(Frame(cue, Kind.ACCORDING, speaker))
    return found
