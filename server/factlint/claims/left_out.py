"""Sums that leave out their currency: ``The prize is 4 million euros, of which 3 million goes to the winner``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.model.quantities import Quantity, QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.model.mentions import QuantityMention

LARGE = re.compile(r"(?:\b|\d)(?:thousand|million|billion|trillion|m|bn|k)\b")
"""How a sum ends that leaves out its currency."""


def sums_of(prose: str, mentions: Sequence[QuantityMention]) -> Iterator[Quantity]:
    """Yield the sums of money that bare numbers of a sentence can be, after a sum with its currency.

    They are no claims, since they can be of something else: but they bear out who writes the currency.
    """
    currency = ""
    for mention in mentions:
        if not LARGE.search(prose, mention.start, mention.end):
            continue
        if mention.value.kind is QuantityKind.MONEY:
            currency = mention.value.unit
        elif currency and mention.value.kind is QuantityKind.NUMBER and mention.counted is None:
            yield replace(mention.value, kind=QuantityKind.MONEY, unit=currency)
