"""What stands beside two values in their clauses: another date, another place, other amounts make them two things."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factlint.check.sources import all_terms
from factlint.model.claims import ClaimKind, DateClaim, PlaceClaim, QuantityClaim
from factlint.model.noted import noted, noted_last

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model.claims import Claim, Sentence
    from factlint.model.dates import DateValue


STANDARD = frozenset("than unlike behind ahead above below beyond over against versus".split())
"""The slots of what something is compared with: the other team of ``older than the other team``."""
THAN = re.compile(r"\bthan (?:(?:in|at|on|during|for) )?$")
"""The same, right before a date: 600 tonnes less than in 2024."""
BRACKET = re.compile(r"\((?:(?:in|for) )?$")
"""What stands before a date that leads in brackets."""
REACH = 20
"""How many characters before a date are looked at."""


class _Dated(NamedTuple):
    """A date beside a value: how it is written, and whether its clause is in the past tense."""

    value: DateClaim
    shown: str
    past: bool


class _Beside(NamedTuple):
    """The amounts, dates and places beside a value; no date of what it is compared with: the record of 1974."""

    amounts: tuple[QuantityClaim, ...]
    dates: tuple[_Dated, ...]
    places: frozenset[str]


@noted_last
def _beside(sentence: Sentence, claim: Claim) -> _Beside:
    """Return what else a claim's clause gives: the values that hang on one of the same words."""
    near = claim.clause.union(claim.near)
    others = [
        other
        for other in sentence.claims
        if (other.end <= claim.start or claim.end <= other.start) and not near.isdisjoint(other.near)
    ]
    return _Beside(
        tuple(other.value for other in others if isinstance(other.value, QuantityClaim)),
        tuple(
            _Dated(other.value, other.shown, other.past)
            for other in _in_one_part(sentence, claim, others)
            if isinstance(other.value, DateClaim)
            and not _is_of_standard(other, sentence)
            and not leads_in_brackets(other, sentence)
        ),
        frozenset(other.value.place for other in others if isinstance(other.value, PlaceClaim)),
    )


def _in_one_part(sentence: Sentence, claim: Claim, others: Sequence[Claim]) -> Sequence[Claim]:
    """Return the claims with no semicolon between them and this one, if there are any dates among them; else all."""
    if ";" not in sentence.text:
        return others

    def parted(other: Claim) -> bool:
        first, second = sorted((claim, other), key=lambda one: one.start)
        return ";" in sentence.text[first.end - sentence.start : second.start - sentence.start]

    near = [other for other in others if not parted(other)]
    return near if any(isinstance(other.value, DateClaim) for other in near) else others


def _is_of_standard(date: Claim, sentence: Sentence) -> bool:
    return is_compared_with(date, sentence) or (bool(date.near) and date.near[0] in standards(sentence))


def is_compared_with(date: Claim, sentence: Sentence) -> bool:
    """Tell whether a date stands right behind than: 600 tonnes less than in 2024."""
    at = date.start - sentence.start
    return THAN.search(sentence.text[max(0, at - REACH) : at]) is not None


def leads_in_brackets(date: Claim, sentence: Sentence) -> bool:
    """Tell whether a date stands before a value in brackets, of which alone it is: ``€131,400 (2023/24: €148,200)``."""
    at = date.start - sentence.start
    return BRACKET.search(sentence.text[max(0, at - REACH) : at]) is not None and sentence.text.startswith(
        ":", date.end - sentence.start
    )


@noted
def told_dates(sentence: Sentence) -> tuple[DateValue, ...]:
    """Return the dates of a sentence, without those that lead in brackets."""
    led = {
        claim.value.value
        for claim in sentence.claims
        if isinstance(claim.value, DateClaim) and leads_in_brackets(claim, sentence)
    }
    return tuple(date for date in sentence.dates if date not in led)


@noted
def standards(sentence: Sentence) -> frozenset[str]:
    """Return the terms of what a sentence compares something with."""
    return frozenset(word.term for word in sentence.words if word.slot in STANDARD and word.term)


@noted
def started_from(sentence: Sentence) -> frozenset[str]:
    """Return the terms of what a sentence tells a change from: down from the record."""
    return frozenset(word.term for word in sentence.words if word.slot == "from" and word.term)


@noted
def _is_dated(sentence: Sentence) -> bool:
    """Tell whether a sentence has any other date than that of what it compares something with."""
    of_standard = {
        claim.value.value
        for claim in sentence.claims
        if isinstance(claim.value, DateClaim) and _is_of_standard(claim, sentence)
    }
    return any(date not in of_standard for date in sentence.dates)


@noted_last
def spoken_of(sentence: Sentence, claim: Claim) -> frozenset[str]:
    """Return what a claim can be about: the terms of its sentence, without the names that it is compared with."""
    compared = {term for term in standards(sentence) if ":" in term and term not in claim.near}
    return all_terms(sentence) - compared if compared else all_terms(sentence)


def differ_in_amounts(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether amounts that can be compared stand beside both values, and none agrees."""
    mine, theirs = _beside(sentence, draft).amounts, _beside(stored, source).amounts
    pairs = [(a.value, b.value) for a in mine for b in theirs if a.value.comparable(b.value)]
    return bool(pairs) and not any(a.agrees(b) for a, b in pairs)


def other_amounts(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether amounts of one kind stand beside both, and none agrees: 5 votes to 2 is another vote than 4 to 3."""
    mine, theirs = _beside(sentence, draft).amounts, _beside(stored, source).amounts
    pairs = [(a.value, b.value) for a in mine for b in theirs if a.counted == b.counted and a.value.comparable(b.value)]
    return bool(pairs) and not any(a.agrees(b) for a, b in pairs)


def any_other_amount(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether an amount stands beside the draft's value that has others of its kind beside the source's only."""
    mine, theirs = _beside(sentence, draft).amounts, _beside(stored, source).amounts
    for one in mine:
        alike = (two for two in theirs if one.value.unit or one.counted == two.counted)
        others = [two for two in alike if one.value.comparable(two.value)]
        if others and not any(one.value.agrees(two.value) for two in others):
            return True
    return False


def other_date(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether the draft's clause is dated, and the source's is not dated so; the date in question aside."""
    if draft.kind is ClaimKind.DATE:
        return False
    mine, theirs = _beside(sentence, draft).dates, _beside(stored, source).dates
    if not mine:
        return not draft.past and bool(stored.dates) and any(_is_past_year(date) for date in theirs)
    if not theirs:
        # a year of its own, or "a year earlier", makes it another event, unless the sentence has the date elsewhere
        return not _is_dated(stored) and any(_is_own_time(date) for date in mine)
    return not any(_same_time(a, b) for a in mine for b in theirs)


def _same_time(one: _Dated, other: _Dated) -> bool:
    if not one.value.value.granularity or not other.value.value.granularity:
        return one.shown.casefold() == other.shown.casefold()
    return _at(one).agrees(_at(other))


def _at(date: _Dated) -> DateValue:
    """Return the day itself of what was so by it: by Thursday there were 71 cases.

    Of some Thursday of June the month alone: which day it was may be the mistake.
    """
    value = date.value.value
    if value.first.is_of_month and value.first.nth is None:
        value = replace(value, first=replace(value.first, weekday=None))
    return replace(value, bound="") if value.bound == "until" else value


def _is_own_time(date: _Dated) -> bool:
    """Tell whether a date sets a clause in a time of its own: a year, or a time counted from another."""
    return date.value.stated.first.year is not None or not date.value.value.granularity


def _is_past_year(date: _Dated) -> bool:
    """Tell whether a source gives its clause a year of the past."""
    return date.value.stated.first.year is not None and date.past


def other_place(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether both clauses are placed, and differently; the place in question aside."""
    if draft.kind is ClaimKind.PLACE:
        return False
    mine, theirs = _beside(sentence, draft).places, _beside(stored, source).places
    if not mine or not theirs or mine & theirs:
        return False
    around = (stored.terms, stored.context, sentence.context)
    return all(mine.isdisjoint(terms) for terms in around) and theirs.isdisjoint(sentence.terms)


def differs_in_time_or_place(draft: Claim, sentence: Sentence, source: Claim, stored: Sentence) -> bool:
    """Tell whether two clauses are dated or placed differently."""
    return other_date(draft, sentence, source, stored) or other_place(draft, sentence, source, stored)
