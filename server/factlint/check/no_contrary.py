"""What shows that two words, though one says the contrary of the other, are no contradiction.

Another object, another year, another amount right beside them, or a denial that denies a limit and not the deed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.check.contraries import relation_of
from factlint.check.ends import crossing, ends
from factlint.check.shared import shared_terms
from factlint.check.sources import claims_of_kind
from factlint.claims.terms import ASPECT, plain
from factlint.model.claims import ClaimKind, QuantityClaim, WordClaim
from factlint.model.noted import noted, noted_last

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.check.align import Alignment
    from factlint.model.claims import Claim, Sentence
    from factlint.model.quantities import Quantity

CLOSE = 0.7
"""The score from which two short clauses are of one thing."""
SAME = 0.8
"""The score from which they are of one thing where neither has a word that the other lacks."""
BESIDE = 12
"""Code points between a word and an amount that is its own."""
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
BREAK = re.compile(r"[,;:–—]")
TELLING_APART = frozenset("from to by at above below under over for against with without up down off until".split())
COMPARING = frozenset({"JJR", "RBR"})
LINKS = frozenset({"before", "after"})
LIMITING = frozenset("until unless longer yet only before after because".split())
"""Words that limit a denial wherever they stand in its sentence."""
EVER = frozenset({"ever", "never"})
"""Words of a denial that may be of all the time before: none had ever won."""
SPARING = frozenset("only until unless first but except".split())
"""Words of a statement by which it may be the denial of all else: it opens only at night."""
NEXT = frozenset("all as more less fewer every always enough just both alone entirely fully merely necessarily".split())
"""Words that limit it where they follow it: it may deny them instead of the deed."""
IN_PART = re.compile(
    r"\b(?:(?:most|some|many|several|few|fewer|less|half|part|majority|minority) (?:of|than)|unlike)\b", re.IGNORECASE
)
"""What tells something of some, and the contrary of the others."""
NEVER = re.compile(r"\b(?:before|until|unless|without|instead of)(?: [\w'’-]+){0,3} \Z", re.IGNORECASE)
"""What stands before a word of what may not have come about."""
AWAY = re.compile(r" (?:out of|away from)\b", re.IGNORECASE)
"""What behind a verb turns it round: who stays out of a room is not in it."""
SOME_SUCH = re.compile(
    r"\b(?:an?|any|each|every|all|those|some|no) [^,;:.()]*\b(?:that|which|who|whose|where)\b([^,;:.()]*)\Z",
    re.IGNORECASE,
)
"""What stands before a predicate that tells which of its kind are meant: a number that does not begin with 7."""


def close(one: Claim, other: Claim, fit: Alignment) -> bool:
    """Tell whether two short clauses are of one thing: they hang alike, and not each has words that the other lacks."""
    left, theirs = _left(one, other), _left(other, one)
    if fit.score >= SAME and not left and not theirs:
        return True  # the same words, one of which hangs elsewhere by the parse
    return fit.hold == 1 and fit.score >= CLOSE and not (left and theirs)


def same_words(one: Claim, mine: Sentence, other: Claim, theirs: Sentence) -> bool:
    """Tell whether two clauses, and the draft's sentence, have no other words than the two that are compared."""
    rest = mine.terms - theirs.terms - one.clause
    return not rest and not _left(one, other) and not _left(other, one) and not goes_elsewhere(one, mine, other, theirs)


def goes_elsewhere(one: Claim, mine: Sentence, other: Claim, theirs: Sentence) -> bool:
    """Tell whether two sentences have other prepositions: rents rose from 450 euros, and fell to 450 euros."""
    return bool((_prepositions(mine) ^ _prepositions(theirs)) - {one.shown.casefold(), other.shown.casefold()})


@noted
def _prepositions(sentence: Sentence) -> frozenset[str]:
    """Return the prepositions of a sentence that tell one amount, or one place, from another."""
    return frozenset(word.strip(".,;:()").casefold() for word in sentence.text.split()) & TELLING_APART


def _left(one: Claim, other: Claim) -> frozenset[str]:
    """Return what a clause has that the other one lacks, the words that are compared aside."""
    left = one.clause - other.clause - _words(one) - _words(other)
    return frozenset(term for term in left if not term.startswith(ASPECT))


def _words(claim: Claim) -> frozenset[str]:
    """Return the terms of the word that is compared."""
    value = claim.value
    return frozenset({plain(value.lemma), *value.senses}) if isinstance(value, WordClaim) else frozenset()


@noted_last
def other_values(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether two sentences give other dates, or the draft's an amount that could be the source's, and is not."""
    if mine.dates and theirs.dates and not any(a.agrees(b) for a in mine.dates for b in theirs.dates):
        return True
    return any(
        any(amount.comparable(other) for other in theirs.quantities)
        and not any(amount.agrees(other) for other in theirs.quantities)
        for amount in mine.quantities
    )


def other_object(one: Claim, other: Claim) -> bool:
    """Tell whether two predicates have each something beside its subject, and the other's clause lacks both."""
    mine, theirs = _beside_subject(one), _beside_subject(other)
    if not mine or not theirs:
        return False
    return not shared_terms(mine, _told(other)) and not shared_terms(theirs, _told(one))


@noted
def _told(predicate: Claim) -> frozenset[str]:
    """Return what a predicate hangs on, and all of its clause."""
    return predicate.clause.union(predicate.near)


def _beside_subject(predicate: Claim) -> frozenset[str]:
    return frozenset(predicate.near) - dict(predicate.arguments).get("subject", frozenset())


def of_another_year(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether the draft's sentence gives a year, and the source's gives none, or another."""
    years = set(YEAR.findall(mine.text))
    return bool(years) and not years & set(YEAR.findall(theirs.text))


def other_amount(one: Claim, mine: Sentence, other: Claim, theirs: Sentence) -> bool:
    """Tell whether amounts stand right beside two words, and differ: a rise of five is none of eight."""
    a = _amount_beside(one, mine)
    b = _amount_beside(other, theirs) if a is not None else None
    return a is not None and b is not None and a.comparable(b) and not a.agrees(b)


def _amount_beside(word: Claim, sentence: Sentence) -> Quantity | None:
    near = [
        (max(c.start - word.end, word.start - c.end), c.value.value)
        for c in sentence.claims
        if isinstance(c.value, QuantityClaim) and max(c.start - word.end, word.start - c.end) <= BESIDE
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def denies_a_value(mine: Sentence, one: WordClaim, theirs: Sentence, other: WordClaim) -> bool:
    """Tell whether the denied one of two sentences gives a date, an amount or a limit: that may be what it denies."""
    if (one.negation is None) == (other.negation is None):
        return False
    denied, stated, negation = (
        (mine, theirs, one.negation) if one.negation is not None else (theirs, mine, other.negation)
    )
    words = [word.strip(".,;:()").casefold() for word in denied.text.split()]
    if LIMITING & set(words) or (negation is not None and _follows(negation.text.casefold(), words)):
        return True
    dates = any(not any(date.agrees(d) for d in stated.dates) for date in denied.dates)
    return dates or any(not any(q.agrees(r) for r in stated.quantities) for q in denied.quantities)


def tells_in_part(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether one of two sentences tells something of some alone, so that both may be so."""
    return any(IN_PART.search(sentence.text) for sentence in (mine, theirs))


def denied_first(mine: Sentence, one: WordClaim, theirs: Sentence) -> tuple[Sentence, Sentence]:
    """Return two sentences of which one denies, that one first; ``one`` is the word of ``mine``."""
    return (mine, theirs) if one.negation is not None else (theirs, mine)


def is_limited(mine: Sentence, one: WordClaim, theirs: Sentence, other: WordClaim) -> bool:
    """Tell whether two sentences, one of which denies, tell so of a limit, of a date, or of what never was before."""
    if (one.negation is None) == (other.negation is None):
        return False
    denied, stated = denied_first(mine, one, theirs)
    if not (LIMITING | EVER).isdisjoint(_plain_words(denied)) or not SPARING.isdisjoint(_plain_words(stated)):
        return True
    return any(not any(date.agrees(other_date) for other_date in stated.dates) for date in denied.dates)


@noted
def _plain_words(sentence: Sentence) -> frozenset[str]:
    return frozenset(word.strip(".,;:()").casefold() for word in sentence.text.split())


def _follows(negation: str, words: list[str]) -> bool:
    return any(word.endswith(negation) and after in NEXT for word, after in pairwise(words))


def linked_otherwise(mine: Sentence, one: Claim, theirs: Sentence, other: Claim) -> bool:
    """Tell whether two predicates are what something comes before, and what something comes after."""
    links = _link(mine, one), _link(theirs, other)
    return all(links) and links[0] != links[1]


def _link(sentence: Sentence, predicate: Claim) -> str:
    """Return the ``before`` or ``after`` that brings in the clause of a predicate, "" for none."""
    for claim in reversed(sentence.claims):
        value = claim.value
        if isinstance(value, WordClaim) and value.lemma in LINKS and claim.end <= predicate.start:
            between = sentence.text[claim.end - sentence.start : predicate.start - sentence.start]
            return "" if BREAK.search(between) else value.lemma
    return ""


def never_came(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether what is claimed may not have come about: it was lost before it reached a tap."""
    return NEVER.search(sentence.text[: claim.start - sentence.start]) is not None


def says_the_contrary(sentence: Sentence, value: WordClaim) -> bool:
    """Tell whether a sentence says the contrary of one of its words, too: its values may be of either."""
    said = (word for _, word in _words_of(sentence))
    return any(
        one.verb
        and (one.lemma in value.opposites or one.senses & value.opposites)
        and (one.negation is None) == (value.negation is None)
        for one in said
    )


def says_so(sentence: Sentence, value: WordClaim) -> bool:
    """Tell whether a sentence has the draft's own word too: of those that were to close, three are open."""
    said = (word for _, word in _words_of(sentence))
    return any(one.lemma == value.lemma and (one.negation is None) == (value.negation is None) for one in said)


def says_both(sentence: Sentence, value: WordClaim, theirs: WordClaim) -> bool:
    """Tell whether the draft says of the same thing what the source says, too: it began in May and ended in June."""
    who = value.agent | value.patient
    said = (word for _, word in _words_of(sentence))
    return any(
        (one.lemma == theirs.lemma or one.senses & theirs.senses)
        and (one.negation is None) == (theirs.negation is None)
        and (who & (one.agent | one.patient) or not (one.agent | one.patient))
        for one in said
        if one.lemma != value.lemma
    )


def is_turned_round(one: Claim, mine: Sentence, other: Claim, theirs: Sentence) -> bool:
    """Tell whether what stands behind one of two verbs makes it mean the contrary: to stay out of a room, to leave it.

    A denial of the same verb stays one.
    """
    if not isinstance(one.value, WordClaim) or not isinstance(other.value, WordClaim):
        return False
    if (one.value.negation is None) != (other.value.negation is None):
        return False
    return _leads_away(one, mine) != _leads_away(other, theirs)


def _leads_away(word: Claim, sentence: Sentence) -> bool:
    return AWAY.match(sentence.text, word.end - sentence.start) is not None


def tells_which(word: Claim, sentence: Sentence) -> bool:
    """Tell whether a predicate says which of a kind are meant, and nothing of any that is: those that do not fit."""
    before = SOME_SUCH.search(sentence.text[: word.start - sentence.start])
    if before is None or word.past:
        return False  # what was so is told of one of them
    verbs = (one for one, value in _words_of(sentence) if value.verb)
    clause = before.start(1) + sentence.start
    return not any(clause <= one.start < word.start for one in verbs)  # else it is what is said of them


def tells_of_the_rest(mine: Sentence, theirs: Sentence) -> bool:
    """Tell whether the draft tells something of those of which the source tells nothing: of numbers without a 7."""
    return any(
        relation.contrary
        for word, value in _words_of(mine)
        if value.verb and tells_which(word, mine)
        for _, other in _words_of(theirs)
        if other.verb and (relation := relation_of(value, other)) is not None
    )


@noted
def _words_of(sentence: Sentence) -> Sequence[tuple[Claim, WordClaim]]:
    """Return the words of a sentence that are claimed, each with its value."""
    words = claims_of_kind(sentence, ClaimKind.WORD)
    return [(word, word.value) for word in words if isinstance(word.value, WordClaim)]


def from_the_other_end(one: Claim, mine: Sentence, other: Claim, theirs: Sentence) -> bool:
    """Tell whether two things are compared from both ends: A is lower than B, B is higher than A."""
    if not isinstance(one.value, WordClaim) or one.value.tag not in COMPARING:
        return False
    return crossing(ends(mine, one.start, one.end), ends(theirs, other.start, other.end)) > 0
