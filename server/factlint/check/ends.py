"""The two ends of a comparison or an order: what is put above or later, and what it is held against.

``A two days before B`` is ``B two days after A`` and ``A; two days later B``: the same, told from the other end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.check.shared import shared_terms
from factlint.model.claims import WordClaim

if TYPE_CHECKING:
    from factlint.model.claims import Sentence

LINKS = frozenset({"before", "after"})
BREAK = re.compile(r"[;:,()–—]|\b(?:and|but|while|when|whereas|as|which|who)\b", re.IGNORECASE)
THAN = re.compile(r"\bthan\b", re.IGNORECASE)


class Ends(NamedTuple):
    """The terms of what is compared, and of what it is compared with."""

    one: frozenset[str]
    other: frozenset[str]


def ends(sentence: Sentence, start: int, end: int) -> Ends:
    """Return what the word of order, or the comparative, from ``start`` to ``end`` compares, and with what.

    Of ``before`` and ``after`` those are the two events; of others the clause of the word, and what follows ``than`` or
    else the rest of the sentence.
    """
    for claim in sentence.claims:
        if claim.start == start and isinstance(claim.value, WordClaim) and claim.value.lemma in LINKS:
            told = dict(claim.arguments)
            if told.get("main") or told.get("linked"):
                return Ends(told.get("main", frozenset()), told.get("linked", frozenset()))
    parts = _parts(sentence)
    here = next((i for i, (first, last) in enumerate(parts) if first <= start < last), len(parts) - 1)
    first, last = parts[here]
    than = THAN.search(sentence.text, end - sentence.start)
    one = _terms(sentence, (first, start), (end, than.start() + sentence.start if than else last))
    if than is not None:
        other = _terms(sentence, (than.end() + sentence.start, max(last, sentence.end)))
        if not one and here:
            one = _terms(sentence, parts[here - 1])
        return Ends(one, other)
    beside = [here]
    if not one and len(parts) > 1:
        beside.append(here + 1 if here + 1 < len(parts) else here - 1)
        one = _terms(sentence, parts[beside[-1]])
    return Ends(one, _terms(sentence, *(part for i, part in enumerate(parts) if i not in beside)))


def _parts(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where the parts of a sentence stand that commas and conjunctions make."""
    cuts = [match.start() + sentence.start for match in BREAK.finditer(sentence.text)]
    return list(zip([sentence.start, *cuts], [*cuts, sentence.end], strict=True))


def _terms(sentence: Sentence, *stretches: tuple[int, int]) -> frozenset[str]:
    """Return the terms of the words of some stretches of a sentence; amounts and dates have none."""
    amounts = [(c.start, c.end) for c in sentence.claims if c.kind.value in {"quantity", "date"}]
    return frozenset(
        word.term
        for word in sentence.words
        if word.term
        and word.term != "#"
        and any(start <= word.start < end for start, end in stretches)
        and not any(start <= word.start < end for start, end in amounts)
    )


def crossing(mine: Ends, theirs: Ends) -> int:
    """Return how many words more two comparisons share changed round than straight; below nought where fewer."""
    straight = _shared(mine.one, theirs.one) + _shared(mine.other, theirs.other)
    return _shared(mine.one, theirs.other) + _shared(mine.other, theirs.one) - straight


def _shared(one: frozenset[str], other: frozenset[str]) -> int:
    return len(shared_terms(one, other))
