"""Claims that something is, or happened, in a place."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.model.claims import Claim, ClaimKind, PlaceClaim
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading
    from factlint.model.mentions import EntityMention

LOCATIVE = frozenset({"in", "at", "near", "outside"})
PLACES = frozenset({EntityKind.PLACE, EntityKind.COUNTRY})
SEATED = frozenset({EntityKind.ORGANISATION, EntityKind.OTHER})
"""What has a seat: a person may be of the team that they run for."""
OF = re.compile(
    r",? (?:of|from) |,? based in |, which (?:is based|has its (?:seat|head office|headquarters)) in "
    r"|, an? (?:[a-z-]+ ){1,6}(?:from|based in) |, an? (?:[a-z-]+ )?(?:company|firm|maker|business) (?:of|in) "
)
"""What stands between a name and the place that its bearer is of."""
CELL = re.compile(r"(?:^|; |\()$")
CELL_ENDS = re.compile(r"\s*(?:[;)]|$)")
"""What stands before and after a name and its place where there is nothing else: in a table's cell."""
SEAT = r"(?:capital|city|town|port|resort|village|suburb|province|region|island)"
"""Nouns for a place within a country."""
BETWEEN = {
    "in": re.compile(r",? in (?:the )?", re.IGNORECASE),
    "comma": re.compile(r", "),
    "seat": re.compile(rf",? (?:the|a|an) (?:[\w-]+ ){{0,2}}{SEAT} (?:of|in) (?:the )?", re.IGNORECASE),
    "demonym": re.compile(r",? (?:the|a|an) (?:[\w-]+ ){0,2}", re.IGNORECASE),
}
_NOT_IN = re.compile(rf"\bnot (?:{'|'.join(sorted(LOCATIVE))}) (?:the )?$")
"""What stands before a place that is the wrong one: the parse hangs its preposition elsewhere."""
BEFORE = 20
"""How many characters before a name are looked at."""
AFTER_DEMONYM = re.compile(rf"(?: [\w-]+){{0,2}} {SEAT}\b", re.IGNORECASE)
SEAT_BEFORE = re.compile(rf"(?:[\w-]+ ){{0,2}}{SEAT},? (?:of )?", re.IGNORECASE)


def read_places(reading: Reading) -> Iterator[Claim]:
    """Yield the claims about where things happened, and about which country a city is in."""
    for mention in reading.entities:
        if mention.kind not in PLACES:
            continue
        if mention.form is Form.NAME and _is_locative(reading, mention):
            near = reading.near(mention.start, mention.end)
            if near:
                yield _claim(reading, mention, near)
    for city, country in _containments(reading):
        yield _claim(reading, country, (f"in:{city.entity}",))
    based = reading.terms.lexicon.word("base")
    for who, place in _seats(reading):
        yield _claim(reading, place, (based, who.entity) if based else (who.entity,))


def _seats(reading: Reading) -> Iterator[tuple[EntityMention, EntityMention]]:
    """Yield what is of a place, and the place: ``Ness Marine, of Bergen,``, ``Ness Marine (Bergen)``.

    And ``Ness Marine, a firm from Bergen``; in a table's cell, ``Ness Marine, Bergen``.
    """
    names = [m for m in reading.entities if m.form is Form.NAME]
    for who, place in pairwise(names):
        between, after = reading.text(who.end, place.start), reading.text(place.end, place.end + 1)
        # what nothing is known of may look like a place, but no place is ", of Bergen"
        seated = who.kind in SEATED or (who.entity.startswith("name:") and between.startswith(","))
        if who.kind is EntityKind.PERSON or place.kind not in PLACES or not seated:
            continue
        alone = (between == " (" and after == ")") or (between == ", " and _is_cell(reading, who.start, place.end))
        if alone or OF.fullmatch(between):
            yield who, place


def _is_cell(reading: Reading, start: int, end: int) -> bool:
    """Tell whether all of a table's cell, or of brackets, stands from ``start`` to ``end``."""
    before, after = reading.text(reading.start, start), reading.text(end, reading.end)
    return CELL.search(before) is not None and CELL_ENDS.match(after) is not None and len(before) + len(after) > 0


def _claim(reading: Reading, place: EntityMention, near: tuple[str, ...]) -> Claim:
    return Claim(
        kind=ClaimKind.PLACE,
        value=PlaceClaim(place.entity),
        shown=reading.text(place.start, place.end),
        start=place.start,
        end=place.end,
        near=near,
        clause=reading.clause(place.start, place.end),
        marks=reading.marks(place.start, place.end),
        modifiers=reading.modifiers(place.start, place.end),
        arguments=reading.arguments(place.start, place.end),
        mood=reading.mood(place.start, place.end),
        spoken=reading.is_spoken(place.start, place.end),
        rejected=reading.rejected(place.start, place.end),
        past=reading.past(place.start, place.end),
        subject=reading.subject(place.start, place.end),
        relation=reading.relation(place.start, place.end) or "in",
    )


def _is_locative(reading: Reading, mention: EntityMention) -> bool:
    head = reading.head(mention.start, mention.end)
    if head is not None and any(c.dep_ == "case" and c.lower_ in LOCATIVE for c in head.children):
        return True
    return _NOT_IN.search(reading.text(max(reading.start, mention.start - BEFORE), mention.start)) is not None


def _containments(reading: Reading) -> Iterator[tuple[EntityMention, EntityMention]]:
    """Yield (city, country) for ``Lyon, France``, ``Lyon, the French city``, ``the French city of Lyon``."""
    places = [m for m in reading.entities if m.kind in PLACES and m.form is not Form.PRONOUN]
    for first, second in pairwise(places):
        between = reading.text(first.end, second.start)
        after = reading.text(second.end, second.end + 40)
        if first.kind is EntityKind.PLACE and second.kind is EntityKind.COUNTRY:
            if second.form is Form.DEMONYM:
                if BETWEEN["demonym"].fullmatch(between) and AFTER_DEMONYM.match(after):
                    yield first, second
            elif any(BETWEEN[name].fullmatch(between) for name in ("comma", "in", "seat")):
                yield first, second
        elif first.form is Form.DEMONYM and second.kind is EntityKind.PLACE and SEAT_BEFORE.fullmatch(between.lstrip()):
            yield second, first
