"""Giving each marked span of one unit its cue and its speaker, from the words of its own sentence."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factlint.language.quotations.cues import SPEECH
from factlint.language.quotations.frames import FINITE, Frame, Kind, find_frames
from factlint.language.quotations.introductions import announced
from factlint.language.quotations.phrases import NOMINAL, phrase_of
from factlint.language.quotations.signatures import signature, transcript, turn
from factlint.model.record import record
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from factlint.language.quotations.marks import MarkedSpan
    from factlint.language.quotations.passage import Passage

_GOES_ON = frozenset(",?!—–-…")
_STARTERS = frozenset({"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "ADV", "VERB", "AUX", "X"})
_LONGEST = 40
_SHORT = 5
_MOST = 12  # cues of one sentence that are looked at
_ANSWERS = frozenset({"answer", "reply", "response", "retort", "rejoinder"})
_FLOOR = frozenset({Kind.SPEECH, Kind.CALLING, Kind.ACCORDING})
_GOVERNING = frozenset({Kind.SPEECH, Kind.CALLING, Kind.REPORTING})
_HOW = (["that", "is", "how"], ["that", "was", "how"], ["this", "is", "how"], ["this", "was", "how"])
_PUTTING = frozenset(
    "put puts described describes summed sums explained explains phrased phrases worded words saw sees".split()
)

_OF = frozenset({"is by", "was by", "are by", "were by", "belongs to", "comes from", "came from"})
"""What leads from words to whose they are …"""
_WORDS = frozenset({"line", "phrase", "quotation", "quote", "remark", "sentence", "word"})
"""… and what words are called."""


@record
class Attribution:
    """Whose words, and where the text says so, at unit offsets. ``near`` is true where cue and words touch."""

    cue: Span | None
    speaker: Span
    near: bool = True


class Attributor:
    """Looks for the cue of each marked span in one passage."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.frames = find_frames(passage)
        self._starts = [frame.cue.start for frame in self.frames]

    def attribute(self, mark: MarkedSpan) -> Attribution | None:
        """Return who says ``mark`` by the words of its own sentence, or None."""
        ways = (
            self._transcript,
            self._just_before,
            self._after,
            self._signature,
            self._was_how,
            self._looking_back,
            self._governed,
            self._chosen,
            self._introduced,
            self._in_sentence,
            self._turn,
        )
        return next((found for way in ways if (found := way(mark)) is not None), None)

    def last_before(self, mark: MarkedSpan) -> Attribution | None:
        """Return the last speaker that a sentence before ``mark`` names."""
        return self._last(0, self.passage.sentence_at(mark.outer.start).start)

    def answers(self, mark: MarkedSpan) -> bool:
        """``“…,” came the answer``: the words of somebody else than spoke before, who is not named."""
        after = self.passage.between(mark.outer.end, self.passage.stop_after(mark.outer.end))[:_SHORT]
        words = [token.lower_ for token in after if token.text != ","]
        return words[:1] == ["came"] and not _ANSWERS.isdisjoint(words)

    def at_end(self) -> Attribution | None:
        """Return the speaker that the passage leaves on the floor; before a closing colon, the subject will do.

        In a transcript that is who has the turn, whatever is said of others.
        """
        found = self._turn()
        if found is not None:
            return found
        text = self.passage.text.rstrip()
        if not text.endswith(":"):
            return self._last(0, len(text))
        sentence = self.passage.sentence_at(len(text) - 1)
        return self._last(sentence.start, sentence.end) or self._announced(sentence.start, sentence.end)

    def _last(self, start: int, end: int) -> Attribution | None:
        """Return the last speech cue with a speaker, one of a main clause before one of a clause within it."""
        near = self._frames(start, end)[-_MOST:]
        frames = [frame for frame in near if frame.speaker and frame.kind in _FLOOR]
        if not frames:
            return None
        sentence = self.passage.sentence_at(frames[-1].cue.start)
        main = [frame for frame in frames if frame.cue.start >= sentence.start and frame.is_main]
        return _attribution((main or frames)[-1], near=False)

    def _announced(self, start: int, end: int) -> Attribution | None:
        tokens = self.passage.between(start, end)
        speaker = announced(tokens, self.passage)
        colon = Span(tokens[-1].idx, tokens[-1].idx + 1) if tokens else None
        return Attribution(colon, speaker) if speaker else None

    def _before(self, mark: MarkedSpan) -> list[Token]:
        sentence = self.passage.sentence_at(mark.outer.start)
        return self.passage.between(sentence.start, mark.outer.start)

    def _frames(self, start: int, end: int) -> list[Frame]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self.frames[low:high]

    def _transcript(self, mark: MarkedSpan) -> Attribution | None:
        found = transcript(mark, self.passage)
        return Attribution(found.cue, found.name) if found else None

    def _turn(self, _: MarkedSpan | None = None) -> Attribution | None:
        """Return who speaks all of the passage, as a transcript says at its beginning."""
        found = turn(self.passage)
        return Attribution(found.cue, found.name, near=False) if found else None

    def _just_before(self, mark: MarkedSpan) -> Attribution | None:
        """``Lee said, “…”``, ``Lee told reporters: “…”``, ``Said Lee: “…”``: a cue that leads straight to the words."""
        tokens = self._before(mark)
        frames = self._frames(tokens[0].idx, mark.outer.start) if tokens else []
        if not frames or frames[-1].kind not in {Kind.SPEECH, Kind.MANNER}:
            return None
        frame = frames[-1]
        gap = self.passage.between(frame.cue.end, mark.outer.start)
        if gap and (gap[-1].text not in {",", ":"} or any(token.tag_ in FINITE for token in gap)):
            return None
        if len(gap) > 1 and gap[-1].text == gap[0].text == ",":
            return None
        speaker = frame.speaker
        if speaker is None and not any(token.pos_ in NOMINAL for token in tokens if token.idx < frame.cue.start):
            speaker = phrase_of(gap)
        if speaker is None and not frame.passive:
            speaker = announced([token for token in tokens if token.idx < frame.cue.start], self.passage)
        return Attribution(frame.cue, speaker) if speaker else None

    def _after(self, mark: MarkedSpan) -> Attribution | None:
        """``“…,” she said``, ``“…?” asked the coach``: a cue that follows straight upon the words."""
        end = mark.outer.end
        closed = self.passage.sentence_at(end - 1).end <= end
        if closed and self.passage.last_letter(mark) not in _GOES_ON:
            return None
        tokens = self.passage.between(end, self.passage.stop_after(end))[:_LONGEST]
        whole = self.passage.sentence_at(mark.outer.start).start == mark.outer.start
        while tokens and tokens[0].text in ({",", "-", "—", "–", "--"} if whole else {","}):
            tokens = tokens[1:]
        if tokens and tokens[0].lower_ == "as" and any(token.lower_ in _PUTTING for token in tokens):
            tokens = tokens[1:]  # as she puts it
        if not tokens or tokens[0].pos_ not in _STARTERS:
            return None
        if tokens[0].pos_ == "NOUN" and tokens[0].lemma_.casefold() in SPEECH and tokens[0].lower_.endswith("s"):
            speaker = phrase_of(tokens[1:])  # remarks Lee: the parser takes it for a noun
            return Attribution(_span(tokens[:1]), speaker) if speaker and tokens[1].pos_ == "PROPN" else None
        inside = [frame for frame in self._frames(tokens[0].idx, tokens[-1].idx + 1) if frame.verb]
        speech = [frame for frame in inside if frame.kind is Kind.SPEECH] or inside
        if speech:
            return self._following(speech[0], tokens)
        verb = next((token for token in tokens[:_SHORT] if token.tag_ in {"VBD", "VBZ"} and token.pos_ == "VERB"), None)
        return self._following(Frame.of(verb, self.passage), tokens) if verb is not None and whole else None

    def _following(self, frame: Frame, tokens: Sequence[Token]) -> Attribution | None:
        lead = [token for token in tokens if token.idx < frame.cue.start]
        if all(token.pos_ in {"ADV", "AUX", "PART"} for token in lead):
            inverted = phrase_of([token for token in tokens if token.idx >= frame.cue.end])
            return Attribution(frame.cue, inverted) if inverted else None
        comma = next((place for place, token in enumerate(lead) if token.text in {",", "(", "--", "—", "–"}), len(lead))
        if any(token.tag_ in FINITE and token.pos_ == "VERB" for token in lead[:comma]):
            return None
        if frame.speaker and tokens[0].idx <= frame.speaker.start < frame.cue.start:
            return Attribution(frame.cue, frame.speaker)
        speaker = phrase_of(lead)
        return Attribution(frame.cue, speaker) if speaker else None

    def _signature(self, mark: MarkedSpan) -> Attribution | None:
        found = signature(mark, self.passage)
        return Attribution(found.cue, found.name) if found else None

    def _was_how(self, mark: MarkedSpan) -> Attribution | None:
        """``“…” was how Lee described it``, ``“…” is by Lee``."""
        tokens = self.passage.between(mark.outer.end, self.passage.stop_after(mark.outer.end))
        words = [token.lower_ for token in tokens[:2]]
        whole = self.passage.sentence_at(mark.outer.start).start == mark.outer.start
        if whole and " ".join(words) in _OF and (speaker := phrase_of(tokens[2:])):
            return Attribution(_span(tokens[:2]), speaker)
        if len(words) < 2 or tokens[0].lemma_ != "be" or words[1] not in {"how", "what"}:  # noqa: PLR2004 - is how
            return None
        later = self._frames(tokens[1].idx, tokens[-1].idx + 1)
        frame = next((frame for frame in later if frame.speaker), None)
        return _attribution(frame) if frame else None

    def _looking_back(self, mark: MarkedSpan) -> Attribution | None:
        """``“…” So said Lee.``, ``“…” That is how Lee put it.``: the sentence after the words tells whose they were."""
        start = next(
            (at for at in range(mark.outer.end, len(self.passage.text)) if self.passage.text[at].strip()), None
        )
        if start is None:
            return None
        sentence = self.passage.sentence_at(start)
        tokens = self.passage.between(start, sentence.end)[:_LONGEST]
        words = [token.lower_ for token in tokens[:3]]
        frames = self._frames(start, sentence.end)
        if words[:1] in (["so"], ["thus"]) and frames and frames[0].cue.start == tokens[1].idx:
            return self._following(frames[0], tokens[1:])
        if words in _HOW and any(token.lower_ in _PUTTING for token in tokens[3:]):
            speaker = phrase_of(tokens[3:])
            return Attribution(_span(tokens[:3]), speaker) if speaker else None
        if len(tokens) > _SHORT - 1 and words[0] == "the" and tokens[1].lower_.removesuffix("s") in _WORDS:
            link = " ".join(token.lower_ for token in tokens[2:4])
            speaker = phrase_of(tokens[4:]) if link in _OF else None
            return Attribution(_span(tokens[:4]), speaker) if speaker else None
        return None

    def _governed(self, mark: MarkedSpan) -> Attribution | None:
        """``said the deal was “…”``, ``called it “…”``: the nearest cue before the words in their sentence.

        What somebody is said to think or expect is still in the words of whoever says it.
        """
        sentence = self.passage.sentence_at(mark.outer.start)
        before = [
            frame
            for frame in self._frames(sentence.start, mark.outer.start)[: -_MOST - 1 : -1]
            if frame.speaker is not None and frame.kind in _GOVERNING
        ]
        if not before:
            return None
        nearest = before[0]
        if nearest.kind is Kind.REPORTING:
            nearest = next((frame for frame in before if frame.kind is Kind.SPEECH and frame.governs(nearest)), nearest)
        return _attribution(nearest, near=False)

    def _chosen(self, mark: MarkedSpan) -> Attribution | None:
        """``rated the claim as “…”``, ``admires him as a “…”``: the subject chose the words."""
        tokens = [token for token in self._before(mark)[-3:] if token.pos_ not in {"DET", "ADJ"}]
        if not tokens or tokens[-1].lower_ != "as":
            return None
        verb = next((token for token in tokens[-1].ancestors if token.pos_ == "VERB"), None)
        if verb is None or not any(child.dep_ == "obj" for child in verb.children):
            return None
        frame = Frame.of(verb, self.passage)
        return _attribution(frame, near=False) if frame.speaker else None

    def _introduced(self, mark: MarkedSpan) -> Attribution | None:
        """``Lee on priorities: “…”``: a colon after somebody's name or a clause about somebody."""
        tokens = self._before(mark)
        if not tokens or tokens[-1].text != ":":
            return None
        return self._announced(tokens[0].idx, mark.outer.start)

    def _in_sentence(self, mark: MarkedSpan) -> Attribution | None:
        """Return any other cue of the sentence: ``the “…” plan, Lee said, would fail``, ``according to Lee``."""
        sentence = self.passage.sentence_at(mark.outer.start)
        for frame in self._frames(sentence.start, sentence.end)[:_MOST]:
            if frame.speaker is None:
                continue
            aside = frame.kind is Kind.SPEECH and frame.cue.start > mark.outer.end and self._parenthetic(frame)
            if frame.kind is Kind.ACCORDING or aside:
                return _attribution(frame, near=False)
        return None

    def _parenthetic(self, frame: Frame) -> bool:
        """Tell whether ``, Lee said`` follows a comma."""
        first = min(frame.cue.start, frame.speaker.start if frame.speaker else frame.cue.start)
        return self.passage.text[:first].rstrip()[-1:] in {",", "”", '"'}


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _attribution(frame: Frame, *, near: bool = True) -> Attribution | None:
    return Attribution(frame.cue, frame.speaker, near) if frame.speaker else None
