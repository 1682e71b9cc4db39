"""Terms: the words of a sentence in the one form in which sentences are compared.

A term is the lemma of a content word, its class where a rule's vocabulary lists it (``establish`` and ``set up`` are
one), or the key of the entity that a mention names. Function words, numbers and dates are no terms.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

import snowballstemmer

from factlint.claims.alike import Alike
from factlint.claims.kinds import Kinds
from factlint.claims.opposites import Opposites
from factlint.language.gazetteer import country_of
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.language.tokens import Token, Words
    from factlint.model.mentions import EntityMention
    from factlint.rules import Rules

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "ADV", "X"})
LIGHT = frozenset(
    """be have do say tell go get make take give come become put will would may can could should must not also then
    there here very more most much many other another such same own just only even still again already later ago
    now today yesterday tomorrow mr mrs ms dr one two first second last next new former year month week day time
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december so too well as how when where why however meanwhile further additional
    """.split()
)


LONGEST = 3
"""Words in the longest phrase of the vocabulary."""
NOUN = "noun:"
"""What the key of a thing begins with that has no name, and for which a pronoun stands."""
ASPECT = "~"
"""What the term of a word begins with that says that something begins or ends, and not what."""
_SPELLINGS = (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("our", "or"), ("ence", "ense"))
SHORTEST = 2
"""Letters before an ending from which a word has two spellings: ``armour``, not ``hour``."""
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=16_384)
def plain(lemma: str) -> str:
    """Return the stem of a lemma, in one spelling (British or American): verbs meet the nouns made of them."""
    word = lemma.casefold().strip("'’.-")
    if word.startswith("re-"):
        word = f"re{word[3:]}"
    for british, american in _SPELLINGS:
        if word.endswith(british) and len(word) > len(british) + SHORTEST:
            word = word[: -len(british)] + american
            break
    return str(_STEMMER.stemWord(word))


class Lexicon:
    """Which words count as one term: the classes of the rules' vocabulary, phrases of up to three words included."""

    def __init__(  # noqa: PLR0913, PLR0917 - a vocabulary each
        self,
        same: Iterable[Sequence[str]],
        aspect: Iterable[Sequence[str]] = (),
        opposite: Iterable[Sequence[str]] = (),
        alike: Iterable[Sequence[str]] = (),
        unlike: Iterable[Sequence[str]] = (),
        converse: Iterable[Sequence[str]] = (),
    ) -> None:
        """Take groups of words that mean one thing, and groups that only say that a thing begins or ends.

        Then pairs of groups that are opposites, groups of verbs that say nearly the same, groups of words that exclude
        one another, and verbs with the phrases that say them from the other end.
        """
        self.alike = Alike(alike, converse)
        self.opposites = Opposites(opposite)
        self.kinds = Kinds(unlike)
        self._class_of = {word.casefold(): f"={group[0]}" for group in same for word in group}
        self._class_of |= {word.casefold(): f"{ASPECT}{group[0]}" for group in aspect for word in group}
        self._phrasal = {word.split()[0] for word in self._class_of if " " in word}

    @classmethod
    def of(cls, rules: Rules) -> Lexicon:
        """Return the words of the rules' vocabularies."""
        wanted = ("same", "aspect", "opposite", "alike", "unlike", "converse")
        return cls(*(rules.groups(name) if name in rules.vocabularies else () for name in wanted))

    def word(self, text: str) -> str | None:
        """Return the term of a word that stands alone, such as in a table's header."""
        word = text.strip(".,:;()%").casefold()
        stem = plain(word)
        known = self._class_of.get(word) or self._class_of.get(word.removesuffix("s"))
        return known or (None if text.casefold() in LIGHT or len(stem) < 2 else stem)  # noqa: PLR2004 - as below

    def term(self, token: Token) -> str | None:
        """Return the term of a token, or None if it carries none."""
        if token.is_punct or token.is_space or token.pos_ not in CONTENT or token.like_num:
            return None
        lemma = (token.lemma_ or token.text).casefold()
        known = self._phrase(token, lemma) or self._class_of.get(lemma)
        if known and not (known.startswith(ASPECT) and token.dep_ == "amod"):  # an open-air evening begins nothing
            return known
        stem = plain(lemma)
        return None if lemma in LIGHT or len(stem) < 2 else stem  # noqa: PLR2004 - a lone letter is no word

    def _phrase(self, token: Token, lemma: str) -> str | None:
        """Return the class of a phrase that begins with a token, of up to ``LONGEST`` words."""
        if lemma not in self._phrasal:
            return None
        doc = token.doc
        for length in range(LONGEST, 1, -1):
            words = " ".join([lemma, *(t.lower_ for t in doc[token.i + 1 : token.i + length])])
            if words in self._class_of:
                return self._class_of[words]
        particle = next((child.lower_ for child in token.rights if child.dep_ == "compound:prt"), "")
        return self._class_of.get(f"{lemma} {particle}")


def entity_terms(mention: EntityMention) -> tuple[str, ...]:
    """Return the terms of a mention: its key, and for a capital or city the key of its country too."""
    country = country_of(mention.entity)
    return (mention.entity, country) if country else (mention.entity,)


def _meant(pronoun: EntityMention, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the terms of what ``it`` or ``they`` stands for."""
    noun = pronoun.entity.removeprefix(NOUN)
    if noun == pronoun.entity:
        return entity_terms(pronoun)
    term = lexicon.word(noun)
    return (term,) if term else ()


def _is_word_too(mention: EntityMention, token: Token, sentence: Words) -> bool:
    """Tell whether a mention is a noun ("the company"), or may be one with the capital of a sentence's start."""
    return (mention.form is Form.DESCRIPTION and mention.kind is not EntityKind.PERSON) or (
        token.i == sentence.start and mention.entity.startswith("name:") and mention.end - mention.start == len(token)
    )


class SentenceTerms:
    """The terms of one sentence, by token."""

    def __init__(self, sentence: Words, offset: int, entities: Sequence[EntityMention], lexicon: Lexicon) -> None:
        """Take a sentence, the prose offset of its spaCy document, and the entities of the sentence (prose offsets)."""
        self.sentence = sentence
        self.lexicon = lexicon
        self.tokens = tuple(sentence.tokens)
        self.heads: dict[tuple[int, int], Token | None] = {}
        self.near: dict[int, list[Token]] = {}
        self.moods: dict[int, str] = {}
        self.rejections: dict[tuple[int, int], bool] = {}
        self._starts = [token.idx for token in self.tokens]
        self._by_token: dict[int, tuple[str, ...]] = {}
        self.mention_at: dict[int, EntityMention] = {}
        self.meant_at: dict[int, tuple[str, ...]] = {}
        for mention in entities:
            first, last = (bisect_left(self._starts, place - offset) for place in (mention.start, mention.end))
            for token in self.tokens[first:last]:
                self.mention_at[token.i] = mention
        for token in self.tokens:
            named = self.mention_at.get(token.i)
            if named is not None and named.form is Form.PRONOUN and named.kind is not EntityKind.PERSON:
                self.meant_at[token.i] = _meant(named, lexicon)
                continue
            if named is not None:
                event = named.kind is EntityKind.EVENT and offset + token.idx + len(token) == named.end
                kind = lexicon.term(token) if event else None
                word = lexicon.term(token) if _is_word_too(named, token, sentence) else None
                self._by_token[token.i] = (*entity_terms(named), *(t for t in (kind, word) if t))
                continue
            term = lexicon.term(token)
            if term:
                self._by_token[token.i] = (term,)

    def touched(self, start: int, end: int) -> list[Token]:
        """Return the tokens that a span of the spaCy document touches."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return [t for t in self.tokens[first : bisect_left(self._starts, end)] if start < t.idx + len(t)]

    def beside(self, start: int, end: int, most: int) -> tuple[Sequence[Token], Sequence[Token]]:
        """Return the tokens before and after a span of the spaCy document, in order, at most so many of each."""
        first = bisect_left(self._starts, start)
        if first and self._starts[first - 1] + len(self.tokens[first - 1]) > start:
            first -= 1
        last = bisect_left(self._starts, end)
        return self.tokens[max(0, first - most) : first], self.tokens[last : last + most]

    def of(self, token: Token) -> tuple[str, ...]:
        """Return the terms of a token, () if it carries none."""
        return self._by_token.get(token.i, ())

    def of_all(self, tokens: Iterable[Token]) -> frozenset[str]:
        """Return the terms of some tokens."""
        known = self._by_token
        return frozenset(term for token in tokens if token.i in known for term in known[token.i])

    def all(self) -> frozenset[str]:
        """Return all terms of the sentence."""
        return frozenset(term for terms in self._by_token.values() for term in terms)
