"""Who did it to whom: a predicate's agent and patient, compared with those of the same predicate in the sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.judgement import Conflict, Correction, conflicting, supported
from factlint.check.no_contrary import other_values
from factlint.check.shared import has_term, shared_terms
from factlint.check.sources import claims_of_kind
from factlint.language.lemmas.forms import inflect
from factlint.model.claims import ClaimKind, NameClaim, WordClaim

if TYPE_CHECKING:
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

MUTUAL = frozenset(
    """meet marry wed date join fight face play encounter resemble equal match border touch contact call phone know see
    like love hate thank greet kiss hug embrace trust support help debate discuss negotiate talk consult follow
    accompany resume divorce""".split()
)
"""Verbs of what two do to each other, or each does as well."""
RETURNED = frozenset({"criticise", "praise", "accuse", "attack", "support", "oppose", "ask"})
"""Groups of verbs of what may be done in return: more of the two sentences must agree."""
DETERMINING = frozenset("the a an this that these those its his her their our my your".split())
PARTICLES = frozenset("out off up down over past in on away back".split())
FROM = ("from", "to")
SURE = 0.6
"""Of the draft's clause, the share that the source's sentence must then have."""


def turned_round(case: Case, claim: Claim) -> Judgement | None:
    """Judge agent and patient of a predicate that a source has the other way round; None where no source has both."""
    value = claim.value
    if not isinstance(value, WordClaim) or not value.agent or not value.patient or not claim.firm:
        return None
    if value.negation is not None or value.lemma in MUTUAL:
        return None
    against: list[tuple[Stored, frozenset[str]]] = []
    for stored in case.sources.about(case.sentence.terms):
        for other in claims_of_kind(stored.sentence, ClaimKind.WORD):
            theirs = other.value
            if not isinstance(theirs, WordClaim) or not one_deed(value, theirs) or other.mood == "?":
                continue
            if shared_terms(value.agent, theirs.agent) and shared_terms(value.patient, theirs.patient):
                return supported("a source says who did it to whom", [stored])
            both = value.agent | value.patient
            if not (_crossed(value, theirs) or _half_crossed(value, theirs, stored.sentence)):
                both = value.agent | _exchanged(case.sentence, claim, stored.sentence, other)
            if theirs.negation is None and both > value.agent and _fits(case, claim, stored, other):
                against.append((stored, both))
    if not against:
        return None
    conflict = _conflict(case.sentence, claim, against[0][1])
    return conflicting("a source has it the other way round", [s for s, _ in against], conflict)


def _named(terms: frozenset[str]) -> bool:
    return any(":" in term for term in terms)


def one_deed(one: WordClaim, other: WordClaim) -> bool:
    """Tell whether two predicates can be of one deed."""
    return one.lemma == other.lemma or bool(one.senses & other.senses)


def _crossed(one: WordClaim, other: WordClaim) -> bool:
    """Tell whether the agent of each is the patient of the other, and of neither its own."""
    return (
        bool(shared_terms(one.agent, other.patient))
        and bool(shared_terms(one.patient, other.agent))
        and not shared_terms(one.agent, other.agent)
        and not shared_terms(one.patient, other.patient)
    )


def _exchanged(mine: Sentence, claim: Claim, theirs: Sentence, other: Claim) -> frozenset[str]:
    """Return from whom, or to whom, the draft has it, if a source has it from the draft's agent to that one.

    A bought it from B, B bought it from A. Nothing is returned where they are not exchanged so.
    """
    one, two = claim.value, other.value
    if not isinstance(one, WordClaim) or not isinstance(two, WordClaim) or shared_terms(one.agent, two.agent):
        return frozenset()
    for slot in FROM:
        here, there = _brought(mine, claim, slot), _brought(theirs, other, slot)
        if here and there and _meet(one.agent, there) and _meet(two.agent, here):
            return here
    return frozenset()


def _meet(terms: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two sets share a term, a name in either in another form."""
    return bool(shared_terms(terms, others) or shared_terms(others, terms))


def _brought(sentence: Sentence, predicate: Claim, preposition: str) -> frozenset[str]:
    """Return what a preposition brings after a predicate, whatever the parse hangs it on."""
    return frozenset(w.term for w in sentence.words if w.slot == preposition and w.start >= predicate.end and w.term)


def _half_crossed(one: WordClaim, other: WordClaim, stored: Sentence) -> bool:
    """Tell whether a source says that the draft's patient did it, to somebody whom its sentence names elsewhere.

    That is how it reads where the other one is but a pronoun: ``held talks with the union, which he had criticised``.
    """
    return (
        not other.patient
        and _named(one.patient)
        and bool(shared_terms(one.patient, other.agent))
        and not shared_terms(one.agent, other.agent)
        and one.agent <= stored.terms
    )


def _fits(case: Case, claim: Claim, stored: Stored, other: Claim) -> bool:
    """Tell whether the rest of two clauses lets them be of one deed: their times and places, and enough words."""
    if not isinstance(claim.value, WordClaim):
        return False
    both = claim.value.agent | claim.value.patient
    near = tuple(sorted(both))
    mine, theirs = replace(claim, arguments=(), near=near), replace(other, arguments=(), near=near)
    fit = align(mine, case.sentence, theirs, stored.sentence, case.sources)
    if fit.apart or other_values(case.sentence, stored.sentence):
        return False
    rest = claim.clause - both
    half = isinstance(other.value, WordClaim) and not other.value.patient
    if not (_named(claim.value.agent) and _named(claim.value.patient)):
        return bool(rest or case.sentence.dates or case.sentence.quantities) and _covers(stored.sentence, rest)
    if not rest or not (half or claim.value.senses & RETURNED):
        return True
    return _covers(stored.sentence, rest)


def _covers(sentence: Sentence, rest: frozenset[str]) -> bool:
    """Tell whether a sentence has enough of what else a clause tells."""
    return len(shared_terms(rest, sentence.terms)) >= SURE * len(rest)


def _conflict(sentence: Sentence, claim: Claim, both: frozenset[str]) -> Conflict:
    """Return the conflict of a predicate whose ends, the terms of which are ``both``, change places."""
    value = claim.value
    ends = _ends(sentence, claim, both)
    if ends is None or not isinstance(value, WordClaim):
        return Conflict(claim.start, claim.end, claim.shown, "the other way round")
    (start, first_end), (second_start, end) = ends
    text, at = sentence.text, sentence.start
    first, between, second = (
        text[a - at : b - at] for a, b in ((start, first_end), (first_end, second_start), (second_start, end))
    )
    named = any(c.start == start and isinstance(c.value, NameClaim) for c in sentence.claims)
    if start == at and not named:
        first = first[:1].lower() + first[1:]
    turned = f"{second[:1].upper()}{second[1:]}{between}{first}" if start == at else f"{second}{between}{first}"
    corrections = [Correction(start, end, turned)]
    if value.tag == "VBD" and both == value.agent | value.patient and "obj" in dict(claim.arguments):
        verb_end = claim.end
        particle = text[claim.end - at :].split(" ")[1:2]
        done = inflect(value.lemma, "VBN")
        if particle and f" {particle[0]} " in between and particle[0] in PARTICLES:
            verb_end, done = claim.end + 1 + len(particle[0]), f"{done} {particle[0]}"
        corrections.append(Correction(claim.start, verb_end, f"was {done} by"))
    return Conflict(start, end, text[start - at : end - at], turned, tuple(corrections))


def _ends(sentence: Sentence, claim: Claim, both: frozenset[str]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the spans of what stands nearest before and after a predicate and has one of the terms."""
    names = [c for c in sentence.claims if isinstance(c.value, NameClaim) and has_term(both, c.value.entity)]
    spans = [(c.start, c.end) for c in names]
    spans += [
        _phrase(sentence, number)
        for number, word in enumerate(sentence.words)
        if word.term in both and not any(start <= word.start < end for start, end in spans)
    ]
    before = [span for span in sorted(spans) if span[1] <= claim.start]
    after = [span for span in sorted(spans) if span[0] >= claim.end]
    return (before[-1], after[0]) if before and after else None


def _phrase(sentence: Sentence, number: int) -> tuple[int, int]:
    """Return the span of a noun with what stands before it and belongs to it: ``the audit committee``."""
    words = sentence.words
    start, end = words[number].start, words[number].end
    while number and words[number - 1].slot == "modifier" and words[number - 1].end + 1 == words[number].start:
        number -= 1
        start = words[number].start
    before = sentence.text[: start - sentence.start]
    article = before.split(" ")[-2] if before.endswith(" ") else ""
    return (start - len(article) - 1 if article.casefold() in DETERMINING else start), end
