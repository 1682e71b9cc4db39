"""Nouns that stand for an organisation named before: ``the alliance``, ``the company``, ``the club``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factlint.language.gazetteer import descriptor_of
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.language.entities.unit import Unit

# What a company or a club is called whose name does not say it.
_COMPANY: Final = frozenset(
    {"company", "firm", "group", "manufacturer", "maker", "retailer", "carmaker", "start-up", "startup"}
)
_CLUB: Final = frozenset({"club", "team", "side"})
_CLUB_NAMES: Final = frozenset(
    "united city rovers wanderers athletic albion hotspur fc afc cf club town county real".split()
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


def link_organisations(document: Sequence[Unit]) -> None:
    """Add "the alliance" and the like where exactly one organisation that the document named before can be meant."""
    seen: dict[str, set[str]] = {}
    for unit in document:
        found: list[EntityMention] = []
        at = 0
        for match in _THE.finditer(unit.text):
            start, end = match.span(1)
            while at < len(unit.mentions) and unit.mentions[at].start < start:
                _note(seen, unit.words(unit.mentions[at]), unit.mentions[at])
                at += 1
            span = unit.doc.char_span(start, end)
            if span is None or _says_more(unit, span.end - 1):
                continue
            meant = seen.get(match[1].lower(), set())
            if len(meant) == 1 and unit.is_free(start, end):
                key = next(iter(meant))
                kind = EntityKind.GROUP if key.startswith("group:") else EntityKind.ORGANISATION
                found.append(EntityMention(start, end, key, kind, Form.DESCRIPTION))
        for mention in unit.mentions[at:]:
            _note(seen, unit.words(mention), mention)
        unit.add(found)


def _says_more(unit: Unit, at: int) -> bool:
    """Tell whether the noun at ``at`` is not all of the phrase: ``the company car``, ``the council of elders``."""
    if at + 1 >= len(unit.doc):
        return False
    following = unit.doc[at + 1]
    return following.pos_ in {"NOUN", "PROPN"} or following.lower_ in {"of", "that", "which", "-"}


def _note(seen: dict[str, set[str]], text: str, mention: EntityMention) -> None:
    """Remember in ``seen`` by which nouns ``mention`` can be meant later."""
    if mention.form is not Form.NAME or mention.kind not in _ORGANISED:
        return
    nouns = set(descriptor_of(mention.entity))
    words = text.lower().replace(".", "").split()
    nouns.update(word for word in words if word in _NOUNS)
    if mention.entity.startswith("name:"):
        if words[-1] in _CLUB_NAMES or words[0] in _CLUB_NAMES:
            nouns |= _CLUB
        elif not nouns - _COMPANY:
            nouns |= _COMPANY | {"club"}
    nouns |= _ANY
    for noun in nouns:
        seen.setdefault(noun, set()).add(mention.entity)
