"""Later and shorter mentions of people: ``Maria Lopez`` … ``Lopez`` … ``Ms Lopez``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.entities.shapes import is_name_word
from factlint.language.entities.step import ask_all, everywhere
from factlint.language.entities.unit import is_free, joined, rekeyed
from factlint.language.entities.words import SPEECH
from factlint.language.gazetteer import canonical, fold, person_key
from factlint.language.gazetteer.folding import surname
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.tokens import Token

    from factlint.language.entities.unit import Unit

_CAPITALISED: Final = re.compile(r"\b[A-Z]\w{3,}")


class FullName(NamedTuple):
    """A person's key, and the given and the last name, folded."""

    key: str
    given: str
    last: str


@dataclass(frozen=True, slots=True)
class People:
    """The people whom a document names in full: their keys, and whose given name is whose where that is clear."""

    keys: frozenset[str]
    by_given_name: dict[str, str]
    by_last_word: dict[str, str]


def known_people(told: Iterable[Sequence[FullName]]) -> People:
    """Return the people whom a document names by given and last name; ``told`` are the ``full_names`` of its units."""
    keys: set[str] = set()
    given: dict[str, set[str]] = {}
    last: dict[str, set[str]] = {}
    for key, first, final in chain.from_iterable(told):
        keys.add(key)
        given.setdefault(first, set()).add(key)
        last.setdefault(final, set()).add(key)
    return People(frozenset(keys), _clear(given), _clear(last))


def full_names(unit: Unit) -> list[FullName]:
    """Return each person whom a unit names in full."""
    return [
        FullName(mention.entity, fold(name.split()[0]), fold(name.split()[-1]))
        for mention in unit.mentions
        if mention.kind is EntityKind.PERSON and mention.form is Form.NAME and " " in (name := unit.words(mention))
    ]


def _clear(people: dict[str, set[str]]) -> dict[str, str]:
    return {name: next(iter(of)) for name, of in people.items() if len(of) == 1}


class _Word(NamedTuple):
    """A single name as the document's people are asked about it: its key as a person's, and folded."""

    key: str
    folded: str


class _Known(NamedTuple):
    """Whether a single name is somebody's last name, and whose last word and whose given name it is, by their keys."""

    is_last: bool
    by_last_word: str | None
    by_given_name: str | None


def link_people(document: Sequence[Unit]) -> list[Unit]:
    """Give single names the key of the person whom the document names in full, and find those that were passed over."""
    return ask_all(document, full_names, _answers, _with_people)


def _answers(told: list[list[FullName]]) -> Callable[[int], Callable[[_Word], _Known]]:
    people = known_people(told)

    def known(word: _Word) -> _Known:
        key, folded = word
        return _Known(key in people.keys, people.by_last_word.get(folded), people.by_given_name.get(folded))

    return everywhere(known)


def _with_people(unit: Unit, ask: Callable[[_Word], _Known]) -> Unit:
    linked = [_linked(unit, mention, ask) for mention in unit.mentions]
    return unit.having(joined(linked, _missed(unit, linked, ask)))


def _linked(unit: Unit, mention: EntityMention, ask: Callable[[_Word], _Known]) -> EntityMention:
    text = unit.words(mention)
    if mention.form not in {Form.NAME, Form.METONYM} or surname(text) != text:
        return mention
    key = person_key(text)
    known = ask(_Word(key, fold(text)))
    if known.is_last:
        if canonical(text) is None or _speaks(unit, mention):
            return EntityMention(mention.start, mention.end, key, EntityKind.PERSON, Form.NAME)
        return mention
    short = known.by_last_word or known.by_given_name
    if mention.kind in {EntityKind.PERSON, EntityKind.OTHER} and short is not None and canonical(text) is None:
        return rekeyed(mention, short, EntityKind.PERSON)
    return mention


def _speaks(unit: Unit, mention: EntityMention) -> bool:
    span = unit.doc.char_span(mention.start, mention.end)
    return span is not None and span.root.dep_ == "nsubj" and span.root.head.lemma_.lower() in SPEECH


def _reads_as_name(token: Token) -> bool:
    """Tell whether the tagger has ``token`` for a name, or for a bare subject: a surname may be a word (``Stone``)."""
    if token.tag_.startswith("NNP"):
        return True
    return token.tag_ == "NN" and token.dep_ == "nsubj" and token.left_edge.i == token.i == token.right_edge.i


def _missed(unit: Unit, mentions: Sequence[EntityMention], ask: Callable[[_Word], _Known]) -> list[EntityMention]:
    """Return the last names that were passed over, as at the start of a sentence or in a headline."""
    found: list[EntityMention] = []
    for match in _CAPITALISED.finditer(unit.text):
        text = match[0]
        if not is_free(mentions, match.start(), match.end()):
            continue
        key = person_key(text)
        known = ask(_Word(key, fold(text)))
        key = key if known.is_last else known.by_given_name or ""
        if not key or canonical(text) is not None:
            continue
        span = unit.doc.char_span(match.start(), match.end())
        if span is not None and is_name_word(span[0]) and _reads_as_name(span[0]):
            found.append(EntityMention(match.start(), match.end(), key, EntityKind.PERSON, Form.NAME))
    return found
