"""Nouns that stand for an organisation named before: ``the alliance``, ``the company``, ``the club``."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from factlint.language.entities.step import ask_all
from factlint.language.entities.unit import is_free, joined
from factlint.language.gazetteer import descriptor_of
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factlint.language.entities.unit import Unit

# What a company or a club is called whose name does not say it.
_COMPANY: Final = frozenset(
    {"company", "firm", "group", "manufacturer", "maker", "retailer", "carmaker", "start-up", "startup"}
)
_CLUB: Final = frozenset({"club", "team", "side"})
_CLUB_NAMES: Final = frozenset(
    "united city rovers wanderers athletic albion hotspur fc afc cf club town county real".split()
)
# Bodies that are no companies, where the name says so: "Lakeside Angling Society".
_NO_COMPANIES: Final = frozenset(
    "society trust union congress senate tribunal army navy forces corps police church choir orchestra observatory "
    "coalition front movement brigade battalion regiment cabinet forum taskforce inquiry archive archives command "
    "initiative secretariat directorate administration service services clinic library gallery centre center "
    "inspectorate registry ombudsman".split()
)
_NOUNS: Final = (
    _COMPANY
    | _CLUB
    | frozenset(
        "alliance bloc union organisation organization body council assembly commission parliament bank fund agency "
        "watchdog court panel committee charity cartel league department bureau regulator laboratory network "
        "broadcaster newspaper paper party ministry university institute college hospital museum foundation "
        "federation association airline authority board office pact service academy school".split(),
    )
)
_THE: Final = re.compile(rf"\bthe ({'|'.join(sorted(_NOUNS, key=len, reverse=True))})\b", re.IGNORECASE)
# Nouns that any organisation can be called by: clear only where there is but one.
_ANY: Final = frozenset({"group", "organisation", "organization", "body"})
_ORGANISED: Final = frozenset({EntityKind.ORGANISATION, EntityKind.GROUP})


def link_organisations(document: Sequence[Unit]) -> list[Unit]:
    """Add "the alliance" and the like where exactly one organisation that the document named before can be meant."""
    return ask_all(document, _noted, _answers, _with_nouns)


def _answers(told: list[tuple[tuple[str, str], ...]]) -> Callable[[int], Callable[[str], frozenset[str]]]:
    first: dict[str, dict[str, int]] = {}
    for number, one in enumerate(told):
        for noun, key in one:
            first.setdefault(noun, {}).setdefault(key, number)

    def before(unit: int, noun: str) -> frozenset[str]:
        return frozenset(key for key, number in first.get(noun, {}).items() if number < unit)

    return lambda number: partial(before, number)


def _with_nouns(unit: Unit, before: Callable[[str], frozenset[str]]) -> Unit:
    """Return a unit with its nouns; ``before`` tells what a noun can mean by the units before."""
    found: list[EntityMention] = []
    here: dict[str, set[str]] = {}
    at = 0
    for match in _THE.finditer(unit.text):
        start, end = match.span(1)
        while at < len(unit.mentions) and unit.mentions[at].start < start:
            for noun in _nouns(unit.words(unit.mentions[at]), unit.mentions[at]):
                here.setdefault(noun, set()).add(unit.mentions[at].entity)
            at += 1
        span = unit.doc.char_span(start, end)
        if span is None or _says_more(unit, span.end - 1):
            continue
        noun = match[1].lower()
        meant = before(noun) | here.get(noun, frozenset())
        if len(meant) == 1 and is_free(unit.mentions, start, end):
            key = next(iter(meant))
            kind = EntityKind.GROUP if key.startswith("group:") else EntityKind.ORGANISATION
            found.append(EntityMention(start, end, key, kind, Form.DESCRIPTION))
    return unit.having(joined(unit.mentions, found))


def _noted(unit: Unit) -> tuple[tuple[str, str], ...]:
    """Return the nouns by which what a unit names can be meant later, each with the key."""
    pairs = ((noun, one.entity) for one in unit.mentions for noun in sorted(_nouns(unit.words(one), one)))
    return tuple(dict.fromkeys(pairs))


def _says_more(unit: Unit, at: int) -> bool:
    """Tell whether the noun at ``at`` is not all of the phrase: ``the company car``, ``the council of elders``."""
    if at + 1 >= len(unit.doc):
        return False
    following = unit.doc[at + 1]
    return following.pos_ in {"NOUN", "PROPN"} or following.lower_ in {"of", "that", "which", "-"}


def _nouns(text: str, mention: EntityMention) -> set[str]:
    """Return the nouns by which ``mention`` can be meant later."""
    if mention.form is not Form.NAME or mention.kind not in _ORGANISED:
        return set()
    nouns = set(descriptor_of(mention.entity))
    words = text.lower().replace(".", "").split()
    nouns.update(word for word in words if word in _NOUNS)
    if mention.entity.startswith("name:"):
        if words[-1] in _CLUB_NAMES or words[0] in _CLUB_NAMES:
            nouns |= _CLUB
        elif not nouns - _COMPANY and words[-1] not in _NO_COMPANIES:
            nouns |= _COMPANY | {"club"}
    return nouns | _ANY
