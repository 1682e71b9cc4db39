"""Later and shorter mentions of organisations and the rest: ``Acme Holdings plc`` … ``Acme``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Beginnings:
    """What the longer names of a document begin with: the names by those words, and the words before a version."""

    names: dict[tuple[str, ...], dict[str, EntityMention]] = field(default_factory=dict)
    versions: set[tuple[str, ...]] = field(default_factory=set)


def link_short_names(document: Sequence[Unit]) -> None:
    """Give a name that begins exactly one longer name of the document the key of that one."""
    beginnings = _beginnings(document)
    people = known_people(document).keys
    for unit in document:
        unit.mentions = [_linked(unit.words(mention), mention, beginnings, people) for mention in unit.mentions]


def _beginnings(document: Sequence[Unit]) -> _Beginnings:
    found = _Beginnings()
    for unit in document:
        for mention in unit.mentions:
            if mention.form is not Form.NAME or mention.kind not in _JOINABLE or mention.entity[:5] != "name:":
                continue
            words = tuple(slug(unit.words(mention)).split("-"))
            for size in range(1, len(words)):
                found.names.setdefault(words[:size], {}).setdefault(mention.entity, mention)
                if words[size].isdigit():
                    found.versions.add(words[:size])
    return found


def _linked(text: str, mention: EntityMention, beginnings: _Beginnings, people: frozenset[str]) -> EntityMention:
    if mention.form is not Form.NAME or mention.entity in people or not mention.entity.startswith(("name:", "person:")):
        return mention
    words = tuple(slug(text).split("-"))
    if all(word in _GENERIC for word in words) or (mention.kind is EntityKind.PERSON and len(words) > 1):
        return mention
    if mention.kind is EntityKind.PERSON and words in beginnings.versions:
        return rekeyed(mention, "name:" + "-".join(words), EntityKind.PRODUCT)
    meant = beginnings.names.get(words, {})
    if len(meant) != 1:
        return mention
    long = next(iter(meant.values()))
    only_form = all(word in CORPORATE for word in long.entity.removeprefix("name:").split("-")[len(words) :])
    if long.kind in {EntityKind.WORK, EntityKind.PRODUCT, EntityKind.OTHER} and not only_form:
        return mention
    return rekeyed(mention, long.entity, long.kind)


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
