"""Acronyms and the names they stand for: ``European Central Bank (ECB)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from factlint.language.entities.step import ask_all, everywhere
from factlint.language.entities.unit import rekeyed
from factlint.language.gazetteer import canonical
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.entities.unit import Unit

_SMALL: Final = frozenset({"of", "the", "and", "for", "on", "in", "de", "la", "to", "&"})
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]{0,3}|[A-Z]{2,8}")
_AFTER: Final = re.compile(
    r"(?:\s?\((?:the )?|, (?:or|known as|abbreviated to) )[\"\u201c]?([A-Z][A-Za-z&]{1,9})[\"\u201d]?[,);]"
)
_SHORTEST: Final = 3


def initials(name: str) -> str:
    """Return the first letters of the words of ``name``, small words left out."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word.lower() not in _SMALL).upper()


def _abbreviations(name: str) -> set[str]:
    """Return what ``name`` may be shortened to: its initials, all or all but the last."""
    first = initials(name)
    return {short for short in (first, first[:-1]) if len(short) > 1} if " " in name else set()


def _is_short_for(short: str, name: str) -> bool:
    """Tell whether a text that sets an acronym behind a name explains it so: ``European Chemicals Agency (ECHA)``."""
    letters = _letters(short)
    if letters in _abbreviations(name):
        return True
    if len(letters) < _SHORTEST or letters[-1] not in initials(name) or letters[0] != name[0].upper():
        return False
    rest = iter(name.upper())
    return all(letter in rest for letter in letters)


def _letters(short: str) -> str:
    return "".join(char for char in short if char.isupper())


class _Name(NamedTuple):
    entity: str
    kind: EntityKind


class _Told(NamedTuple):
    """The acronyms that a unit explains, and what its names may be shortened to."""

    stated: dict[str, _Name]
    shortened: list[tuple[str, _Name]]


def link_acronyms(document: Sequence[Unit]) -> list[Unit]:
    """Give acronyms the key of the name that the document explains them by, or that alone has those initials."""
    return ask_all(document, _told, _answers, _linked)


def _told(unit: Unit) -> _Told:
    return _Told(_stated(unit), _shortened(unit))


def _answers(told: list[_Told]) -> Callable[[int], Callable[[str], _Name | None]]:
    stated: dict[str, _Name] = {}
    longs: dict[str, dict[str, _Name]] = {}
    for one in told:
        stated.update(one.stated)
        for short, long in one.shortened:
            longs.setdefault(short, {}).setdefault(long.entity, long)

    def meant(text: str) -> _Name | None:
        if text in stated:
            return stated[text]
        if canonical(text) is not None or len(text) < _SHORTEST:
            return None
        found = longs.get(_letters(text), {})
        return next(iter(found.values())) if len(found) == 1 else None

    return everywhere(meant)


def _shortened(unit: Unit) -> list[tuple[str, _Name]]:
    """Return what the names of a unit may be shortened to."""
    return [
        (short, _Name(mention.entity, mention.kind))
        for mention in unit.mentions
        if mention.form is Form.NAME and mention.kind is not EntityKind.PERSON
        for short in sorted(_abbreviations(unit.words(mention)))
    ]


def _stated(unit: Unit) -> dict[str, _Name]:
    """Return the acronyms of a unit that stand behind the names that they are short for."""
    found = {}
    for mention in unit.mentions:
        if mention.form is not Form.NAME or mention.kind is EntityKind.PERSON:
            continue
        match = _AFTER.match(unit.text, mention.end)
        if match and _is_short_for(match[1], unit.words(mention)):
            found[match[1]] = _Name(mention.entity, mention.kind)
    return found


def _linked(unit: Unit, meant: Callable[[str], _Name | None]) -> Unit:
    found = []
    for mention in unit.mentions:
        text = unit.words(mention)
        long = meant(text) if mention.form is Form.NAME and _ACRONYM.fullmatch(text) else None
        found.append(mention if long is None else rekeyed(mention, long.entity, long.kind))
    return unit.having(found)
