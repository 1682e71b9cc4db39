"""Named events: ``Vilnius summit``, ``2024 Olympics``, ``World War II``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factlint.language.docs import text_of
from factlint.language.entities.shapes import HYPHENS
from factlint.language.entities.words import EVENT_HEADS
from factlint.language.gazetteer import canonical, slug
from factlint.model.mentions import EntityKind, EntityMention, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

_YEAR: Final = re.compile(r"(?:1[0-9]|20)[0-9]{2}")
_ROMAN: Final = re.compile(r"[IVX]{1,5}|One|Two|Three|1|2")
_HEAD: Final = re.compile(rf"\b(?:{'|'.join(sorted(EVENT_HEADS))})\b", re.IGNORECASE)
_LINKS: Final = frozenset({"world", "cold", "civil", "summer", "winter", "general", "presidential", "parliamentary"})


def event_key(head: str, modifiers: Sequence[str]) -> str:
    """Return the key of an event: its head noun, then what it is named by, in alphabetical order."""
    return "event:" + "|".join([slug(head), *sorted({part for part in map(_modifier, modifiers) if part})])


def _modifier(text: str) -> str:
    known = canonical(text)
    return known[0] if known else slug(text)


def find_events(doc: Doc, mentions: Sequence[EntityMention]) -> list[EntityMention]:
    """Return the named events of ``doc``: a head noun after names or a year, and names that say they are events."""
    starts = {mention.start: mention for mention in mentions}
    ends = {mention.end: mention for mention in mentions}
    events = [_renamed(doc, mention) for mention in mentions if mention.kind is EntityKind.EVENT]
    modifiers: list[str]
    for token in _heads(doc):
        if any(event.start <= token.idx < event.end for event in events):
            continue
        begin, modifiers = token.i, []
        while begin > 0:
            before = doc[begin - 1]
            named = ends.get(before.idx + len(before))
            if named is not None and named.form in {Form.NAME, Form.DEMONYM} and named.kind is not EntityKind.PERSON:
                modifiers.append(text_of(doc)[named.start : named.end])
                begin = next(i for i in range(begin - 1, -1, -1) if doc[i].idx <= named.start)
            elif _YEAR.fullmatch(before.text) or (
                modifiers and before.text in HYPHENS and doc[begin - 2].idx in starts
            ):
                modifiers.extend([before.text] if before.text not in HYPHENS else [])
                begin -= 1
            elif before.lower_ in _LINKS or _is_theme(doc, begin - 1, ends):
                modifiers.append(before.text)
                begin -= 1
            else:
                break
        if begin < token.i and _says_which(modifiers):
            span = doc[begin : token.i + 1]
            events.append(
                EntityMention(
                    span.start_char,
                    span.end_char,
                    event_key(token.lower_, modifiers),
                    EntityKind.EVENT,
                    Form.NAME,
                ),
            )
    return events


def _heads(doc: Doc) -> Iterator[Token]:
    """Yield the tokens, past the first, that name a kind of event."""
    for match in _HEAD.finditer(text_of(doc)):
        span = doc.char_span(match.start(), match.end())
        if span is not None and span.start > 0:
            yield span[0]


def _is_theme(doc: Doc, at: int, ends: dict[int, EntityMention]) -> bool:
    """Tell whether the word at ``at`` says what an event is about: ``climate`` in ``Paris climate talks``."""
    if at == 0 or doc[at].pos_ not in {"NOUN", "ADJ"} or not doc[at].text.islower():
        return False
    before = doc[at - 1]
    return before.idx + len(before) in ends or _YEAR.fullmatch(before.text) is not None


def _says_which(modifiers: Sequence[str]) -> bool:
    return any(modifier.lower() not in _LINKS for modifier in modifiers)


def _renamed(doc: Doc, mention: EntityMention) -> EntityMention:
    """Return ``mention`` of an event with a year in front taken in, and with an event's key."""
    if mention.entity.startswith("event:"):
        return mention
    span = doc.char_span(mention.start, mention.end)
    if span is None:
        return mention
    begin = span.start
    last = span.end
    if begin > 0 and _YEAR.fullmatch(doc[begin - 1].text):
        begin -= 1
    if last < len(doc) and _YEAR.fullmatch(doc[last].text) and doc[last - 1].whitespace_:
        last += 1
    if last < len(doc) and _ROMAN.fullmatch(doc[last].text) and span[-1].lower_ in {"war", "bowl"}:
        last += 1
    words = [token.text for token in doc[begin:last] if token.text not in HYPHENS]
    head = next((word for word in reversed(words) if word.lower() in EVENT_HEADS), words[-1])
    rest = [word for word in words if word is not head]
    return EntityMention(
        doc[begin].idx,
        doc[last - 1].idx + len(doc[last - 1]),
        event_key(head, rest),
        EntityKind.EVENT,
        Form.NAME,
    )


def events_agree(a: str, b: str) -> bool:
    """Tell whether two keys of events can be one event: the same head, and nothing that one says and the other denies.

    ``NATO summit`` can be the ``Vilnius summit``; ``2023 summit`` is not ``2024 summit``, nor is ``Vilnius summit``
    ``Madrid summit``.
    """
    one, other = a.removeprefix("event:").split("|"), b.removeprefix("event:").split("|")
    if one[0] != other[0]:
        return False
    for is_such in (_is_year, _is_place, _is_host):
        mine, theirs = set(filter(is_such, one[1:])), set(filter(is_such, other[1:]))
        if mine and theirs and not mine & theirs:
            return False
    return True


def _is_year(part: str) -> bool:
    return _YEAR.fullmatch(part) is not None


def _is_place(part: str) -> bool:
    return part.startswith(("place:", "country:"))


def _is_host(part: str) -> bool:
    return not _is_year(part) and not _is_place(part)
