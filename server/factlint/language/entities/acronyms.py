"""Acronyms and the names they stand for: ``European Central Bank (ECB)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factlint.language.entities.unit import Unit, rekeyed
from factlint.language.gazetteer import canonical, slug
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SMALL: Final = frozenset({"of", "the", "and", "for", "on", "in", "de", "la", "to", "&"})
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]{0,3}|[A-Z]{2,8}")
_AFTER: Final = re.compile(r"\s?\((?:the )?[\"\u201c]?([A-Z][A-Za-z&]{1,9})[\"\u201d]?[,)]")
_SHORTEST: Final = 3


def initials(name: str) -> str:
    """Return the first letters of the words of ``name``, small words left out."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word.lower() not in _SMALL).upper()


def _stands_for(short: str, name: str) -> bool:
    """Tell whether ``short`` is made of the initials of ``name``, or of its first letters in their order."""
    letters = [char for char in short if char.isupper()]
    if len(letters) < 2 or len(name.split()) < 2:  # noqa: PLR2004
        return False
    first = initials(name)
    return "".join(letters) == first or (first.startswith("".join(letters)) and len(first) - len(letters) == 1)


def link_acronyms(document: Sequence[Unit]) -> None:
    """Give acronyms the key of the name that the document explains them by, or that alone has those initials."""
    stated = dict(_stated(document))
    longs = {
        unit.words(mention): mention
        for unit in document
        for mention in unit.mentions
        if mention.form is Form.NAME and mention.kind is not EntityKind.PERSON and " " in unit.words(mention)
    }
    for unit in document:
        unit.mentions = [_linked(unit.words(mention), mention, stated, longs) for mention in unit.mentions]


def _stated(document: Sequence[Unit]) -> Iterator[tuple[str, EntityMention]]:
    for unit in document:
        for mention in unit.mentions:
            if mention.form is not Form.NAME or mention.kind is EntityKind.PERSON:
                continue
            match = _AFTER.match(unit.text, mention.end)
            if match and _stands_for(match[1], unit.words(mention)):
                yield match[1], mention


def _linked(
    text: str,
    mention: EntityMention,
    stated: dict[str, EntityMention],
    longs: dict[str, EntityMention],
) -> EntityMention:
    if mention.form is not Form.NAME or not _ACRONYM.fullmatch(text):
        return mention
    if text in stated:
        return rekeyed(mention, stated[text].entity, stated[text].kind)
    if canonical(text) is not None or len(text) < _SHORTEST:
        return mention
    meant = {slug(name): long for name, long in longs.items() if _stands_for(text, name)}
    keys = {long.entity for long in meant.values()}
    if len(keys) != 1:
        return mention
    long = next(iter(meant.values()))
    return rekeyed(mention, long.entity, long.kind)
