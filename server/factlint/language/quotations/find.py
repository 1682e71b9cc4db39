"""Finding the quotations of a document: marks, then cues and speakers, then who goes on in the next paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factlint.language.docs import text_of
from factlint.language.entities.addressed import addressed
from factlint.language.quotations.attribution import Attribution, Attributor
from factlint.language.quotations.indirect import find_indirect
from factlint.language.quotations.marks import MarkedSpan, marked_spans
from factlint.language.quotations.passage import Passage
from factlint.language.quotations.scare import is_scare
from factlint.language.quotations.signatures import line_signature
from factlint.language.quotations.speakers import Speakers
from factlint.language.recent import Recent
from factlint.model.mentions import QuotationMention
from factlint.model.record import record
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc

    from factlint.language.quotations.indirect import Indirect
    from factlint.model.mentions import EntityMention


def find_quotations(
    docs: Sequence[Doc], starts: Sequence[int], quoted: Sequence[bool], entities: Sequence[Sequence[EntityMention]]
) -> list[QuotationMention]:
    """Return the quotations of a document, in its order, at offsets of its prose.

    ``docs`` are its units, parsed; ``starts`` where each begins in the prose; ``quoted`` tells which are block quotes;
    ``entities`` are each unit's, at unit offsets.
    """
    texts = [text_of(doc) for doc in docs]
    reader = _Reader(_suits(texts, entities))
    marks = marked_spans(texts)
    _kept.begin()
    for doc, start, spans, names, block in zip(docs, starts, marks, entities, quoted, strict=True):
        reader.read(_heard(doc, spans, names, block=block), start)
    return sorted(reader.found, key=lambda quotation: (quotation.start, -quotation.end))


def _suits(texts: Sequence[str], entities: Sequence[Sequence[EntityMention]]) -> dict[str, str]:
    """Return ``he`` or ``she`` for the people of a document whose names tell, and tell the same throughout."""
    found: dict[str, str] = {}
    both: set[str] = set()
    each = ((text, mention) for text, mentions in zip(texts, entities, strict=True) for mention in mentions)
    for text, mention in each:
        for person, pronoun in addressed(text, [mention]).items():
            if found.setdefault(person, pronoun) != pronoun:
                both.add(person)  # two of one last name
    return {person: pronoun for person, pronoun in found.items() if person not in both}


@record
class _Marked:
    """A marked span with what its own passage says of it.

    ``alone`` is true where the words stand as a sentence of their own and are no answer; then ``before`` is the last
    speaker of the sentences before them. ``nested`` is what is quoted within, with its speaker.
    """

    mark: MarkedSpan
    attribution: Attribution | None
    scare: bool
    alone: bool
    before: Attribution | None
    nested: tuple[tuple[Passage, MarkedSpan, Attribution], ...]


@dataclass(frozen=True, eq=False, slots=True)
class _Heard:
    """All that one passage says by itself, at its own offsets. It holds the marks and names that its key stands for."""

    passage: Passage
    marks: Sequence[MarkedSpan]
    marked: tuple[_Marked, ...]
    indirect: tuple[Indirect, ...]
    last: Attribution | None


# By the identity of the marks and the names, which the values hold.
_kept: Recent[tuple[Doc, int, int, bool], _Heard] = Recent()


def _heard(doc: Doc, marks: Sequence[MarkedSpan], entities: Sequence[EntityMention], *, block: bool) -> _Heard:
    key = (doc, id(marks), id(entities), block)
    heard = _kept.get(key)
    if heard is None:
        attributor = Attributor(Passage(doc, marks, entities, block=block))
        passage = attributor.passage
        heard = _Heard(
            passage,
            marks,
            tuple(_marked(attributor, mark) for mark in _marks(passage)),
            tuple(find_indirect(passage, attributor.frames)),
            attributor.at_end(),
        )
        _kept.put(key, heard)
    return heard


def _marked(attributor: Attributor, mark: MarkedSpan) -> _Marked:
    passage = attributor.passage
    attribution = attributor.attribute(mark)
    if is_scare(passage, mark, attribution):
        return _Marked(mark, attribution, scare=True, alone=False, before=None, nested=())
    alone = attribution is None and _begins_sentence(passage, mark) and not attributor.answers(mark)
    before = attributor.last_before(mark) if alone else None
    return _Marked(mark, attribution, scare=False, alone=alone, before=before, nested=tuple(_nested(passage, mark)))


def _nested(passage: Passage, mark: MarkedSpan) -> Iterator[tuple[Passage, MarkedSpan, Attribution]]:
    """Yield what is quoted within ``mark``, where its words say by whom."""
    inside = passage.inside(mark)
    if inside is None:
        return
    attributor = Attributor(inside)
    for nested in inside.outer:
        attribution = attributor.attribute(nested)
        if attribution is not None and not is_scare(inside, nested, attribution):
            yield inside, nested, attribution


@record
class _Said:
    """An attribution at offsets of the prose, with the speaker's key; ``sure`` as in ``QuotationMention``."""

    cue: Span | None = None
    speaker: Span | None = None
    entity: str | None = None
    sure: bool = False


class _Reader:
    """Reads passages in order; remembers who has the floor, whom a colon introduced, and what waits for its speaker."""

    def __init__(self, suits: Mapping[str, str]) -> None:
        self.found: list[QuotationMention] = []
        self._speakers = Speakers(suits)
        self._floor: _Said | None = None
        self._introduced: _Said | None = None
        self._waiting: list[int] = []
        self._unsigned: int | None = None
        self._start = 0

    def read(self, heard: _Heard, start: int) -> None:
        """Add to ``found`` the quotations of the next passage, which begins at ``start`` of the prose."""
        self._start = start
        passage = heard.passage
        if self._unsigned is not None and (signed := line_signature(passage)) is not None:
            self._sign(self._said(Attribution(signed.cue, signed.name), passage))
            self._leave(passage, heard.last, None)
            return
        here: _Said | None = None
        for marked in heard.marked:
            if marked.scare:
                self._add(marked.mark, None, scare=True)
                continue
            said: _Said | None = None
            if marked.attribution is not None:
                said = self._said(marked.attribution, passage)
            elif marked.alone:
                said = self._speaking(passage, marked.before, here) or self._from_before(passage, marked.mark)
            self._add(marked.mark, said, scare=False)
            here = said or here
            for inside, nested, attribution in marked.nested:
                self.found.append(self._mention(nested, self._said(attribution, inside), scare=False))
        for indirect in heard.indirect:
            said = self._said(indirect.attribution, passage)
            content = indirect.content.moved(start)
            self.found.append(
                QuotationMention(content.start, content.end, content, said.cue, said.speaker, said.entity, direct=False)
            )
        self._unsigned = self._to_be_signed(heard)
        self._leave(passage, heard.last, here)

    def _to_be_signed(self, heard: _Heard) -> int | None:
        """Return the place, among those found, of words that end a passage and that it gives to nobody itself."""
        last = heard.marked[-1] if heard.marked else None
        if last is None or last.scare or last.attribution is not None or last.mark.continues:
            return None
        if last.mark.outer.end < len(heard.passage.text.rstrip()):
            return None
        start = last.mark.outer.start + self._start
        places = range(len(self.found) - 1, -1, -1)
        return next((place for place in places if self.found[place].start == start), None)

    def _sign(self, said: _Said) -> None:
        """Give the words of the passage before to whoever signs them on a line of their own."""
        self._settle(said)
        if self._unsigned is not None:
            self.found[self._unsigned] = _given(self.found[self._unsigned], said)
        self._unsigned = None

    def _add(self, mark: MarkedSpan, said: _Said | None, *, scare: bool) -> None:
        said = said or _Said()
        if mark.continued and said.speaker is not None:
            self._settle(said)
        if not mark.continued:
            self._waiting.clear()
        if said.speaker is None and mark.continues:
            self._waiting.append(len(self.found))
        self.found.append(self._mention(mark, said, scare=scare))

    def _settle(self, said: _Said) -> None:
        """Give the earlier paragraphs of a quotation the speaker who is named at its end."""
        for index in self._waiting:
            self.found[index] = _given(self.found[index], said)
        self._waiting.clear()

    def _said(self, attribution: Attribution, passage: Passage) -> _Said:
        speaker, cue = self._speakers.whole(attribution.speaker, passage), attribution.cue
        entity = self._speakers.entity(speaker, passage)
        return _Said(
            cue=cue.moved(self._start) if cue else None,
            speaker=speaker.moved(self._start),
            entity=entity,
            sure=self._speakers.is_sure(entity, speaker, passage),
        )

    def _speaking(self, passage: Passage, said: Attribution | None, here: _Said | None) -> _Said | None:
        """Return who spoke last before some words of a passage: ``said`` by its sentences, or who was quoted."""
        if said is None or said.cue is None:
            return here
        sentence = passage.sentence_at(said.cue.start).start + self._start
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

    def _leave(self, passage: Passage, last: Attribution | None, here: _Said | None) -> None:
        """Remember, for the next passage, who has the floor."""
        said = self._said(last, passage) if last is not None else None
        self._introduced = said if passage.text.rstrip().endswith(":") else None
        if here is not None and here.cue is not None and last is not None and last.cue is not None:
            sentence = passage.sentence_at(last.cue.start).start + self._start
            said = here if here.cue.start >= sentence else said
        self._floor = said or here or self._floor
        self._speakers.read(passage)

    def _mention(self, mark: MarkedSpan, said: _Said, *, scare: bool) -> QuotationMention:
        return QuotationMention(
            start=mark.outer.start + self._start,
            end=mark.outer.end + self._start,
            content=Span(mark.start, mark.end).moved(self._start),
            cue=said.cue,
            speaker=said.speaker,
            speaker_entity=said.entity,
            scare=scare,
            sure=said.sure,
        )


def _given(quotation: QuotationMention, said: _Said) -> QuotationMention:
    """Return a quotation with the speaker whom the text names later."""
    return replace(quotation, cue=said.cue, speaker=said.speaker, speaker_entity=said.entity, sure=said.sure)


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
