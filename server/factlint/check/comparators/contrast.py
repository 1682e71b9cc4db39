"""Whether: a predicate affirmed or denied, a word or its opposite, compared with the sources' words in their clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.judgement import UNKNOWN, Conflict, Correction, conflicting, supported
from factlint.model.claims import ClaimKind, WordClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

ORDER = frozenset("before after first last earlier later precede follow former latter early late".split())
BAR = 0.62
"""The score of an alignment from which two clauses speak of one thing: high, for words have many uses."""
LINKING = frozenset({"before", "after"})
"""Words of order that link two clauses, both of which must fit: that tells more than one clause does."""
LINKED_BAR = 0.55
LOOSE = 0.25
"""The score from which a sentence with the draft's own word bears it out."""
LEAST = 3
"""How many words the two sentences must share."""


def compare_polarity(case: Case) -> Judgement | None:
    """Judge whether something is so or not, and words that have an opposite, those of order left out."""
    value = case.claim.value
    if case.claim.kind is not ClaimKind.WORD or not isinstance(value, WordClaim) or value.lemma in ORDER:
        return None
    return _compare(case, value)


def compare_order(case: Case) -> Judgement | None:
    """Judge what came before what."""
    value = case.claim.value
    if case.claim.kind is not ClaimKind.WORD or not isinstance(value, WordClaim) or value.lemma not in ORDER:
        return None
    return _compare(case, value)


def _compare(case: Case, value: WordClaim) -> Judgement | None:
    rivals: list[tuple[float, Stored, Claim]] = []
    for stored in case.sources.about(case.claim.clause | case.sentence.terms):
        for other in stored.sentence.claims:
            if not isinstance(other.value, WordClaim) or other.value.verb != value.verb:
                continue
            relation = _relation(value, other.value)
            if relation is None or not _hang_alike(value, case.claim, other):
                continue
            fit = align(case.claim, case.sentence, other, stored.sentence, case.sources)
            if relation == "contrary" and _denies_a_value(case.sentence, value, stored.sentence, other.value):
                continue
            if relation == "same" and fit.score >= LOOSE:
                return supported("a source says so of the same", [stored])
            if (
                relation == "contrary"
                and other.mood == case.claim.mood
                and not other.spoken
                and fit.shared >= LEAST
                and (fit.hold > 0 or not (case.claim.near or other.near))
                and fit.score >= (LINKED_BAR if value.lemma in LINKING else BAR)
            ):
                rivals.append((fit.score, stored, other))
    if not rivals or case.claim.mood == "?":
        return UNKNOWN
    score, stored, other = max(rivals, key=lambda rival: (rival[0], -rival[1].id))
    words = {word.casefold() for word in stored.sentence.text.split()}
    if value.lemma not in LINKING and value.lemma in words and _lemma(other) != value.lemma:
        return UNKNOWN
    return conflicting(
        f"a source says the contrary (fit {score:.2f})", [stored], _conflict(case.claim, value, other, score)
    )


def _hang_alike(value: WordClaim, one: Claim, other: Claim) -> bool:
    """Tell whether two words stand where they can be compared: both link something, or hang on the same word."""
    if value.lemma in LINKING:
        return bool(one.arguments) == bool(other.arguments)  # "the day before" links nothing
    return value.verb or one.near[:1] == other.near[:1]


LIMITING = frozenset("only all until as more less than longer yet any every always enough just both".split())
"""Words that a denial may deny instead of the deed."""


def _denies_a_value(mine: Sentence, one: WordClaim, theirs: Sentence, other: WordClaim) -> bool:
    """Tell whether the denied one of two sentences gives a date, an amount or a limit: that may be what it denies."""
    if (one.negation is None) == (other.negation is None):
        return False
    denied, stated = (mine, theirs) if one.negation is not None else (theirs, mine)
    words = {word.strip(".,;:()").casefold() for word in denied.text.split()}
    if words & LIMITING:
        return True
    dates = any(not any(date.agrees(d) for d in stated.dates) for date in denied.dates)
    return dates or any(not any(q.agrees(r) for r in stated.quantities) for q in denied.quantities)


def _lemma(claim: Claim) -> str:
    return claim.value.lemma if isinstance(claim.value, WordClaim) else ""


def _relation(one: WordClaim, other: WordClaim) -> str | None:
    denied = (one.negation is None) != (other.negation is None)
    if one.lemma == other.lemma:
        return "contrary" if denied else "same"
    if other.lemma in one.opposites or one.lemma in other.opposites:
        return None if denied else "contrary"
    return None


def _conflict(claim: Claim, value: WordClaim, other: Claim, score: float) -> Conflict:
    theirs = other.value
    if isinstance(theirs, WordClaim) and theirs.lemma != value.lemma:
        return Conflict(
            claim.start, claim.end, claim.shown, other.shown, (Correction(claim.start, claim.end, other.shown),), score
        )
    if value.negation is not None:
        part = value.negation
        return Conflict(part.start, claim.end, f"{part.text} {claim.shown}", other.shown, (), score)
    return Conflict(claim.start, claim.end, claim.shown, f"not {other.shown}", (), score)
