"""Claims that somebody or something is called so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.claims.qualifiers import WAS_TO
from factlint.model.claims import Claim, ClaimKind, NameClaim
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading
    from factlint.model.mentions import EntityMention

NAMED = frozenset(
    {
        EntityKind.PERSON,
        EntityKind.ORGANISATION,
        EntityKind.GROUP,
        EntityKind.PRODUCT,
        EntityKind.OTHER,
        EntityKind.EVENT,
        EntityKind.PLACE,
        EntityKind.COUNTRY,
        EntityKind.WORK,
    }
)
OTHERS = re.compile(
    r"\b(?:rival|competitor|counterpart|neighbou?r|opponent|successor|predecessor|namesake)s? $", re.IGNORECASE
)
REACH = 16
"""How many characters before a name are looked at."""


def read_names(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each name of a person, organisation or thing."""
    for mention in reading.entities:
        if mention.form is not Form.NAME or mention.kind not in NAMED:
            continue
        name = reading.text(mention.start, mention.end)
        yield Claim(
            kind=ClaimKind.NAME,
            value=NameClaim(
                entity=mention.entity,
                name=name,
                person=mention.kind is EntityKind.PERSON,
                slot=_slot(reading, mention),
                series=_series(reading, mention),
                sure=_is_sure(reading, mention, name),
            ),
            shown=name,
            start=mention.start,
            end=mention.end,
            near=reading.near(mention.start, mention.end),
            clause=reading.clause(mention.start, mention.end),
            mood=_mood(reading, mention),
            spoken=reading.is_spoken(mention.start, mention.end),
            subject=name,
            relation="is called",
        )


def _mood(reading: Reading, mention: EntityMention) -> str:
    """Return ``not`` for a name that the text puts another in place of, ``was to`` for one of what was to be."""
    if reading.rejected(mention.start, mention.end):
        return "not"
    return WAS_TO if reading.mood(mention.start, mention.end) == WAS_TO else ""


def _is_sure(reading: Reading, mention: EntityMention, name: str) -> bool:
    """Tell whether a name is one beyond doubt: several words, in the gazetteer, or a capital within a sentence.

    Whom the text calls a rival is somebody else than it speaks of: such a name stands in nobody's place.
    """
    if not name[:1].isupper() or any(c in name for c in "()[]"):
        return False
    if OTHERS.search(reading.text(max(reading.start, mention.start - REACH), mention.start)):
        return False
    known = not mention.entity.startswith(("name:", "person:"))
    return known or " " in name or mention.start > reading.start


def _slot(reading: Reading, mention: EntityMention) -> str:
    """Return the place of a name in its clause: subject, object, agent, or the preposition before it."""
    token = reading.head(mention.start, mention.end)
    while token is not None and token.dep_ in {"conj", "flat", "appos"} and token.head.i != token.i:
        token = token.head
    if token is None:
        return ""
    case = next((child.lower_ for child in token.children if child.dep_ == "case"), "")
    if case and case not in {"'s", "’s"}:
        return "subject" if token.dep_ == "obl:agent" else str(case)
    return {"nsubj": "subject", "nsubj:pass": "object", "obj": "object", "nmod:poss": "of"}.get(token.dep_, token.dep_)


def _series(reading: Reading, mention: EntityMention) -> frozenset[str]:
    """Return the keys of the other names of the list that a name stands in."""
    return frozenset(
        member.entity
        for names in reading.lists
        if names.start <= mention.start < names.end
        for member in names.members
        if member.entity != mention.entity
    )
