"""Claims of how many or how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.model.claims import Claim, ClaimKind, QuantityClaim
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from factlint.claims.reading import Reading
    from factlint.model.mentions import QuantityMention

HYPHENS = frozenset({"-", "\u2010", "\u2011"})
UNCOMPARED = frozenset({QuantityKind.ORDINAL})


def read_quantities(reading: Reading) -> Iterator[Claim]:
    """Yield a claim for each amount of a sentence."""
    for mention in reading.quantities:
        if mention.value.kind in UNCOMPARED:
            continue
        counted: tuple[str, ...] = ()
        if mention.counted is not None:
            words = reading.tokens(mention.counted.start, mention.counted.end)
            counted = tuple(dict.fromkeys(term for t in reversed(words) for term in reading.terms.of(t)))
        column = () if counted else reading.column(mention.start, mention.end)
        counted = counted or column
        group = _group_of(reading, mention)
        near = reading.near(mention.start, mention.end)
        clause = reading.clause(mention.start, mention.end)
        if group is not None:
            near = (*counted, *(term for term in reading.terms.of(group) if term not in counted))
            clause = frozenset(near)
        yield Claim(
            kind=ClaimKind.QUANTITY,
            value=QuantityClaim(value=mention.value, counted=counted, column=bool(column)),
            shown=reading.text(mention.start, mention.end),
            start=mention.start,
            end=mention.end,
            near=near,
            clause=clause,
            marks=reading.marks(mention.start, mention.end),
            modifiers=reading.modifiers(mention.start, mention.end),
            mood=reading.mood(mention.start, mention.end),
            spoken=reading.is_spoken(mention.start, mention.end),
            past=reading.past(mention.start, mention.end),
            state=reading.state(mention.start, mention.end),
            subject=reading.subject(mention.start, mention.end),
            relation=reading.relation(mention.start, mention.end),
        )


def _group_of(reading: Reading, mention: QuantityMention) -> Token | None:
    """Return the noun whose size an amount gives: the alliance of ``a 31-nation alliance``."""
    if mention.counted is None or reading.text(mention.end, mention.end + 1) not in HYPHENS:
        return None
    head = reading.head(mention.counted.start, mention.counted.end)
    return head.head if head is not None and head.dep_ == "compound" and head.head.i > head.i else None
