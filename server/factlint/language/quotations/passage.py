"""One unit's text as the attribution of quotations needs it: what quotation marks hold, and sentences outside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.language.docs import text_of
from factlint.model.mentions import EntityKind, Form
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from factlint.language.quotations.marks import MarkedSpan
    from factlint.model.mentions import EntityMention

_ENDS = frozenset(".!?…")
_INITIAL = 2  # "J."
_MARKS = "\"'”’»"
_TITLES = frozenset(
    "mr. mrs. ms. dr. prof. rep. sen. gov. gen. lt. col. capt. sgt. rev. st. hon. adm. maj. vs. no.".split()
)


_MAIN = frozenset({"ROOT", "conj", "parataxis"})


class Passage:
    """A unit: its parsed text, its marked spans and its entities.

    All offsets are the unit's. With ``within``, only the words of that span are read: what somebody
    says, in which others are quoted.
    """

    def __init__(
        self,
        doc: Doc,
        marks: Sequence[MarkedSpan],
        entities: Sequence[EntityMention],
        *,
        block: bool,
        within: Span | None = None,
    ) -> None:
        self.doc = doc
        self.text = text_of(doc)
        self.block = block
        self.entities = entities
        self.outer = [mark for mark in marks if mark.depth == 0]
        self._nested = [mark for mark in marks if mark.depth > 0]
        self.nested = within is not None
        self._within = within or Span(0, len(self.text))
        self.speakers: dict[Span, tuple[str | None, bool]] = {}  # whom a span names: see ``Speakers``
        self._starts = [mark.outer.start for mark in self.outer]

    def inside(self, mark: MarkedSpan) -> Passage | None:
        """Return the words of ``mark`` as a passage whose outermost quotations are those nested in it; None without."""
        low = bisect_left(self._nested, mark.outer.start, key=_opening)
        high = bisect_left(self._nested, mark.outer.end, key=_opening)
        nested = [replace(other, depth=other.depth - mark.depth - 1) for other in self._nested[low:high]]
        if not nested:
            return None
        return Passage(self.doc, nested, self.entities, block=False, within=Span(mark.start, mark.end))

    def mark_at(self, at: int) -> MarkedSpan | None:
        """Return the outermost marked span that holds the code point ``at``, its marks counted."""
        place = bisect_right(self._starts, at) - 1
        if place >= 0 and at < self.outer[place].outer.end:
            return self.outer[place]
        return None

    def holds_mark(self, span: Span) -> bool:
        """Tell whether a whole quotation stands in ``span``."""
        place = bisect_left(self._starts, span.start)
        return place < len(self.outer) and self.outer[place].outer.end <= span.end

    @cached_property
    def outside(self) -> list[Token]:
        """The tokens outside all quotation marks, in order."""
        words = self.doc.char_span(self._within.start, self._within.end, alignment_mode="expand") or self.doc
        return [token for token in words if not token.is_space and self.is_outside(token)]

    def is_outside(self, token: Token) -> bool:
        """Tell whether ``token`` stands outside all quotation marks."""
        at = token.idx
        return self._within.start <= at < self._within.end and (not self.outer or self.mark_at(at) is None)

    @cached_property
    def people(self) -> list[EntityMention]:
        """The names and descriptions of people, in order."""
        return [one for one in self.entities if one.kind is EntityKind.PERSON and one.form is not Form.PRONOUN]

    @cached_property
    def last_subject(self) -> str | None:
        """The key of the last person who is a subject outside quotation marks."""
        return next((one.entity for one in reversed(self.people) if self.is_subject(one, outside=True)), None)

    def is_subject(self, mention: EntityMention, *, outside: bool = False) -> bool:
        """Tell whether a mention is the subject of a clause, and, if so asked, outside quotation marks."""
        root = self._head(mention)
        if root is None or root.dep_ not in {"nsubj", "nsubj:pass"}:
            return False
        return not outside or self.is_outside(root)

    def is_main_subject(self, mention: EntityMention) -> bool:
        """Tell whether a subject is that of a main clause, and not of ``when Lee came``."""
        root = self._head(mention)
        return root is not None and root.head.dep_ in _MAIN

    def _head(self, mention: EntityMention) -> Token | None:
        """Return the word that ties a mention into its clause: of ``her deputy, Ann Lee,`` the deputy."""
        words = self.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if words is None:
            return None
        return words.root.head if words.root.dep_ == "appos" and words.root.head.i < words.root.i else words.root

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, where what stands in quotation marks never ends one in its midst."""
        cuts = [*self._cuts(), len(self.text)]
        found, start = [], 0
        for cut in cuts:
            if self.text[start:cut].strip():
                found.append(Span(start, cut))
            start = cut
        return found

    def _cuts(self) -> list[int]:
        """Where one sentence ends and the next begins."""
        cuts = {mark.outer.end for mark in self.outer if self._closes_sentence(mark)}
        cuts |= {at for at in (self._within.start, self._within.end) if 0 < at < len(self.text)}
        for token in self.outside:
            after = token.idx + len(token)
            if token.text[-1] in _ENDS and self.text[after : after + 1].isspace() and self._ends(token):
                cuts.add(after)
        return sorted(cuts)

    def _ends(self, token: Token) -> bool:
        """Tell whether the stop that ``token`` ends with is a full stop."""
        if token.text in _ENDS:
            return True
        begins = token.i + 1 < len(self.doc) and bool(self.doc[token.i + 1].is_sent_start)
        return begins and token.lower_ not in _TITLES and len(token) > _INITIAL

    def last_letter(self, mark: MarkedSpan) -> str:
        """Return the last character of the words, marks nested at their end not counted."""
        return self.text[mark.start : mark.end].rstrip(_MARKS)[-1:]

    def _closes_sentence(self, mark: MarkedSpan) -> bool:
        """Tell whether a sentence ends with the closing mark: full stop inside, a new beginning outside."""
        if self.last_letter(mark) not in _ENDS:
            return False
        after = self.text[mark.outer.end :].lstrip()[:1] if mark.outer.end < len(self.text) else ""
        return not after or not (after.islower() or after in ",;:)—–―-")

    def sentence_at(self, at: int) -> Span:
        """Return the sentence that holds the code point ``at``."""
        place = bisect_right(self.sentences, at, key=lambda span: span.start) - 1
        return self.sentences[max(place, 0)]

    def stop_after(self, end: int) -> int:
        """Return where the words after a quotation stop: at the next one, or with the sentence that they begin."""
        place = bisect_left(self._starts, end)
        after = self._starts[place] if place < len(self._starts) else len(self.text)
        begin = end
        while begin < len(self.text) and self.text[begin].isspace():
            begin += 1
        return min(after, self.sentence_at(begin).end if begin < len(self.text) else begin)

    def between(self, start: int, end: int) -> list[Token]:
        """Return the tokens outside quotation marks from ``start`` to ``end``."""
        low = bisect_right(self.outside, start - 1, key=lambda token: token.idx)
        high = bisect_right(self.outside, end - 1, key=lambda token: token.idx)
        return self.outside[low:high]


def _opening(mark: MarkedSpan) -> int:
    return mark.outer.start
