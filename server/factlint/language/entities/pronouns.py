"""Pronouns: he, she and their forms, where it is clear who is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.entities.addressed import addressed
from factlint.language.entities.unit import joined
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

    from factlint.language.entities.unit import Unit

_PRONOUNS: Final = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
}
_NOMINATIVE: Final = frozenset({"he", "she"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_OBJECTS: Final = frozenset({"obj", "iobj", "obl", "nmod"})
_SUBJECTS_SO_FAR: Final = "subjects"
_PEOPLE_SO_FAR: Final = "people"


class _Left(NamedTuple):
    """A unit with its pronouns (None: as it is), and what it leaves behind.

    That is who was spoken of last, and which pronoun suits whom.
    """

    unit: Unit | None
    subjects: tuple[str, ...]
    people: tuple[str, ...]
    suits: tuple[tuple[str, str], ...]


def link_pronouns(document: Sequence[Unit]) -> list[Unit]:
    """Add he, she and their forms for the last person who was subject of the clause or sentence before."""
    # Who was last spoken of, and which pronoun suits whom: no key of a person is one of the first two.
    known: dict[str, tuple[str, ...]] = {_SUBJECTS_SO_FAR: (), _PEOPLE_SO_FAR: ()}
    for unit in document:
        known.update(unit.told(_addressed))

    def before(question: str) -> tuple[str, ...]:
        return known.get(question, ())

    found = []
    for unit in document:
        left = unit.asking(_in_unit, before)
        found.append(left.unit or unit)
        known[_SUBJECTS_SO_FAR], known[_PEOPLE_SO_FAR] = left.subjects, left.people
        for person, pronouns in left.suits:
            known.setdefault(person, (pronouns,))
    return found


def _addressed(unit: Unit) -> dict[str, tuple[str, ...]]:
    """Return the pronouns of the people whose form of address tells them, else their given name."""
    return {person: (pronoun,) for person, pronoun in addressed(unit.text, unit.mentions).items()}


def _in_unit(unit: Unit, before: Callable[[str], tuple[str, ...]]) -> _Left:
    memory = _Memory(before)
    found = [mention for sentence in unit.doc.sents for mention in _in_sentence(unit, sentence, memory)]
    return _Left(
        unit.changed(joined(unit.mentions, found)),
        tuple(memory.subjects),
        tuple(memory.people),
        tuple(memory.suits.items()),
    )


class _Memory:
    """Who was last spoken of, sentence by sentence, and which pronoun suits whom; ``before`` tells how a unit began."""

    def __init__(self, before: Callable[[str], tuple[str, ...]]) -> None:
        self._before = before
        self.subjects: Sequence[str] = before(_SUBJECTS_SO_FAR)
        self.people: Sequence[str] = before(_PEOPLE_SO_FAR)
        self.suits: dict[str, str] = {}

    def note(self, subjects: list[str], people: list[str], *, is_clause: bool) -> None:
        """Remember a sentence; one without a verb is taken for the end of the sentence before."""
        if is_clause or not self.people:
            self.subjects, self.people = subjects, people
        else:
            self.people = [*self.people, *people]

    def learn(self, person: str, pronouns: str) -> None:
        if not self._before(person):
            self.suits.setdefault(person, pronouns)

    def fits(self, person: str, pronouns: str) -> bool:
        known = self._before(person) or (self.suits.get(person, pronouns),)
        return known == (pronouns,)


def _in_sentence(unit: Unit, sentence: DocSpan, memory: _Memory) -> list[EntityMention]:
    """Return the pronouns of ``sentence`` that can be told, and leave in ``memory`` who is spoken of now."""
    begins = {
        mention.start: mention
        for mention in unit.mentions
        if mention.kind is EntityKind.PERSON
        and sentence.start_char <= mention.start < sentence.end_char
        and not unit.is_quoted(mention.start)
    }
    found: list[EntityMention] = []
    subjects: list[str] = []
    people: list[str] = []
    skip_to = 0
    for token in sentence:
        if token.idx < skip_to:
            continue
        mention = begins.get(token.idx)
        if mention is not None:
            skip_to = mention.end
            people.append(mention.entity)
            if _is_subject(unit, mention, first=not subjects):
                subjects.append(mention.entity)
            continue
        pronouns = _PRONOUNS.get(token.lower_)
        if pronouns is None or unit.is_quoted(token.idx) or _runs_ahead(token, begins):
            continue
        as_object = token.lower_ == "him" or (token.lower_ == "her" and token.tag_ == "PRP")
        beside = _beside(unit, token, begins)
        here = [person for person in people if person not in (subjects if as_object else beside)]
        acting = [one for one in subjects if one not in beside]
        person = _meant(acting, here, memory, pronouns, is_subject=token.lower_ in _NOMINATIVE)
        if person is None:
            continue
        memory.learn(person, pronouns)
        found.append(EntityMention(token.idx, token.idx + len(token), person, EntityKind.PERSON, Form.PRONOUN))
        people.append(person)
        if token.dep_ in _SUBJECTS:
            subjects.append(person)
    if people or any(not token.is_punct and not unit.is_quoted(token.idx) for token in sentence):
        memory.note(subjects, people, is_clause=any(token.pos_ in {"VERB", "AUX"} for token in sentence))
    return found


def _is_subject(unit: Unit, mention: EntityMention, *, first: bool) -> bool:
    """Tell whether ``mention`` is a subject; ``first`` where the sentence has had none so far."""
    span = unit.doc.char_span(mention.start, mention.end)
    if span is None:
        return False
    root = span.root
    while root.dep_ in {"nmod:desc", "flat", "appos", "compound"} and root.head.i != root.i:
        root = root.head
    # A nominal root is most often a subject whose verb was misread.
    return root.dep_ in _SUBJECTS or (first and root.dep_ == "ROOT")


def _beside(unit: Unit, token: Token, begins: dict[int, EntityMention]) -> frozenset[str]:
    """Return whom the verb of a pronoun has beside it, if that is its subject: ``Of Lopez she said``, ``to Lopez``."""
    if token.dep_ not in _SUBJECTS:
        return frozenset()
    found = set()
    for child in token.head.children:
        mention = begins.get(child.idx) or begins.get(unit.doc[child.left_edge.i].idx)
        if child.dep_ in _OBJECTS and child.i < token.i and mention is not None and mention.end >= child.idx:
            found.add(mention.entity)
    return frozenset(found)


def _runs_ahead(token: Token, begins: dict[int, EntityMention]) -> bool:
    """Tell whether a pronoun in an opening phrase may point ahead: ``In his speech, Lopez said``."""
    if token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT":
        return False
    root = token.sent.root
    if token.i > root.i:
        return False
    return any(
        child.dep_ in _SUBJECTS
        and child.i > token.i
        and any(child.left_edge.idx <= start <= child.idx for start in begins)
        for child in root.children
    )


def _meant(
    subjects: list[str],
    people: list[str],
    memory: _Memory,
    pronouns: str,
    *,
    is_subject: bool,
) -> str | None:
    """Return the person whom a pronoun means: of this sentence's people so far, else of the sentence before.

    Among several, only a subject is followed up, and only by "he" or "she": "his" may be anybody's.
    """
    for last, named in ((subjects, people), (memory.subjects, memory.people)):
        fitting = list(dict.fromkeys(person for person in named if memory.fits(person, pronouns)))
        if not fitting:
            continue
        if len(fitting) == 1:
            return fitting[0]
        if not is_subject:
            return None
        acting = [person for person in last if person in fitting]
        return acting[-1] if len(set(acting)) == 1 else None
    return None
