"""Definite descriptions of people by their office: ``the Ukrainian president``, ``the chancellor``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factlint.language.entities.unit import Unit
from factlint.language.gazetteer import country_of
from factlint.language.roles.agreement import titles_agree
from factlint.language.roles.find import find_roles_and_titles
from factlint.language.roles.normal import normal_title
from factlint.language.roles.setting import Setting
from factlint.model.mentions import EntityKind, EntityMention, Form, RoleMention

if TYPE_CHECKING:
    from factlint.language.roles.titles import Title

_DEFINITE: Final = frozenset({"the", "its", "their", "our", "his", "her"})
# Heads that many people bear at once: alone they point to nobody.
_MANY: Final = frozenset(
    "official officer member player executive fellow student scholar representative lawmaker reporter journalist analyst "
    "candidate researcher scientist writer author politician worker diplomat investor driver partner director actor "
    "lawyer doctor teacher farmer engineer economist defender forward midfielder manager general state party government "
    "judge justice house head chief leader prosecutor commander deputy senator developer maintainer contributor".split(),
)


@dataclass(frozen=True, slots=True)
class _Holding:
    """A title that the document gives to somebody."""

    person: str
    title: str
    of: str | None
    unit: int


def link_descriptions(document: Sequence[Unit]) -> None:
    """Add the descriptions of people by their office, keyed by the holder where the document names one."""
    read = [find_roles_and_titles(unit.doc, unit.mentions) for unit in document]
    holdings = [
        _Holding(role.person.entity, role.title, _owner(role.of), number)
        for number, (roles, _) in enumerate(read)
        for role in roles
        if not role.former
    ]
    countries = _countries(holdings)
    for number, (unit, (roles, titles)) in enumerate(zip(document, read, strict=True)):
        before = [holding for holding in holdings if holding.unit <= number]
        setting = Setting(unit.doc, unit.mentions)
        found = (_description(unit, setting, title, roles, (holdings, before), countries) for title in titles)
        unit.add([mention for mention in found if mention is not None])


def _owner(of: EntityMention | None) -> str | None:
    """Return the key of whose office it is: a country for its capital, so that "Kyiv's" is "Ukraine's"."""
    if of is None:
        return None
    return (country_of(of.entity) if of.form is Form.METONYM else None) or of.entity


def _countries(holdings: Sequence[_Holding]) -> dict[str, set[str]]:
    """Return for each person what their offices belong to."""
    found: dict[str, set[str]] = {}
    for holding in holdings:
        if holding.of is not None:
            found.setdefault(holding.person, set()).add(holding.of)
    return found


def _description(  # noqa: PLR0913 - all that one title needs to be understood
    unit: Unit,
    setting: Setting,
    title: Title,
    roles: Sequence[RoleMention],
    holdings: tuple[Sequence[_Holding], Sequence[_Holding]],
    owners: dict[str, set[str]],
) -> EntityMention | None:
    """Return the mention that ``title`` makes; ``holdings`` are those of the document, and those up to this unit."""
    doc = unit.doc
    start_of_title = doc[title.first].idx
    if title.plural or title.former or any(role.title_span.start == start_of_title for role in roles):
        return None
    begin, office = setting.start_of_phrase(title)
    after, end = setting.office_after(title.last)
    office, last = (after, end) if after is not None else (office, title.last)
    possessive = office is not None and after is None and setting.text(begin) not in _DEFINITE
    if setting.text(begin) not in {"the"} and not possessive:
        return None
    if setting.is_former(title, begin) or (last < len(doc) and doc[last].pos_ in {"NOUN", "PROPN"}):
        return None
    head = title.words[-1]
    name = normal_title(" ".join(title.words))
    owner = _owner(office)
    if office is None and (end > title.last or name in _MANY):
        return None
    key = _holder(name, owner, holdings[1] if owner is None else holdings[0], owners)
    if key is None:
        if owner is None or head in _MANY:
            return None
        key = f"role:{name}@{owner}"
    first = begin + 1 if setting.text(begin) == "the" else begin
    return EntityMention(
        doc[first].idx, doc[last - 1].idx + len(doc[last - 1]), key, EntityKind.PERSON, Form.DESCRIPTION,
    )


def _holder(
    title: str, owner: str | None, holdings: Sequence[_Holding], owners: dict[str, set[str]],
) -> str | None:
    """Return the one person of the document whom ``title`` of ``owner`` can mean, else None."""
    people: set[str] = set()
    for holding in holdings:
        if not titles_agree(title, holding.title):
            continue
        mine = {holding.of} if holding.of is not None else owners.get(holding.person, set())
        if owner is None or owner in mine:
            people.add(holding.person)
    return people.pop() if len(people) == 1 else None
