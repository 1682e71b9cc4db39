"""Later and shorter mentions of organisations and the rest: ``Acme Holdings plc`` … ``Acme``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from factlint.language.entities.people import known_people
from factlint.language.entities.unit import Unit, rekeyed
from factlint.language.entities.words import BEFORE_OF, CORPORATE, ORGANISATION_ENDS
from factlint.language.gazetteer import slug
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

_GENERIC: Final = (
    BEFORE_OF | ORGANISATION_ENDS | {"north", "south", "east", "west", "national", "international", "royal"}
)
_JOINABLE: Final = frozenset(
    {EntityKind.ORGANISATION, EntityKind.PRODUCT, EntityKind.OTHER, EntityKind.WORK, EntityKind.GROUP},
)


def link_short_names(document: Sequence[Unit]) -> None:
    """Give a name that begins exactly one longer name of the document the key of that one."""
    longs = _long_names(document)
    people = known_people(document).keys
    for unit in document:
        unit.mentions = [_linked(unit.words(mention), mention, longs, people) for mention in unit.mentions]


def _long_names(document: Sequence[Unit]) -> dict[tuple[str, ...], EntityMention]:
    longs: dict[tuple[str, ...], EntityMention] = {}
    for unit in document:
        for mention in unit.mentions:
            if mention.form is Form.NAME and mention.kind in _JOINABLE and mention.entity.startswith("name:"):
                words = tuple(slug(unit.words(mention)).split("-"))
                if len(words) > 1:
                    longs.setdefault(words, mention)
    return longs


def _linked(
    text: str,
    mention: EntityMention,
    longs: dict[tuple[str, ...], EntityMention],
    people: frozenset[str],
) -> EntityMention:
    if mention.form is not Form.NAME or mention.entity in people or not mention.entity.startswith(("name:", "person:")):
        return mention
    words = tuple(slug(text).split("-"))
    if all(word in _GENERIC for word in words) or (mention.kind is EntityKind.PERSON and len(words) > 1):
        return mention
    if mention.kind is EntityKind.PERSON and _names_a_version(words, longs):
        return rekeyed(mention, "name:" + "-".join(words), EntityKind.PRODUCT)
    meant = {
        long.entity: long for name, long in longs.items() if len(name) > len(words) and name[: len(words)] == words
    }
    if len(meant) != 1:
        return mention
    long = next(iter(meant.values()))
    only_form = all(word in CORPORATE for word in long.entity.removeprefix("name:").split("-")[len(words) :])
    if long.kind in {EntityKind.WORK, EntityKind.PRODUCT, EntityKind.OTHER} and not only_form:
        return mention
    return rekeyed(mention, long.entity, long.kind)


def _names_a_version(words: tuple[str, ...], longs: dict[tuple[str, ...], EntityMention]) -> bool:
    """Tell whether ``words`` name a product whose version the document names too: ``Python`` after ``Python 3.12``."""
    return any(
        name[: len(words)] == words and name[len(words) :][0].isdigit() for name in longs if len(name) > len(words)
    )


def settle_kinds(document: Sequence[Unit]) -> None:
    """Give all mentions of one folded name the kind that most of them have; "other" gives way."""
    votes: dict[str, Counter[EntityKind]] = {}
    for unit in document:
        for mention in unit.mentions:
            if mention.entity.startswith("name:") and mention.kind is not EntityKind.OTHER:
                votes.setdefault(mention.entity, Counter())[mention.kind] += 1
    settled = {key: min(kinds, key=lambda kind: (-kinds[kind], kind.value)) for key, kinds in votes.items()}
    for unit in document:
        unit.mentions = [
            (rekeyed(mention, mention.entity, settled[mention.entity]) if mention.entity in settled else mention)
            for mention in unit.mentions
        ]
