"""One unit of a document while its mentions are joined with those of the others.

Joining goes in steps, and while a text is being written most units stay as they were at each of them. So a unit never
changes; a step that changes nothing returns the unit itself, and what a step made of a unit is kept with it, beside
what it asked about the rest of the document: as long as the answers are the same, so is the outcome.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from factlint.model.mentions import EntityKind, EntityMention

    Mentions = Sequence[EntityMention]

Told = TypeVar("Told")
Question = TypeVar("Question")
Answer = TypeVar("Answer")

_ITSELF: Final = object()
"""Stands in a unit for the unit: one that held itself would only go when the garbage collector finds it."""
_CLOSING: Final = {"\u201c": "\u201d", "\u00ab": "\u00bb", "\u201e": "\u201d"}


@dataclass(eq=False, slots=True)
class Unit:
    """A unit's text and parse, its mentions so far, and the parts that stand in quotation marks."""

    text: str
    doc: Doc
    mentions: tuple[EntityMention, ...]
    quoted: tuple[Span, ...] = ()
    _told: dict[object, Any] = field(default_factory=dict, repr=False)
    _asked: dict[object, tuple[tuple[tuple[Any, Any], ...], Any]] = field(default_factory=dict, repr=False)

    def words(self, mention: EntityMention) -> str:
        """Return the text of ``mention``."""
        return self.text[mention.start : mention.end]

    def is_quoted(self, at: int) -> bool:
        """Tell whether the code point ``at`` stands within quotation marks."""
        return bool(self.quoted) and any(span.start <= at < span.end for span in self.quoted)

    def told(self, tell: Callable[[Unit], Told]) -> Told:
        """Return what ``tell`` makes of this unit by itself, which is kept."""
        known = self._told.get(tell)
        if known is None:
            known = self._told[tell] = tell(self)
        return cast("Told", known)

    def asking(
        self, work: Callable[[Unit, Callable[[Question], Answer]], Told], answer: Callable[[Question], Answer]
    ) -> Told:
        """Return what ``work`` makes of this unit with the help of ``answer``, which knows the document.

        ``work`` must hang on the unit and on what it asks, and on nothing else. What it made last is kept while the
        answers to its questions stay the same.
        """
        kept = self._asked.get(work)
        if kept is not None:
            questions, made = kept
            for question, told in questions:
                if answer(question) != told:
                    break
            else:
                return cast("Told", self if made is _ITSELF else made)
        asked: dict[Question, Answer] = {}

        def ask(question: Question) -> Answer:
            if question not in asked:
                asked[question] = answer(question)
            return asked[question]

        made = work(self, ask)
        self._asked[work] = tuple(asked.items()), _ITSELF if made is self else made
        return made

    def having(self, mentions: Mentions) -> Unit:
        """Return this unit with other mentions; itself if they are the same."""
        return self.changed(mentions) or self

    def changed(self, mentions: Mentions) -> Unit | None:
        """Return this unit with other mentions; None if they are the same."""
        found = tuple(mentions)
        return None if found == self.mentions else Unit(self.text, self.doc, found, self.quoted)


def joined(mentions: Mentions, more: Mentions) -> Mentions:
    """Return mentions and more of them in the order of the text."""
    return sorted([*mentions, *more], key=lambda mention: (mention.start, -mention.end)) if more else mentions


def is_free(mentions: Mentions, start: int, end: int) -> bool:
    """Tell whether no mention touches ``start`` to ``end``."""
    return not any(mention.start < end and start < mention.end for mention in mentions)


def rekeyed(mention: EntityMention, key: str, kind: EntityKind) -> EntityMention:
    """Return ``mention`` as one of the entity ``key``; itself if it is."""
    if mention.entity == key and mention.kind is kind:
        return mention
    return replace(mention, entity=key, kind=kind)


def added_up(counts: Iterable[dict[Question, int]]) -> dict[Question, int]:
    """Return the sum of several counts."""
    total: dict[Question, int] = {}
    for each in counts:
        for name, count in each.items():
            total[name] = total.get(name, 0) + count
    return total


def quoted_spans(text: str) -> Iterator[Span]:
    """Yield what stands within double quotation marks; marks that never close reach to the end of ``text``."""
    start: int | None = None
    closing = ""
    for at, char in enumerate(text):
        if start is None:
            if char in _CLOSING or char == '"':
                start, closing = at, _CLOSING.get(char, char)
        elif char == closing or (char == '"' and closing == "\u201d"):
            yield Span(start, at + 1)
            start = None
    if start is not None:
        yield Span(start, len(text))
