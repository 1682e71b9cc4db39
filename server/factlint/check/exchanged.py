"""Amounts that a draft exchanges: ``quality counts for 60 per cent and price for 40`` in a source, 60 for price there.

Where a sentence gives several amounts of one kind, each has words of its own: those that stand on its side of the comma
or the conjunction between it and the next. A draft that gives one amount with the words of another took the wrong one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.claims.common import is_common
from factlint.model.claims import QuantityClaim, WordClaim
from factlint.model.noted import noted

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from factlint.model.claims import Claim, Sentence, Word

BORDERS = (
    re.compile(r"[;:]"),
    re.compile(r"\b(?:while|whereas|but|against|compared (?:with|to))\b"),
    re.compile(r"\band\b"),
    re.compile(r","),
)
"""What parts two amounts, the strongest first."""
BREAK = re.compile(r"[,;:.)]")
"""What parts the words after an amount from what is said of all of them."""
PART_OF = re.compile(r" of (?:(?:all|the|its|their|his|her|our|these|those) )*")
OLD_OR_REST = frozenset({"from", "but", "remaining", "previous"})
"""The marks of what no draft gives as the amount of a thing."""
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last".split())
COMMON, FAR = 0.8, 0.35
"""What a common word counts, and how much less one that stands farther off than ``NEAR`` words."""
NEAR = 2
ENOUGH, TIMES = 0.7, 2
"""How much the draft must have of the words of the other amount, and how many times what it has of the own."""


class Own(NamedTuple):
    """A word of an amount: what it counts, whether it stands next to it, whether it tells one thing from another.

    ``verb`` is true for a predicate.
    """

    weight: float
    near: bool
    telling: bool
    verb: bool = False


def exchanged(draft: Claim, sentence: Sentence, stored: Sentence) -> Claim | None:
    """Return the amount of a source's sentence that the draft's words belong to, where it gives another one's value.

    None where the words do not tell.
    """
    if draft.marks & OLD_OR_REST:
        return None
    amounts = [claim for claim in _amounts(stored) if _comparable(claim, draft)]
    mine = [claim for claim in amounts if _equal(claim, draft)]
    others = [claim for claim in amounts if not _equal(claim, draft) and not claim.marks & OLD_OR_REST]
    said, own = _own(sentence).get(draft.start, {}), _own(stored)
    # what has no word of its own shares those of the other: a profit of 84 million, up from 71 million
    if not mine or not others or any(claim.marks & OLD_OR_REST or not own[claim.start] for claim in mine):
        return None
    others = [claim for claim in others if not any(_is_part(one, claim, stored) for one in mine)]
    if not others:
        return None
    last = max(claim.start for claim in mine)
    best = max(others, key=lambda claim: _has(said, own[claim.start], later=claim.start > last))
    has = _has(said, own[best.start], later=best.start > last)
    left_out = not any(word.verb for word in own[best.start].values())
    had = max(_had(said, own[claim.start], verbs=not left_out) for claim in mine)
    return best if has >= max(ENOUGH, TIMES * had) else None


def _is_part(one: Claim, whole: Claim, sentence: Sentence) -> bool:
    """Tell whether an amount is told as part of another, whose words are its own too: two of its three piers."""
    return PART_OF.fullmatch(sentence.text, one.end - sentence.start, max(0, whole.start - sentence.start)) is not None


def _had(said: Container[str], own: dict[str, Own], *, verbs: bool) -> float:
    """Return how much of an amount's own words are among those said; what stands far off may introduce all of them.

    So may a verb that is left out beside the other amount: ``one was fined 500 francs, the other 800``.
    """
    words = ((term, word) for term, word in own.items() if term in said and (verbs or not word.verb))
    return sum(word.weight for term, word in words if word.near or ":" in term)


def _has(said: Mapping[str, Own], own: dict[str, Own], *, later: bool) -> float:
    """Return how much of an amount's own words are among those said, the nearer to both amounts the more.

    What stands before an amount that comes ``later`` may be said of that, too, unless it tells one thing from another.
    """
    both = ((said[term], word) for term, word in own.items() if term in said and (later or word.telling))
    return sum(word.weight * (1 if word.near else FAR) * (1 if mine.near else FAR) for mine, word in both)


@noted
def _amounts(sentence: Sentence) -> tuple[Claim, ...]:
    """Return the amounts of a sentence in order."""
    return tuple(claim for claim in sentence.claims if isinstance(claim.value, QuantityClaim))


def _equal(one: Claim, other: Claim) -> bool:
    """Tell whether two amounts are written with the same figures, however they are bounded."""
    if not isinstance(one.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    mine, theirs = one.value.value, other.value.value
    return (mine.amount, mine.high, mine.unit) == (theirs.amount, theirs.high, theirs.unit)


def _comparable(one: Claim, other: Claim) -> bool:
    if not isinstance(one.value, QuantityClaim) or not isinstance(other.value, QuantityClaim):
        return False
    # numbers of different things are no rivals
    united = bool(one.value.value.unit) or one.value.column or one.value.counted == other.value.counted
    return united and one.value.value.comparable(other.value.value)


@noted
def _own(sentence: Sentence) -> dict[int, dict[str, Own]]:
    """Return the words that belong to each amount (by its start) and to none beside it."""
    amounts = _amounts(sentence)
    groups = {claim.start: [c for c in amounts if c is claim or _comparable(c, claim)] for claim in amounts}
    words = {claim.start: _words_of(sentence, claim, groups[claim.start]) for claim in amounts}
    return {
        start: {
            term: counted
            for term, counted in words[start].items()
            if not any(term in words[c.start] for c in group if c.start != start)
        }
        for start, group in groups.items()
    }


def _words_of(sentence: Sentence, claim: Claim, group: Sequence[Claim]) -> dict[str, Own]:
    """Return the words on an amount's side of the borders between it and its neighbours in ``group``."""
    if isinstance(claim.value, QuantityClaim) and claim.value.column:
        return dict.fromkeys(claim.near, Own(1.0, near=True, telling=True))
    place = next(number for number, other in enumerate(group) if other is claim)
    begin = _border(sentence, group[place - 1], claim) if place else sentence.start
    end = _border(sentence, claim, group[place + 1]) if place + 1 < len(group) else sentence.end
    return _words(sentence, claim, begin, end)


def _border(sentence: Sentence, one: Claim, other: Claim) -> int:
    """Return where the words of one amount end and those of the next begin."""
    between = sentence.text[one.end - sentence.start : other.start - sentence.start]
    for border in BORDERS:
        matches = list(border.finditer(between))
        if matches:
            return one.end + matches[-1].start()
    return one.end


def _words(sentence: Sentence, claim: Claim, begin: int, end: int) -> dict[str, Own]:
    """Return the words from ``begin`` to ``end``, with what each counts: those next to the amount most."""
    stop = BREAK.search(sentence.text, claim.end - sentence.start)
    last = end if stop is None else sentence.start + stop.start()
    # what is counted is counted by both
    counted = claim.value.counted if isinstance(claim.value, QuantityClaim) else ()
    telling = [word for word in sentence.words if _says(word) and word.term not in counted]
    before = [word for word in telling if begin <= word.start < claim.start]
    after = [word for word in telling if claim.end <= word.start < end]
    verbs = {c.start for c in sentence.claims if isinstance(c.value, WordClaim) and c.value.verb}
    near = {*before[-NEAR:], *(word for word in after[:NEAR] if word.start < last)}
    found: dict[str, Own] = {}
    for word in (*before, *after):
        term = word.lemma if word.lemma in ORDINALS else word.term
        own = Own(
            weight=COMMON if is_common(term) or term in ORDINALS else 1.0,
            near=word in near,
            telling=":" in term or word.slot == "modifier" or term in ORDINALS,
            verb=word.start in verbs,
        )
        found[term] = max(found.get(term, own), own, key=lambda one: one.near)
    return found


def _says(word: Word) -> bool:
    return word.lemma in ORDINALS or word.term not in {"", "#"}
