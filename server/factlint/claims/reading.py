"""One sentence as the readers of claims see it: its words, mentions and terms, with prose offsets."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from factlint.claims.around import FARTHEST, terms_around
from factlint.claims.clauses import clause, is_predicate, modifiers_of, subject_of, way_up
from factlint.claims.qualifiers import COMPARED, is_past, mood_of
from factlint.claims.rejected import AFTER, BEFORE, is_rejected
from factlint.claims.shown import relation_words, subject_words
from factlint.model.mentions import EntityKind
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.claims.terms import SentenceTerms
    from factlint.language.entities import NameList
    from factlint.language.tokens import Token, Words
    from factlint.model.claims import CellPlace
    from factlint.model.mentions import DateMention, EntityMention, QuantityMention, RoleMention
    from factlint.model.spans import Span


REACH = 8
"""How many words back an event is looked for that a date may belong to."""
TOLD = 2
"""How many of the words that a value hangs on say which thing is meant."""
STATES = frozenset("be have stand sit cost hold own contain measure weigh run".split())
"""Verbs that say how something is."""
TELLING = frozenset(
    """next last previous other another earlier later former first second third fourth fifth sixth seventh final past
    recent coming following preceding annual initial original old new sister twin rival neighbouring neighboring
    similar comparable""".split()
)
"""Words that tell one thing from others of its kind."""


@record
class Reading:
    """A sentence and what the language stage found in it.

    ``offset`` is the prose offset of the spaCy document that ``words`` belongs to, ``prose`` the text of that; all
    mentions have prose offsets. ``bare`` are figures of a table as they stand, whatever they are of.
    """

    words: Words
    offset: int
    prose: str
    terms: SentenceTerms
    entities: Sequence[EntityMention]
    dates: Sequence[DateMention]
    quantities: Sequence[QuantityMention]
    roles: Sequence[RoleMention]
    lists: Sequence[NameList]
    spoken: Sequence[Span] = field(default=())
    bare: Sequence[QuantityMention] = field(default=())

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
        return self.prose[start - self.offset : end - self.offset]

    def is_spoken(self, start: int, end: int) -> bool:
        """Tell whether a span stands inside somebody's quoted words."""
        return bool(self.spoken) and any(quote.start < end and start < quote.end for quote in self.spoken)

    def tokens(self, start: int, end: int) -> list[Token]:
        """Return the tokens that a prose span touches."""
        return self.terms.touched(start - self.offset, end - self.offset)

    def head(self, start: int, end: int) -> Token | None:
        """Return the word of a span that the others hang on."""
        known = self.terms.heads
        if (start, end) not in known:
            known[start, end] = self._head(start, end)
        return known[start, end]

    def _head(self, start: int, end: int) -> Token | None:
        tokens = [t for t in self.tokens(start, end) if not t.is_punct]
        inside = {t.i for t in tokens}
        for token in tokens:
            if token.head.i not in inside or token.head.i == token.i:
                return token
        return tokens[0] if tokens else None

    def near(self, start: int, end: int) -> tuple[str, ...]:
        """Return the terms of the words that a value hangs on, the nearest first, then of the clause's subject."""
        return tuple(
            dict.fromkeys(
                t
                for token in self._near(start, end)
                for t in (*self._terms_outside(token, start, end), *self.terms.meant_at.get(token.i, ()))
            )
        )

    def is_old(self, start: int, end: int) -> bool:
        """Tell whether a value stands in a table's column of what was before: never, outside of tables."""
        del start, end
        return False

    def column(self, start: int, end: int) -> tuple[str, ...]:
        """Return the terms of the column that a value stands in: none, outside of tables."""
        del start, end
        return ()

    def cell(self, start: int, end: int) -> CellPlace | None:
        """Return where in a table a value stands: None, outside of tables."""
        del start, end
        return None

    def marks(self, start: int, end: int) -> frozenset[str]:
        """Return the words that tell what a value hangs on from others of its kind."""
        telling = (
            child
            for noun in self._near(start, end)[:TOLD]
            for child in noun.children
            if child.lower_ in TELLING and child.dep_ in {"amod", "det", "compound"}
        )
        return frozenset(child.lower_ for child in telling if not start <= self.offset + child.idx < end)

    def modifiers(self, start: int, end: int) -> tuple[tuple[str, frozenset[str]], ...]:
        """Return each noun of a value's clause, with the terms that say which one of its kind it is."""
        head = self.head(start, end)
        if head is None:
            return ()
        found: dict[str, frozenset[str]] = {}
        for noun in clause(head):
            own = self._terms_outside(noun, start, end) if noun.pos_ in {"NOUN", "PROPN"} else ()
            if not own:
                continue
            telling = {f"!{word.lower_}" for word in noun.children if word.lower_ in TELLING and word.dep_ == "amod"}
            terms = {term for word in modifiers_of(noun) for term in self._terms_outside(word, start, end)}
            for term in own:
                found[term] = found.get(term, frozenset()) | terms - {term} | telling
        return tuple((term, terms) for term, terms in sorted(found.items()) if terms)

    def arguments(self, start: int, end: int) -> tuple[tuple[str, frozenset[str]], ...]:
        """Return the terms of the subject, the object and the complement of a value's predicate, by slot."""
        predicate = self._predicate(start, end)
        if predicate is None:
            return ()
        slots = {"subject": subject_of(predicate)}
        for child in predicate.children:
            if child.dep_ in {"obj", "xcomp"}:
                slots[child.dep_] = child
        found = []
        for slot, token in slots.items():
            if token is not None and token.pos_ != "PRON":
                words = [token, *(c for c in token.children if c.dep_ in {"compound", "conj", "obj"})]
                terms = frozenset(term for word in words for term in self._terms_outside(word, start, end))
                if terms:
                    found.append((slot, terms))
        return tuple(found)

    def _near(self, start: int, end: int) -> list[Token]:
        """Return the words that a value hangs on, the nearest first: much is asked of them."""
        head = self.head(start, end)
        if head is None:
            return []
        known = self.terms.near
        if head.i not in known:
            known[head.i] = self._near_head(head)
        return known[head.i]

    def _near_head(self, head: Token) -> list[Token]:
        way = way_up(head)
        predicate = way[-1] if way else head
        found = [*way]
        before = self._event_before(head)
        if before is not None:
            found.insert(0, before)
        if predicate.pos_ not in {"VERB", "AUX"}:
            # the small parser loses the verb of a long sentence: the one before the value is the likeliest
            found.extend([t for t in self.terms.tokens if t.i < head.i and t.pos_ == "VERB"][-1:])
        if is_predicate(predicate):
            subject = subject_of(predicate)
            found.extend([subject, *subject.conjuncts] if subject is not None else [])
            found.extend(child for child in predicate.children if child.dep_ in {"obj", "obl:agent"})
        return list({token.i: token for token in found}.values())

    def _event_before(self, head: Token) -> Token | None:
        """Return the noun of a named event shortly before a value, which the value may date whatever the parse says."""
        first = self.words.start
        for token in reversed(self.terms.tokens[max(0, head.i - REACH - first) : max(0, head.i - first)]):
            mention = self.terms.mention_at.get(token.i)
            if mention is not None and mention.kind is EntityKind.EVENT:
                return token
            if token.pos_ == "VERB":
                return None
        return None

    def clause(self, start: int, end: int) -> frozenset[str]:
        """Return the terms of the clause in which a value stands, the value's own left out."""
        head = self.head(start, end)
        if head is None:
            return frozenset()
        words = clause(head)
        if not any(t.pos_ in {"VERB", "AUX"} for t in words):
            words = list(self.words)
        first, last = start - self.offset, end - self.offset
        return self.terms.of_all(t for t in words if not first <= t.idx < last)

    def around(self, start: int, end: int) -> tuple[str, ...]:
        """Return the terms that stand next to a value, the nearest first."""
        before, after = self.terms.beside(start - self.offset, end - self.offset, FARTHEST)
        spans = [*((d.start, d.end) for d in self.dates), *((q.start, q.end) for q in self.quantities)]
        lowest = self.offset + before[0].idx if before else start
        highest = self.offset + after[-1].idx + len(after[-1]) if after else end
        values = [
            (first, last)
            for first, last in spans
            if (last <= start or end <= first) and first < highest and lowest < last
        ]
        inside = frozenset(t.i for a, b in values for t in self.tokens(a, b))
        return terms_around(before, after, lambda token: self._terms_outside(token, start, end), inside)

    def mood(self, start: int, end: int) -> str:
        """Return how the sentence puts the clause of a value: empty where it states it. See ``qualifiers.mood_of``."""
        predicate = self._predicate(start, end)
        if self.rejected(start, end):
            return "not"
        if predicate is None:
            return "?"
        nouns = self._near(start, end)[:TOLD]
        denied = any(
            child.lower_ == "no" and child.nbor().lower_ not in COMPARED
            for noun in nouns
            for child in noun.children
            if child.dep_ == "det"
        )
        return "not" if denied else self._mood_of(predicate)

    def _mood_of(self, predicate: Token) -> str:
        known = self.terms.moods  # a clause puts all its values alike
        if predicate.i not in known:
            known[predicate.i] = mood_of(predicate, self.words)
        return known[predicate.i]

    def rejected(self, start: int, end: int) -> bool:
        """Tell whether the text itself gives a value as a wrong or a past one."""
        known = self.terms.rejections
        if (start, end) not in known:
            before = self.text(max(self.start, start - BEFORE), start)
            known[start, end] = is_rejected(before, self.text(end, min(self.end, end + AFTER)))
        return known[start, end]

    def past(self, start: int, end: int) -> bool:
        """Tell whether the clause of a value is in the past tense."""
        predicate = self._predicate(start, end)
        return predicate is not None and is_past(predicate)

    def state(self, start: int, end: int) -> bool:
        """Tell whether the clause of a value says how something is, and not what happens."""
        predicate = self._predicate(start, end)
        return predicate is not None and (predicate.pos_ != "VERB" or predicate.lemma_.casefold() in STATES)

    def _predicate(self, start: int, end: int) -> Token | None:
        head = self.head(start, end)
        if head is None:
            return None
        way = way_up(head)
        return way[-1] if way else head

    def subject(self, start: int, end: int) -> str:
        """Return the words of the subject of a value's clause, to show; "" if there is none."""
        head = self.head(start, end)
        if head is None:
            return ""
        way = way_up(head)
        subject = subject_of(way[-1] if way else head)
        if subject is None:
            return ""
        words, mention = subject_words(subject), self.terms.mention_at.get(subject.i)
        name = self.text(mention.start, mention.end) if mention is not None else ""
        return name if words in name else words  # the parse parts a name now and then

    def relation(self, start: int, end: int) -> str:
        """Return the words between subject and value, to show."""
        head = self.head(start, end)
        return relation_words(head, way_up(head)) if head is not None else ""

    def _terms_outside(self, token: Token, start: int, end: int) -> Iterable[str]:
        place = self.offset + token.idx
        return () if start <= place < end else self.terms.of(token)
