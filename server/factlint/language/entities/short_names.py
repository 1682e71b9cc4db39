"""Later and shorter mentions of organisations and the rest: ``Acme Holdings plc`` … ``Acme``."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.entities.people import FullName, full_names, known_people
from factlint.language.entities.step import ask_all, everywhere
from factlint.language.entities.unit import added_up, rekeyed
from factlint.language.entities.words import BEFORE_OF, CORPORATE, ORGANISATION_ENDS
from factlint.language.gazetteer import slug
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.entities.unit import Unit
    from factlint.model.mentions import EntityMention

_GENERIC: Final = (
    BEFORE_OF | ORGANISATION_ENDS | {"north", "south", "east", "west", "national", "international", "royal"}
)
_NUMBER: Final = re.compile(r" (\d{1,3})(?![\w%-]|[.,:]\d)")
_JOINABLE: Final = frozenset(
    {EntityKind.ORGANISATION, EntityKind.PRODUCT, EntityKind.OTHER, EntityKind.WORK, EntityKind.GROUP},
)


class _Long(NamedTuple):
    """A longer name by its first words; ``version`` where a number follows them."""

    words: tuple[str, ...]
    entity: str
    kind: EntityKind
    version: bool


class _Short(NamedTuple):
    """A name as the longer ones are asked about it."""

    words: tuple[str, ...]
    key: str


class _Meant(NamedTuple):
    """Whether a key is that of a person named in full, whether a version follows the words, and the one longer name."""

    person: bool
    version: bool
    long: _Long | None


class _Told(NamedTuple):
    """The longer names of a unit by their first words, and the people whom it names in full."""

    longs: list[_Long]
    people: list[FullName]


def link_short_names(document: Sequence[Unit]) -> list[Unit]:
    """Give a name that begins exactly one longer name of the document the key of that one."""
    return ask_all(document, _told, _answers, _all_linked)


def _told(unit: Unit) -> _Told:
    return _Told(_beginnings(unit), full_names(unit))


def _answers(told: list[_Told]) -> Callable[[int], Callable[[_Short], _Meant]]:
    names: dict[tuple[str, ...], dict[str, _Long]] = {}
    versions: set[tuple[str, ...]] = set()
    for long in chain.from_iterable(one.longs for one in told):
        names.setdefault(long.words, {}).setdefault(long.entity, long)
        if long.version:
            versions.add(long.words)
    people = known_people(one.people for one in told).keys

    def meant(short: _Short) -> _Meant:
        longs = names.get(short.words, {})
        return _Meant(
            short.key in people, short.words in versions, next(iter(longs.values())) if len(longs) == 1 else None
        )

    return everywhere(meant)


def _beginnings(unit: Unit) -> list[_Long]:
    found: list[_Long] = []
    for mention in unit.mentions:
        if mention.form is not Form.NAME or mention.kind not in _JOINABLE or mention.entity[:5] != "name:":
            continue
        words = tuple(slug(unit.words(mention)).split("-"))
        found.extend(
            _Long(words[:size], mention.entity, mention.kind, words[size].isdigit()) for size in range(1, len(words))
        )
    return found


def _all_linked(unit: Unit, ask: Callable[[_Short], _Meant]) -> Unit:
    return unit.having(
        [_numbered(unit.text, mention, ask) or _linked(unit.words(mention), mention, ask) for mention in unit.mentions]
    )


def _numbered(text: str, mention: EntityMention, ask: Callable[[_Short], _Meant]) -> EntityMention | None:
    """Return a name with its number, where the document has it with another: ``Heron 1`` beside ``Heron 2``."""
    number = _NUMBER.match(text, mention.end)
    if number is None or mention.form is not Form.NAME or not mention.entity.startswith(("name:", "person:")):
        return None
    words = tuple(slug(text[mention.start : mention.end]).split("-"))
    if not ask(_Short(words, mention.entity)).version:
        return None
    key = "name:" + "-".join((*words, number[1]))
    return replace(mention, end=number.end(), entity=key, kind=EntityKind.PRODUCT)


def _linked(text: str, mention: EntityMention, ask: Callable[[_Short], _Meant]) -> EntityMention:
    if mention.form is not Form.NAME or not mention.entity.startswith(("name:", "person:")):
        return mention
    words = tuple(slug(text).split("-"))
    if all(word in _GENERIC for word in words) or (mention.kind is EntityKind.PERSON and len(words) > 1):
        return mention
    meant = ask(_Short(words, mention.entity))
    if meant.person:
        return mention
    if mention.kind is EntityKind.PERSON and meant.version:
        return rekeyed(mention, "name:" + "-".join(words), EntityKind.PRODUCT)
    long = meant.long
    if long is None:
        return mention
    only_form = all(word in CORPORATE for word in long.entity.removeprefix("name:").split("-")[len(words) :])
    if long.kind in {EntityKind.WORK, EntityKind.PRODUCT, EntityKind.OTHER} and not only_form:
        return mention
    return rekeyed(mention, long.entity, long.kind)


def settle_kinds(document: Sequence[Unit]) -> list[Unit]:
    """Give all mentions of one folded name the kind that most of them have; "other" gives way."""
    return ask_all(document, _kinds, _kind_of, _settled)


def _kind_of(told: list[Counter[tuple[str, EntityKind]]]) -> Callable[[int], Callable[[str], EntityKind | None]]:
    votes: dict[str, dict[EntityKind, int]] = {}
    for (key, kind), count in added_up(told).items():
        votes.setdefault(key, {})[kind] = count
    settled = {key: min(kinds, key=lambda kind: (-kinds[kind], kind.value)) for key, kinds in votes.items()}
    return everywhere(settled.get)


def _kinds(unit: Unit) -> Counter[tuple[str, EntityKind]]:
    return Counter(
        (mention.entity, mention.kind)
        for mention in unit.mentions
        if mention.entity.startswith("name:") and mention.kind is not EntityKind.OTHER
    )


def _settled(unit: Unit, kind_of: Callable[[str], EntityKind | None]) -> Unit:
    found = []
    for mention in unit.mentions:
        kind = kind_of(mention.entity) if mention.entity.startswith("name:") else None
        found.append(mention if kind is None else rekeyed(mention, mention.entity, kind))
    return unit.having(found)
