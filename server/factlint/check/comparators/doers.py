"""Who did it to whom: a predicate's agent and patient, compared with those of the same predicate in the sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.judgement import Conflict, Correction, conflicting, supported
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
PARTICLES = frozenset("out off up down over past in on away back".split())
SURE = 0.6
"""Of the draft's clause, the share that the source's sentence must then have."""


def turned_round(case: Case, claim: Claim) -> Judgement | None:
    """Judge agent and patient of a predicate that a source has the other way round; None where no source has both."""
    value = claim.value
    if not isinstance(value, WordClaim) or not value.agent or not value.patient or not claim.firm:
        return None
    if value.negation is not None or value.lemma in MUTUAL or not _named(value.agent | value.patient):
        return None
    against: list[tuple[Stored, Claim]] = []
    for stored in case.sources.about(case.sentence.terms):
        for other in claims_of_kind(stored.sentence, ClaimKind.WORD):
            theirs = other.value
            if not isinstance(theirs, WordClaim) or not one_deed(value, theirs) or other.mood == "?":
                continue
            if shared_terms(value.agent, theirs.agent) and shared_terms(value.patient, theirs.patient):
                return supported("a source says who did it to whom", [stored])
            crossed = _crossed(value, theirs) or _half_crossed(value, theirs, stored.sentence)
            if theirs.negation is None and crossed and _fits(case, claim, stored, other):
                against.append((stored, other))
    if not against:
        return None
    return conflicting("a source has it the other way round", [s for s, _ in against], _conflict(case.sentence, claim))


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
    if fit.apart:
        return False
    rest = claim.clause - both
    half = isinstance(other.value, WordClaim) and not other.value.patient
    if not rest or not (half or claim.value.senses & RETURNED):
        return True
    return len(shared_terms(rest, stored.sentence.terms)) >= SURE * len(rest)


def _conflict(sentence: Sentence, claim: Claim) -> Conflict:
    value = claim.value
    first, second = _ends(sentence, claim)
    if first is None or second is None or not isinstance(value, WordClaim):
        return Conflict(claim.start, claim.end, claim.shown, "the other way round")
    start, end = first.start, second.end
    between = sentence.text[first.end - sentence.start : second.start - sentence.start]
    whole = f"{first.shown}{between}{second.shown}"
    turned = f"{second.shown}{between}{first.shown}"
    corrections = [Correction(start, end, turned)]
    if value.tag == "VBD":
        verb_end = claim.end
        particle = sentence.text[claim.end - sentence.start :].split(" ")[1:2]
        done = inflect(value.lemma, "VBN")
        if particle and f" {particle[0]} " in between and particle[0] in PARTICLES:
            verb_end, done = claim.end + 1 + len(particle[0]), f"{done} {particle[0]}"
        corrections.append(Correction(claim.start, verb_end, f"was {done} by"))
    return Conflict(start, end, whole, turned, tuple(corrections))


def _ends(sentence: Sentence, claim: Claim) -> tuple[Claim | None, Claim | None]:
    """Return the names nearest before and after a predicate that are its agent or its patient."""
    value = claim.value
    if not isinstance(value, WordClaim):
        return None, None
    names = [
        c
        for c in sentence.claims
        if isinstance(c.value, NameClaim) and has_term(value.agent | value.patient, c.value.entity)
    ]
    before = [c for c in names if c.end <= claim.start]
    after = [c for c in names if c.start >= claim.end]
    return (before[-1] if before else None, after[0] if after else None)
