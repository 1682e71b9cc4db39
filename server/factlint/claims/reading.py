"""One sentence as the readers of claims see it: its words, mentions and terms, with prose offsets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.claims.clauses import clause, is_predicate, subject_of, way_up
from factlint.claims.qualifiers import is_firm
from factlint.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Span as Words
    from spacy.tokens import Token

    from factlint.claims.terms import SentenceTerms
    from factlint.language.entities import NameList
    from factlint.model.mentions import DateMention, EntityMention, QuantityMention, RoleMention


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence and what the language stage found in it.

    ``offset`` is the prose offset of the spaCy document that ``words`` belongs to; all mentions have prose offsets.
    ``whole`` says that the sentence is a table row or the like, in which every word belongs to every value.
    """

    words: Words
    offset: int
    terms: SentenceTerms
    entities: Sequence[EntityMention]
    dates: Sequence[DateMention]
    quantities: Sequence[QuantityMention]
    roles: Sequence[RoleMention]
    lists: Sequence[NameList]
    spoken: Sequence[Span] = field(default=())
    whole: bool = False

    @property
    def start(self) -> int:
        """Where the sentence starts in the prose."""
        return self.offset + self.words.start_char

    @property
    def end(self) -> int:
        """Where the sentence ends in the prose."""
        return self.offset + self.words.end_char

    def text(self, start: int, end: int) -> str:
        """Return the prose from ``start`` to ``end``."""
        return self.words.doc.text[start - self.offset : end - self.offset]

    def is_spoken(self, start: int, end: int) -> bool:
        """Tell whether a span stands inside somebody's quoted words."""
        return any(quote.start < end and start < quote.end for quote in self.spoken)

    def tokens(self, start: int, end: int) -> list[Token]:
        """Return the tokens that a prose span touches."""
        return [t for t in self.words if self.offset + t.idx < end and start < self.offset + t.idx + len(t)]

    def head(self, start: int, end: int) -> Token | None:
        """Return the word of a span that the others hang on."""
        tokens = [t for t in self.tokens(start, end) if not t.is_punct]
        inside = {t.i for t in tokens}
        for token in tokens:
            if token.head.i not in inside or token.head.i == token.i:
                return token
        return tokens[0] if tokens else None

    def near(self, start: int, end: int) -> tuple[str, ...]:
        """Return the terms of the words that a value hangs on, the nearest first; then those of the clause's subject."""
        if self.whole:
            return tuple(dict.fromkeys(term for t in self.words for term in self._terms_outside(t, start, end)))
        head = self.head(start, end)
        if head is None:
            return ()
        way = way_up(head)
        found = [term for t in way for term in self._terms_outside(t, start, end)]
        predicate = way[-1] if way else head
        if is_predicate(predicate):
            subject = subject_of(predicate)
            objects = [c for c in predicate.children if c.dep_ == "obj"]
            for token in [*([subject] if subject is not None else []), *objects]:
                found.extend(self._terms_outside(token, start, end))
        return tuple(dict.fromkeys(found))

    def clause(self, start: int, end: int) -> frozenset[str]:
        """Return the terms of the clause in which a value stands, the value's own left out."""
        if self.whole:
            return frozenset(term for t in self.words for term in self._terms_outside(t, start, end))
        head = self.head(start, end)
        if head is None:
            return frozenset()
        return frozenset(term for t in clause(head) for term in self._terms_outside(t, start, end))

    def firm(self, start: int, end: int) -> bool:
        """Tell whether the sentence states the clause of a value as so."""
        head = self.head(start, end)
        if head is None:
            return False
        way = way_up(head)
        return is_firm(way[-1] if way else head, self.words)

    def subject(self, start: int, end: int) -> str:
        """Return the words of the subject of a value's clause, to show; "" if there is none."""
        head = self.head(start, end)
        if head is None:
            return ""
        way = way_up(head)
        subject = subject_of(way[-1] if way else head)
        if subject is None:
            return ""
        return self._phrase(subject)

    def relation(self, start: int, end: int) -> str:
        """Return the words between subject and value, to show: the lemmas that the value hangs on."""
        head = self.head(start, end)
        if head is None:
            return ""
        return " ".join(t.lemma_.casefold() for t in reversed(way_up(head)[:3]) if t.pos_ in {"VERB", "NOUN", "ADJ"})

    def _phrase(self, noun: Token) -> str:
        tokens = [t for t in noun.subtree if noun.left_edge.i <= t.i <= noun.i or t.dep_ == "flat"]
        return self.words.doc[tokens[0].i : tokens[-1].i + 1].text if tokens else noun.text

    def _terms_outside(self, token: Token, start: int, end: int) -> Iterable[str]:
        place = self.offset + token.idx
        return () if start <= place < end else self.terms.of(token)
