"""Finding the quotations of a document: marks, then cues and speakers, then who goes on in the next paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factlint.language.docs import text_of
from factlint.language.quotations.attribution import Attribution, Attributor
from factlint.language.quotations.indirect import find_indirect
from factlint.language.quotations.marks import MarkedSpan, marked_spans
from factlint.language.quotations.passage import Passage
from factlint.language.quotations.scare import is_scare
from factlint.language.quotations.speakers import Speakers
from factlint.language.recent import Recent
from factlint.model.mentions import QuotationMention
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from factlint.model.mentions import EntityMention


def find_quotations(
    docs: Sequence[Doc], starts: Sequence[int], quoted: Sequence[bool], entities: Sequence[Sequence[EntityMention]]
) -> list[QuotationMention]:
    """Return the quotations of a document, in its order, at offsets of its prose.

    ``docs`` are its units, parsed; ``starts`` where each begins in the prose; ``quoted`` tells which are block quotes;
    ``entities`` are each unit's, at unit offsets.
    """
    reader = _Reader()
    marks = marked_spans([text_of(doc) for doc in docs])
    _kept.begin()
    for doc, start, spans, names, block in zip(docs, starts, marks, entities, quoted, strict=True):
        reader.read(_attributor(doc, tuple(spans), names, block=block).at(start))
    return sorted(reader.found, key=lambda quotation: (quotation.start, -quotation.end))


# Attributors of passages that start at nought, each with the entities that its key holds the identity of.
_kept: Recent[tuple[Doc, tuple[MarkedSpan, ...], int, bool], tuple[Sequence[EntityMention], Attributor]] = Recent()


def _attributor(
    doc: Doc, marks: tuple[MarkedSpan, ...], entities: Sequence[EntityMention], *, block: bool
) -> Attributor:
    key = (doc, marks, id(entities), block)
    kept = _kept.get(key)
    if kept is None:
        kept = entities, Attributor(Passage(doc, 0, marks, entities, block=block))
        _kept.put(key, kept)
    return kept[1]


@dataclass(frozen=True, slots=True)
class _Said:
    """An attribution at offsets of the prose, with the speaker's key."""

    cue: Span | None = None
    speaker: Span | None = None
    entity: str | None = None


class _Reader:
    """Reads passages in order; remembers who has the floor, whom a colon introduced, and what waits for its speaker."""

    def __init__(self) -> None:
        self.found: list[QuotationMention] = []
        self._speakers = Speakers()
        self._floor: _Said | None = None
        self._introduced: _Said | None = None
        self._waiting: list[int] = []

    def read(self, attributor: Attributor) -> None:
        """Add the quotations of the next passage to ``found``."""
        passage = attributor.passage
        here: _Said | None = None
        for mark in _marks(passage):
            attribution = attributor.attribute(mark)
            if is_scare(passage, mark, attribution):
                self._add(passage, mark, None, scare=True)
                continue
            if attribution is not None:
                said: _Said | None = self._said(attribution, passage)
            elif _begins_sentence(passage, mark) and not attributor.answers(mark):
                said = self._speaking(attributor, mark, here) or self._from_before(passage, mark)
            else:
                said = None
            self._add(passage, mark, said, scare=False)
            here = said or here
            self._nested(passage, mark)
        for indirect in find_indirect(passage, attributor.frames):
            said = self._said(indirect.attribution, passage)
            content = indirect.content.moved(passage.start)
            self.found.append(
                QuotationMention(content.start, content.end, content, said.cue, said.speaker, said.entity, direct=False)
            )
        self._leave(passage, attributor, here)

    def _nested(self, passage: Passage, mark: MarkedSpan) -> None:
        """Add what is quoted within ``mark``, where its words say by whom."""
        inside = passage.inside(mark)
        if inside is None:
            return
        attributor = Attributor(inside)
        for nested in inside.outer:
            attribution = attributor.attribute(nested)
            if attribution is not None and not is_scare(inside, nested, attribution):
                self.found.append(_mention(inside, nested, self._said(attribution, inside), scare=False))

    def _add(self, passage: Passage, mark: MarkedSpan, said: _Said | None, *, scare: bool) -> None:
        said = said or _Said()
        if mark.continued and said.speaker is not None:
            self._settle(said)
        if not mark.continued:
            self._waiting.clear()
        if said.speaker is None and mark.continues:
            self._waiting.append(len(self.found))
        self.found.append(_mention(passage, mark, said, scare=scare))

    def _settle(self, said: _Said) -> None:
        """Give the earlier paragraphs of a quotation the speaker who is named at its end."""
        for index in self._waiting:
            self.found[index] = replace(
                self.found[index], cue=said.cue, speaker=said.speaker, speaker_entity=said.entity
            )
        self._waiting.clear()

    def _said(self, attribution: Attribution, passage: Passage) -> _Said:
        speaker, cue = attribution.speaker, attribution.cue
        return _Said(
            cue=cue.moved(passage.start) if cue else None,
            speaker=speaker.moved(passage.start),
            entity=self._speakers.entity(speaker, passage),
        )

    def _speaking(self, attributor: Attributor, mark: MarkedSpan, here: _Said | None) -> _Said | None:
        """Return who spoke last before ``mark`` in its own passage."""
        said = attributor.last_before(mark)
        if said is None or said.cue is None:
            return here
        passage = attributor.passage
        sentence = passage.sentence_at(said.cue.start).start + passage.start
        if here is not None and here.cue is not None and here.cue.start >= sentence:
            return here
        return self._said(said, passage)

    def _from_before(self, passage: Passage, mark: MarkedSpan) -> _Said | None:
        """Return who speaks by the passage before: the speaker so far, whom a colon announced, or who had the floor."""
        if mark.continued:
            return self._floor
        if passage.block and not passage.outer:
            return self._introduced
        if passage.text[: mark.outer.start].strip():
            return None
        return self._introduced or self._floor

    def _leave(self, passage: Passage, attributor: Attributor, here: _Said | None) -> None:
        """Remember, for the next passage, who has the floor."""
        last = attributor.at_end()
        said = self._said(last, passage) if last is not None else None
        self._introduced = said if passage.text.rstrip().endswith(":") else None
        if here is not None and here.cue is not None and last is not None and last.cue is not None:
            sentence = passage.sentence_at(last.cue.start).start + passage.start
            said = here if here.cue.start >= sentence else said
        self._floor = said or here or self._floor
        self._speakers.read(passage)


def _mention(passage: Passage, mark: MarkedSpan, said: _Said, *, scare: bool) -> QuotationMention:
    return QuotationMention(
        start=mark.outer.start + passage.start,
        end=mark.outer.end + passage.start,
        content=Span(mark.start, mark.end).moved(passage.start),
        cue=said.cue,
        speaker=said.speaker,
        speaker_entity=said.entity,
        scare=scare,
    )


def _marks(passage: Passage) -> list[MarkedSpan]:
    """Return the outermost marked spans; of a block quote without marks, its whole text."""
    if passage.block and not (passage.outer and passage.outer[0].start <= 1):
        text = passage.text
        start = len(text) - len(text.lstrip())
        end = len(text.rstrip())
        return [MarkedSpan(start, end, Span(start, end))] if end > start else []
    return passage.outer


def _begins_sentence(passage: Passage, mark: MarkedSpan) -> bool:
    """Tell whether the words stand as a sentence of their own."""
    before = passage.text[passage.sentence_at(mark.outer.start).start : mark.outer.start]
    return not any(letter.isalnum() for letter in before)
