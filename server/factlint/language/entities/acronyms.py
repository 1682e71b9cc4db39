"""Acronyms and the names they stand for: ``European Central Bank (ECB)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factlint.language.entities.unit import Unit, rekeyed
from factlint.language.gazetteer import canonical
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


def _abbreviations(name: str) -> set[str]:
    """Return what ``name`` may be shortened to: its initials, all or all but the last."""
    first = initials(name)
    return {short for short in (first, first[:-1]) if len(short) > 1} if " " in name else set()


def _letters(short: str) -> str:
    return "".join(char for char in short if char.isupper())


def link_acronyms(document: Sequence[Unit]) -> None:
    """Give acronyms the key of the name that the document explains them by, or that alone has those initials."""
    stated = dict(_stated(document))
    longs: dict[str, dict[str, EntityMention]] = {}
    for unit in document:
        for mention in unit.mentions:
            if mention.form is Form.NAME and mention.kind is not EntityKind.PERSON:
                for short in _abbreviations(unit.words(mention)):
                    longs.setdefault(short, {}).setdefault(mention.entity, mention)
    for unit in document:
        unit.mentions = [_linked(unit.words(mention), mention, stated, longs) for mention in unit.mentions]


def _stated(document: Sequence[Unit]) -> Iterator[tuple[str, EntityMention]]:
    for unit in document:
        for mention in unit.mentions:
            if mention.form is not Form.NAME or mention.kind is EntityKind.PERSON:
                continue
            match = _AFTER.match(unit.text, mention.end)
            if match and _letters(match[1]) in _abbreviations(unit.words(mention)):
                yield match[1], mention


def _linked(
    text: str,
    mention: EntityMention,
    stated: dict[str, EntityMention],
    longs: dict[str, dict[str, EntityMention]],
) -> EntityMention:
    if mention.form is not Form.NAME or not _ACRONYM.fullmatch(text):
        return mention
    if text in stated:
        return rekeyed(mention, stated[text].entity, stated[text].kind)
    if canonical(text) is not None or len(text) < _SHORTEST:
        return mention
    meant = longs.get(_letters(text), {})
    if len(meant) != 1:
        return mention
    long = next(iter(meant.values()))
    return rekeyed(mention, long.entity, long.kind)
