"""Joining the mentions of a document: first and later forms of one name, descriptions, pronouns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from factlint.language.docs import text_of
from factlint.language.entities.acronyms import link_acronyms
from factlint.language.entities.descriptions import link_descriptions
from factlint.language.entities.evidence import tell_people_from_companies
from factlint.language.entities.introduced import link_introduced
from factlint.language.entities.namesakes import tell_namesakes
from factlint.language.entities.organisations import link_organisations
from factlint.language.entities.people import link_people
from factlint.language.entities.pronouns import link_pronouns
from factlint.language.entities.short_names import link_short_names, settle_kinds
from factlint.language.entities.starts import add_passed_over, drop_ordinary_starts
from factlint.language.entities.things import link_things
from factlint.language.entities.unit import Unit, quoted_spans
from factlint.language.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from factlint.model.mentions import EntityMention

_STEPS: Final = (
    drop_ordinary_starts,
    tell_namesakes,
    link_acronyms,
    tell_people_from_companies,
    link_people,
    add_passed_over,
    link_short_names,
    settle_kinds,
    link_descriptions,
    link_organisations,
    link_introduced,
    link_pronouns,
    link_things,
)

# The units of the documents at hand before the first step, with all that was made of them, by their parse and by
# how many units before have the same: each of them stands in a place of its own.
_kept: Recent[tuple[Doc, int], Unit] = Recent()


def link_entities(
    units: Sequence[Sequence[EntityMention]],
    docs: Sequence[Doc],
) -> list[tuple[EntityMention, ...]]:
    """Return the mentions of each unit of a document with the keys that the whole document gives them.

    ``units`` is what ``find_entities`` found in each unit, ``docs`` the units' parses. Added
    are descriptions ("the German chancellor", without the article), nouns that stand for an organisation ("the
    alliance") or for what they introduced ("the tanker"), and pronouns (he, she, it, they), each only where it is
    clear who or what is meant. A description may overlap the names within it.
    Of a unit that stays as it was, and whose names the rest of the document speaks of as before, the same tuple is
    returned again.
    """
    _kept.begin()
    document: Sequence[Unit] = [
        _unit(doc, number, tuple(mentions))
        for mentions, doc, number in zip(units, docs, _times_before(docs), strict=True)
    ]
    for step in _STEPS:
        document = step(document)
    return [unit.mentions for unit in document]


def _times_before(docs: Sequence[Doc]) -> Iterator[int]:
    """Yield for each doc how often it came before."""
    seen: Counter[Doc] = Counter()
    for doc in docs:
        yield seen[doc]
        seen[doc] += 1


def _unit(doc: Doc, number: int, mentions: tuple[EntityMention, ...]) -> Unit:
    unit = _kept.get((doc, number))
    if unit is None or unit.mentions != mentions:
        text = text_of(doc)
        unit = Unit(text, doc, mentions, tuple(quoted_spans(text)))
        _kept.put((doc, number), unit)
    return unit
