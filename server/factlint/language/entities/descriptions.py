"""Definite descriptions of people by their office: ``the Ukrainian president``, ``the chancellor``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factlint.language.gazetteer import country_of
from factlint.language.recent import Recent
from factlint.language.roles.agreement import titles_agree
from factlint.language.roles.find import find_roles_and_titles
from factlint.language.roles.normal import normal_title
from factlint.language.roles.setting import Setting
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from factlint.language.entities.unit import Unit
    from factlint.language.roles.titles import Title
    from factlint.model.mentions import RoleMention

_DEFINITE: Final = frozenset({"the", "its", "their", "our", "his", "her"})
# Heads that many people bear at once: alone they point to nobody.
_MANY: Final = frozenset(
    "official officer member player executive fellow student scholar representative lawmaker reporter journalist "
    "analyst candidate researcher scientist writer author politician worker diplomat investor driver partner "
    "director actor lawyer doctor teacher farmer engineer economist defender forward midfielder manager general "
    "state party government judge justice house head chief leader prosecutor commander deputy senator developer "
    "maintainer contributor".split(),
)
# Heads of offices that one person holds at a time, so that the office stands for whoever that is.
_HELD: Final = frozenset(
    "president chancellor premier minister secretary governor mayor speaker king queen emperor empress emir sultan "
    "pope monarch executive chairman ambassador archbishop treasurer coach rector provost dean commissioner patriarch "
    "comptroller ombudsman adviser".split(),
) | {"secretary general", "head of state", "attorney general", "director general", "chief justice", "chief of staff"}


_kept: Recent[tuple[Doc, tuple[EntityMention, ...]], tuple[list[RoleMention], list[Title]]] = Recent()


@dataclass(frozen=True, slots=True)
class _Holding:
    """A title that the document gives to somebody."""

    person: str
    title: str
    of: str | None
    unit: int


def link_descriptions(document: Sequence[Unit]) -> None:
    """Add the descriptions of people by their office, keyed by the holder where the document names one."""
    _kept.begin()
    read = [_read(unit) for unit in document]
    offices = _Offices(
        [
            _Holding(role.person.entity, role.title, _owner(role.of), number)
            for number, (roles, _) in enumerate(read)
            for role in roles
            if not role.former
        ],
    )
    for number, (unit, (roles, titles)) in enumerate(zip(document, read, strict=True)):
        setting = Setting(unit.doc, unit.mentions)
        given = {role.title_span.start for role in roles}
        free = (title for title in titles if unit.doc[title.first].idx not in given)
        found = (_description(setting, title, offices, number) for title in free)
        unit.add([mention for mention in found if mention is not None])


def _read(unit: Unit) -> tuple[list[RoleMention], list[Title]]:
    """Return the offices and titles of a unit; while a text is being written most of its units stay the same."""
    key = unit.doc, tuple(unit.mentions)
    read = _kept.get(key)
    if read is None:
        read = find_roles_and_titles(unit.doc, unit.mentions)
        _kept.put(key, read)
    return read


def _owner(of: EntityMention | None) -> str | None:
    """Return the key of whose office it is: the country for a capital that stands for it."""
    if of is None:
        return None
    return (country_of(of.entity) if of.form is Form.METONYM else None) or of.entity


class _Offices:
    """Who holds which office, by the whole document."""

    def __init__(self, holdings: Sequence[_Holding]) -> None:
        first: dict[tuple[str, str, str | None], _Holding] = {}
        for holding in holdings:
            first.setdefault((holding.person, holding.title, holding.of), holding)
        self._holdings = tuple(first.values())
        self._owners: dict[str, set[str]] = {}
        for holding in holdings:
            if holding.of is not None:
                self._owners.setdefault(holding.person, set()).add(holding.of)

    def holder(self, title: str, owner: str | None, unit: int) -> str | None:
        """Return the one person whom ``title`` of ``owner`` can mean in the unit of that number, else None.

        Without an owner it means somebody whose office was told before.
        """
        people: set[str] = set()
        for holding in self._holdings:
            if not titles_agree(title, holding.title) or (owner is None and holding.unit > unit):
                continue
            owners = {holding.of} if holding.of is not None else self._owners.get(holding.person, set())
            if owner is None or owner in owners:
                people.add(holding.person)
        return people.pop() if len(people) == 1 else None


def _description(setting: Setting, title: Title, offices: _Offices, unit: int) -> EntityMention | None:
    """Return the mention that ``title`` makes in the unit of that number, if it is one."""
    if title.plural or title.former:
        return None
    doc = setting.doc
    begin, office = setting.start_of_phrase(title)
    after, end = setting.office_after(title.last)
    office, last = (after, end) if after is not None else (office, title.last)
    definite = setting.text(begin) == "the"
    if not definite and (office is None or after is not None or setting.text(begin) in _DEFINITE):
        return None
    if setting.is_former(title, begin) or (last < len(doc) and doc[last].pos_ in {"NOUN", "PROPN"}):
        return None
    name = normal_title(" ".join(title.words))
    if office is None and (end > title.last or name in _MANY):
        return None
    owner = _owner(office)
    key = offices.holder(name, owner, unit)
    if key is None:
        if owner is None or not (title.words[-1] in _HELD or name in _HELD):
            return None
        key = f"role:{name}@{owner}"
    first = begin + 1 if definite else begin
    close = doc[last - 1].idx + len(doc[last - 1])
    return EntityMention(doc[first].idx, close, key, EntityKind.PERSON, Form.DESCRIPTION)
