"""The sentences that were read of late, by all that reading them hangs on.

Where a writer changes one sentence of a paragraph, the others are parsed anew, and mostly come out as they were: then
their claims are those of before, wherever the sentence stands now. Most drafts are read once, and to tell what a
reading hangs on takes time: so that begins with the first change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.claims.moving import moved, moved_claim
from factlint.language.placing import placed
from factlint.language.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from factlint.language.entities import NameList
    from factlint.language.tokens import Words
    from factlint.model.claims import Claim, Sentence
    from factlint.model.mentions import DateMention, EntityMention, QuantityMention, RoleMention
    from factlint.model.spans import Span

FIRST = 64
"""How many characters of a text may be its dateline, and more."""
BEFORE, AFTER = 24, 40
"""How many characters before and after a sentence a reader looks at."""
NEXT = 3
"""How many words after a sentence one does: they may end a phrase."""
_SPARE = 500
"""How many sentences are kept that nobody asked about of late: the next edit may be beside them."""


class Given(NamedTuple):
    """What the language stage found in a sentence, and the claims of what is quoted there; all at unit offsets."""

    words: Words
    entities: Sequence[EntityMention]
    dates: Sequence[DateMention]
    quantities: Sequence[QuantityMention]
    roles: Sequence[RoleMention]
    lists: Sequence[NameList]
    spoken: Sequence[Span]
    quotations: Sequence[Claim]


class KeptSentences:
    """Sentences of drafts, read; what the last few states of them did not need is forgotten, but for some."""

    def __init__(self) -> None:
        """Start with none."""
        self._known: Recent[Hashable, Sentence] = Recent(spare=_SPARE)
        self._drafts: Recent[str, str] = Recent()

    def begin(self, draft: str) -> bool:
        """Begin with the draft of that name; tell whether it is another state of one, of which sentences are kept."""
        self._known.begin()
        self._drafts.begin()
        again = self._drafts.get(draft) is not None
        self._drafts.put(draft, draft)
        return again

    def get(self, key: Hashable | None, start: int) -> Sentence | None:
        """Return the sentence of a key, which begins at ``start`` of its unit; None where there is none."""
        known = self._known.get(key) if key is not None else None
        return moved(known, start - known.start) if known is not None else None

    def put(self, key: Hashable | None, sentence: Sentence) -> None:
        """Keep a sentence."""
        if key is not None:
            self._known.put(key, sentence)


def key_of(given: Given, *others: Hashable) -> Hashable | None:
    """Return what the reading of a sentence hangs on: its parse, its mentions, what stands beside it, and ``others``.

    None where a mention reaches farther than a reader looks.
    """
    words = given.words
    start, end, prose = words.start_char, words.end_char, words.prose
    reaching = [span for one in given.roles for span in (one, one.person, one.of, one.whole_span) if span is not None]
    if any(span.start < start or end < span.end for span in (*reaching, *given.lists)):
        return None
    first = start <= FIRST
    return (
        first and start,
        prose[0 if first else start - BEFORE : end + AFTER],
        _parse(words),
        tuple(_by_itself(one, start) for one in given.entities),
        tuple((one.start - start, one.end - start, one.value, one.stated) for one in given.dates),
        _from(given.quantities, start),
        _from(given.roles, start),
        _from(given.lists, start),
        tuple((one.start - start, one.end - start) for one in given.spoken),
        tuple(moved_claim(claim, -start) for claim in given.quotations),
        others,
    )


def _by_itself(one: EntityMention, start: int) -> Hashable:
    return one.start - start, one.end - start, one.entity, one.kind, one.form


def _from(mentions: Iterable[Hashable], start: int) -> Hashable:
    return tuple(placed(one, lambda span: span.moved(-start)) for one in mentions)


def _parse(words: Words) -> Hashable:
    """Return how a sentence and the next few words are parsed, places counted from its first word."""
    if not words.tokens:
        return ()
    doc, start = words.tokens[0].doc, words.start_char
    found: list[Hashable] = []
    for word in doc[words.start : words.end + NEXT]:
        found += (word.idx - start, word.text, word.tag_, word.pos_, word.dep_, word.lemma_, word.head.i - word.i)
        found.append(word.is_sent_start)
    return tuple(found)
