"""Claims of how many or how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.claims import Claim, ClaimKind, QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims.reading import Reading

UNCOMPARED = frozenset({QuantityKind.ORDINAL})


def read_quantities(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each amount of a sentence."""
    for mention in reading.quantities:
        if mention.value.kind in UNCOMPARED or reading.is_spoken(mention.start, mention.end):
            continue
        counted: tuple[str, ...] = ()
        if mention.counted is not None:
            words = reading.tokens(mention.counted.start, mention.counted.end)
            counted = tuple(dict.fromkeys(term for t in reversed(words) for term in reading.terms.of(t)))
        yield Claim(
            kind=ClaimKind.QUANTITY,
            value=QuantityClaim(value=mention.value, counted=counted),
            shown=reading.text(mention.start, mention.end),
            start=mention.start,
            end=mention.end,
            near=reading.near(mention.start, mention.end),
            clause=reading.clause(mention.start, mention.end),
            marks=reading.marks(mention.start, mention.end),
            firm=reading.firm(mention.start, mention.end),
            subject=reading.subject(mention.start, mention.end),
            relation=reading.relation(mention.start, mention.end),
        )
