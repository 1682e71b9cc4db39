"""Giving each marked span of one unit its cue and its speaker, from the words of its own sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.language.quotations.cues import DASHES
from factlint.language.quotations.frames import Frame, Kind, find_frames
from factlint.language.quotations.phrases import NOMINAL, phrase, phrase_of
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from factlint.language.quotations.marks import MarkedSpan
    from factlint.language.quotations.passage import Passage

_GOES_ON = frozenset(",?!—–-…")
_STARTERS = frozenset({"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "ADV", "VERB", "AUX", "X"})
_LONGEST = 40
_SIGNATURE = 14


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words, and where the text says so, at unit offsets. ``near`` is true where cue and words touch."""

    cue: Span | None
    speaker: Span | None
    near: bool = True


class Attributor:
    """Looks for the cue of each marked span in one passage."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.frames = find_frames(passage)

    def attribute(self, mark: MarkedSpan) -> Attribution | None:
        """Return who says ``mark`` by the words of its own sentence, or None."""
        return (
            self._just_before(mark)
            or self._after(mark)
            or self._signature(mark)
            or self._was_how(mark)
            or self._governed(mark)
            or self._introduced(mark)
            or self._in_sentence(mark)
        )

    def _before(self, mark: MarkedSpan) -> list[Token]:
        sentence = self.passage.sentence_at(mark.outer.start)
        return self.passage.between(sentence.start, mark.outer.start)

    def _frames(self, start: int, end: int) -> list[Frame]:
        return [frame for frame in self.frames if start <= frame.cue.start < end]

    def _just_before(self, mark: MarkedSpan) -> Attribution | None:
        """``Lee said, “…”``, ``Lee told reporters: “…”``, ``Said Lee: “…”``: a speech cue that leads straight to the words."""
        tokens = self._before(mark)
        if not tokens:
            return None
        frames = self._frames(tokens[0].idx, mark.outer.start)
        if not frames:
            return None
        frame = frames[-1]
        gap = self.passage.between(frame.cue.end, mark.outer.start)
        leads = not gap or (gap[-1].text in {",", ":"} and not any(token.pos_ in {"VERB", "AUX"} for token in gap))
        if not leads or frame.kind is not Kind.SPEECH or (len(gap) > 1 and gap[-1].text == "," and gap[0].text == ","):
            return None
        speaker = frame.speaker or (phrase_of(gap, self.passage) if self._inverted(frame, tokens) else None)
        speaker = speaker or self._subject_before(tokens, frame)
        return Attribution(frame.cue, speaker) if speaker else None

    def _inverted(self, frame: Frame, tokens: Sequence[Token]) -> bool:
        return not any(token.pos_ in NOMINAL for token in tokens if token.idx < frame.cue.start)

    def _subject_before(self, tokens: Sequence[Token], frame: Frame) -> Span | None:
        """Return the last noun phrase before a cue whose subject the parse does not give."""
        if frame.passive:
            return None
        before = [token for token in tokens if token.idx < frame.cue.start]
        head = next((token for token in before if token.dep_ == "nsubj" and token.pos_ in NOMINAL), None)
        return phrase(head, self.passage) if head is not None else None

    def _after(self, mark: MarkedSpan) -> Attribution | None:
        """``“…,” she said``, ``“…?” asked the coach``: a cue that follows straight upon the words."""
        text, end = self.passage.text, mark.outer.end
        last = text[mark.end - 1]
        if last not in _GOES_ON and self.passage.sentence_at(end - 1).end <= end:
            return None
        stop = self._stop(end)
        tokens = self.passage.between(end, stop)[:_LONGEST]
        while tokens and tokens[0].text in {",", "-", "—", "–"}:
            tokens = tokens[1:]
        if not tokens or tokens[0].pos_ not in _STARTERS:
            return None
        inside = [frame for frame in self.frames if tokens[0].idx <= frame.cue.start <= tokens[-1].idx and frame.verb]
        if not inside:
            return None
        frame = inside[0]
        lead = [token for token in tokens if token.idx < frame.cue.start]
        if all(token.pos_ in {"ADV", "AUX", "PART"} for token in lead):
            following = [token for token in tokens if token.idx >= frame.cue.end]
            speaker = phrase_of(following, self.passage)
            return Attribution(frame.cue, speaker) if speaker else None
        if frame.speaker and tokens[0].idx <= frame.speaker.start < frame.cue.start:
            return Attribution(frame.cue, frame.speaker)
        if any(token.pos_ == "VERB" for token in lead):
            return None
        speaker = phrase_of(lead, self.passage)
        return Attribution(frame.cue, speaker) if speaker else None

    def _stop(self, end: int) -> int:
        """Where the words after a quotation stop: at the next quotation or the end of the sentence they begin."""
        after = next((mark.outer.start for mark in self.passage.outer if mark.outer.start >= end), len(self.passage.text))
        begin = end
        while begin < len(self.passage.text) and self.passage.text[begin].isspace():
            begin += 1
        return min(after, self.passage.sentence_at(begin).end if begin < len(self.passage.text) else begin)

    def _signature(self, mark: MarkedSpan) -> Attribution | None:
        """``“…” — Anna Berg``: a dash and a name that end the line."""
        stop = self._stop(mark.outer.end)
        tokens = self.passage.between(mark.outer.end, stop)
        if len(tokens) < 2 or tokens[0].text not in DASHES or len(tokens) > _SIGNATURE:  # noqa: PLR2004 - a dash and a name
            return None
        if any(token.pos_ == "VERB" for token in tokens):
            return None
        speaker = phrase_of(tokens[1:], self.passage)
        cue = Span(tokens[0].idx, tokens[0].idx + len(tokens[0]))
        return Attribution(cue, speaker) if speaker else None

    def _was_how(self, mark: MarkedSpan) -> Attribution | None:
        """``“…” was how Lee described it``."""
        tokens = self.passage.between(mark.outer.end, self._stop(mark.outer.end))
        words = [token.lower_ for token in tokens[:2]]
        if len(words) < 2 or tokens[0].pos_ not in {"AUX", "VERB"} or words[1] not in {"how", "what"}:  # noqa: PLR2004
            return None
        frame = next((frame for frame in self.frames if frame.cue.start > tokens[1].idx and frame.speaker), None)
        return Attribution(frame.cue, frame.speaker) if frame else None

    def _governed(self, mark: MarkedSpan) -> Attribution | None:
        """``said the deal was “…”``, ``called it “…”``: the nearest cue before the words in their sentence."""
        sentence = self.passage.sentence_at(mark.outer.start)
        for frame in reversed(self._frames(sentence.start, mark.outer.start)):
            if frame.kind is Kind.ACCORDING:
                continue
            if frame.speaker is not None:
                return Attribution(frame.cue, frame.speaker, near=False)
        return None

    def _introduced(self, mark: MarkedSpan) -> Attribution | None:
        """``Lee on priorities: “…”``: a colon after somebody's name or a clause about somebody."""
        tokens = self._before(mark)
        if not tokens or tokens[-1].text != ":":
            return None
        head = next((token for token in tokens if token.dep_ in {"nsubj", "nsubj:pass"}), None)
        speaker = phrase(head, self.passage) if head is not None else phrase_of(tokens, self.passage)
        cue = Span(tokens[-1].idx, tokens[-1].idx + 1)
        return Attribution(cue, speaker) if speaker else None

    def _in_sentence(self, mark: MarkedSpan) -> Attribution | None:
        """``The “…” plan, Lee said, would fail``; ``according to Lee``: any cue of the sentence that has a speaker."""
        sentence = self.passage.sentence_at(mark.outer.start)
        for frame in self._frames(sentence.start, sentence.end):
            if frame.speaker is None:
                continue
            if frame.kind is Kind.ACCORDING or (frame.kind is Kind.SPEECH and frame.cue.start > mark.outer.end and self._parenthetic(frame)):
                return Attribution(frame.cue, frame.speaker, near=False)
        return None

    def _parenthetic(self, frame: Frame) -> bool:
        """Tell whether ``, Lee said`` follows a comma."""
        first = min(frame.cue.start, frame.speaker.start if frame.speaker else frame.cue.start)
        return self.passage.text[:first].rstrip()[-1:] in {",", "”", '"'}

    def last_before(self, mark: MarkedSpan) -> Attribution | None:
        """Return the last speaker that a sentence before ``mark`` names."""
        return self._last(0, self.passage.sentence_at(mark.outer.start).start)

    def at_end(self) -> Attribution | None:
        """Return the last speaker that the passage names; before a closing colon, the subject will do."""
        text = self.passage.text.rstrip()
        if text.endswith(":"):
            sentence = self.passage.sentence_at(len(text) - 1)
            here = self._last(sentence.start, sentence.end)
            return here or self._announced(sentence)
        return self._last(0, len(text))

    def _last(self, start: int, end: int) -> Attribution | None:
        for frame in reversed(self._frames(start, end)):
            if frame.speaker is not None and frame.kind is not Kind.REPORTING:
                return Attribution(frame.cue, frame.speaker, near=False)
        return None

    def _announced(self, sentence: Span) -> Attribution | None:
        """``Lee on priorities:`` gives the floor to Lee."""
        tokens = self.passage.between(sentence.start, sentence.end)
        head = next((token for token in tokens if token.dep_ in {"nsubj", "nsubj:pass"}), None)
        speaker = phrase(head, self.passage) if head is not None else phrase_of(tokens, self.passage)
        return Attribution(None, speaker, near=False) if speaker else None
