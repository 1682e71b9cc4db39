"""Looking names up in the data files beside this one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from factlint.language.gazetteer.folding import slug
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ALLCAPS: Final = re.compile(r"[A-Z][A-Z' -]{3,}")
_KINDS: Final = {"org": EntityKind.ORGANISATION, "group": EntityKind.GROUP, "event": EntityKind.EVENT}
_UNCHANGED: Final = frozenset({"ese", "ish", "nch", "lsh", "iss", "tch"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name of the gazetteer stands for."""

    key: str
    kind: EntityKind
    form: Form


@dataclass(frozen=True, slots=True)
class _Tables:
    names: Mapping[str, Entry]
    countries: Mapping[str, str]
    descriptors: Mapping[str, frozenset[str]]
    starts: Mapping[str, int]


def _rows(name: str) -> Iterator[str]:
    text = (files("factlint.language.gazetteer") / "data" / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _listed(cell: str) -> list[str]:
    return [name for name in (part.replace("\\", "").strip() for part in re.split(r"(?<!\\),", cell)) if name]


def _plural(demonym: str) -> list[str]:
    return [demonym + "s"] if demonym.endswith("n") and demonym[-3:] not in _UNCHANGED else []


def _read_countries(names: dict[str, Entry], countries: dict[str, str]) -> None:
    for line in _rows("countries.txt"):
        code, name, others, demonyms, capital = (cell.strip() for cell in (*line.split("|"), "")[:5])
        key, kind = (code, EntityKind.PLACE) if ":" in code else (f"country:{code}", EntityKind.COUNTRY)
        country = Entry(key, kind, Form.NAME)
        demonym = Entry(key, kind, Form.DEMONYM)
        names.update(dict.fromkeys([name, *_listed(others)], country))
        for word in _listed(demonyms):
            names.update(dict.fromkeys([word, *_plural(word)], demonym))
        seats = _listed(capital)
        if seats:
            seat = Entry(f"place:{slug(seats[0])}", EntityKind.PLACE, Form.NAME)
            names.update(dict.fromkeys(seats, seat))
            countries[seat.key] = country.key


def _read_places(names: dict[str, Entry], countries: dict[str, str]) -> None:
    for line in _rows("places.txt"):
        code, _, listed = line.partition(":")
        for item in _listed(listed):
            forms = [form.strip() for form in item.split("=")]
            place = Entry(f"place:{slug(forms[0])}", EntityKind.PLACE, Form.NAME)
            for form in forms:
                names.setdefault(form, place)
            if code != "-":
                countries.setdefault(place.key, f"country:{code}")


def _read_organisations(names: dict[str, Entry], descriptors: dict[str, frozenset[str]]) -> None:
    for line in _rows("organisations.txt"):
        key, name, others, nouns = (cell.strip() for cell in (*line.split("|"), "")[:4])
        kind = _KINDS[key.partition(":")[0]]
        names.update(dict.fromkeys([name, *_listed(others)], Entry(key, kind, Form.NAME)))
        descriptors[key] = frozenset(_listed(nouns))


@cache
def _tables() -> _Tables:
    names: dict[str, Entry] = {}
    countries: dict[str, str] = {}
    descriptors: dict[str, frozenset[str]] = {}
    _read_countries(names, countries)
    _read_places(names, countries)
    _read_organisations(names, descriptors)
    for name, entry in list(names.items()):
        if name[0].isupper() and " " in name:
            names.setdefault(name.upper(), entry)
    longest: dict[str, int] = {}
    for name in names:
        first = re.split(r"[ '\u2019.-]", name, maxsplit=1)[0]
        longest[first] = max(longest.get(first, 0), len(name))
    return _Tables(names, countries, descriptors, longest)


def starts(word: str) -> int:
    """Return the length of the longest name whose first word (up to a space, hyphen, dot or apostrophe) is ``word``."""
    return _tables().starts.get(word, 0)


def lookup(name: str) -> Entry | None:
    """Return what exactly ``name`` stands for: letter case counts, an article in front does not belong here."""
    names = _tables().names
    found = names.get(name)
    if found is None and "\u2019" in name:
        found = names.get(name.replace("\u2019", "'"))
    if found is None and _ALLCAPS.fullmatch(name):
        found = names.get(name.title())
    return found


@lru_cache(maxsize=16_384)
def canonical(name: str) -> tuple[str, EntityKind] | None:
    """Return the key and kind of a name or demonym that the gazetteer knows, else None.

    An article in front, a possessive ending and spaces around do not matter; letter case does (``us`` is no country).
    """
    plain = re.sub(r"['\u2019]s$", "", name.strip())
    entry = lookup(plain)
    if entry is None:
        entry = lookup(re.sub(r"^(?:the|The|THE)\s+", "", plain))
    return (entry.key, entry.kind) if entry else None


def country_of(key: str) -> str | None:
    """Return the key of the country that the place ``key`` lies in, where the gazetteer knows it."""
    return _tables().countries.get(key)


def descriptor_of(key: str) -> frozenset[str]:
    """Return the nouns that stand for the organisation ``key`` after "the": ``alliance`` for NATO."""
    return _tables().descriptors.get(key, frozenset())


@cache
def _forms() -> Mapping[str, tuple[str, str | None]]:
    forms: dict[str, tuple[str, str | None]] = {}
    for line in _rows("countries.txt"):
        code, name, _, demonyms, _ = (cell.strip() for cell in (*line.split("|"), "")[:5])
        forms[f"country:{code}"] = (name, next(iter(_listed(demonyms)), None))
    return forms


def country_forms(key: str) -> tuple[str, str | None] | None:
    """Return name and demonym of the country ``key``, or None if it is unknown."""
    return _forms().get(key)
