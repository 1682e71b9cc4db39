"""What shows that two words in one place, as the tree has it, are said of two things: the second boat, another year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.check.frames import near_terms, term_of, whole
from factlint.check.shared import has_term, shared_terms
from factlint.check.sources import all_terms
from factlint.claims.reading import TELLING
from factlint.model.claims import DateClaim, QuantityClaim, WordClaim
from factlint.model.noted import noted, noted_at, noted_last

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model.claims import Claim, Sentence, Word
    from factlint.model.quantities import Quantity

INDEFINITE = re.compile(r"\ban? \Z", re.IGNORECASE)
TELLS_APART = frozenset({"modifier", "'s"})
"""The slots of what says which one of its kind a thing is."""


def other_thing(mine: Sentence, at: int, theirs: Sentence, place: int) -> bool:
    """Tell whether what two words (their numbers) hang on differs in something else too.

    That is in its time, in an amount, in what it belongs to, in what tells it from others, in how it is put, or in
    another argument.
    """
    if other_time(mine, theirs) or other_amount(mine, theirs):
        return True
    if _marks(mine, at) != _marks(theirs, place) or mood_at(mine, at) != mood_at(theirs, place):
        return True
    if _other_whole(mine, at, theirs, place) or _other_one(mine, at, theirs, place):
        return True
    if _is_a_new_one(mine, at) and any(not has_term(all_terms(mine), name) for name in _names_of(theirs, place)):
        return True  # a bank, and Veltrane, a bank
    return _other_argument(mine, at, theirs, place)


@noted_last
def other_time(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether the draft's sentence has a date that the source's, which is dated, has not, or a time of its own."""
    if theirs.dates and any(not any(date.agrees(other) for other in theirs.dates) for date in mine.dates):
        return True
    years = {None, *(date.first.year for date in theirs.dates)}
    return any(
        _has_its_own_time(value, years) and claim.shown.casefold() not in _shown(theirs)
        for claim, value in _dated(mine)
    )


@noted
def _dated(sentence: Sentence) -> Sequence[tuple[Claim, DateClaim]]:
    """Return the claims of a sentence that give dates, each with its value: most have none."""
    return [(claim, claim.value) for claim in sentence.claims if isinstance(claim.value, DateClaim)]


@noted
def _shown(sentence: Sentence) -> frozenset[str]:
    """Return the values of a sentence as they are written."""
    return frozenset(claim.shown.casefold() for claim in sentence.claims)


def _has_its_own_time(value: DateClaim, years: set[int | None]) -> bool:
    """Tell whether a date is of none of these years, or is a time counted from another (``a year earlier``)."""
    return value.stated.first.year not in years or not value.value.granularity


@noted_last
def other_amount(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether amounts that can be compared stand in both, and one of the draft's agrees with none."""
    return any(
        any(amount.comparable(other) for other in theirs.quantities)
        and not any(amount.agrees(other) for other in theirs.quantities)
        for amount in _measured(mine)
    )


@noted
def _measured(sentence: Sentence) -> Sequence[Quantity]:
    """Return the amounts that a sentence claims: most claim none."""
    return [
        claim.value.value
        for claim in sentence.claims
        if isinstance(claim.value, QuantityClaim) and not _is_in_brackets(sentence, claim)
    ]


def _is_in_brackets(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether an amount stands in brackets, after what it is of: ``Mount Elm (812 m) can be seen from here``."""
    return sentence.text[: claim.start - sentence.start].endswith("(")


@noted_at
def _marks(sentence: Sentence, at: int) -> frozenset[str]:
    """Return the words that tell what a word hangs on from others of its kind: ``second``, ``previous``."""
    head = sentence.words[at].head
    return frozenset(w.lemma for i, w in enumerate(sentence.words) if w.head == head and i != at and w.lemma in TELLING)


@noted_at
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
    return bool(one and other and not has_term(all_terms(theirs), one) and not has_term(all_terms(mine), other))


@noted_at
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
    near = near_terms(mine, at).union(term_of(word) for word in _row(mine, at))
    for term in near:
        one = _telling(mine, at).get(term)
        other = _telling(theirs, place).get(term) if one else None
        if not one or not other:
            continue
        if one - shared_terms(one, whole(theirs)) and other - shared_terms(other, whole(mine)):
            return True
    return False


@noted_at
def _telling(sentence: Sentence, at: int) -> dict[str, frozenset[str]]:
    """Return what tells things from others, by what these are called; a word and its row are left out."""
    word = sentence.words[at]
    found: dict[str, set[str]] = {}
    for w in sentence.words:
        if w.head >= 0 and w.slot in TELLS_APART and not (w.head == word.head and w.slot == word.slot):
            found.setdefault(term_of(sentence.words[w.head]), set()).add(term_of(w))
    return {term: frozenset(terms) for term, terms in found.items()}


def _row(sentence: Sentence, at: int) -> list[Word]:
    """Return the words that stand in a row with one, in apposition to it too."""
    word = sentence.words[at]
    return [w for w in sentence.words if w.head == word.head and w.slot == word.slot and w is not word]


@noted_at
def _is_a_new_one(sentence: Sentence, at: int) -> bool:
    """Tell whether ``a`` or ``an`` brings in what a word hangs on, with which it begins: ``a Lisbon hotel``."""
    start = sentence.words[at].start - sentence.start
    return sentence.words[at].slot == "modifier" and INDEFINITE.search(sentence.text[:start]) is not None


@noted_at
def _names_of(sentence: Sentence, at: int) -> list[str]:
    """Return the names in apposition to what a word hangs on: of Lemvig, a Danish town, the town's."""
    head = sentence.words[at].head
    return [word.term for word in _row(sentence, head) if ":" in word.term]


def _other_argument(mine: Sentence, at: int, theirs: Sentence, place: int) -> bool:
    """Tell whether what stands beside the two words, in one slot, is two things of which neither is in both texts."""
    ours, others = _beside(mine, at), _beside(theirs, place)
    return any(
        slot in others and not has_term(all_terms(theirs), term) and not has_term(all_terms(mine), others[slot])
        for slot, term in ours.items()
    )


@noted_at
def _beside(sentence: Sentence, at: int) -> dict[str, str]:
    """Return the arguments beside a word, by their slots."""
    word = sentence.words[at]
    return {
        w.slot: w.term
        for i, w in enumerate(sentence.words)
        if w.head == word.head and i != at and w.slot not in {word.slot, "modifier"} and w.term not in {"", "#"}
    }
