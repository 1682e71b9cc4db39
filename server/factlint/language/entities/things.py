"""Things that it, they and their forms stand for, and people of whom only the kind is told: ``The pump … It``.

A subject is followed up as a subject: of the clauses before in the sentence, else of the sentence before. Where two can
be meant, nobody is. What has no name gets the key ``noun:…``, with the base form of its noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.entities.expletives import stands_for_nothing
from factlint.language.entities.unit import joined
from factlint.language.entities.words import BODIES, SPEECH
from factlint.language.roles.normal import is_title_word
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

    from factlint.language.entities.unit import Unit

_ONE: Final = frozenset({"it", "its", "itself"})
_SEVERAL: Final = frozenset({"they", "their", "them", "themselves"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_OWN: Final = frozenset({"its", "their"})
# Relations of clauses that go on with what the main clause says.
_MAIN: Final = frozenset({"ROOT", "conj", "parataxis"})
_PERSONAL: Final = frozenset(
    "person man woman boy girl child father mother brother sister son daughter husband wife uncle aunt friend driver "
    "somebody someone anybody anyone everybody everyone nobody one".split(),
)
# What is named beside a number or a time is seldom gone on with.
_EMPTY: Final = frozenset(
    "thing something anything nothing everything fact reason way case point question answer time day week month year "
    "kind sort number rest lot part most some all both each half other another more".split(),
)
# Bodies and texts without a name that say something.
_SPEAKING: Final = (BODIES - {"school"}) | frozenset(
    "company firm group club team court jury government parliament union ministry police army bank report study paper "
    "article letter statement document law act rule treaty agreement notice panel body association party airline "
    "university hospital newspaper magazine charity foundation organisation organization".split(),
)
_SAYING: Final = SPEECH | {"write"}
_ENDS: Final = frozenset(".!?:;\u201d\"'\u2019)")
_LAST: Final = "last"


class Thing(NamedTuple):
    """What a noun or a pronoun means: the key, the kind, and whether it is more than one; a person is ``human``."""

    key: str
    kind: EntityKind
    plural: bool
    human: bool


class _Left(NamedTuple):
    """A unit with its pronouns (None: as it is), and the subject that it ends with."""

    unit: Unit | None
    last: Thing | None


def link_things(document: Sequence[Unit]) -> list[Unit]:
    """Add it, they and their forms where the subject before tells what they stand for."""
    known: dict[str, Thing | None] = {_LAST: None}
    found = []
    for unit in document:
        left = unit.asking(_in_unit, known.get)
        found.append(left.unit or unit)
        known[_LAST] = left.last
    return found


def _in_unit(unit: Unit, before: Callable[[str], Thing | None]) -> _Left:
    text = unit.text.rstrip()
    if not text or text[-1] not in _ENDS:  # a heading, an item of a list
        return _Left(None, None)
    mentions = {one.start: one for one in unit.mentions if one.kind is not EntityKind.EVENT}
    found: list[EntityMention] = []
    last: Thing | None = None
    for number, sentence in enumerate(unit.doc.sents):
        reader = _Sentence(unit, sentence, mentions, before(_LAST) if number == 0 else last)
        found.extend(reader.pronouns())
        last = reader.subject
    return _Left(unit.changed(joined(unit.mentions, found)), last)


class _Sentence:
    """One sentence, read from left to right; ``subject`` is in the end what the next one can go on with."""

    def __init__(self, unit: Unit, sentence: DocSpan, mentions: dict[int, EntityMention], before: Thing | None) -> None:
        self._unit = unit
        self._sentence = sentence
        self._mentions = mentions
        self._before = before
        self._subjects: list[tuple[Token, Thing | None]] = []
        self.subject: Thing | None = None
        self._open = False

    def pronouns(self) -> list[EntityMention]:
        """Return the pronouns that can be told."""
        found = []
        for token in self._sentence:
            if self._unit.is_quoted(token.idx):
                continue
            word = token.lower_
            pronoun = word in _ONE or word in _SEVERAL
            if token.dep_ not in _SUBJECTS and not (pronoun and word in _OWN):
                self._open = self._open or word in {"it", "them"}
                continue
            thing = self._meant(token) if pronoun else self._named(token)
            if pronoun and thing is not None:
                form = Form.PRONOUN
                found.append(EntityMention(token.idx, token.idx + len(token), thing.key, thing.kind, form))
            if token.dep_ in _SUBJECTS:
                self._subjects.append((token, thing))
        main = [(token, thing) for token, thing in self._subjects if _is_main(token)]
        clear = main and not self._open and all(thing == main[0][1] for _, thing in main)
        self.subject = main[0][1] if clear and not _adds_another(main[-1][0].head) else None
        return found

    def _meant(self, pronoun: Token) -> Thing | None:
        """Return what a pronoun stands for, None where that is not clear."""
        plural = pronoun.lower_ in _SEVERAL
        if pronoun.i > self._sentence.start and not _is_own(pronoun) and _is_object_of(pronoun.nbor(-1)):
            return None
        if not plural and pronoun.dep_ in _SUBJECTS and stands_for_nothing(pronoun):
            return None
        here = [thing for _, thing in self._subjects]
        if None in here:
            return None
        fitting = list(dict.fromkeys(thing for thing in here if thing is not None and _fits(thing, plural=plural)))
        thing = fitting[0] if len(fitting) == 1 else None
        if not fitting and not any(_is_main(token) for token, _ in self._subjects):
            thing = self._before if self._before is not None and _fits(self._before, plural=plural) else None
        elif not _is_own(pronoun) and any(_adds_another(token.head) for token, _ in self._subjects):
            return None
        if thing is None or _is_own(pronoun):
            return thing
        verb = pronoun.head
        if verb.lemma_.casefold() in _SAYING and not _speaks(thing):
            return None
        if verb.like_num and thing.kind is not EntityKind.OTHER:
            return None  # "In 2009 it was 155": no firm is a number
        # "Local people say they are back": who speaks may speak of what was spoken of
        other = self._before if fitting and verb.dep_ == "ccomp" and self._before != thing else None
        return None if other is not None and _fits(other, plural=plural) else thing

    def _named(self, noun: Token) -> Thing | None:
        """Return what a noun that is a subject means."""
        mention = self._mention_of(noun)
        plural = noun.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in noun.children)
        if mention is not None:
            if mention.form is Form.DEMONYM:
                return None
            return Thing(mention.entity, mention.kind, plural, mention.kind is EntityKind.PERSON)
        lemma = noun.lemma_.casefold()
        if noun.pos_ != "NOUN" or lemma in _EMPTY or any(child.dep_ == "conj" for child in noun.children):
            return None
        human = lemma in _PERSONAL or is_title_word(lemma)
        return Thing(f"noun:{lemma}", EntityKind.OTHER, plural, human)

    def _mention_of(self, noun: Token) -> EntityMention | None:
        for token in reversed(self._unit.doc[noun.left_edge.i : noun.i + 1]):
            mention = self._mentions.get(token.idx)
            if mention is not None and mention.end >= noun.idx + len(noun):
                return mention
        return None


def _fits(thing: Thing, *, plural: bool) -> bool:
    return thing.plural if plural else not (thing.plural or thing.human)


def _is_own(pronoun: Token) -> bool:
    return pronoun.lower_ in _OWN


def _is_object_of(word: Token) -> bool:
    """Tell whether the word before a pronoun governs it, whatever the parse says: ``selling it was a mistake``."""
    return word.dep_ == "case" or (word.pos_ in {"VERB", "AUX"} and word.lemma_.casefold() not in SPEECH)


def _speaks(thing: Thing) -> bool:
    """Tell whether a thing can say something: a body, people, a text."""
    named = thing.kind in {EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.COUNTRY}
    return named or thing.plural or thing.human or thing.key.removeprefix("noun:") in _SPEAKING


def _adds_another(verb: Token) -> bool:
    """Tell whether a clause brings up one more thing, which the next may speak of: ``it has a pier``."""
    return verb.lemma_.casefold() in {"have", "get", "contain", "include"} and any(
        child.dep_ == "obj"
        and child.tag_ == "NN"
        and any(word.lower_ in {"a", "an", "one", "another"} for word in child.children)
        for child in verb.children
    )


def _is_main(subject: Token) -> bool:
    """Tell whether a subject is that of a main clause."""
    verb = subject.head
    if any(child.dep_ in {"ccomp", "parataxis"} and child.i < subject.i for child in verb.children):
        return False  # "The fishery is not to blame, the study finds"
    return verb.dep_ in _MAIN and not any(child.dep_ == "mark" for child in verb.children)
