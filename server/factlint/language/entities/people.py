"""Later and shorter mentions of people: ``Maria Lopez`` … ``Lopez`` … ``Ms Lopez``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factlint.language.entities.evidence import tell_people_from_companies
from factlint.language.entities.shapes import is_name_word
from factlint.language.entities.unit import Unit, rekeyed
from factlint.language.entities.words import SPEECH
from factlint.language.gazetteer import canonical, fold, person_key
from factlint.language.gazetteer.folding import surname
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_CAPITALISED: Final = re.compile(r"\b[A-Z]\w{3,}")


@dataclass(frozen=True, slots=True)
class People:
    """The people whom a document names in full: their keys, and whose given name is whose where that is clear."""

    keys: frozenset[str]
    by_given_name: dict[str, str]
    by_last_word: dict[str, str]


def known_people(document: Sequence[Unit]) -> People:
    """Return the people whom ``document`` names by given and last name."""
    keys: set[str] = set()
    given: dict[str, set[str]] = {}
    last: dict[str, set[str]] = {}
    for unit in document:
        for mention in unit.mentions:
            name = unit.words(mention)
            if mention.kind is EntityKind.PERSON and mention.form is Form.NAME and " " in name:
                keys.add(mention.entity)
                given.setdefault(fold(name.split()[0]), set()).add(mention.entity)
                last.setdefault(fold(name.split()[-1]), set()).add(mention.entity)
    return People(frozenset(keys), _clear(given), _clear(last))


def _clear(people: dict[str, set[str]]) -> dict[str, str]:
    return {name: next(iter(of)) for name, of in people.items() if len(of) == 1}


def link_people(document: Sequence[Unit]) -> None:
    """Give single names the key of the person whom the document names in full, and find those that were passed over."""
    tell_people_from_companies(document)
    people = known_people(document)
    if not people.keys:
        return
    for unit in document:
        unit.mentions = [_linked(unit, mention, people) for mention in unit.mentions]
        _add_missed(unit, people)


def _linked(unit: Unit, mention: EntityMention, people: People) -> EntityMention:
    text = unit.words(mention)
    if mention.form not in {Form.NAME, Form.METONYM} or surname(text) != text:
        return mention
    key = person_key(text)
    if key in people.keys:
        if canonical(text) is None or _speaks(unit, mention):
            return EntityMention(mention.start, mention.end, key, EntityKind.PERSON, Form.NAME)
        return mention
    short = people.by_last_word.get(fold(text)) or people.by_given_name.get(fold(text))
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


def _add_missed(unit: Unit, people: People) -> None:
    """Take in last names that were passed over, as at the start of a sentence or in a headline."""
    found: list[EntityMention] = []
    for match in _CAPITALISED.finditer(unit.text):
        key = person_key(match[0])
        key = key if key in people.keys else people.by_given_name.get(fold(match[0]), "")
        if not key or canonical(match[0]) is not None or not unit.is_free(match.start(), match.end()):
            continue
        span = unit.doc.char_span(match.start(), match.end())
        if span is not None and is_name_word(span[0]) and _reads_as_name(span[0]):
            found.append(EntityMention(match.start(), match.end(), key, EntityKind.PERSON, Form.NAME))
    unit.add(found)
