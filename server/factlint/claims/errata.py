"""Errata that take more than one sentence: ``We gave 1,200 dives. The right number is 2,100.`` is read as one.

What is wrong and what is right then stand together, as in ``2,100 dives and not 1,200``. Where a text tells what it
said before, the next sentence need not say that it has the right value: ``We wrote that it sank at 42 metres. It was
38.``
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.model.claims import Claim, ClaimKind, DateClaim, QuantityClaim, Sentence, Word
from factlint.model.quantities import QuantityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.model.quantities import Quantity

BACK = 3
"""How many sentences before the right value the wrong one is looked for."""
NEAR = 40
"""How many characters after the words that announce it the right value begins, at the most."""
FAR = 100
"""How many characters from the beginning of a sentence on such words are looked for."""
FARTHEST = 10
"""How many times the one amount may be the other."""
_HINTS = ("right ", "correct", "true ", "actual ", "proper ", "should ")
_RIGHT = re.compile(
    r"""\W*(?:[^.;:]{3,60}[;:]\ )?(?:the|its|their|our|his|her)?\ ?\b(?:right|correct(?:ed)?|true|actual|proper)[ ]
    (?:figure|number|value|amount|quantity|sum|total|count|price|share|percentage|rate|date|day|month|year|time|one)\b
    [^.;:]{0,60}?(?:\b(?:is|was|are|were|should\ (?:be|read|have\ been))\b|:)
    |\W*(?:it|this|that)\ should\ (?:be|read|say|have\ (?:been|read|said))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HINTS_OF_OWN = ("we ", "our ", "version", "edition", " as ")
_OWN = re.compile(
    r"""\b(?:we|(?:our|an?\ (?:earlier|previous)|(?:the|its|their)\ (?:earlier|previous|first|original))\ [^.;:]{3,60}?)
    \ (?:had\ )?(?:\w+ly\ )?(?:said|wrote|written|reported|stated|gave|given|put|printed|published|announced)\b
    |\b(?:was|were|been)\ (?:\w+ly\ )?(?:given|stated|reported|announced|printed|published)\b[^.;:]{0,40}?\ as\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What tells of what was said before: ``in our letter we wrote that``, ``an earlier version of this text gave``, ``the
number was given as``."""
_IN_FACT = re.compile(
    r"""\W*(?:(?:in\ (?:fact|truth|reality)|actually|really|but|and|yet),?\ )*
    (?:[^.;:]{3,50}:\ |[^.;:]{0,40}?\b(?:shows?|showed|proves?|proved|confirm(?:s|ed)|turn(?:s|ed)\ out)\ (?:that\ )?)?
    (?:(?:it|that|this|they|there|he|she)\ \w+|the\ [\w\ -]{1,40}?\ (?:was|were|is|are))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a sentence begins that tells how it was, in place of that: ``It was``, ``The data show that the distance is``,
``The count is over: it was``."""


def with_errata(sentences: Sequence[Sentence], prose: str) -> tuple[Sentence, ...]:
    """Return the sentences of a unit; where one says what is right in another before it, the two as one.

    ``prose`` is the text that all offsets count in.
    """
    found: list[Sentence] = []
    for sentence in sentences:
        right = _right(sentence)
        joined = _erratum([*found[-BACK:], sentence], right, prose) if right is not None else None
        if joined is None and found:
            joined = _own_erratum(found[-1], sentence, prose)
        if joined is None:
            found.append(sentence)
        else:
            found = [one for one in found if one.start < joined.start]
            found.append(joined)
    return tuple(found)


def _erratum(sentences: Sequence[Sentence], right: Claim, prose: str) -> Sentence | None:
    """Return the last of some sentences, which has the right value, as one with the nearest that has the wrong one."""
    for number in reversed(range(len(sentences) - 1)):
        wrong = _wrong(sentences[number], right)
        if wrong is not None:
            return _joined(sentences[number:], wrong, right, prose)
    return None


def _right(sentence: Sentence) -> Claim | None:
    """Return the value that a sentence gives as the right one."""
    said = sentence.text[:FAR].casefold()  # few sentences do, which is quick to tell
    announced = _RIGHT.match(sentence.text) if any(hint in said for hint in _HINTS) else None
    if announced is None:
        return None
    return _first_value(sentence, sentence.start + announced.end())


def _own_erratum(before: Sentence, sentence: Sentence, prose: str) -> Sentence | None:
    """Return a sentence that tells what the text itself said before, and the next one, which gives another value."""
    told = before.text.casefold()
    own = _OWN.search(before.text) if any(hint in told for hint in _HINTS_OF_OWN) else None
    announced = _IN_FACT.match(sentence.text) if own is not None else None
    if own is None or announced is None:
        return None
    right = _first_value(sentence, sentence.start + announced.end())
    wrong = _wrong(before, right) if right is not None else None
    if right is None or wrong is None or wrong.spoken or wrong.start < before.start + own.end():
        return None
    return _joined([before, sentence], wrong, right, prose)


def _first_value(sentence: Sentence, start: int) -> Claim | None:
    """Return the first value of a sentence from an offset of the prose on, if it stands near and is not rejected."""
    values = (c for c in sentence.claims if isinstance(c.value, QuantityClaim | DateClaim) and start <= c.start)
    first = next(values, None)
    return first if first is not None and first.start <= start + NEAR and not first.rejected else None


def _wrong(sentence: Sentence, right: Claim) -> Claim | None:
    """Return the value of a sentence that is put right; of several the one that the text rejects, or the nearest."""
    values = [claim for claim in sentence.claims if claim.kind is right.kind and _is_another(claim, right)]
    rejected = [claim for claim in values if claim.rejected]
    if right.kind is ClaimKind.DATE:
        return (rejected or values)[-1] if values else None
    return min(rejected or values, key=lambda claim: _times(claim, right), default=None)


def _is_another(claim: Claim, right: Claim) -> bool:
    if isinstance(claim.value, DateClaim) and isinstance(right.value, DateClaim):
        mine, theirs = claim.value.value.first, right.value.value.first
        exact = (mine.day is None) == (theirs.day is None) and (mine.month is None) == (theirs.month is None)
        return exact and not claim.value.value.agrees(right.value.value)
    return _times(claim, right) <= FARTHEST


def _times(claim: Claim, right: Claim) -> float:
    """Return how many times the greater of two amounts is the other; infinity where they are not of one kind."""
    amount = _amount(claim, right)
    if amount is None or not isinstance(claim.value, QuantityClaim):
        return float("inf")
    one, other = claim.value.value.amount, amount.amount
    if one == other or min(one, other) <= 0:
        return float("inf")
    return float(max(one, other) / min(one, other))


def _amount(wrong: Claim, right: Claim) -> Quantity | None:
    """Return the right amount, which may leave its unit to the wrong one."""
    if not isinstance(wrong.value, QuantityClaim) or not isinstance(right.value, QuantityClaim):
        return None
    given, amount = wrong.value.value, right.value.value
    if given.comparable(amount):
        return amount
    if amount.kind is QuantityKind.NUMBER and not right.value.counted:
        return replace(given, amount=amount.amount, high=amount.high)
    return None


def _put_right(wrong: Claim, right: Claim) -> Claim:
    """Return the wrong claim with the right value in its place."""
    amount = _amount(wrong, right)
    if amount is not None and isinstance(wrong.value, QuantityClaim):
        value: QuantityClaim | DateClaim = replace(wrong.value, value=amount)
    elif isinstance(right.value, DateClaim):
        value = right.value
    else:
        return right
    return replace(wrong, value=value, shown=right.shown, start=right.start, end=right.end, rejected=False, mood="")


def _joined(sentences: Sequence[Sentence], wrong: Claim, right: Claim, prose: str) -> Sentence:
    """Return sentences that follow one another as one, in which the wrong claim is rejected for the right one."""
    first, last = sentences[0], sentences[-1]
    claims = [
        replace(claim, rejected=True, mood="not") if claim is wrong else claim
        for one in sentences
        for claim in one.claims
        if claim is not right
    ]
    claims.append(_put_right(wrong, right))
    words: list[Word] = []
    before = 0
    for one in sentences:
        words.extend(replace(word, head=word.head + before) if word.head >= 0 else word for word in one.words)
        before += len(one.words)
    return replace(
        first,
        end=last.end,
        text=prose[first.start : last.end],
        terms=_all(one.terms for one in sentences),
        context=first.context,
        names=_all(one.names for one in sentences),
        dates=tuple(date for one in sentences for date in one.dates),
        quantities=tuple(quantity for one in sentences for quantity in one.quantities),
        claims=tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))),
        words=tuple(words),
    )


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)
