"""What shows that two words in one place, as the tree has it, are said of two things: the second boat, another year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.apart import shared_terms
from factlint.check.frames import neighbours, term_of
from factlint.claims.reading import TELLING
from factlint.model.claims import DateClaim, QuantityClaim, WordClaim

if TYPE_CHECKING:
    from factlint.model.claims import Claim, Sentence, Word

TELLS_APART = frozenset({"modifier", "'s"})
"""The slots of what says which one of its kind a thing is."""


def other_thing(mine: Sentence, at: int, theirs: Sentence, place: int) -> bool:
    """Tell whether what two words (their numbers) hang on differs in something else too.

    That is in its time, in an amount, in what it belongs to, in what tells it from others, in how it is put, or in
    another argument.
    """
    if _other_time(mine, theirs) or other_amount(mine, theirs):
        return True
    if _marks(mine, at) != _marks(theirs, place) or mood_at(mine, at) != mood_at(theirs, place):
        return True
    if _other_whole(mine, at, theirs, place) or _other_one(mine, at, theirs, place):
        return True
    return _other_argument(mine, at, theirs, place)


def _other_time(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether the draft's sentence has a date that the source's, which is dated, has not, or a time of its own."""
    if theirs.dates and any(not any(date.agrees(other) for other in theirs.dates) for date in mine.dates):
        return True
    years = {date.first.year for date in theirs.dates}
    shown = {claim.shown.casefold() for claim in theirs.claims}
    return any(_has_its_own_time(c, years) and c.shown.casefold() not in shown for c in mine.claims)


def _has_its_own_time(claim: Claim, years: set[int | None]) -> bool:
    """Tell whether a claim gives another year, or a time counted from another (``a year earlier``)."""
    value = claim.value
    return isinstance(value, DateClaim) and (
        value.stated.first.year not in {None, *years} or not value.value.granularity
    )


def other_amount(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether amounts that can be compared stand in both, and one of the draft's agrees with none."""
    return any(
        any(claim.value.value.comparable(other) for other in theirs.quantities)
        and not any(claim.value.value.agrees(other) for other in theirs.quantities)
        for claim in mine.claims
        if isinstance(claim.value, QuantityClaim)
    )


def _marks(sentence: Sentence, at: int) -> frozenset[str]:
    """Return the words that tell what a word hangs on from others of its kind: ``second``, ``previous``."""
    head = sentence.words[at].head
    return frozenset(w.lemma for i, w in enumerate(sentence.words) if w.head == head and i != at and w.lemma in TELLING)


def mood_at(sentence: Sentence, at: int) -> tuple[str, bool]:
    """Return how the clause of a word is put, and whether it is denied."""
    seen, number, denied = set[int](), sentence.words[at].head, False
    while number >= 0 and number not in seen:
        seen.add(number)
        word = sentence.words[number]
        for claim in sentence.claims:
            if claim.start == word.start and isinstance(claim.value, WordClaim):
                denied = denied or claim.value.negation is not None
                if claim.value.verb:
                    return claim.mood, denied
        number = word.head
    return "", denied


def _other_whole(mine: Sentence, at: int, theirs: Sentence, place: int) -> bool:
    """Tell whether what two words hang on belongs to two things: the door of a red house, the roof of a blue one."""
    one, other = _whole_of(mine, at), _whole_of(theirs, place)
    return bool(
        one
        and other
        and not shared_terms(frozenset({one}), theirs.terms | theirs.context)
        and not shared_terms(frozenset({other}), mine.terms | mine.context)
    )


def _whole_of(sentence: Sentence, at: int) -> str:
    """Return the term of the noun above the one that a word hangs on; "" for none."""
    above = sentence.words[sentence.words[at].head].head
    if above < 0:
        return ""
    word = sentence.words[above]
    claims = (c for c in sentence.claims if c.start == word.start and isinstance(c.value, WordClaim))
    return "" if any(isinstance(c.value, WordClaim) and c.value.verb for c in claims) or word.term == "#" else word.term


def _other_one(mine: Sentence, at: int, theirs: Sentence, place: int) -> bool:
    """Tell whether something near both words is told from others of its kind otherwise: the men's race, the women's."""
    near = {neighbour.term for neighbour in neighbours(mine.words, at)}
    near |= {term_of(word) for word in _row(mine, at)}
    ours, others = _all(mine), _all(theirs)
    for term in near:
        one, other = _telling(mine, term, at), _telling(theirs, term, place)
        if one - shared_terms(one, others) and other - shared_terms(other, ours):
            return True
    return False


def _telling(sentence: Sentence, term: str, at: int) -> frozenset[str]:
    """Return what tells the things called ``term`` from others, a word and its row left out."""
    word = sentence.words[at]
    return frozenset(
        term_of(w)
        for w in sentence.words
        if w.head >= 0
        and term_of(sentence.words[w.head]) == term
        and w.slot in TELLS_APART
        and not (w.head == word.head and w.slot == word.slot)
    )


def _row(sentence: Sentence, at: int) -> list[Word]:
    """Return the words that stand in a row with one, in apposition to it too."""
    word = sentence.words[at]
    return [w for w in sentence.words if w.head == word.head and w.slot == word.slot and w is not word]


def _other_argument(mine: Sentence, at: int, theirs: Sentence, place: int) -> bool:
    """Tell whether what stands beside the two words, in one slot, is two things of which neither is in both texts."""
    ours, others = _beside(mine, at), _beside(theirs, place)
    whole, their_whole = mine.terms | mine.context, theirs.terms | theirs.context
    return any(
        slot in others
        and not shared_terms(frozenset({term}), their_whole)
        and not shared_terms(frozenset({others[slot]}), whole)
        for slot, term in ours.items()
    )


def _beside(sentence: Sentence, at: int) -> dict[str, str]:
    """Return the arguments beside a word, by their slots."""
    word = sentence.words[at]
    return {
        w.slot: w.term
        for i, w in enumerate(sentence.words)
        if w.head == word.head and i != at and w.slot not in {word.slot, "modifier"} and w.term not in {"", "#"}
    }


def _all(sentence: Sentence) -> frozenset[str]:
    return sentence.terms | sentence.context | {word.lemma for word in sentence.words}
