"""Whose office it is where no text says so: ``President Ana Ruiz`` of whom it then says ``the Chilean president``.

In the paper of a country its own president goes without the country's name, and a foreign one who is not named is
``the Danish president``. So the description means the one named holder only where all speaks for it: it follows up the
person named last, no sentence sets the two beside each other, there is no second office of that kind in the text, and
nothing of the owner's kind is spoken of as often as the owner.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.gazetteer import country_of
from factlint.language.roles.agreement import titles_agree
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.language.entities.unit import Unit
    from factlint.model.mentions import EntityMention

_BODIES: Final = frozenset({EntityKind.COUNTRY, EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.GROUP})


class Free(NamedTuple):
    """A title with an owner that its text gives to nobody, who is named in its sentence, and whether "him" is there."""

    title: str
    owner: str
    beside: frozenset[str]
    of_another: bool


def owner_of(of: EntityMention | None) -> str | None:
    """Return the key of whose office it is: the country for a capital that stands for it."""
    if of is None:
        return None
    return (country_of(of.entity) if of.form is Form.METONYM else None) or of.entity


def named_in(unit: Unit, start: int, end: int) -> frozenset[str]:
    """Return the people whom a unit names from ``start`` to ``end``."""
    return frozenset(one.entity for one in unit.mentions if one.kind is EntityKind.PERSON and start <= one.start < end)


def last_named(unit: Unit, before: int | None = None) -> str | None:
    """Return the person whom a unit names last, of those before a code point of it."""
    people = [
        one.entity for one in unit.mentions if one.kind is EntityKind.PERSON and (before is None or one.start < before)
    ]
    return people[-1] if people else None


class Spoken(NamedTuple):
    """Whom a unit names last, and how often it speaks of each country, place and organisation."""

    last: str | None
    bodies: Counter[tuple[EntityKind, str]]


def bodies(unit: Unit) -> Counter[tuple[EntityKind, str]]:
    """Return how often a unit speaks of each country, place and organisation."""
    return Counter(
        (EntityKind.COUNTRY if owner.startswith("country:") else one.kind, owner)
        for one in unit.mentions
        if one.kind in _BODIES and (owner := owner_of(one)) is not None
    )


class Unstated:
    """What the units of a document tell of offices whose owner is not said."""

    def __init__(self, told: Sequence[Spoken], free: Iterable[Free]) -> None:
        """Take what the units tell, and their titles that have an owner and no holder."""
        self._free = tuple(free)
        self._last: list[str | None] = []
        counts: Counter[tuple[EntityKind, str]] = Counter()
        person = None
        for one in told:
            self._last.append(person)
            person = one.last or person
            counts.update(one.bodies)
        self._most: dict[str, bool] = {
            owner: all(count > other for (rival, key), other in counts.items() if rival is kind and key != owner)
            for (kind, owner), count in counts.items()
        }

    def is_meant(self, person: str, unit: int, title: str, owner: str, named: str | None) -> bool:
        """Tell whether ``title`` of ``owner`` in a unit means ``person``, whose own title is of nobody.

        ``named`` is who is named last before it in that unit.
        """
        if (named or self._last[unit]) != person or not self._most.get(owner, False):
            return False
        alike = [one for one in self._free if titles_agree(one.title, title)]
        return all(one.owner == owner and person not in one.beside and not one.of_another for one in alike)
