"""Claims that somebody or something is called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.claims import Claim, ClaimKind, NameClaim
from factlint.model.mentions import EntityKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading

NAMED = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.PRODUCT, EntityKind.OTHER,
                   EntityKind.EVENT, EntityKind.PLACE, EntityKind.COUNTRY, EntityKind.WORK})


def read_names(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each name of a person, organisation or thing."""
    for mention in reading.entities:
        if mention.form is not Form.NAME or mention.kind not in NAMED:
            continue
        name = reading.text(mention.start, mention.end)
        yield Claim(
            kind=ClaimKind.NAME,
            value=NameClaim(entity=mention.entity, name=name, person=mention.kind is EntityKind.PERSON),
            shown=name,
            start=mention.start,
            end=mention.end,
            near=reading.near(mention.start, mention.end),
            clause=reading.clause(mention.start, mention.end),
            spoken=reading.is_spoken(mention.start, mention.end),
            subject=name,
            relation="is called",
        )
