"""Joining the mentions of a document: first and later forms of one name, descriptions, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.language.entities.acronyms import link_acronyms
from factlint.language.entities.descriptions import link_descriptions
from factlint.language.entities.namesakes import tell_namesakes
from factlint.language.entities.organisations import link_organisations
from factlint.language.entities.people import link_people
from factlint.language.entities.pronouns import link_pronouns
from factlint.language.entities.short_names import link_short_names, settle_kinds
from factlint.language.entities.starts import add_passed_over, drop_ordinary_starts
from factlint.language.entities.unit import Unit, quoted_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from factlint.model.mentions import EntityMention


def link_entities(
    units: Sequence[Sequence[EntityMention]],
    texts: Sequence[str],
    docs: Sequence[Doc],
) -> list[list[EntityMention]]:
    """Return the mentions of each unit of a document with the keys that the whole document gives them.

    ``units`` is what ``find_entities`` found in each unit, ``texts`` and ``docs`` the units' texts and parses. Added
    are descriptions ("the German chancellor", without the article), nouns that stand for an organisation ("the
    alliance") and pronouns, each only where it is clear who is meant. A description may overlap the names within it.
    """
    document = [
        Unit(text, doc, list(mentions), tuple(quoted_spans(text)))
        for mentions, text, doc in zip(units, texts, docs, strict=True)
    ]
    drop_ordinary_starts(document)
    tell_namesakes(document)
    link_acronyms(document)
    link_people(document)
    add_passed_over(document)
    link_short_names(document)
    settle_kinds(document)
    link_descriptions(document)
    link_organisations(document)
    link_pronouns(document)
    return [unit.mentions for unit in document]
