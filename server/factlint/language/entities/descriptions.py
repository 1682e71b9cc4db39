"""Definite descriptions of people by their office: ``the Ukrainian president``, ``the chancellor``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.entities.step import ask_all
from factlint.language.entities.unit import joined
from factlint.language.entities.unstated import Free, Spoken, Unstated, bodies, last_named, named_in, owner_of
from factlint.language.roles.agreement import titles_agree
from factlint.language.roles.find import find_roles_and_titles
from factlint.language.roles.normal import normal_title
from factlint.language.roles.setting import Setting
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
# With a country or a town in front these are one person's too: "the Danish captain".
_FOLLOWED: Final = _HELD | {"captain", "leader", "boss"}


@dataclass(frozen=True, slots=True)
class _Holding:
    """A title that the document gives to somebody."""

    person: str
    title: str
    of: str | None


class _Office(NamedTuple):
    """A title as the document is asked who bears it: whose it is where that is told, and who was named last."""

    title: str
    owner: str | None
    named: str | None


def link_descriptions(document: Sequence[Unit]) -> list[Unit]:
    """Add the descriptions of people by their office, keyed by the holder where the document names one."""
    return ask_all(document, _told, _answers, _described)


class _Told(NamedTuple):
    """What a unit tells of offices: who holds which, those that it gives to nobody, and whom and what it speaks of."""

    holdings: list[_Holding]
    owned: list[Free]
    spoken: Spoken


def _told(unit: Unit) -> _Told:
    return _Told(_holdings(unit), _owned(unit), Spoken(last_named(unit), bodies(unit)))


def _answers(told: list[_Told]) -> Callable[[int], Callable[[_Office], str | None]]:
    free = chain.from_iterable(one.owned for one in told)
    offices = _Offices([one.holdings for one in told], Unstated([one.spoken for one in told], free))
    return lambda number: partial(offices.holder, number)


def _read(unit: Unit) -> tuple[Sequence[RoleMention], Sequence[Title]]:
    """Return the offices and titles of a unit."""
    return find_roles_and_titles(unit.doc, unit.mentions)


def _setting(unit: Unit) -> Setting:
    return Setting(unit.doc, unit.mentions)


def _holdings(unit: Unit) -> list[_Holding]:
    roles, _ = unit.told(_read)
    now = (role for role in roles if not role.former and not role.future)
    return [_Holding(role.person.entity, role.title, owner_of(role.of)) for role in now]


def _free(unit: Unit) -> list[Title]:
    """Return the titles that a unit gives to nobody."""
    roles, titles = unit.told(_read)
    given = {role.title_span.start for role in roles}
    return [title for title in titles if unit.doc[title.first].idx not in given]


def _owned(unit: Unit) -> list[Free]:
    """Return the titles of a unit that have an owner and no holder."""
    free = unit.told(_free)
    if not free:
        return []
    setting = unit.told(_setting)
    found = []
    for title in free:
        owner = owner_of(setting.start_of_phrase(title)[1] or setting.office_after(title.last)[0])
        if owner is not None:
            sentence = unit.doc[title.first].sent
            beside = named_in(unit, sentence.start_char, sentence.end_char)
            told = any(token.lower_ == "him" or (token.lower_ == "her" and token.tag_ == "PRP") for token in sentence)
            found.append(Free(normal_title(" ".join(title.words)), owner, beside, told))
    return found


def _described(unit: Unit, holder: Callable[[_Office], str | None]) -> Unit:
    free = unit.told(_free)
    if not free:
        return unit
    setting = unit.told(_setting)
    found = (_description(unit, setting, title, holder) for title in free)
    return unit.having(joined(unit.mentions, [mention for mention in found if mention is not None]))


class _Offices:
    """Who holds which office, by the whole document."""

    def __init__(self, holdings: Sequence[Sequence[_Holding]], unstated: Unstated) -> None:
        """Take what each unit tells, in order, and of offices whose owner is not said."""
        self._unstated = unstated
        first: dict[_Holding, int] = {}
        self._owners: dict[str, set[str]] = {}
        for number, told in enumerate(holdings):
            for holding in told:
                first.setdefault(holding, number)
                if holding.of is not None:
                    self._owners.setdefault(holding.person, set()).add(holding.of)
        self._first = first
        self._fitting: dict[str, list[tuple[_Holding, int]]] = {}

    def holder(self, unit: int, office: _Office) -> str | None:
        """Return the one person whom a title can mean in the unit of that number, else None.

        Without an owner it means somebody whose office was told before.
        """
        title, owner, named = office
        fitting = self._fitting.get(title)
        if fitting is None:
            fitting = [(one, number) for one, number in self._first.items() if titles_agree(title, one.title)]
            self._fitting[title] = fitting
        people: set[str] = set()
        ownerless: set[str] = set()
        for holding, number in fitting:
            if owner is None and number > unit:
                continue
            owners = {holding.of} if holding.of is not None else self._owners.get(holding.person, set())
            if owner is None or owner in owners:
                people.add(holding.person)
            elif not owners:
                ownerless.add(holding.person)
        if len(people) == 1:
            return people.pop()
        if people or owner is None or len(ownerless) != 1 or not _is_of(_FOLLOWED, title):
            return None
        person = ownerless.pop()
        return person if self._unstated.is_meant(person, unit, title, owner, named) else None


def _is_of(heads: frozenset[str], title: str) -> bool:
    """Tell whether a title is one of ``heads``, or has it as its last word."""
    return not heads.isdisjoint({title, title.rpartition(" ")[2]})


def _description(
    unit: Unit, setting: Setting, title: Title, holder: Callable[[_Office], str | None]
) -> EntityMention | None:
    """Return the mention that ``title`` makes, if it is one."""
    if title.plural or title.former:
        return None
    doc = setting.doc
    begin, office = setting.start_of_phrase(title)
    after, end = setting.office_after(title.last)
    if office is not None and setting.text(title.last) != "of":
        after = None  # "the Danish president in Oslo" holds no office of Oslo's
    office, last = (after, end) if after is not None else (office, title.last)
    definite = setting.text(begin) == "the"
    if not definite and (office is None or after is not None or setting.text(begin) in _DEFINITE):
        return None
    if setting.is_former(title, begin) or (last < len(doc) and doc[last].pos_ in {"NOUN", "PROPN"}):
        return None
    name = normal_title(" ".join(title.words))
    if office is None and (end > title.last or name in _MANY):
        return None
    owner = owner_of(office)
    key = holder(_Office(name, owner, last_named(unit, doc[title.first].idx) if owner is not None else None))
    if key is None:
        if owner is None or not _is_of(_HELD, name):
            return None
        key = f"role:{name}@{owner}"
    first = begin + 1 if definite else begin
    close = doc[last - 1].idx + len(doc[last - 1])
    return EntityMention(doc[first].idx, close, key, EntityKind.PERSON, Form.DESCRIPTION)
