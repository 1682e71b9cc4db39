"""Another name in the place of a predicate's agent or patient, while the rest of the clause is as in the sources."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.check.align import align
from factlint.check.comparators.doers import one_deed
from factlint.check.judgement import Conflict, Correction, conflicting
from factlint.check.shared import is_form_of, shared_terms
from factlint.check.sources import claims_of_kind
from factlint.language.roles import is_title_word
from factlint.model.claims import ClaimKind, NameClaim, WordClaim

if TYPE_CHECKING:
    from factlint.check.align import Alignment
    from factlint.check.judgement import Case, Judgement
    from factlint.facts.store import Stored
    from factlint.model.claims import Claim, Sentence

MANY = frozenset(
    """
    be have do say tell attend vote join support oppose back welcome praise criticise criticize visit play run
    compete work live come go know want need like love agree call ask help assist meet speak talk appear sign warn
    promise pledge provide send give supply offer watch see hear follow face fight use include represent cover share
    reach expect hope think believe try plan wait return travel move arrive leave stay remain participate condemn
    urge lose get take make receive describe report
    """.split()
)
"""Verbs of what many do alike: that one did it does not tell that another did not."""
FORWARD = 0.85
"""Of the draft's clause, the name aside, the share that the source's sentence must have."""
BACKWARD = 0.6
"""Of the source's clause, the share that the draft's must have."""
LEAST = 3.0
"""How much the two must share, the names aside: see ``Alignment.shared``."""
FEW = 2.0
"""How much is enough where each clause has all that the other has."""
WHOLE = 0.95
TITLE = re.compile(r" ([^\W\d_]+)")
GAP = 1
"""How many characters lie between a name and a predicate right after it."""


def stand_in(case: Case, claim: Claim) -> Judgement | None:
    """Judge a predicate's agent by who does it in the sources, and its patient by whom they have it done to."""
    value = claim.value
    if not isinstance(value, WordClaim) or not claim.firm or value.negation is not None:
        return None
    if value.lemma.partition(" ")[0] in MANY or _is_of_a_title(claim, case.sentence):
        return None
    for place in ("agent", "patient"):
        name = _name(case.sentence, claim, getattr(value, place))
        if name is not None and isinstance(name.value, NameClaim) and case.sources.count(name.value.entity):
            judgement = _judged(case, claim, name, place)
            if judgement is not None:
                return judgement
    return None


def _is_of_a_title(word: Claim, sentence: Sentence) -> bool:
    """Tell whether a word that was read as a verb is part of a title: a release manager releases nothing here."""
    following = TITLE.match(sentence.text, word.end - sentence.start)
    return following is not None and is_title_word(following[1])


def _judged(case: Case, claim: Claim, name: Claim, place: str) -> Judgement | None:
    """Judge the one place of a predicate that ``name`` fills; None where no source speaks of it closely enough."""
    value = claim.value
    best: tuple[float, Stored, Claim] | None = None
    if not isinstance(value, WordClaim):
        return None
    for stored in case.sources.about(case.sentence.terms):
        for other in claims_of_kind(stored.sentence, ClaimKind.WORD):
            theirs = other.value
            if not isinstance(theirs, WordClaim) or not one_deed(value, theirs):
                continue
            if shared_terms(getattr(value, place), getattr(theirs, place)):
                return None
            if place == "agent" and _stands_before(name, stored.sentence, other):
                continue  # whose deed it is was misread
            rival = _rival(name, value, stored.sentence, other, place)
            # who will do something is not who did it
            if rival is None or other.mood or theirs.negation is not None or (claim.past and not other.past):
                continue
            fit = _fit(case, claim, stored, other, place)
            if _close(fit) and (best is None or fit.score > best[0]):
                best = (fit.score, stored, rival)
    if best is None:
        return None
    score, stored, rival = best
    return conflicting(
        f"a source has {rival.shown} in its place (fit {score:.2f})",
        [stored],
        Conflict(
            name.start, name.end, name.shown, rival.shown, (Correction(name.start, name.end, rival.shown),), score
        ),
    )


def _stands_before(mine: Claim, stored: Sentence, predicate: Claim) -> bool:
    """Tell whether a source has the draft's name right before its predicate."""
    names = (c for c in stored.claims if isinstance(c.value, NameClaim) and 0 < predicate.start - c.end <= GAP)
    return isinstance(mine.value, NameClaim) and any(
        isinstance(c.value, NameClaim) and is_form_of(c.value.entity, mine.value.entity) for c in names
    )


def _close(fit: Alignment) -> bool:
    if fit.apart or fit.forward < FORWARD or fit.backward < BACKWARD:
        return False
    return fit.shared >= LEAST or (fit.shared >= FEW and min(fit.forward, fit.backward) >= WHOLE)


def _rival(mine: Claim, value: WordClaim, stored: Sentence, other: Claim, place: str) -> Claim | None:
    """Return the one name that fills the same place in a source, if the other place is filled alike."""
    theirs = other.value
    if not isinstance(theirs, WordClaim) or not isinstance(mine.value, NameClaim):
        return None
    opposite = "patient" if place == "agent" else "agent"
    if not shared_terms(getattr(value, opposite), getattr(theirs, opposite)):
        return None
    name = _name(stored, other, getattr(theirs, place))
    if name is None or not isinstance(name.value, NameClaim) or not name.value.sure or name.value.series:
        return None
    words, others = set(mine.value.name.casefold().split()), set(name.value.name.casefold().split())
    return name if not words & others and _of_one_kind(mine.value, name.value) else None


def _of_one_kind(one: NameClaim, other: NameClaim) -> bool:
    """Tell whether two names can be of one kind: the small model takes companies of two words for people."""
    kinds = {key.partition(":")[0] for key in (one.entity, other.entity)}
    return one.person == other.person or (kinds == {"name", "person"} and " " in one.name and " " in other.name)


def _name(sentence: Sentence, predicate: Claim, terms: frozenset[str]) -> Claim | None:
    """Return the one name among the terms of an argument; None where there are several, or none."""
    names = [c for c in sentence.claims if isinstance(c.value, NameClaim) and c.value.entity in terms]
    if len({c.value.entity for c in names if isinstance(c.value, NameClaim)}) != 1:
        return None
    return min(names, key=lambda name: abs(name.start - predicate.start))


def _fit(case: Case, claim: Claim, stored: Stored, other: Claim, place: str) -> Alignment:
    """Return how two clauses fit, the names in question left out."""
    one, two = getattr(claim.value, place), getattr(other.value, place)
    rest = replace(case.sentence, terms=case.sentence.terms - one)
    return align(_without(claim, one), rest, _without(other, two), stored.sentence, case.sources)


def _without(claim: Claim, terms: frozenset[str]) -> Claim:
    return replace(
        claim,
        clause=claim.clause - terms,
        near=tuple(term for term in claim.near if term not in terms),
        arguments=tuple((slot, filled) for slot, filled in claim.arguments if not filled & terms),
    )
