"""How near to two names the same words and values stand in their sentences: what is said of a name stands near it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from factlint.check.shared import is_form_of
from factlint.model.claims import DateClaim, QuantityClaim
from factlint.model.noted import noted
from factlint.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from factlint.check.sources import Sources
    from factlint.model.claims import Claim, Sentence

TOKEN = re.compile(r"\w[\w.,’'-]*\w|\w|[;:,()–—]")
STEPS = {";": 5, ":": 2, ",": 2, "(": 2, ")": 2, "–": 2, "—": 2, "and": 1, "but": 3, "while": 3}
"""How far a mark or a word sets apart what stands on its two sides, in words."""
HALF = 4
"""At so many words from a name, what stands there tells half of what it tells next to it."""
VALUE = 3.0
"""What a date or an amount that agrees tells, beside the weight of a word."""


class Nearness(NamedTuple):
    """Of what stands around one name, the share that stands around the other, and how much of it are values."""

    share: float
    values: float


@record
class _Standing:
    """The words and the values of a sentence, each with its place in words."""

    starts: Sequence[int]
    places: Sequence[int]
    terms: Sequence[tuple[int, str]]
    values: Sequence[tuple[int, Claim]]

    def at(self, start: int) -> int:
        """Return the place of what starts there (a code point)."""
        return self.places[max(bisect_right(self.starts, start) - 1, 0)] if self.places else 0


def nearness(  # noqa: PLR0913, PLR0917 - two names or values, each with its sentence, and what is left out
    mine: Sentence, name: Claim, theirs: Sentence, other: Claim, but: AbstractSet[str], sources: Sources
) -> Nearness:
    """Return how much of what stands around a name in its sentence stands around another one in its own.

    What stands nearer counts more, on both sides; the terms ``but`` count nothing.
    """
    here, there = _standing(mine), _standing(theirs)
    place, other_place = here.at(name.start), there.at(other.start)
    terms = _nearest((abs(at - other_place), term) for at, term in there.terms)
    names = [term for term in terms if ":" in term]
    values = [(abs(at - other_place), value) for at, value in there.values if value is not other]
    total = found = agreeing = 0.0
    for at, term in here.terms:
        if term in but:
            continue
        weight = sources.aligned_weight(term) * _near(abs(at - place))
        total += weight
        if term in terms:
            found += weight * _near(terms[term])
        elif ":" in term and (same := [terms[one] for one in names if is_form_of(one, term)]):
            found += weight * _near(min(same))
    for at, value in here.values:
        if value is name:
            continue
        near = _near(abs(at - place))
        total += VALUE * near
        if same := [distance for distance, one in values if _agree(value, one)]:
            near *= _near(min(same))
            found += VALUE * near
            agreeing += near
    return Nearness(found / total if total else 0.0, agreeing)


@noted
def _standing(sentence: Sentence) -> _Standing:
    """Return where the words and the values of a sentence stand."""
    tokens = [(match.start() + sentence.start, match.group()) for match in TOKEN.finditer(sentence.text)]
    places = tuple(accumulate(STEPS.get(word.casefold(), 1) for _, word in tokens))
    standing = _Standing(tuple(start for start, _ in tokens), places, (), ())
    claims = {claim.start: claim for claim in sentence.claims if isinstance(claim.value, QuantityClaim | DateClaim)}
    values = tuple((standing.at(claim.start), claim) for claim in claims.values())
    inside = {at for claim in claims.values() for at in range(claim.start, claim.end)}
    words = (word for word in sentence.words if word.term not in {"", "#"} and word.start not in inside)
    return _Standing(standing.starts, places, tuple((standing.at(word.start), word.term) for word in words), values)


def _near(distance: int) -> float:
    return HALF / (HALF + distance)


def _nearest(terms: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return terms with the least distance at which each stands."""
    found: dict[str, int] = {}
    for distance, term in terms:
        found[term] = min(distance, found.get(term, distance))
    return found


def _agree(one: Claim, other: Claim) -> bool:
    if isinstance(one.value, QuantityClaim) and isinstance(other.value, QuantityClaim):
        return one.value.value.agrees(other.value.value)
    if isinstance(one.value, DateClaim) and isinstance(other.value, DateClaim):
        return one.value.value.agrees(other.value.value)
    return False
